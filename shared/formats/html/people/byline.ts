import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { findAll, findOne, removeElement } from 'domutils';
import { sameName } from '../../../article/people.ts';
import { stated } from '../../../article/stated.ts';
import type { Dropped, Person } from '../../../article/types.ts';
import { ANY_BY } from '../../../languages/byline-words.ts';
import { peopleFrom } from '../../fields/people.ts';
import { asHttpUrl } from '../../fields/values.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { authorsAmong } from '../../newsroom/people/desk.ts';
import { attribute, hasWord, holdsText, textOf } from '../document.ts';
import { isInside, standingAlone } from '../shape/alone.ts';
import { readsAsName } from './authors.ts';
import { namedOnce } from './named-once.ts';

export interface Bylines {
  readonly authors: readonly Person[];
  readonly published?: string;
  readonly dropped: readonly Dropped[];
}

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
 * @param lineOf the line of a node in the file.
 */
export function takeBylines(root: ParentNode, lineOf: (node: AnyNode) => number): Bylines {
  const marked = findAll(isByline, root.children).filter((element) => !isInside(element, isQuoteOrByline));
  if (marked.length > MOST) return { authors: [], dropped: [] };
  const authors: Person[] = [];
  const dropped: Dropped[] = [];
  const removed = new Set<Element>();
  let published: string | undefined;
  for (const element of new Set(marked.map(wholeByline))) {
    const alone = textOf(element).length > LONGEST ? undefined : standingAlone(element, root, FILLER, isBesideByline);
    if (alone === undefined) continue;
    published ??= attribute(findOne(isTime, [alone]), 'datetime');
    authors.push(...peopleIn(element));
    if (isInside(element, (ancestor) => removed.has(ancestor))) continue;
    removed.add(alone);
    dropped.push(...bylineDropped(alone, lineOf));
    removeElement(alone);
  }
  if (authors.length > 0) return { authors: namedOnce(authors), dropped, ...stated({ published }) };
  const unmarked = takeOpeningByline(root, lineOf);
  return { ...unmarked, dropped: [...dropped, ...unmarked.dropped] };
}

function takeOpeningByline(root: ParentNode, lineOf: (node: AnyNode) => number): Bylines {
  const opening = firstBlock(root);
  const text = opening === undefined ? '' : textOf(opening);
  const credit = text.length > LONGEST ? undefined : readCredit(text);
  if (opening === undefined || credit === undefined) return { authors: [], dropped: [] };
  const dropped = bylineDropped(opening, lineOf);
  removeElement(opening);
  return { authors: peopleIn(opening), dropped, ...stated({ published: credit.published }) };
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
  if (first.name === 'p' || first.name === 'address') return first;
  return /^(?:div|section|header|article)$/.test(first.name) ? firstBlock(first) : undefined;
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

/** Who a byline names: as its words say, else its links or marked names, else what stands before a date or a stroke. */
function peopleIn(element: Element): readonly Person[] {
  const text = textOf(element);
  const named = findAll((inner) => inner.name === 'a' || hasWord(inner, 'itemprop', ['name']), [element]);
  const links = named.filter((link) => textOf(link) !== '');
  const names =
    links.length > 0 ? links.map(textOf) : (attribute(element, 'content') ?? text.split(/\s*[|•·]|\s+\d/, 1)[0]);
  const people = authorsInText(text) ?? peopleFrom(names) ?? [];
  return people
    .filter(({ name }) => readsAsName(name))
    .map((person) => {
      const link = links.find((candidate) => sameName(textOf(candidate), person.name));
      return { ...person, ...stated({ url: asHttpUrl(attribute(link, 'href')) }) };
    });
}

/** None where a line names the desk only. */
function authorsInText(text: string): readonly Person[] | undefined {
  const credit = readCredit(text);
  return credit && authorsAmong(credit.people);
}

function bylineDropped(element: Element, lineOf: (node: AnyNode) => number): readonly Dropped[] {
  const text = textOf(element);
  return text === '' ? [] : [{ kind: 'byline', detail: text, count: 1, line: lineOf(element) }];
}
