import type { Element } from 'domhandler';
import { existsOne, findAll } from '../../../article/html/find.ts';
import { attribute, textOf } from '../document.ts';
import { leadsToProfile } from '../people/profile-link.ts';
import { ancestorsOf, isInside } from '../shape/alone.ts';
import { lengthOf } from '../shape/prose.ts';
import type { LinesAround } from './lines-around.ts';
import { isTitle } from './title-place.ts';

/** Characters: what holds more beside a heading is no card that leads to a story, but a text of its own. */
const LONGEST_CARD = 700;
/** Characters of a heading; shorter ones name a blog or a box. */
const LEAST_NAME = 15;
/** Characters of a link that is no rubric, name or address. */
const LEAST_TITLE = 35;
/** Characters in a link beside a name or a date; with more the link is the card itself. */
const LEAST_HEADLINE = 20;

/** So many lines below the title are about its article, whatever box they share with another heading. */
const CLOSE = 3;

/**
 * Tells whether a line stands in a card that leads to another story: in a link with more text than its own, or beside the only
 * linked heading of what is around it. Who wrote that, and when, is not said of the page's article.
 *
 * @param around where the page shows its title; without one a linked heading may be the page's own.
 * @param titles as metadata and the `<title>` state them.
 */
export function otherStoryOn(around: LinesAround, titles: readonly string[]): (line: Element) => boolean {
  const { place } = around;
  if (place === undefined) return () => false;
  const close = new Set([place, ...around.behind.slice(0, CLOSE)]);
  const isClose = (element: Element) => close.has(element) || isInside(element, (outer) => close.has(outer));
  const own = new Set([place, ...ancestorsOf(place)]);
  return (line) => !isClose(line) && isInCard(line, own, titles);
}

/** @param own elements around the page's own article: what they hold is no card. */
export function isInCard(line: Element, own: ReadonlySet<unknown>, titles: readonly string[]): boolean {
  const length = textOf(line).length;
  for (const around of ancestorsOf(line)) {
    if (own.has(around)) return false;
    const text = textOf(around);
    if (text.length > LONGEST_CARD) return false;
    if (around.name === 'a' && text.length > length + LEAST_HEADLINE) return true;
    const headings = findAll(isHeading, around.children)
      .filter(leadsAway)
      .filter((heading) => lengthOf(textOf(heading)) >= LEAST_NAME);
    if (headings.some((heading) => isTitle(textOf(heading), titles))) return false;
    if (headings.length > 0) return headings.length === 1;
    if (isTeaser(around, text, titles)) return true;
  }
  return false;
}

/** `<li><a>What the other story is called</a> <span>24.11.2026</span></li>` */
function isTeaser(around: Element, text: string, titles: readonly string[]): boolean {
  const links = findAll(isLink, around.children).map(textOf);
  const long = links.filter((link) => link.length >= LEAST_TITLE && link.length * 2 > text.length);
  return long.length === 1 && !long.some((link) => isTitle(link, titles));
}

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}

/** A heading's own anchor leads nowhere else. */
function leadsAway(heading: Element): boolean {
  return isLink(heading) || existsOne(isLink, heading.children) || isInside(heading, isLink);
}

function isLink(element: Element): boolean {
  const address = element.name === 'a' ? attribute(element, 'href') : undefined;
  return address !== undefined && !address.startsWith('#') && !leadsToProfile(element);
}
