import { isDeskNote, mayHoldDeskNotes, withoutDeskNotes } from '../../languages/desk-notes.ts';
import { oneLine } from '../characters.ts';
import { tally } from '../dropped.ts';
import type { Dropped, Warning } from '../types.ts';
import { cutAtWord } from './cut.ts';
import { ABSURD, LIMITS, type LimitedField } from './limits.ts';

/** Reads the fields of one article as lines within their limits, without what they tell the desk. */
export interface FieldLines {
  /** @returns empty for a field that is not stated, or too long for a part of it to do. */
  readonly line: (field: LimitedField, text: string | undefined) => string;
  /** What was too long, once for each field. */
  readonly warnings: () => readonly Warning[];
  readonly dropped: () => readonly Dropped[];
}

export function fieldLines(): FieldLines {
  const tooLong = new Map<LimitedField, TooLong>();
  const taken = tally();
  const withoutNotes = (line: string) => {
    if (!mayHoldDeskNotes(line)) return line;
    const { text, notes } = isDeskNote(line) ? { text: '', notes: [line] } : withoutDeskNotes(line);
    for (const note of notes) taken.add({ kind: 'note-to-the-desk', detail: note });
    return text.trim();
  };
  return {
    line: (field, text) => {
      const whole = withoutNotes(
        oneLine(text === undefined || text.length <= ABSURD ? (text ?? '') : text.slice(0, ABSURD)),
      );
      const { most, excess } = LIMITS[field];
      if (whole.length <= most) return whole;
      const { count, longest } = tooLong.get(field) ?? { count: 0, longest: 0 };
      tooLong.set(field, { count: count + 1, longest: Math.max(longest, whole.length) });
      return excess === 'cut' ? cutAtWord(whole, most) : '';
    },
    warnings: () =>
      [...tooLong].map(([field, found]): Warning => {
        const { most, excess } = LIMITS[field];
        return { code: 'field-too-long', detail: { field, ...found, most, isCut: excess === 'cut' } };
      }),
    dropped: taken.list,
  };
}

interface TooLong {
  readonly count: number;
  /** Characters. */
  readonly longest: number;
}
