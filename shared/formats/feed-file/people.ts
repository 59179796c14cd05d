import type { Person } from '../../article/types.ts';
import { peopleFrom } from '../fields/people.ts';
import { plainField } from './plain.ts';

/** Of a feed: they hold for each of its articles that names none. */
export const MOST_FEED_AUTHORS = 20;

/** Characters. A longer text is a biography. */
const LONGEST = 1_000;
const ADDRESS = /^[^\s@<>()]+@[^\s@<>()]+$/;

/**
 * People from the texts of `author` and `dc:creator`: of several, each names one; one alone may list several. An e-mail address
 * alone is no name, and one for machines is nobody's.
 */
export function namesToPeople(texts: readonly string[]): readonly Person[] | undefined {
  const names = texts.flatMap((text) => (text.length > LONGEST ? [] : (plainField(text) ?? [])));
  const people = (peopleFrom(names.length === 1 ? names[0] : names) ?? [])
    .filter(({ name }) => !ADDRESS.test(name))
    .map(({ email, ...person }) => (email === undefined || /^no-?reply@/i.test(email) ? person : { ...person, email }));
  return people.length === 0 ? undefined : people;
}
