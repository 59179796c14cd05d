import type { Document, Element } from 'domhandler';
import { existsOne, findAll } from '../../../article/html/find.ts';
import { sameName } from '../../../article/people.ts';
import type { Person } from '../../../article/types.ts';
import { AND, ANY_BY } from '../../../languages/byline-words.ts';
import { asRecord, asText } from '../../fields/values.ts';
import { isName } from '../../newsroom/people/names.ts';
import { isHouse, isOrganisation } from '../../newsroom/people/roles.ts';
import { isNearTitle, type LinesAroundTitle } from '../body/lines-around.ts';
import { otherStoryOn } from '../body/other-story.ts';
import { attribute, hasWord, textOf } from '../document.ts';
import { isElsewhere } from '../furniture/elsewhere.ts';
import { namesOf } from '../furniture/names-of.ts';
import { hostNames, isSiteName, squashed } from '../metadata/title.ts';
import { isInside } from '../shape/alone.ts';
import { peopleInLine } from './byline-text.ts';
import { partedText } from './parted-text.ts';
import { linkedHandle, profileIn } from './profile-link.ts';
import { nameOf } from './stated-authors.ts';

/** `article__author`, `article-author__name`, `byline`, `authors`; not `quoteAuthor`, `author-bio`, `license-author`. */
const AUTHOR_CLASS =
  /(?:^|\s)(?!(?:licen[cs]e|image|photo|picture|comment|quote|media)[-_])(?:[a-z]+[-_]{1,2})*(?:author|byline|writer)s?(?:[-_]{1,2}(?:name|link))?(?:\s|$)/i;
/** Whose a picture is, which a reader view takes for the author. */
const OWED_CLASS = /(?:^|\s)(?:licen[cs]e|image|photo|picture)[-_]author(?:\s|$)/i;
const PREPOSITION = new RegExp(String.raw`^${ANY_BY}\s*:?\s+`, 'iu');
const SEVERAL = new RegExp(String.raw`\s(?:${AND}|&)\s`, 'iu');
const LONGEST_NAME = 60;
const LONGEST_BYLINE = 200;

/** Whether metadata name only the house: an organization, the site, an address, a number. A byline says more. */
export function isOnlyHouse(authors: unknown, people: readonly Person[], sites: readonly string[]): boolean {
  const stated = Array.isArray(authors) ? authors : [authors];
  const organizations = stated.filter((author) => /Organization$/.test(asText(asRecord(author)?.['@type']) ?? ''));
  const isOrganization = (name: string) => organizations.some((author) => sameName(nameOf(author), name));
  // `Bayerische Landesanstalt für Wald und Forstwirtschaft, LWF`: one word beside what is no person is a part of its name.
  const isOfHouse = (name: string) =>
    !/\s/.test(name) && people.some((one) => isNoPerson(one.name) || isHouse(one.name));
  return people.every(
    ({ name }) =>
      isOfHouse(name) ||
      isOrganization(name) ||
      isOrganisation(name) ||
      isNoPerson(name) ||
      !readsAsName(name) ||
      isHandle(name) ||
      isSiteName(name, sites) ||
      namesHost(name, sites),
  );
}

