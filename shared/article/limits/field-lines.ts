import { oneLine } from '../characters.ts';
import type { Warning } from '../types.ts';
import { cutAtWord } from './cut.ts';
import { ABSURD, LIMITS, type LimitedField } from './limits.ts';

/** Reads the fields of one article as lines within their limits. */
export interface FieldLines {
  /** @returns empty for a field that is not stated, or too long for a part of it to do. */
  readonly line: (field: LimitedField, text: string | undefined) => string;
  /** What was too long, once for each field. */
  readonly warnings: () => readonly Warning[];
}

export function fieldLines(): FieldLines {
  const tooLong = new Map<LimitedField, TooLong>();
  return {
    line: (field, text) => {
      const whole = oneLine(text === undefined || text.length <= ABSURD ? (text ?? '') : text.slice(0, ABSURD));
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
  };
}

interface TooLong {
  readonly count: number;
  /** Characters. */
  readonly longest: number;
}
