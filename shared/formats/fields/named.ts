import { answerOf } from '../held/answers.ts';
import { NESTED } from './names.ts';
import { asRecord, type Fields, filledIn, foldName, isBlank } from './values.ts';

/** A field as it is written. */
export interface NamedField {
  readonly name: string;
  readonly value: unknown;
}

/** Fields by their folded names. */
export function namedFields(fields: Fields): ReadonlyMap<string, NamedField> {
  const nested = NESTED.flatMap((name) => Object.entries(asRecord(fields[name]) ?? {}));
  // Later entries win: a field of the top level over a nested one of its name.
  const all = [...nested, ...Object.entries(fields)].map(([name, value]) => [foldName(name), { name, value }] as const);
  // Jekyll's `published: true` is not a date.
  return new Map(all.filter(([name, { value }]) => !(name === 'published' && answerOf(value) === true)));
}

/** Finds the first of some fields that has a value. */
export type Find = (names: readonly string[]) => NamedField | undefined;

export function finderIn(named: ReadonlyMap<string, NamedField>): Find {
  return (names) => {
    const field = names.map((name) => named.get(name)).find((one) => !isBlank(one?.value));
    return field && { ...field, value: filledIn(field.value) };
  };
}
