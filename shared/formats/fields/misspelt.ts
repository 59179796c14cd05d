import { stated } from '../../article/stated.ts';
import type { Held, Warning } from '../../article/types.ts';
import { answerOf } from '../held/answers.ts';
import { heldByFields } from '../held/by-fields.ts';
import { questionOf } from '../held/field-names.ts';
import { EMBARGO, FILES, IMAGE, IN_ROLES, NAMES, OF_IMAGE, SECTION, TAGS } from './names.ts';
import { type Fields, foldName, isBlank } from './values.ts';

/** Fields by which most systems say that something is not for the public, and what else is often misspelt. */
const HOLDING = [
  'draft',
  'private',
  'hidden',
  'published',
  'unlisted',
  'unpublished',
  'archived',
  'status',
  'visibility',
];
const KNOWN = new Set<string>([
  ...[NAMES, IN_ROLES, OF_IMAGE].flatMap((names) => Object.values(names).flat()),
  ...EMBARGO,
  ...SECTION,
  ...TAGS,
  ...IMAGE,
  ...FILES,
  ...HOLDING,
  'categories',
]);
/** One letter from a known name, and names of their own. */
const OTHERS = new Set(
  'publisher reader leader heading creation images covers locales mover created update upgraded'.split(' '),
);
/** Letters of the shortest name of which a slip can be told. */
const SHORTEST = 5;

/** By the letter that they begin with. */
const BY_LETTER = Map.groupBy(
  [...KNOWN].filter(({ length }) => length >= SHORTEST),
  (name) => name.charAt(0),
);

/** @param name folded */
export function isKnownField(name: string): boolean {
  return KNOWN.has(name);
}

/** A field whose name is one slip of a key away from one that is known. */
interface Misspelt {
  readonly name: string;
  readonly value: unknown;
  readonly meant: string;
}

function misspeltIn(fields: Fields): readonly Misspelt[] {
  const stated = new Set(Object.keys(fields).map(foldName));
  return Object.entries(fields).flatMap(([name, value]) => {
    const meant = isBlank(value) ? undefined : meantBy(foldName(name));
    return meant === undefined || stated.has(meant) ? [] : [{ name, value, meant }];
  });
}

function meantBy(name: string): string | undefined {
  if (name.length < SHORTEST - 1 || name.length > 30 || KNOWN.has(name) || OTHERS.has(name)) return undefined;
  if (questionOf(name) !== undefined) return undefined;
  const near = new Set([...name.slice(0, 2)].flatMap((letter) => BY_LETTER.get(letter) ?? []));
  return [...near].find((known) => isSlip(name, known));
}

/** One letter more, less or another, or two in the other order. A plural is no slip. */
export function isSlip(one: string, other: string): boolean {
  if (one === `${other}s` || other === `${one}s`) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Tells of fields that are not read because their names are misspelt. */
export function misspeltFields(fields: Fields, lineOf: (name: string) => number | undefined): readonly Warning[] {
  return misspeltIn(fields).map(({ name, meant }) => ({
    code: 'field-misspelt',
    detail: { field: name, meant },
    ...stated({ line: lineOf(name) }),
  }));
}

/** Whether such a field gives a clear answer by which the article would not be for the public: who wrote it meant it. */
export function heldByMisspelt(fields: Fields, lineOf: (name: string) => number | undefined): Held | undefined {
  const clear = misspeltIn(fields).filter(
    ({ value, meant }) => HOLDING.includes(meant) && answerOf(value) !== undefined,
  );
  for (const { name, value, meant } of clear) {
    const held = heldByFields({ [meant]: value }, () => lineOf(name));
    if (held !== undefined) return held;
  }
  return undefined;
}
