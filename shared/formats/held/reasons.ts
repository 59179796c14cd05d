import { oneLine } from '../../article/characters.ts';
import { hold } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';
import type { Position } from '../decode/position.ts';
import { SOME_PUBLIC_WORDS } from './words.ts';

/** A field as an upload states it. */
export interface StatedField {
  /** As written, with what it stands in: `draft`, `build.list`. */
  readonly name: string;
  readonly value: unknown;
}

type Place = Partial<Position>;

/** A field says that the article is not for the public, or not yet. @param remedy what would publish it, after "when" */
export function saysItIsNot({ name, value }: StatedField, remedy: string, at: Place = {}): Held {
  const message = `${says(name, value)}, so this is not for the public. It is published when that ${remedy}.`;
  return hold('not-public', message, at);
}

/** A field has a value that nobody here knows: who wrote it did not mean the public by it, for all that can be told. */
export function saysNothingKnown({ name, value }: StatedField, at: Place = {}): Held {
  const message = `${says(name, value)}, which is not known, so this is held. It is published when that says ${SOME_PUBLIC_WORDS}, or is left out; "draft", "private", "in review" or "archived" hold it knowingly.`;
  return hold('status-unknown', message, at);
}

/** @param name of the field, whose value is a secret and not repeated */
export function needsPassword(name: string, at: Place = {}): Held {
  const message = `The field "${name}" says that readers need a password, so this is not for the public. It is published when that is left out.`;
  return hold('not-public', message, at);
}

function says(name: string, value: unknown): string {
  return `The field "${name}" says ${quoted(value)}`;
}

/** Nobody reads more of it, and a receipt is no place for a text. */
const LONGEST = 60;

function quoted(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  const line = oneLine(text);
  return `"${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}"`;
}
