import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { removeElement } from 'domutils';
import { existsOne, findAll, findOne } from '../../../article/html/find.ts';
import { sameName } from '../../../article/people.ts';
import { stated } from '../../../article/stated.ts';
import type { Dropped, Person } from '../../../article/types.ts';
import { ANY_BY } from '../../../languages/byline-words.ts';
import { asHttpUrl } from '../../fields/values.ts';
import { dateWithin } from '../../newsroom/date-within.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { isName } from '../../newsroom/people/names.ts';
import type { Credit } from '../../newsroom/people/people.ts';
import { isOrganisation } from '../../newsroom/people/roles.ts';
import { isInCard } from '../body/other-story.ts';
import { attribute, hasWord, holdsText, INLINE, textOf } from '../document.ts';
import { isInside, standingAlone } from '../shape/alone.ts';
import { readsAsName } from './authors.ts';
import { type BylineText, readBylineText } from './byline-text.ts';
import { closingByline } from './closing-byline.ts';
import { namedOnce } from './named-once.ts';
import { partedText } from './parted-text.ts';

export interface Bylines extends BylineText {
  readonly dropped: readonly Dropped[];
}

const NOTHING: Bylines = { authors: [], contributors: [], dropped: [] };

/** A longer text beside a name is a biography or prose. */
const LONGEST = 160;
/** More of them is a list of people, each of which would be searched for what stands around it. */
const MOST = 20;
const CLASSES = ['byline', 'by-line', 'author', 'article-author', 'post-author', 'entry-author'];
const FILLER = new RegExp(String.raw`\b${ANY_BY}\b|[\s|·•,:—–-]`, 'giu');

/**
 * Reads the byline elements of an article (`.byline`, `.author`, `rel=author`, `itemprop=author`), else a paragraph at its
 * top that reads as one, and takes out those that stand by themselves.
 *
 * @param titles as metadata and the `<title>` state them.
 * @param lineOf the line of a node in the file.
 */
export function takeBylines(root: ParentNode, titles: readonly string[], lineOf: (node: AnyNode) => number): Bylines {
  const own = new Set([root]);
  const marked = findAll(isByline, root.children).filter(
    (element) => !isInside(element, isQuoteOrByline) && !isInCard(element, own, titles),
  );
  if (marked.length > MOST) return NOTHING;
  const authors: Person[] = [];
  const dropped: Dropped[] = [];
  const removed = new Set<Element>();
  const contributors: Person[] = [];
  let published: string | undefined;
  let updated: string | undefined;
  for (const element of new Set(marked.map(wholeByline))) {
    const alone = textOf(element).length > LONGEST ? undefined : standingAlone(element, root, FILLER, isBesideByline);
    if (alone === undefined) continue;
    const byline = bylineIn(element);
    published ??= attribute(findOne(isTime, [alone]), 'datetime') ?? byline.published;
    updated ??= byline.updated;
    authors.push(...byline.authors);
    contributors.push(...byline.contributors);
    if (isInside(element, (ancestor) => removed.has(ancestor))) continue;
    removed.add(alone);
    dropped.push(...bylineDropped(alone, lineOf));
    removeElement(alone);
  }
  const read = { authors: namedOnce(authors), contributors, dropped, ...stated({ published, updated }) };
  if (authors.length > 0) return read;
  let unmarked = NOTHING;
  for (const take of [takeOpeningByline, takeBylineBelowLead, takeClosingByline])
    if (unmarked.dropped.length === 0) unmarked = take(root, lineOf);
  return { ...read, ...unmarked, dropped: [...dropped, ...unmarked.dropped] };
}

function takeOpeningByline(root: ParentNode, lineOf: (node: AnyNode) => number): Bylines {
  const opening = firstBlock(root);
  const text = opening === undefined ? '' : textOf(opening);
  const credit = text.length > LONGEST ? undefined : readOpening(text);
  if (opening === undefined || credit === undefined) return NOTHING;
  const dropped = bylineDropped(opening, lineOf);
  removeElement(opening);
  const byline = bylineIn(opening);
  return { ...byline, dropped, ...stated({ published: credit.published ?? byline.published }) };
}

/** Paragraphs of which one may say who wrote it: below the standfirst and a picture. */
const MOST_ABOVE = 4;
const SIGNS_WHOLE = new RegExp(String.raw`^${ANY_BY}\s+\p{Lu}\S+\s`, 'iu');

function takeBylineBelowLead(root: ParentNode, lineOf: (node: AnyNode) => number): Bylines {
  const paragraphs: Element[] = [];
  existsOne((element) => {
    if (element.name === 'p' && holdsText(element)) paragraphs.push(element);
    return paragraphs.length > MOST_ABOVE;
  }, root.children);
  const line = paragraphs.find((element) => {
    const text = textOf(element);
    if (text.length > LONGEST_SIGNATURE || !SIGNS_WHOLE.test(text) || isInside(element, isQuoteOrByline)) return false;
    return readCredit(text)?.people.every(({ name }) => name.includes(' ') && readsAsName(name)) ?? false;
  });
  const byline = line === undefined ? undefined : bylineIn(line);
  if (line === undefined || byline === undefined || byline.authors.length === 0) return NOTHING;
  const dropped = bylineDropped(line, lineOf);
  removeElement(line);
  return { ...byline, dropped };
}

