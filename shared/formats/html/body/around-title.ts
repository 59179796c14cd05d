import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { hasWord, textOf } from '../document.ts';
import { ancestorsOf, isInside } from '../shape/alone.ts';
import { type Prose, type ProseWithin, totalOf } from '../shape/prose.ts';
import { isArticle } from './stories.ts';

/** Characters: a shorter paragraph is a label. */
const SENTENCE = 40;
const HEADING = /^h[1-4]$/;

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

/** What was taken for the article: its text, and the elements of the page that something of it comes from. */
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
