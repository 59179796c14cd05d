import type { Document } from 'domhandler';
import { findOne } from '../../../article/html/find.ts';
import { sameName } from '../../../article/people.ts';
import type { Person } from '../../../article/types.ts';
import { ON } from '../../../languages/date-labels.ts';
import { NAME_SUFFIX } from '../../fields/name-list.ts';
import { readByline } from '../../newsroom/people/byline.ts';
import { beginsWithGivenName } from '../../newsroom/people/given-names.ts';
import { isName } from '../../newsroom/people/names.ts';
import { isHouse, worksAs } from '../../newsroom/people/roles.ts';
import type { LinesAroundTitle } from '../body/lines-around.ts';
import { textOf } from '../document.ts';
import { isSiteName, squashed } from '../metadata/title.ts';
import { authorsOnPage, isOnlyHouse, type NamedOnPage, namesHost } from './authors.ts';
import { peopleInLine } from './byline-text.ts';
import { credited } from './credited.ts';
import { authorInBox, ownerOfSite } from './last-resorts.ts';
import { authorsNearTitle } from './near-title.ts';
import { isSameList } from './same-list.ts';

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
  linesAround: LinesAroundTitle,
  titles: readonly string[],
): ChooseAuthors {
  const named = credited(declared);
  const onlyHouse = isOnlyHouse(stated, named, sites) || isShownNowhere(named, page);
  const isShort = named.length > 0 && named.every(({ name }) => /^\p{Script=Latin}+$/u.test(name));
  const isSearched = onlyHouse || isShort;
  const onPage: NamedOnPage = isSearched ? authorsOnPage(page, linesAround, titles) : { others: [] };
  const isAgreed = onPage.own !== undefined && isShort && isSameList(onPage.own, named);
  const ownIsHouse = onPage.own !== undefined && isOnlyHouse(undefined, onPage.own, sites);
  const searchesLines = isSearched && !isAgreed && (onPage.own === undefined || ownIsHouse);
  const near = searchesLines ? authorsNearTitle(linesAround, titles) : undefined;
  const elsewhere = near ?? onPage.own ?? [];
  const atLast =
    onlyHouse && named.length === 0 && near === undefined ? [authorInBox(page), ownerOfSite(page, sites)] : [];
  const lastResort = () => atLast.map((people) => credited(people, true)).find((people) => people.length > 0);
  const isOfOther = ({ name }: Person) => onPage.others.some((other) => sameName(other.name, name));
  const isSite = ({ name }: Person) => isSiteName(name, sites) || namesHost(name, sites);
  return (bylines, readerByline) => {
    const candidates = [bylines, elsewhere, withoutAny(peopleInByline(readerByline), isOfOther)]
      .map((people) => credited(people, true))
      .filter((people) => people.length > 0);
    const inByline = onlyHouse ? candidates.find((people) => !isOnlyHouse(undefined, people, sites)) : undefined;
    const signed =
      (inByline !== undefined && areShorter(inByline, named) ? undefined : inByline) ??
      (isShort ? candidates.find((people) => areFuller(people, named)) : undefined) ??
      (onlyHouse && named.every(isSite) ? candidates.find((people) => !people.some(isSite)) : undefined);
    const authors = signed ?? (named.length > 0 ? named : (lastResort() ?? candidates[0]));
    return authors && withRoles(withoutHouse(authors, sites), bylines);
  };
}

/** `Jane Doe` in the byline of whom the metadata call `Jane`. */
function areFuller(people: readonly Person[], named: readonly Person[]): boolean {
  return (
    people.length === named.length &&
    people.every(({ name }, index) => {
      const [first = '', ...others] = name.split(' ');
      return others.length > 0 && isName(name) && sameName(first, named[index]?.name ?? '');
    })
  );
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

/**
 * Beside people the site is none of them, nor what somebody does (`Digital Security Expert`) or a text (`Harbour Network on Facebook`);
 * beside its name one word with a capital is a place (`Daily Quay, Oslo, Norway`).
 */
function withoutHouse(stated: readonly Person[], sites: readonly string[]): readonly Person[] {
  const named = stated.filter(({ name }) => !tellsOfOther(name));
  const authors = named.some(({ name }) => name.includes(' ') && isName(name)) ? named : stated;
  const houses = authors.filter(({ name }) => isSiteName(name, sites));
  if (houses.length === 0 || houses.length === authors.length) return authors;
  const people = authors.filter((author) => !houses.includes(author) && !/^\p{Lu}\p{Ll}+$/u.test(author.name));
  return people.length === 0 ? houses : people;
}

function tellsOfOther(name: string): boolean {
  if (beginsWithGivenName(name)) return false;
  return (worksAs(name) && !isHouse(name)) || TEXT.test(name);
}

/** Small words that no name has, nor what a firm or an institute is called by. */
const TEXT = new RegExp(String.raw`^\p{Script=Latin}.*\s${ON}\s\p{Lu}`, 'u');

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
  const people = readByline(byline) ?? (/\d/.test(byline) ? [] : peopleInLine(byline));
  // `Licensed Grader, M.A. Journalism` says who somebody is.
  return people.some(({ name }) => NAME_SUFFIX.test(name.split(' ', 1)[0] ?? '')) ? [] : people;
}
