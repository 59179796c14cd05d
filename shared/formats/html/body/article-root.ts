import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll, findOne } from '../../../article/html/find.ts';
import { stated } from '../../../article/stated.ts';
import type { Dropped, Rejection } from '../../../article/types.ts';
import { attribute, type HtmlDocument, hasWord, textOf } from '../document.ts';
import { removeAuthorNotes } from '../furniture/author-notes.ts';
import { removeConsent } from '../furniture/consent.ts';
import { removeFurniture } from '../furniture/furniture.ts';
import { removeFurnitureLines } from '../furniture/furniture-lines.ts';
import { leftOut, mergedRows } from '../furniture/left-out.ts';
import { showForNoPrograms } from '../furniture/no-programs.ts';
import { notesOn, putNotes } from '../furniture/notes.ts';
import { removeStoryLinks } from '../furniture/story-links.ts';
import { removeTagClouds } from '../furniture/tag-clouds.ts';
import { type Prose, proseIn, proseWithin, totalOf } from '../shape/prose.ts';
import { titleScope } from './around-title.ts';
import { type Box, inBoxes, proseWithout, removeBoxes } from './boxes.ts';
import { writeCaptions } from './captions.ts';
import { foreignOn } from './foreign.ts';
import { elementAround, mainProse } from './main-part.ts';
import type { Naming } from './named-story.ts';
import { openingLines, putOpening } from './opening.ts';
import type { ReadablePart } from './readability.ts';
import { losesMain, readerView } from './reader-view.ts';
import { isTitle, titlePlace } from './title-place.ts';

export interface PageNaming extends Naming {
  /** As metadata and the `<title>` state them. */
  readonly titles: readonly string[];
  readonly dek: string | undefined;
}

export interface ArticleRoot {
  readonly kind: 'root';
  /** Its children are the article. */
  readonly root: ParentNode;
  readonly dropped: readonly Dropped[];
  /** As a reader view found it; not in the article. */
  readonly byline?: string;
  /** The text of the heading by which the page shows its title, there or elsewhere. */
  readonly heading?: string;
  /** The standfirst, where it stands apart from the article. */
  readonly dek?: string;
}

/** What no fragment has. */
const PAGE_ELEMENTS = new Set(['html', 'head', 'body', 'title', 'meta', 'link']);
/** Whether a document is a whole page rather than a fragment. */
export function isPage(root: Document): boolean {
  return findOne(({ name }) => PAGE_ELEMENTS.has(name), [root]) !== null;
}

/** Not the article wherever they stand. */
const NEVER = ['script', 'style', 'template', 'nav', 'form', 'button', 'dialog'];
/** Not the article when they are the page's own; an `<article>` has its own headers and footers. */
const AROUND = ['header', 'footer', 'aside'];

/** A shorter article is found by what the page marks alone: the reader view would fill it up with what stands around. */
const SHORTEST = 800;

/**
 * The part of a document that is the article: of a fragment all of it; of a page what a reader view shows, unless that
 * leaves out most paragraphs of what the page marks as its article, or a good part of the page's main paragraphs, or the
 * article is short. Then it is what holds those paragraphs, the `<article>`, what is marked as the main part, or the body
 * without headers, footers and what else stands around. Readers' comments, dialogues and other stories on the page are in
 * none of these.
 *
 * @returns a rejection where several articles are on the page, and nothing tells which is the page's.
 */
export function articleRoot(page: HtmlDocument, naming: PageNaming): ArticleRoot | Rejection {
  const { root, lineOf } = page;
  if (!isPage(root)) return { kind: 'root', root: onlyContainer(root), dropped: [] };
  const body = findOne(({ name }) => name === 'body', [root]) ?? root;
  const consent = removeConsent(body, lineOf);
  showForNoPrograms(body);
  writeCaptions(body);
  const notes = notesOn(body);
  const place = titlePlace(body, naming.titles);
  const prose = proseIn(body);
  const foreign = foreignOn(body, prose, place, naming);
  if (foreign.kind === 'rejection') return foreign;
  const { boxes, own = markedIn(body, boxes) } = foreign;
  const ownProse = proseWithout(boxes, prose);
  const isShort = isShortArticle(body, own, ownProse);
  const view = isShort ? undefined : readerView(root, boxes);
  const apart = removeBoxes(boxes, lineOf);
  const opening = place === undefined ? [] : openingLines(body, place);
  const read = isShort ? undefined : readRoot({ body, prose: ownProse, view, marked: own, place, lineOf });
  const found = read ?? markedRoot(body, own, lineOf);
  putNotes(found.root, notes);
  const dek = place && putOpening(found.root, opening, place, naming.dek);
  const heading = place === undefined ? '' : textOf(place);
  const furniture = [
    ...removeFurniture(found.root, lineOf),
    ...removeTagClouds(found.root, lineOf, naming.address && new URL(naming.address).host),
    ...removeAuthorNotes(found.root, lineOf),
    ...removeStoryLinks(found.root, lineOf, naming.address),
    ...removeFurnitureLines(found.root, lineOf, { address: naming.address, titles: [...naming.titles, heading] }),
  ];
  const dropped = mergedRows([...found.dropped, ...consent, ...apart, ...furniture]);
  return {
    ...found,
    dropped,
    ...stated({
      heading: isTitle(heading, naming.titles) ? heading : undefined,
      dek,
    }),
  };
}

