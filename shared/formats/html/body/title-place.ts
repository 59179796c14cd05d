import type { Element, ParentNode } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { sameText } from '../../same-text.ts';
import { hasWord, textOf } from '../document.ts';
import { furnitureOf } from '../furniture/furniture-names.ts';
import { agreeingWith, statesMore, untruncated } from '../metadata/title.ts';
import { isInside } from '../shape/alone.ts';

/** Characters. A longer text is no heading. */
const LONGEST = 400;
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
