import type { AnyNode, Element, ParentNode } from 'domhandler';
import { Document, isTag, isText } from 'domhandler';
import { setChildren } from '../../../article/hidden/hidden.ts';
import { articleRoot, type PageNaming } from '../body/article-root.ts';
import { type HtmlDocument, textOf } from '../document.ts';
import { lengthOf, proseIn, totalOf } from '../shape/prose.ts';

/** Characters, ideographs counted twice, of the paragraphs in what a page hides: of a paragraph it may hide the text alone. */
export function hiddenProse(nodes: readonly AnyNode[]): number {
  const elements = nodes.filter((node) => isTag(node));
  const texts = nodes.filter((node) => isText(node)).map(({ data }) => lengthOf(data.trim()));
  return totalOf(proseIn(new Document(elements))) + texts.reduce((sum, length) => sum + length, 0);
}

/** As far as it hides what it does not show elsewhere: some write all of an article once more, for programs. */
export function unshownProse(nodes: readonly AnyNode[], shown: string): number {
  const elements = nodes.filter((node) => isTag(node));
  const texts = nodes.filter((node) => isText(node)).map(({ data }) => data.replace(/\s+/g, ' ').trim());
  const lines = proseIn(new Document(elements)).map(({ element }) => textOf(element));
  return [...lines, ...texts].reduce((sum, text) => sum + unshown(text, shown), 0);
}

/** Characters of the sentences that are not shown, ideographs counted twice. */
function unshown(text: string, shown: string): number {
  const sentences = text.split(SENTENCE_END).filter((sentence) => !shown.includes(sentence));
  return lengthOf(sentences.join(' '));
}

const SENTENCE_END = /(?<=[.!?…。！？])\s*/;

/** Takes out of a page what was found to be hidden in the same page. */
export function takeOut(page: ParentNode, hidden: readonly AnyNode[]): void {
  const places = new Set(hidden.map(placeOf));
  const visit = (parent: ParentNode): void => {
    const shown = parent.children.filter((node) => !places.has(placeOf(node)));
    if (shown.length < parent.children.length) setChildren(parent, shown);
    for (const node of shown) if ('children' in node) visit(node);
  };
  if (places.size > 0) visit(page);
}

export interface HiddenStory {
  /** Characters of the article's paragraphs that readers see, and that they do not; ideographs are counted twice. */
  readonly shown: number;
  readonly hidden: number;
}

/**
 * How much of its article a page hides: what would be found if the page showed everything. Comments, dialogues and menus that
 * are hidden are no part of that.
 *
 * @param page with all that it hides; it is taken apart.
 * @param hidden what readers do not see, of the same page.
 * @param text what they do see, as one line.
 */
export function hiddenStory(
  page: HtmlDocument,
  hidden: readonly AnyNode[],
  naming: PageNaming,
  text: string,
): HiddenStory | undefined {
  const places = new Set(hidden.map(placeOf));
  const unseen = new Set<number>();
  const visit = (node: AnyNode, isHidden: boolean): void => {
    const isHere = isHidden || places.has(placeOf(node));
    if (isTag(node) && isHere) {
      show(node);
      unseen.add(placeOf(node));
    }
    if (isText(node) && isHere && !isHidden)
      for (let outer = node.parent; outer !== null && isTag(outer); outer = outer.parent) show(outer);
    if (isText(node) && isHere && node.parent !== null) unseen.add(placeOf(node.parent));
    if ('children' in node) for (const child of node.children) visit(child, isHere);
  };
  for (const node of page.root.children) visit(node, false);
  const found = articleRoot(page, naming);
  if (found.kind === 'rejection') return undefined;
  const sums = { shown: 0, hidden: 0 };
  for (const { element, length } of proseIn(found.root)) {
    if (unseen.has(placeOf(element))) sums.hidden += Math.min(length, unshown(textOf(element), text));
    else sums.shown += length;
  }
  return sums;
}

/** Takes off what hides an element from a reader view. */
function show(element: Element): void {
  for (const name of ['hidden', 'style', 'aria-hidden']) delete element.attribs[name];
}

/** Where it begins in the page. */
function placeOf(node: AnyNode): number {
  return node.startIndex ?? -1;
}
