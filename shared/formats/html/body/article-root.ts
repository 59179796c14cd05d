import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { findAll, findOne, removeElement } from 'domutils';
import type { Dropped } from '../../../article/types.ts';
import { attribute, type HtmlDocument, hasWord, textOf } from '../document.ts';
import { removeConsent } from './consent.ts';
import { removeFurniture } from './furniture.ts';
import { removeFurnitureLines } from './furniture-lines.ts';
import { leftOut, mergedRows } from './left-out.ts';
import { elementAround, mainProse } from './main-part.ts';
import { showForNoPrograms } from './no-programs.ts';
import { type Prose, proseIn, totalOf } from './prose.ts';
import { type ReadablePart, readablePart } from './readability.ts';

export interface ArticleRoot {
  /** Its children are the article. */
  readonly root: ParentNode;
  readonly dropped: readonly Dropped[];
  /** As a reader view found it; not in the article. */
  readonly byline?: string;
}

const PAGE_ELEMENTS = new Set(['html', 'head', 'body', 'title', 'meta', 'link']);
/** Not the article wherever they stand. */
const NEVER = ['script', 'style', 'template', 'nav', 'form', 'button', 'dialog'];
/** Not the article when they are the page's own; an `<article>` has its own headers and footers. */
const AROUND = ['header', 'footer', 'aside'];

/** A shorter article is found by what the page marks alone: the reader view would fill it up with what stands around. */
const SHORTEST = 800;

/** A reader view that shows less of the paragraphs that look alike has lost a part of the article. */
const COVERING = 0.75;

/**
 * The part of a document that is the article: of a fragment all of it; of a page what a reader view shows, unless that
 * leaves out most paragraphs of what the page marks as its article, or a good part of the page's main paragraphs, or the
 * article is short. Then it is what holds those paragraphs, the `<article>`, what is marked as the main part, or the body
 * without headers, footers and what else stands around.
 */
export function articleRoot(page: HtmlDocument): ArticleRoot {
  const { root, lineOf } = page;
  if (findOne(({ name }) => PAGE_ELEMENTS.has(name), [root]) === null)
    return { root: onlyContainer(root), dropped: [] };
  const body = findOne(({ name }) => name === 'body', [root]) ?? root;
  const consent = removeConsent(body, lineOf);
  showForNoPrograms(body);
  const marked =
    longest(findAll(({ name }) => name === 'article', [body])) ?? findOne(isMarkedMain, [body]) ?? undefined;
  const found = readableRoot(page, body, marked) ?? markedRoot(body, marked, lineOf);
  const furniture = [...removeFurniture(found.root, lineOf), ...removeFurnitureLines(found.root, lineOf)];
  return { ...found, dropped: mergedRows([...found.dropped, ...consent, ...furniture]) };
}

function readableRoot({ root, lineOf }: HtmlDocument, body: ParentNode, marked?: Element): ArticleRoot | undefined {
  const prose = proseIn(body);
  if (Math.max(textLength(marked ?? body), paragraphsLength(body), totalOf(prose)) < SHORTEST) return undefined;
  const part = readablePart(root);
  const main = mainProse(prose);
  const around = part === undefined || losesMain(part, prose, main) ? elementAround(main, prose, body) : undefined;
  if (around !== undefined) return wholeRoot(body, around, lineOf);
  if (part === undefined) return undefined;
  const isSure =
    marked !== undefined && marked.name !== 'main' && paragraphsLength(marked) * 2 > paragraphsLength(body);
  if (textLength(part.root) < (isSure ? paragraphsLength(marked) / 4 : 1)) return undefined;
  const { byline } = part;
  return { root: part.root, dropped: leftOut(body, part.kept, lineOf), ...(byline === undefined ? {} : { byline }) };
}

function wholeRoot(body: ParentNode, whole: Element, lineOf: (node: AnyNode) => number): ArticleRoot {
  const dropped = leftOut(body, keptWith(whole), lineOf);
  return { root: whole, dropped: [...dropped, ...removeAll(whole, [...NEVER, 'aside', 'footer'], lineOf)] };
}

/** A reader view that shows none of the main paragraphs may know better which they are, unless it found hardly any text. */
function losesMain({ root, kept }: ReadablePart, prose: readonly Prose[], main: readonly Prose[]): boolean {
  const isShown = ({ element }: Prose) => kept.has(element);
  const shown = totalOf(prose.filter(isShown));
  const covered = totalOf(main.filter(isShown));
  if (covered === 0) return textLength(root) * 2 < totalOf(main) && shown * 4 < totalOf(main);
  return covered < totalOf(main) * COVERING;
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
    return { root: body, dropped: removeAll(body, [...NEVER, ...AROUND, 'title', 'head'], lineOf) };
  const hasMore = textLength(body) > textLength(marked);
  const around: Dropped = { what: `the page around <${marked.name}>`, count: 1, line: lineOf(body) };
  return { root: marked, dropped: [...(hasMore ? [around] : []), ...removeAll(marked, NEVER, lineOf)] };
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
    return [{ what: `<${name}>`, count: elements.length, line: lineOf(first) }];
  });
}
