import { sameName } from '../../../article/people.ts';
import type { Person } from '../../../article/types.ts';
import { AND, ANY_BY } from '../../../languages/byline-words.ts';
import { peopleFrom } from '../../fields/people.ts';
import { asRecord, asText } from '../../fields/values.ts';
import { beginsWithGivenName } from '../../newsroom/people/given-names.ts';
import { isName } from '../../newsroom/people/names.ts';

const PREPOSITION = new RegExp(String.raw`^${ANY_BY}\s*:?\s+`, 'iu');
const CONJUNCTION = new RegExp(String.raw`\s(?:${AND}|&)\s`, 'u');

/**
 * Puts right what metadata say of the authors: names of several in one, the same name again as a part of an address, all of them
 * again in one text.
 * @param authors as JSON-LD or meta elements state them.
 */
export function statedAuthors(authors: unknown): unknown {
  const list = (Array.isArray(authors) ? authors : [authors]).flatMap(namesApart);
  const names = new Set(list.map(nameOf));
  const slugs = new Set([...names].flatMap(slugOf));
  const named = list.filter((author) => !slugs.has(nameOf(author)) && !isListOf(nameOf(author), names));
  return Array.isArray(authors) || named.length > 1 ? named : named[0];
}

/** @returns the second statement where it names everybody whom the first names, and others besides: some systems state the first author alone. */
export function moreComplete(first: unknown, second: unknown): unknown {
  if (first === undefined || second === undefined) return undefined;
  const [few, many] = [peopleFrom(first) ?? [], peopleFrom(second) ?? []];
  const isAmong = (people: readonly Person[], { name }: Person) => people.some((other) => sameName(other.name, name));
  const added = many.filter((person) => !isAmong(few, person));
  const arePeople = added.every(({ name }) => name.includes(' ') && isName(name) && beginsWithGivenName(name));
  const isMore = few.length > 0 && added.length > 0 && arePeople;
  return isMore && few.every((person) => isAmong(many, person)) ? second : undefined;
}

export function nameOf(author: unknown): string {
  return (asText(author) ?? asText(asRecord(author)?.name) ?? '').replace(PREPOSITION, '');
}

function namesApart(author: unknown): readonly unknown[] {
  const name = nameOf(author);
  if (!CONJUNCTION.test(name)) return [typeof author === 'string' ? name : author];
  const people = peopleFrom(name) ?? [];
  return people.every((person) => /^\p{L}\S*(?:\s\S+){1,4}$/u.test(person.name)) ? people : [author];
}

function slugOf(name: string): readonly string[] {
  const slug = name.toLowerCase().replace(/\s+/g, '-');
  return slug === name ? [] : [slug];
}

/** `Jane Doe, John Roe` beside each of them. */
function isListOf(name: string, names: ReadonlySet<string>): boolean {
  const parts = name.split(/\s*,\s*/);
  return parts.length > 1 && parts.every((part) => names.has(part));
}
