import type { What } from '../article/dropped-kinds.ts';
import type { Note } from '../article/notes.ts';
import { stated } from '../article/stated.ts';
import type { Dropped } from '../article/types.ts';
import type { Receipt, StoredDropped, WordedDropped } from './types.ts';
import { ENGLISH } from './words/en/words.ts';
import type { Say, Words } from './words/shape.ts';

/** A receipt in words, as other programs get it. */
export type WordedReceipt = Omit<Receipt, 'reasons' | 'warnings' | 'dropped'> & {
  readonly reasons: readonly WordedNote[];
  readonly warnings: readonly WordedNote[];
  readonly dropped: readonly WordedDropped[];
};

export interface WordedNote {
  readonly code: string;
  /** A sentence or two. */
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** Receipts are stored as data; their words are made when they are shown. */
export function worded(receipt: Receipt, words = ENGLISH): WordedReceipt {
  return {
    ...receipt,
    reasons: receipt.reasons.map((note) => wordedNote(note, words)),
    warnings: receipt.warnings.map((note) => wordedNote(note, words)),
    dropped: receipt.dropped.map((dropped) => wordedDropped(dropped, words)),
  };
}

export function wordedNote(note: Note, words = ENGLISH): WordedNote {
  const { code, line, column } = note;
  return {
    code,
    message: noteText(note, words),
    ...stated({ line, column }),
  };
}

export function wordedDropped(dropped: StoredDropped, words = ENGLISH): WordedDropped {
  if ('what' in dropped) return dropped;
  const { count, line } = dropped;
  return { what: whatText(dropped, words), count, ...stated({ line }) };
}

/** What an editor is told, without where in the file. */
export function noteText(note: Note, words = ENGLISH): string {
  const sentence = sentenceOf(note, words);
  const whole = note.isLeftOut === true ? words.leftOut(sentence) : sentence;
  return (note.about ?? []).reduceRight<string>((said, part) => words.about(part, said), whole);
}

function sentenceOf(note: Note, words: Words): string {
  if ('message' in note) return note.message;
  // The compiler holds the tables against the codes and kinds, but not one of these against its own detail.
  const sentence = words.notes[note.code] as string | ((detail: unknown, say: Say) => string);
  if (typeof sentence === 'string') return sentence;
  return sentence(note.detail, { note: (other) => noteText(other, words), what: (what) => whatText(what, words) });
}

/** What was left out, without how often and where. */
export function whatText({ kind, detail, within = [] }: What & Pick<Dropped, 'within'>, words = ENGLISH): string {
  const name = words.dropped[kind] as string | ((detail: unknown) => string);
  const what = typeof name === 'string' ? name : name(detail);
  return within.reduceRight((said, file) => words.dropped.within(said, file), what);
}
