import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { existsOne } from '../../../article/html/find.ts';
import { INLINE, textOf } from '../document.ts';
import { furnitureOf } from '../furniture/furniture-names.ts';
import { linkedLength } from './links.ts';
import { measure } from './measure.ts';

/** A paragraph, in whatever element it stands. */
export interface Prose {
  readonly element: Element;
  readonly length: number;
}

/** A shorter text may be a teaser, a caption or a label. */
const SHORTEST = 80;
/** A Chinese or Japanese character says as much as two or three letters. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** What stands in a line besides. */
const WITHIN_LINES = new Set('br img picture source svg path button input iframe'.split(' '));
const NEVER = new Set('nav aside footer form figure button dialog script style template noscript svg'.split(' '));

/** The paragraphs below `root` that are text rather than links, without those of what stands around an article. */
export function proseIn(root: ParentNode): readonly Prose[] {
  const found: Prose[] = [];
  const measures = measure(root);
  const half = measures(root as AnyNode).text / 2;
  const visit = (node: ChildNode) => {
    if (!isTag(node) || NEVER.has(node.name)) return;
    if (furnitureOf(node) !== undefined && measures(node).text < half) return;
    const length = proseLength(node);
    if (length >= SHORTEST) found.push({ element: node, length });
    for (const child of node.children) if (length < SHORTEST || !isInline(child)) visit(child);
  };
  root.children.forEach(visit);
  return found;
}

/** Within a line; some pages set all that they have into one `<span>`. */
function isInline(node: ChildNode): boolean {
  return isText(node) || (isTag(node) && INLINE.has(node.name) && !holdsBlocks(node));
}

function holdsBlocks({ children }: Element): boolean {
  return existsOne(({ name }) => !INLINE.has(name) && !WITHIN_LINES.has(name), children);
}

/** Characters of the text that stands in the element itself; 0 when much of it is links. */
function proseLength({ children }: Element): number {
  let text = '';
  let linked = 0;
  for (const node of children) {
    if (isText(node)) text += node.data;
    else if (isTag(node) && isInline(node)) {
      const inner = textOf(node);
      text += inner;
      linked += linkedLength(node);
    }
  }
  const shown = text.replace(/\s+/g, ' ').trim();
  return linked * 3 > shown.length ? 0 : lengthOf(shown);
}

/** Characters, ideographs counted twice. */
export function lengthOf(text: string): number {
  return text.length + (text.match(IDEOGRAPHS)?.length ?? 0);
}

/** Characters, ideographs counted twice. */
export function totalOf(prose: readonly Prose[]): number {
  return prose.reduce((sum, { length }) => sum + length, 0);
}

/** Gives those of a page's paragraphs that are or stand in an element. */
export type ProseWithin = (element: Element) => readonly Prose[];

/** @param prose in the order of the page, so that those of one element follow each other. */
export function proseWithin(prose: readonly Prose[]): ProseWithin {
  const ranges = new Map<Element, { readonly start: number; end: number }>();
  for (const [index, { element }] of prose.entries()) {
    for (let node: AnyNode | null = element; node !== null && isTag(node); node = node.parent) {
      const range = ranges.get(node);
      if (range === undefined) ranges.set(node, { start: index, end: index + 1 });
      else range.end = index + 1;
    }
  }
  return (element) => {
    const range = ranges.get(element);
    return range === undefined ? [] : prose.slice(range.start, range.end);
  };
}
