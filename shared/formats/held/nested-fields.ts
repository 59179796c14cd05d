import { asRecord, type Fields, foldName } from '../fields/values.ts';
import { isOwner, questionOf } from './field-names.ts';

/** Fields that stand in another one, which is about the article too. */
export interface NestedFields {
  /** The names of what they stand in: `data.attributes`. */
  readonly path: string;
  readonly fields: Fields;
}

/**
 * Where systems keep what is not theirs, or all that an editor sets; folded. Hugo's `params`, Zola's `extra`, Contentful's `sys` and
 * `fields`, Strapi's `data` and `attributes`, Kontent.ai's `system`, Micropub's `properties`, Arc XP's `revision` and
 * `content_restrictions`.
 */
const NESTED = new Set([
  'params',
  'extra',
  'taxonomies',
  'feedmill',
  'meta',
  'metadata',
  'attributes',
  'settings',
  'options',
  'publishing',
  'publication',
  'workflow',
  'fields',
  'sys',
  'system',
  'data',
  'custom',
  'properties',
  'revision',
  'contentrestrictions',
]);
/** `data.attributes.meta`: deeper none of them goes. */
const DEEPEST = 3;

/** @returns the fields of each such object; what is about something else, such as `author` or `related`, is none. */
export function nestedFields(fields: Fields): readonly NestedFields[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    isNested(name) || isOwner(name) ? partsOf(name, value, DEEPEST) : [],
  );
}

function partsOf(path: string, value: unknown, depth: number): readonly NestedFields[] {
  const fields = asRecord(value);
  if (fields === undefined) return [];
  const within = depth === 1 ? [] : Object.entries(fields).filter(([name]) => isNested(name));
  return [{ path, fields }, ...within.flatMap(([name, inner]) => partsOf(`${path}.${name}`, inner, depth - 1))];
}

function isNested(name: string): boolean {
  return NESTED.has(foldName(name));
}

/** Contentful keeps a value for each language: `{ "en-US": "draft" }`. */
const LOCALE = /^[a-z]{2,3}(?:[-_][A-Z]{2})?$/;

/** @returns what a nested field says, in each language that it is said in. */
export function inEachLanguage(value: unknown): readonly unknown[] {
  const entries = Object.entries(asRecord(value) ?? {});
  return entries.length > 0 && entries.every(([name]) => LOCALE.test(name)) ? entries.map(([, one]) => one) : [value];
}

/** Of charts and tables too stands `data`, with rows and sums that are called `private` or `status`. */
export function isOfChart(path: string, name: string, value: unknown): boolean {
  if (path !== 'data' || questionOf(name) === undefined) return false;
  return Array.isArray(value) || (typeof value === 'number' && value !== 0 && value !== 1);
}