/** `The Harbour Magazine`, `Institute for Water`: words that no person's name has. */
function isNoPerson(name: string): boolean {
  return /^\p{Script=Latin}\S*\s/u.test(name) && !isName(name.replace(/\s*[,(].*$/, ''));
}

/** `jane-doe`, `jdoe`: what the page may call her by in full. */
function isHandle(name: string): boolean {
  return /^[a-z\d]+(?:[._-][a-z\d]+)*$/.test(name);
}

/** `n-tv NACHRICHTEN` on `www.n-tv.de`. */
export function namesHost(name: string, sites: readonly string[]): boolean {
  return sites.flatMap(hostNames).some((host) => host.length > 2 && squashed(name).startsWith(host));
}

/** A name of a person, or what may be one: no date, address or sentence. */
export function readsAsName(text: string): boolean {
  return text.length <= LONGEST_NAME && /\p{L}/u.test(text) && !/[\d@:?!]|\.\p{Ll}{2}|\s(?:\S+\s+){6}/u.test(text);
}

export interface NamedOnPage {
  readonly own?: readonly Person[] | undefined;
  /** Of what else the page leads to. */
  readonly others: readonly Person[];
}

/**
 * The authors whom a page names outside its article, by classes, `rel` or microdata: near the title, else in the first such place
 * where all of these name the same.
 *
 * @param titles as metadata and the `<title>` state them.
 */
export function authorsOnPage(page: Document, linesAround: LinesAroundTitle, titles: readonly string[]): NamedOnPage {
  const marked = findAll(isAuthor, [page]).filter(
    (element) => !isInside(element, isElsewhere) && !existsOne(isOwed, [element]),
  );
  const owed = findAll(isOwed, [page]).flatMap((element) => peopleAt(element) ?? []);
  if (marked.length === 0) return { others: owed };
  const around = linesAround();
  const isOther = otherStoryOn(around, titles);
  const cards = [...owed, ...marked.filter(isOther).flatMap((element) => peopleAt(element) ?? [])];
  const named = marked.flatMap((element) => {
    const people = isOther(element) ? undefined : peopleAt(element);
    return people === undefined ? [] : [{ element, people }];
  });
  const below = { ...around, before: [] };
  const near = [below, around].flatMap((lines) => named.find(({ element }) => isNearTitle(element, lines)) ?? [])[0];
  if (near !== undefined) return { own: near.people, others: cards };
  const [first, ...others] = named.map(({ people }) => people);
  const isSame = (people: readonly Person[]) =>
    people.every(({ name }) => first?.some((one) => sameName(one.name, name)));
  if (around.place === undefined || others.every(isSame)) return { own: first, others: cards };
  return { others: [...cards, ...named.flatMap(({ people }) => people)] };
}

function isOwed(element: Element): boolean {
  return OWED_CLASS.test(namesOf(element));
}

export function peopleAt(element: Element): readonly Person[] | undefined {
  const text = textOf(element).replace(PREPOSITION, '');
  // Some name their whole page after its author.
  if (text.length > LONGEST_BYLINE) return undefined;
  const handle = profileIn(element, text) ?? nameOnCard(element) ?? linkedHandle(element);
  if (handle !== undefined) return [{ name: handle }];
  const people = peopleInLine(partedText(element).replace(/^[&|\s]+|[:\s]+$/g, '')).filter(({ name }) =>
    readsAsName(name),
  );
  // One word is a label (`Author`), or the house's own sign.
  const areNames = people.length > 0 && people.every(({ name }) => /\s|[^\p{Script=Latin}\s]{2}/u.test(name));
  return areNames ? withoutBeside(people, element) : undefined;
}

/** `<div class="byline"><span class="author">Jane Doe</span> <span>Former Deputy Editor</span></div>`: the inner one says where the name ends. */
function withoutBeside(people: readonly Person[], element: Element): readonly Person[] {
  const inner = findAll(isAuthor, element.children)
    .map((one) => textOf(one).replace(PREPOSITION, ''))
    .filter((text) => text.includes(' ') && isName(text));
  return people.map((person) => {
    const name = inner.find((text) => person.name.startsWith(`${text} `));
    return name === undefined ? person : { ...person, name };
  });
}

/**
 * hCard's `fn` is a name, of whatever words: `<span class="author vcard"><a class="fn">quayside_anna</a></span>`; so is schema.org's
 * `name`, whatever else stands there.
 */
function nameOnCard(element: Element): string | undefined {
  const isCard = (inner: Element) => hasWord(inner, 'class', ['fn']) || hasWord(inner, 'itemprop', ['name']);
  const [card, ...others] = findAll(isCard, [element]);
  if (card === undefined || others.length > 0) return undefined;
  const name = textOf(card);
  return name !== '' && readsAsName(name) && !isHouse(name) && !SEVERAL.test(name) ? name : undefined;
}

export function isAuthor(element: Element): boolean {
  return (
    AUTHOR_CLASS.test(namesOf(element)) ||
    (element.name === 'a' && hasWord(element, 'rel', ['author'])) ||
    (hasWord(element, 'itemprop', ['author']) && attribute(element, 'content') === undefined)
  );
}
