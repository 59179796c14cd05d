import type { Note } from '../../shared/article/notes.ts';
import { wordedNote } from '../../shared/receipt/worded.ts';

/** The same with every note in it as its editor reads it: `{ code, message }` in the place of codes and details. */
export function inWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inWords);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  if ('code' in value && !('receiver' in value)) return wordedNote(value as Note);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inWords(one)]));
}
