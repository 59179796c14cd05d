import { sameName } from '../../article/people.ts';
import { stated } from '../../article/stated.ts';
import type { Person } from '../../article/types.ts';
import { BY } from '../../languages/byline-words.ts';
import { peopleFrom } from '../fields/people.ts';
import { readByline } from '../newsroom/people/byline.ts';
import { properCase } from '../newsroom/people/names.ts';

/** A line such as `By Jane Doe`, and the title that the format states for it apart. */
export interface Byline {
  readonly text: string;
  readonly role?: string | undefined;
}

/** Characters; what is longer is not a byline. */
const LONGEST_BYLINE = 1_000;
const MOST_BYLINES = 100;

/** Bylines of a format that states no titles for them. */
export function bylinesFrom(texts: readonly (string | undefined)[]): readonly Byline[] {
  return texts.flatMap((text) => (text === undefined ? [] : { text }));
}

export interface Credits {
  readonly authors?: readonly Person[];
  /** Who had a hand in it at the desk, as the record says and no byline. */
  readonly contributors?: readonly Person[];
}

/** Roles of a record by which somebody worked on what another wrote. */
const AT_DESK =
  /^(?:(?:news|copy|desk|sub|section|assignment|photo|picture|wire|web|online|associate)[- ]?)?editor$|^(?:sub-?editor|producer|researcher|translator|proof-?reader)$/i;

/**
 * The bylines say who is named to readers; creators, as a record keeps them, add what they know of the same people and
 * stand in where there is no byline. The agency itself is the source, not an author, and nobody's login or initials are.
 */
export function authorsOf(
  bylines: readonly Byline[],
  creators: readonly Person[],
  source: string | undefined,
): Credits {
  const named = bylines
    .slice(0, MOST_BYLINES)
    .filter(({ text }) => text.length <= LONGEST_BYLINE && !ARE_INITIALS.test(text.trim()))
    .flatMap(({ text, role }) =>
      (peopleFrom(withoutPreposition(text.replace(/\s+/g, ' ').trim())) ?? []).map((person) => ({
        ...stated({ role }),
        ...person,
        // A single word in capitals is an agency.
        name: person.name.includes(' ') ? properCase(person.name) : person.name,
      })),
    );
  const people = creators.filter(
    ({ name }) => !IS_LOGIN_OR_INITIALS.test(name) && (source === undefined || !sameName(name, source)),
  );
  const desk = people.filter(
    ({ name, role = '' }) => AT_DESK.test(role.trim()) && !named.some((person) => sameName(name, person.name)),
  );
  const authors =
    named.length === 0
      ? people.filter((person) => !desk.includes(person))
      : named.map((person) => ({ ...people.find(({ name }) => sameName(name, person.name)), ...person }));
  return stated({ authors: somebody(authors), contributors: somebody(desk) });
}

function somebody(people: readonly Person[]): readonly Person[] | undefined {
  return people.length === 0 ? undefined : people;
}

const PREPOSITION = new RegExp(String.raw`^${BY}\s+(?=\S)`, 'iu');

/** `Von dpa`: of a single word the rules for bylines in running text cannot be sure, those for a field can. */
function withoutPreposition(text: string): string {
  return readByline(text) === undefined ? text.replace(PREPOSITION, '') : text;
}

const IS_LOGIN_OR_INITIALS = /^(?:[\p{Ll}\p{N}._-]+|\p{Lu}{1,4})$/u;
/** `gr/bp` in a byline: two who are not to be named. */
const ARE_INITIALS = /^\p{Ll}{1,4}(?:[/-]\p{Ll}{1,4})+$/u;
