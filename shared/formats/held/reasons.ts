import { oneLine } from '../../article/characters.ts';
import type { Remedy } from '../../article/notes.ts';
import { hold } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';
import type { Position } from '../decode/position.ts';

/** A field as an upload states it. */
export interface StatedField {
  /** As written, with what it stands in: `draft`, `build.list`. */
  readonly name: string;
  readonly value: unknown;
}

type Place = Partial<Position>;

/** A field says that the article is not for the public, or not yet. @param remedy what would publish it */
export function saysItIsNot({ name, value }: StatedField, remedy: Remedy, at: Place = {}): Held {
  return hold({ code: 'not-public', detail: { field: name, value: short(value), remedy }, ...at });
}

/** A field has a value that nobody here knows: who wrote it did not mean the public by it, for all that can be told. */
export function saysNothingKnown({ name, value }: StatedField, at: Place = {}): Held {
  return hold({ code: 'status-unknown', detail: { field: name, value: short(value) }, ...at });
}

/** @param name of the field, whose value is a secret and not repeated */
export function needsPassword(name: string, at: Place = {}): Held {
  return hold({ code: 'not-public', detail: { password: name }, ...at });
}

/** Nobody reads more of it, and a receipt is no place for a text. */
const LONGEST = 60;

function short(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  const line = oneLine(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
