import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { existsOne, findAll } from '../../../article/html/find.ts';
import { isTitle } from '../body/title-place.ts';
import { attribute, textOf } from '../document.ts';
import { leadsToProfile } from '../people/profile-link.ts';
import { ancestorsOf, isInside } from '../shape/alone.ts';
import { linesIn } from '../shape/lines.ts';
import { type Measure, measure } from '../shape/measure.ts';
import { lengthOf } from '../shape/prose.ts';

/** Characters, ideographs counted twice: of a heading that names a story; of a link that does; of all that a card says. */
const LEAST_HEADING = 15;
const LEAST_LINK = 35;
const LONGEST_CARD = 700;
/** So far from its beginning a card names its story. */
const OPENING = 100;
const HEADING = /^h[1-6]$/;

/** How much of what was taken for an article leads to other pages. */
export interface LeadsAway {
  /** What it says itself: as a part of its text, from 0 to 1, and in characters, ideographs counted twice. */
  readonly own: number;
  readonly length: number;
  /** How many pages it leads to. */
  readonly pages: number;
}

/**
 * Looks for links to other pages of the site, and for the cards around them, with the title and the first lines of what is
 * there.
 *
 * @param page as it is shown.
 * @param article what was taken from it for the article: its elements tell where they begin in the page.
 * @param titles by which the page is known: what stands below one of them is no card.
 * @param address the page's own.
 */
export function leadsAway(
  page: ParentNode,
  article: ParentNode,
  titles: readonly string[],
  address: string | undefined,
): LeadsAway {
  // Thousands of links may stand in one box, whose text is not read for each.
  const measures = measure(page);
  const isWanted = (element: Element) => isHeading(element) || isLinkAlone(element, measures);
  const headlines = findAll((element) => isWanted(element) && isHeadline(element, titles), page.children).flatMap(
    (element) => {
      const href = hrefOf(element);
      return href !== undefined && leadsElsewhere(href, address) ? [{ element, href }] : [];
    },
  );
  const pages = new Map<Element, Set<string>>();
  for (const { element, href } of headlines)
    for (const outer of [element, ...ancestorsOf(element)]) pages.set(outer, (pages.get(outer) ?? new Set()).add(href));
  const cards = new Map(headlines.flatMap(({ element, href }) => cardOf(element, pages).map((card) => [card, href])));
  const origins = new Map(findAll(() => true, page.children).map((element) => [element.startIndex, element]));
  let length = 0;
  let away = 0;
  const left = new Set<string>();
  for (const line of linesIn(article)) {
    const size = lengthOf(textOf(line));
    const href = cardAround(origins.get(line.startIndex), cards);
    length += size;
    if (href === undefined) continue;
    away += size;
    left.add(href);
  }
  const own = length === 0 ? 1 : 1 - away / length;
  return { own, length: own * length, pages: left.size };
}

function cardAround(element: Element | undefined, cards: ReadonlyMap<Element, string>): string | undefined {
  return (
    element && [element, ...ancestorsOf(element)].map((outer) => cards.get(outer)).find((href) => href !== undefined)
  );
}

/** What a page of others names one by: a linked heading, or a link as long as one. */
function isHeadline(element: Element, titles: readonly string[]): boolean {
  const text = textOf(element);
  return lengthOf(text) >= (isHeading(element) ? LEAST_HEADING : LEAST_LINK) && !isTitle(text, titles);
}

/** A link that is most of what its box says, and no address. */
function isLinkAlone(link: Element, measures: (node: AnyNode) => Measure): boolean {
  if (link.name !== 'a' || link.parent === null || leadsToProfile(link) || isInside(link, isHeading)) return false;
  if (measures(link).text * 2 <= measures(link.parent).text) return false;
  return !/^(?:https?:|www\.)\S+$/i.test(textOf(link));
}

function isHeading({ name }: Element): boolean {
  return HEADING.test(name);
}

function hrefOf(headline: Element): string | undefined {
  const links = [...findAll(isLink, [headline]), ...ancestorsOf(headline).filter(isLink)];
  return links.flatMap((link) => attribute(link, 'href') ?? [])[0];
}

function isLink({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined;
}

/** To another page of the site; of a page without an address nobody knows which that is. */
function leadsElsewhere(href: string, address: string | undefined): boolean {
  if (/^(?:#|mailto:|tel:|javascript:)/i.test(href)) return false;
  if (address === undefined || !URL.canParse(href, address)) return true;
  const [there, here] = [new URL(href, address), new URL(address)];
  const host = ({ hostname }: URL) => hostname.replace(/^www\./, '');
  return host(there) === host(here) && there.pathname.replace(/\/$/, '') !== here.pathname.replace(/\/$/, '');
}

/** What says of one other page what it is about: the largest element around its headline, else that and what follows it up to the next. */
function cardOf(headline: Element, pages: ReadonlyMap<Element, ReadonlySet<string>>): readonly Element[] {
  let card = headline;
  for (const outer of ancestorsOf(headline)) {
    if (outer.name === 'body' || pages.get(outer)?.size !== 1) break;
    const text = textOf(outer);
    if (lengthOf(text) > LONGEST_CARD || text.indexOf(textOf(headline)) > OPENING) break;
    card = outer;
  }
  if (!isHeading(headline)) return [card];
  const below: Element[] = [];
  let length = 0;
  for (let next = card.next; next !== null; next = next.next) {
    if (!isTag(next)) continue;
    length += lengthOf(textOf(next));
    if (pages.has(next) || existsOne(isHeading, [next]) || length > LONGEST_CARD) break;
    below.push(next);
  }
  return [card, ...below];
}
