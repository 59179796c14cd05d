import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { existsOne, findAll } from '../../../article/html/find.ts';
import { textOf } from '../document.ts';
import { ancestorsOf, isInside } from '../shape/alone.ts';
import { linkedShare } from '../shape/links.ts';
import { type Prose, type ProseWithin, totalOf } from '../shape/prose.ts';

/** Whether an element is marked as an article of its own. */
export function isArticle({ name, attribs }: Element): boolean {
  return name === 'article' || /schema\.org\/\w*(?:Article|BlogPosting)$/.test(attribs.itemtype ?? '');
}

const HEADING = /^h[1-3]$/;
/** What sites call a story. */
const NAMED = /(?:^|\s)(?:h?entry|post|blog-?post|story|article|news-?item)(?=\s|$)/i;
/** What follows an article without end, or offers others. */
const FURTHER =
  /(?:^|[\s_-])(?:next|prev(?:ious)?|related|recommended|more|other|further|latest)[-_]?(?:posts?|articles?|stor(?:y|ies)|news|reads?|entr(?:y|ies))(?=[\s_-]|$)/i;
/** Of the paragraphs of a story so much stands in its body. */
const MOST = 0.8;

/** So many paragraphs are a text; one may be a lead, whose article stands elsewhere. */
const LEAST = 2;
/** So much of a teaser is a link. */
const LINKED = 0.7;
/** So many paragraphs at most tease. */
const TEASER = 3;
/** And so much of what stands beside them. */
const SHARE = 0.2;

/**
 * Finds the other stories on a page: what stands beside the part that holds the title and a text, with a heading and a text of
 * its own, and is made like that part: marked as an article too, headed by the same kind of heading or a higher one, or with
 * its text in the same kind of box; and what leads to another page by its heading. Parts of the article that holds the title
 * are none.
 *
 * @param place where the page shows the title.
 * @param within gives the paragraphs in an element.
 */
export function otherStories(place: Element, within: ProseWithin): readonly Element[] {
  const path = ancestorsOf(place).filter(({ name }) => name !== 'html');
  const own = path.findIndex(isArticle);
  return path.flatMap((around, index) => {
    if (index <= own) return [];
    const part = path[index - 1] ?? place;
    const text = textWith(part, around, within);
    if (text.length === 0) return [];
    const like: Like = { place, part, isMarked: own !== -1, text, body: bodyOf(part, text, within) };
    const beside = around.children.filter(isTag).filter((element) => element !== part);
    return beside.filter((element) => isStory(element, within(element), like));
  });
}

/** The paragraphs in a part, or, of a heading alone, those that stand beside it. */
function textWith(part: Element, around: Element, within: ProseWithin): readonly Prose[] {
  const text = within(part).filter(({ element }) => !HEADING.test(element.name));
  return text.length > 0
    ? text
    : within(around).filter(({ element }) => element.parent === around && element.name === 'p');
}

/** The story that holds the title. */
interface Like {
  readonly place: Element;
  readonly part: Element;
  /** As an article. */
  readonly isMarked: boolean;
  readonly text: readonly Prose[];
  /** The least element that holds most of its text. */
  readonly body: Element;
}

function isStory(element: Element, text: readonly Prose[], { place, part, isMarked, text: own, body }: Like): boolean {
  const headings = findAll(({ name }) => HEADING.test(name), [element]).filter((one) => textOf(one) !== '');
  const [heading] = headings;
  if (heading === undefined) return false;
  if (text.length === 0) return leadsElsewhere(heading) && linkedShare(element) > LINKED;
  if (FURTHER.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`)) return true;
  const isArticles = isAllArticles(element, text);
  // A lead alone, and a box of what is headed below its level, are one article in pieces.
  const isLead = own.length < LEAST && levelOf(heading) > levelOf(place) && !isArticle(element);
  if (isMarked && !isLead && isArticles) return true;
  // What goes on with a text before it is headed is a part of this story, whatever it holds besides.
  if ((heading.startIndex ?? 0) > (text[0]?.element.startIndex ?? 0)) return false;
  if (isTwin(heading, place)) return true;
  if (leadsElsewhere(heading) && headings.filter(leadsElsewhere).length * TEASER >= text.length) return true;
  if (own.length >= LEAST) {
    if (isArticles && leadsElsewhere(heading)) return true;
    const isMuch = totalOf(own) > totalOf(text) * SHARE;
    if (isArticles && (isMuch || articlesIn(element) > 1)) return true;
    if (levelOf(heading) < levelOf(place)) return true;
    if (isNamed(element) && (isNamed(part) || part === place)) return true;
  }
  // Sections of an article are made alike too, but hold their headings.
  if (isInside(place, (outer) => outer === body)) return false;
  return existsOne((inner) => hasClass(inner) && isMadeLike(inner, body) && !holdsAny(inner, headings), [element]);
}

/** Whether its class says that it is a story. */
export function isNamed({ attribs }: Element): boolean {
  return NAMED.test(attribs.class ?? '');
}

function articlesIn(element: Element): number {
  return findAll((inner) => isArticle(inner) && !isInside(inner, isArticle), [element]).length;
}

function levelOf({ name }: Element): string {
  return HEADING.test(name) ? name : LOWEST;
}

const LOWEST = 'h9';

/** A heading that leads to another page of the site heads what that page is about. */
function leadsElsewhere(heading: Element): boolean {
  const links = [
    ...findAll(({ name }) => name === 'a', heading.children),
    ...ancestorsOf(heading).filter(({ name }) => name === 'a'),
  ];
  return links.some(({ attribs }) => /^(?!#|[a-z][a-z0-9+.-]*:|\/\/)./i.test(attribs.href?.trim() ?? ''));
}

function isAllArticles(element: Element, text: readonly Prose[]): boolean {
  const isPart = (outer: Element) => isArticle(outer) && isInside(outer, (around) => around === element);
  return isArticle(element) || text.every((one) => isPart(one.element) || isInside(one.element, isPart));
}

function holdsAny(element: Element, headings: readonly Element[]): boolean {
  return headings.some((heading) => isInside(heading, (outer) => outer === element));
}

/** Sites set the titles of all stories alike; the main heading of a page is one whatever it is set like. */
function isTwin(heading: Element, place: Element): boolean {
  return isMadeLike(heading, place) && (heading.name === 'h1' || hasClass(heading));
}

function isMadeLike(one: Element, other: Element): boolean {
  return one.name === other.name && (one.attribs.class ?? '').trim() === (other.attribs.class ?? '').trim();
}

function hasClass({ attribs }: Element): boolean {
  return (attribs.class ?? '').trim() !== '';
}

function bodyOf(part: Element, text: readonly Prose[], within: ProseWithin): Element {
  const most = totalOf(text) * MOST;
  const own = new Set(text);
  const holdsMost = (outer: Element) =>
    totalOf(within(outer).filter((one) => one.element !== outer && own.has(one))) >= most;
  for (let body = part; ; ) {
    const inner = body.children.filter(isTag).find(holdsMost);
    if (inner === undefined) return body;
    body = inner;
  }
}