/** What a page marks as its article or its main part, outside what is foreign. */
function markedIn(body: ParentNode, boxes: readonly Box[]): Element | undefined {
  const isForeign = inBoxes(boxes);
  const articles = findAll(({ name }) => name === 'article', body.children).filter((element) => !isForeign(element));
  return longest(articles) ?? findOne(isMarkedMain, body.children) ?? undefined;
}

/** Whether the reader view would fill it up. */
function isShortArticle(body: ParentNode, marked: Element | undefined, prose: readonly Prose[]): boolean {
  return totalOf(prose) < SHORTEST && textLength(marked ?? body) < SHORTEST && paragraphsLength(body) < SHORTEST;
}

interface Signs {
  readonly body: ParentNode;
  /** The paragraphs of the page that may be the article's. */
  readonly prose: readonly Prose[];
  readonly view: ReadablePart | undefined;
  readonly marked: Element | undefined;
  /** Where the page shows its title. */
  readonly place: Element | undefined;
  readonly lineOf: (node: AnyNode) => number;
}

function readRoot({ body, prose, view, marked, place, lineOf }: Signs): ArticleRoot | undefined {
  const main = mainProse(prose);
  const around = view === undefined || losesMain(view, prose, main) ? elementAround(main, prose, body) : undefined;
  const shown = around ?? view?.root;
  const text = shown === undefined ? '' : textOf(shown as AnyNode);
  const elements = around === undefined ? (view?.kept ?? []) : findAll(() => true, [around]);
  const whole = (place && titleScope(place, proseWithin(prose), { text, elements })) ?? around;
  if (whole !== undefined) return wholeRoot(body, whole, lineOf);
  if (view === undefined) return undefined;
  const isSure =
    marked !== undefined && marked.name !== 'main' && paragraphsLength(marked) * 2 > paragraphsLength(body);
  if (text.length < (isSure ? paragraphsLength(marked) / 4 : 1)) return undefined;
  return {
    kind: 'root',
    root: view.root,
    dropped: leftOut(body, view.kept, lineOf),
    ...stated({ byline: view.byline }),
  };
}

function wholeRoot(body: ParentNode, whole: Element, lineOf: (node: AnyNode) => number): ArticleRoot {
  const dropped = leftOut(body, keptWith(whole), lineOf);
  return {
    kind: 'root',
    root: whole,
    dropped: [...dropped, ...removeAll(whole, [...NEVER, 'aside', 'footer'], lineOf)],
  };
}

function keptWith(whole: Element): ReadonlySet<Element> {
  const kept = new Set(findAll(() => true, [whole]));
  for (let node = whole.parent; node !== null && isTag(node); node = node.parent) kept.add(node);
  return kept;
}

function paragraphsLength(root: ParentNode): number {
  return findAll(({ name }) => name === 'p', root.children).reduce((sum, element) => sum + textLength(element), 0);
}

function markedRoot(body: ParentNode, marked: Element | undefined, lineOf: (node: AnyNode) => number): ArticleRoot {
  if (marked === undefined)
    return { kind: 'root', root: body, dropped: removeAll(body, [...NEVER, ...AROUND, 'title', 'head'], lineOf) };
  const hasMore = textLength(body) > textLength(marked);
  const around: Dropped = { kind: 'around-element', detail: marked.name, count: 1, line: lineOf(body) };
  return { kind: 'root', root: marked, dropped: [...(hasMore ? [around] : []), ...removeAll(marked, NEVER, lineOf)] };
}

function textLength(node: ParentNode): number {
  return textOf(node).length;
}

function isMarkedMain(element: Element): boolean {
  return (
    element.name === 'main' || attribute(element, 'role') === 'main' || hasWord(element, 'itemprop', ['articlebody'])
  );
}

/** A fragment wholly inside one `<article>` or `<main>` is what that holds. */
function onlyContainer(root: Document): ParentNode {
  const nodes = root.children.filter((node) => !(isText(node) && node.data.trim() === ''));
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined && isTag(only) && (only.name === 'article' || only.name === 'main')
    ? only
    : root;
}

/** Pages list other articles in shorter ones beside theirs. */
function longest(articles: readonly Element[]): Element | undefined {
  let found: Element | undefined;
  let length = -1;
  for (const article of articles) {
    const candidate = textOf(article).length;
    if (candidate > length) [found, length] = [article, candidate];
  }
  return found;
}

function removeAll(root: ParentNode, names: readonly string[], lineOf: (node: AnyNode) => number): readonly Dropped[] {
  return names.flatMap((name) => {
    const elements = findAll((element) => element.name === name, root.children);
    const [first] = elements;
    if (first === undefined) return [];
    for (const element of elements) removeElement(element);
    return [{ kind: 'element', detail: name, count: elements.length, line: lineOf(first) }];
  });
}
