import { type Element, isTag, type ParentNode } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { reject } from '../../../article/rejection.ts';
import type { Rejection } from '../../../article/types.ts';
import { attribute, hasWord, textOf } from '../document.ts';
import { type Prose, proseWithin, totalOf } from '../shape/prose.ts';
import { isArticle, isNamed } from './stories.ts';

/** What else than its titles a page says of its article. */
export interface Naming {
  /** The page's own address. */
  readonly address?: string | undefined;
  /** The article's text as metadata have it. */
  readonly text?: string | undefined;
}

export type Named =
  /** The article that is meant, and those beside it. */
  | { readonly kind: 'story'; readonly story: Element; readonly others: readonly Element[] }
  /** The page has one article, or one that holds its title. */
  | { readonly kind: 'one' }
  | Rejection;

/** So many times as long as any other an article is no teaser. */
const LONGER = 4;
/** Of the longest article's text so much outside all of them is an article of its own. */
const OUTSIDE = 0.25;
/** Characters by which a text is known again. */
const OPENING = 60;

/**
 * Which of several articles on a page is the page's, where none of them holds its title: the one whose body is marked as that
 * of the article, or that metadata quote, or that links to the page itself, or that alone is no teaser for another page.
 *
 * @param prose the paragraphs of the page.
 */
export function namedStory(body: ParentNode, prose: readonly Prose[], naming: Naming): Named {
  const within = proseWithin(prose);
  const stories = storiesIn(body)
    .map((element) => ({ element, length: totalOf(within(element)) }))
    .filter(({ length }) => length > 0)
    .toSorted((one, other) => other.length - one.length);
  const [longest, second] = stories;
  if (longest === undefined || second === undefined) return { kind: 'one' };
  const outside = totalOf(prose) - stories.reduce((sum, { length }) => sum + length, 0);
  if (outside > longest.length * OUTSIDE) return { kind: 'one' };
  const elements = stories.map(({ element }) => element);
  // A short one that leads nowhere is a box of the page.
  const long = stories.filter(({ length }) => length * LONGER >= longest.length).map(({ element }) => element);
  const [story, ...more] =
    [
      elements.filter(isBody),
      elements.filter((element) => quotes(element, naming)),
      elements.filter((element) => leadsTo(element, naming)),
      long.filter((element) => !leadsElsewhere(element, naming)),
    ].find(({ length }) => length > 0) ?? [];
  if (story !== undefined && more.length === 0)
    return { kind: 'story', story, others: elements.filter((element) => element !== story) };
  return longest.length >= second.length * LONGER ? { kind: 'one' } : SEVERAL;
}

const SEVERAL = reject({ code: 'several-articles' });

/** Those in no other, in order. */
function storiesIn(parent: ParentNode): readonly Element[] {
  return parent.children.filter(isTag).flatMap((element) => (isStory(element) ? [element] : storiesIn(element)));
}

/** Marked or named as an article, and headed. */
function isStory(element: Element): boolean {
  return (isArticle(element) || isNamed(element)) && headingOf(element) !== undefined;
}

function headingOf(element: Element): Element | undefined {
  return findAll(({ name }) => /^h[1-4]$/.test(name), element.children).find((heading) => textOf(heading) !== '');
}

function isBody(element: Element): boolean {
  return findAll((inner) => hasWord(inner, 'itemprop', ['articlebody']), [element]).some(
    (inner) => textOf(inner) !== '',
  );
}

function quotes(element: Element, { text }: Naming): boolean {
  return text !== undefined && textOf(element).includes(text.replace(/\s+/g, ' ').trim().slice(0, OPENING));
}

function leadsTo(element: Element, { address }: Naming): boolean {
  return address !== undefined && linksOf(element).some((href) => samePage(href, address));
}

function leadsElsewhere(element: Element, { address }: Naming): boolean {
  return linksOf(element).some((href) => !href.startsWith('#') && (address === undefined || !samePage(href, address)));
}

/** Where its heading leads, or a link that is the heading's. */
function linksOf(element: Element): readonly string[] {
  const heading = headingOf(element);
  const links = findAll(({ name }) => name === 'a', heading === undefined ? [] : [heading]);
  const around =
    heading !== undefined && heading.parent !== null && 'name' in heading.parent && heading.parent.name === 'a'
      ? [heading.parent as Element]
      : [];
  const marked = findAll((inner) => inner.name === 'a' && hasWord(inner, 'rel', ['bookmark']), [element]);
  return [...links, ...around, ...marked].flatMap((link) => attribute(link, 'href') ?? []);
}

function samePage(href: string, address: string): boolean {
  if (!URL.canParse(href, address)) return false;
  const [one, other] = [new URL(href, address), new URL(address)];
  const bare = ({ host, pathname }: URL) => `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  return bare(one) === bare(other);
}
