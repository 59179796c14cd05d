import type { Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { findAll } from 'domutils';
import { sameText } from '../../same-text.ts';
import { hasWord, textOf } from '../document.ts';
import { furnitureOf } from '../furniture/furniture-names.ts';
import { agreeingWith, statesMore, untruncated } from '../metadata/title.ts';
import { ancestorsOf, isInside } from '../shape/alone.ts';
import { type Prose, type ProseWithin, totalOf } from '../shape/prose.ts';
import { isArticle } from './stories.ts';

/** Characters. A longer text is no heading. */
const LONGEST = 400;
/** Characters: a shorter paragraph is a label. */
const SENTENCE = 40;
const HEADING = /^h[1-4]$/;
const NAMED = /(?:^|[-_])(?:title|headline)(?:[-_]|$)/i;

/**
 * Where a page shows the title that it is named by: the element that reads as one of its titles, the main headings and
 * exact words first, not where the page lists what else there is.
 *
 * @param titles as metadata and the `<title>` state it.
 */
export function titlePlace(body: ParentNode, titles: readonly string[]): Element | undefined {
  const likeness = likenessTo(titles);
  const main = bestOf(
    findAll(({ name }) => name === 'h1', body.children),
    likeness,
  );
  // Nothing is likelier, and pages list hundreds of other headings.
  if (main?.rank === MOST_LIKELY) return main.heading;
  return bestOf(findAll(isHeading, body.children), likeness)?.heading;
}

interface Ranked {
  readonly heading: Element;
  readonly rank: number;
}

function bestOf(headings: readonly Element[], likeness: (text: string) => number): Ranked | undefined {
  let best: Ranked | undefined;
  for (const heading of headings) {
    const text = textOf(heading);
    if (text === '' || text.length > LONGEST) continue;
    const rank = likeness(text) * LEVELS + levelOf(heading);
    if (
      rank < (best?.rank ?? Number.POSITIVE_INFINITY) &&
      !isInside(heading, heading.name === 'h1' ? isAround : isElsewhere)
    )
      best = { heading, rank };
  }
  return best;
}

/** A heading of level 1 that reads as a title. */
const MOST_LIKELY = 1;
const LEVELS = 10;

function isHeading(element: Element): boolean {
  return (
    HEADING.test(element.name) || hasWord(element, 'itemprop', ['headline']) || NAMED.test(element.attribs.class ?? '')
  );
}

function levelOf(heading: Element): number {
  if (HEADING.test(heading.name)) return Number(heading.name[1]);
  return hasWord(heading, 'itemprop', ['headline']) ? 1 : LEVELS - 1;
}

/** Tells how far a text is from some titles: from 0, the same; infinite for another text. */
function likenessTo(titles: readonly string[]): (text: string) => number {
  const agreeing = titles.map(agreeingWith);
  return (text) => {
    if (isTitle(text, titles)) return titles.some((title) => sameText(title, text)) ? 0 : 1;
    return agreeing.some((agrees) => agrees(text)) ? 2 : Number.POSITIVE_INFINITY;
  };
}

/** Whether a heading is what a page is titled by, the site's name aside; which is shorter. */
function isTitleIn(text: string, title: string): boolean {
  if (untruncated(title, [text]) === text) return true;
  return text.length * 2 > title.length && statesMore(title, text);
}

/** Whether a heading reads as one of the titles, rather than saying the same. */
export function isTitle(text: string, titles: readonly string[]): boolean {
  return titles.some((title) => sameText(title, text) || isTitleIn(text, title));
}

function isAround({ name }: Element): boolean {
  return name === 'nav' || name === 'footer' || name === 'dialog';
}

function isElsewhere(element: Element): boolean {
  return (
    /^(?:nav|aside|footer|form|dialog)$/.test(element.name) ||
    /^(?:related|comments|navigation)/.test(furnitureOf(element) ?? '')
  );
}

/** The `<article>` or other element that is marked as one around the title, where it holds a paragraph. */
export function markedAround(place: Element): Element | undefined {
  return ancestorsOf(place).find(
    (element) =>
      isArticle(element) &&
      findAll(({ name }) => name === 'p', element.children).some((paragraph) => textOf(paragraph).length >= SENTENCE),
  );
}

/** One paragraph may be a lead, whose article stands elsewhere. */
const TEXT = 2;

/** What stands around the article or main part that holds the title and a text. */
export function outside(place: Element, within: ProseWithin): readonly Element[] {
  const around = ancestorsOf(place).filter(({ name }) => name !== 'html');
  const isText = (element: Element) =>
    within(element).filter((one) => !HEADING.test(one.element.name)).length >= TEXT || holdsBody(element);
  const own = around.findIndex((element) => isMain(element) && isText(element));
  return own === -1
    ? []
    : around
        .slice(own + 1)
        .flatMap((outer, index) => outer.children.filter(isTag).filter((element) => element !== around[own + index]));
}

function isMain(element: Element): boolean {
  return isArticle(element) || element.name === 'main' || element.attribs.role === 'main';
}

/** Whether the body of the article is marked in it. */
function holdsBody(element: Element): boolean {
  const bodies = findAll((inner) => hasWord(inner, 'itemprop', ['articlebody']), [element]);
  return bodies.some((inner) => textOf(inner).length >= SENTENCE);
}

/** Of the text that was taken for the article so much must stand with the title, to be it. */
const SHARE = 0.25;
const MARKED_SHARE = 0.1;
export interface Found {
  readonly text: string;
  readonly elements: Iterable<Element>;
}

/** Characters by which a paragraph is known again. */
const OPENING = 60;

/**
 * What the page shows with its title, where nothing of it is in what was taken for the article: the nearest element around it
 * that is marked as an article, else any, with a good share of the text.
 *
 * @param within gives the paragraphs in an element.
 * @param found what was taken for the article: its text, and the elements of the page that something of it comes from.
 */
export function titleScope(place: Element, within: ProseWithin, found: Found): Element | undefined {
  const around = ancestorsOf(place).filter(({ name }) => name !== 'body' && name !== 'html');
  const textIn = (element: Element) => within(element).filter((one) => !HEADING.test(one.element.name));
  const holds = (element: Element, share: number) => totalOf(textIn(element)) > found.text.length * share;
  const scope =
    around.find((element) => isArticle(element) && holds(element, MARKED_SHARE)) ??
    around.find((element) => holds(element, SHARE));
  if (scope === undefined) return undefined;
  const isFound = ({ element }: Prose) => found.text.includes(textOf(element).slice(0, OPENING));
  if (textIn(scope).some(isFound)) return undefined;
  for (const element of found.elements)
    if (element.name === 'p' && isInside(element, (outer) => outer === scope)) return undefined;
  return scope;
}
