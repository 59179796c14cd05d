import type { Document } from 'domhandler';
import { findOne } from '../../../article/html/find.ts';
import { sameName } from '../../../article/people.ts';
import type { Person } from '../../../article/types.ts';
import { readByline } from '../../newsroom/people/byline.ts';
import { textOf } from '../document.ts';
import { isSiteName, squashed } from '../metadata/title.ts';
import { authorsOnPage, isOnlyHouse } from './authors.ts';
import { peopleInLine } from './byline-text.ts';
import { credited } from './credited.ts';
import { authorInBox, ownerOfSite } from './last-resorts.ts';
import { authorsNearTitle } from './near-title.ts';

/** Chooses the authors once the article is parted from the page; undefined when nobody is named. */
export type ChooseAuthors = (bylines: readonly Person[], readerByline?: string) => readonly Person[] | undefined;

/**
 * The authors of a page: whom its metadata name, unless that is only the house and a byline or the page itself names people.
 * To be called while the page is whole.
 *
 * @param sites what the site calls itself, and its host.
 * @param stated what the metadata say of the authors, unread.
 * @param declared the same, read.
 * @param titles as metadata and the `<title>` state them.
 * @returns what chooses when it is given the people of the article's bylines, and the byline that a reader view found.
 */
export function pageAuthors(
  page: Document,
  sites: readonly string[],
  stated: unknown,
  declared: readonly Person[],
  titles: readonly string[],
): ChooseAuthors {
  const named = credited(declared);
  const onlyHouse = isOnlyHouse(stated, named, sites) || isShownNowhere(named, page);
  const onPage = onlyHouse ? authorsOnPage(page, titles) : { others: [] };
  const ownIsHouse = onPage.own !== undefined && isOnlyHouse(undefined, onPage.own, sites);
  const near = onlyHouse && (onPage.own === undefined || ownIsHouse) ? authorsNearTitle(page, titles) : undefined;
  const elsewhere = near ?? onPage.own ?? [];
  const atLast = onlyHouse && named.length === 0 ? [authorInBox(page), ownerOfSite(page, sites)] : [];
  const lastResort = () => atLast.map((people) => credited(people, true)).find((people) => people.length > 0);
  const isOfOther = ({ name }: Person) => onPage.others.some((other) => sameName(other.name, name));
  return (bylines, readerByline) => {
    const candidates = [bylines, elsewhere, withoutAny(peopleInByline(readerByline), isOfOther)]
      .map((people) => credited(people, true))
      .filter((people) => people.length > 0);
    const inByline = onlyHouse ? candidates.find((people) => !isOnlyHouse(undefined, people, sites)) : undefined;
    const signed = inByline !== undefined && areShorter(inByline, named) ? undefined : inByline;
    const authors = signed ?? (named.length > 0 ? named : (candidates[0] ?? lastResort()));
    return authors && withRoles(withoutHouse(authors, sites), bylines);
  };
}

/** Whom a page never shows its readers is who filled in its form, or an account of the site's: a byline that names somebody else is right. */
function isShownNowhere(named: readonly Person[], page: Document): boolean {
  if (named.length === 0) return false;
  const body = findOne(({ name }) => name === 'body', page.children);
  const shown = body === null ? '' : squashed(textOf(body));
  return shown !== '' && named.every(({ name }) => !shown.includes(squashed(name)));
}

/** `Jane Doe` in the byline of whom the metadata call `Jane Mary Doe`. */
function areShorter(people: readonly Person[], named: readonly Person[]): boolean {
  const words = ({ name }: Person) => name.toLowerCase().split(/\s+/);
  return (
    people.length === named.length &&
    people.every((person, index) => {
      const full = words(named[index] ?? person);
      const [short, first, last] = [words(person), full[0], full.at(-1)];
      return (
        short.length > 1 && short[0] === first && short.at(-1) === last && short.every((word) => full.includes(word))
      );
    })
  );
}

/** Beside people the site is none of them; beside its name one word with a capital is a place (`Daily Quay, Oslo, Norway`). */
function withoutHouse(authors: readonly Person[], sites: readonly string[]): readonly Person[] {
  const houses = authors.filter(({ name }) => isSiteName(name, sites));
  if (houses.length === 0 || houses.length === authors.length) return authors;
  const people = authors.filter((author) => !houses.includes(author) && !/^\p{Lu}\p{Ll}+$/u.test(author.name));
  return people.length === 0 ? houses : people;
}

/** The byline of the same people often says more: roles and addresses. */
export function withRoles(people: readonly Person[], inByline: readonly Person[]): readonly Person[] {
  return people.map((person) => ({ ...inByline.find(({ name }) => sameName(name, person.name)), ...person }));
}

/** A reader view takes the first byline of the page, whosesoever it is. */
function withoutAny(people: readonly Person[], isOfOther: (person: Person) => boolean): readonly Person[] {
  return people.some(isOfOther) ? [] : people;
}

function peopleInByline(byline: string | undefined): readonly Person[] {
  if (byline === undefined || byline.length > 100) return [];
  return readByline(byline) ?? (/\d/.test(byline) ? [] : peopleInLine(byline));
}