/** Characters. */
const LONGEST_SIGNATURE = 60;

function takeClosingByline(root: ParentNode, lineOf: (node: AnyNode) => number): Bylines {
  const closing = closingByline(root);
  const byline = closing === undefined ? undefined : bylineIn(closing);
  if (closing === undefined || byline === undefined || byline.authors.length === 0) return NOTHING;
  const dropped = bylineDropped(closing, lineOf);
  removeElement(closing);
  return { ...byline, dropped };
}

/** `By Jane Doe`, also behind its date. */
function readOpening(text: string): Credit | undefined {
  const dated = dateWithin(text);
  return readCredit(text) ?? (dated?.before === '' ? readCredit(dated.after) : undefined);
}

/** Two names, and what else stands in a line of its own above the text. */
const MOST_NAMES = 4;

/** Takes out the paragraphs that an article opens with which are the name of an author or of the site, and nothing else. */
export function takeOpeningNames(
  root: ParentNode,
  names: readonly string[],
  lineOf: (node: AnyNode) => number,
): readonly Dropped[] {
  const dropped: Dropped[] = [];
  for (let count = 0; count < MOST_NAMES; count++) {
    const opening = firstBlock(root);
    const text = opening === undefined ? '' : textOf(opening);
    if (opening === undefined || !names.some((name) => sameName(name, text))) break;
    dropped.push(...bylineDropped(opening, lineOf));
    removeElement(opening);
  }
  return dropped;
}

/** The paragraph that an article opens with, however deep it lies. */
function firstBlock(root: ParentNode): Element | undefined {
  const first = root.children.find((node) => (isTag(node) || isText(node)) && holdsText(node));
  if (first === undefined || !isTag(first)) return undefined;
  if (first.name === 'p' || first.name === 'address' || isSmallLine(first)) return first;
  return /^(?:div|section|header|article)$/.test(first.name) ? firstBlock(first) : undefined;
}

/** `<small>November 24th, 2026 by Jane Doe</small>` above a block. */
function isSmallLine({ name, next }: Element): boolean {
  const behind = next !== null && isText(next) && next.data.trim() === '' ? next.next : next;
  return name === 'small' && behind !== null && isTag(behind) && !INLINE.has(behind.name);
}

/** `By <a rel=author>…</a> and <a rel=author>…</a>` is one byline. */
function wholeByline(element: Element): Element {
  const { parent } = element;
  const isParagraph = element.name === 'a' && parent !== null && isTag(parent) && parent.name === 'p';
  return isParagraph && readCredit(textOf(parent)) !== undefined ? parent : element;
}

function isByline(element: Element): boolean {
  return (
    hasWord(element, 'class', CLASSES) ||
    (element.name === 'a' && hasWord(element, 'rel', ['author'])) ||
    hasWord(element, 'itemprop', ['author'])
  );
}

function isTime(element: Element): boolean {
  return element.name === 'time';
}

function isBesideByline(element: Element): boolean {
  return isTime(element) || isByline(element);
}

function isQuoteOrByline(element: Element): boolean {
  return element.name === 'blockquote' || element.name === 'figure' || isByline(element);
}

/** What a byline says, with the addresses of whom it links. */
function bylineIn(element: Element): BylineText {
  const named = findAll((inner) => inner.name === 'a' || hasWord(inner, 'itemprop', ['name']), [element]);
  const links = named.filter((link) => mayBeName(textOf(link)));
  const content = attribute(element, 'content');
  const read = readBylineText(
    wordsOf(element),
    links.length > 0 ? links.map(textOf) : content === undefined ? [] : [content],
  );
  const linked = read.authors
    .filter(({ name }) => readsAsName(name))
    .map((person) => {
      const link = links.find((candidate) => sameName(textOf(candidate), person.name));
      return { ...person, ...stated({ url: asHttpUrl(attribute(link, 'href')) }) };
    });
  return { ...read, authors: linked };
}

/** What else a byline links: `Connect on Harbour Net`, `Read more from her`. */
function mayBeName(text: string): boolean {
  return text !== '' && (!/\s\p{Ll}/u.test(text) || isName(text) || isOrganisation(text));
}

/** Without the words of a `<time>`, which says itself when. */
function wordsOf(element: Element): string {
  const times = findAll(isTime, element.children).filter((time) => attribute(time, 'datetime') !== undefined);
  return times
    .reduce((text, time) => text.replace(textOf(time), ' '), partedText(element))
    .replace(/\s+/g, ' ')
    .trim();
}

function bylineDropped(element: Element, lineOf: (node: AnyNode) => number): readonly Dropped[] {
  const text = textOf(element);
  return text === '' ? [] : [{ kind: 'byline', detail: text, count: 1, line: lineOf(element) }];
}
