import type { Held } from '../../article/types.ts';
import type { Position } from '../decode/position.ts';
import { asRecord, asText, firstOf } from '../fields/values.ts';
import { answerOf } from './answers.ts';
import { type StatedField, saysItIsNot, saysNothingKnown } from './reasons.ts';
import { type Meaning, meaningForReaders, meaningOf } from './words.ts';

/**
 * What a format's own field for the status of an article says: published for the public, or held with the reason.
 *
 * @param field whose value is a word, a number or a yes or no, alone or as the name of an object.
 * @returns undefined where it is public, or says nothing.
 */
export function heldByStatus(field: StatedField, at?: Partial<Position>): Held | undefined {
  return heldByWords(field, meaningOf, at);
}

/** The same of a field that says for whom an article is. */
export function heldByReaders(field: StatedField, at?: Partial<Position>): Held | undefined {
  return heldByWords(field, meaningForReaders, at);
}

/** All of several words must be public. */
function heldByWords(
  { name, value }: StatedField,
  meaning: (word: string) => Meaning,
  at?: Partial<Position>,
): Held | undefined {
  for (const one of Array.isArray(value) ? value : [value]) {
    const said = { name, value: wordIn(one) ?? one };
    const means = answerOf(said.value) ?? meaning(asText(said.value) ?? '');
    if (means === false || means === 'held') return saysItIsNot(said, 'published', at);
    if (means === 'unknown') return saysNothingKnown(said, at);
  }
  return undefined;
}

/** `{ id: 3, name: "draft" }`: what systems make of a word. */
function wordIn(value: unknown): string | undefined {
  return asText(value) ?? asText(firstOf(asRecord(value) ?? {}, ['name', 'value', 'slug', 'key', 'id', 'label']));
}
