import render from 'dom-serializer';
import type { AnyNode, ChildNode, Document, ParentNode } from 'domhandler';
import { DomHandler, Element, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import { existsOne, findAll } from '../../article/html/find.ts';
import { reject } from '../../article/rejection.ts';
import type { Rejection } from '../../article/types.ts';
import { lineFinder } from '../decode/position.ts';

export interface HtmlDocument {
  readonly kind: 'document';
  readonly root: Document;
  readonly lineOf: (node: AnyNode) => number;
}

/** Elements deeper than this lose their tags, not their text. Browsers stop at 512; old pages never close `<font>`. */
const DEPTH = 256;
/** The parser's work grows with the square of the depth: 100,000 levels take it most of a second. */
const HOPELESS_DEPTH = 20_000;
const CHUNK = 1 << 16;
const VOID = new Set(['br', 'img', 'hr', 'wbr', 'source', 'input', 'meta', 'link', 'embed', 'col', 'area', 'base']);

/** Parses a page or a fragment into a tree of bounded depth, so that walking it cannot overflow the stack. */
export function parseHtml(text: string): HtmlDocument | Rejection {
  const tree = new DomHandler(undefined, { withStartIndices: true });
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onparserinit: (instance) => tree.onparserinit(instance),
    onopentag(name, attributes) {
      deepest = Math.max(deepest, ++depth);
      if (depth <= DEPTH || VOID.has(name)) tree.onopentag(name, attributes);
    },
    onclosetag(name) {
      if (depth <= DEPTH || VOID.has(name)) tree.onclosetag();
      depth--;
    },
    ontext: (data) => tree.ontext(data),
    onerror: () => undefined,
    onend: () => tree.onend(),
  });
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    if (deepest > HOPELESS_DEPTH) return reject({ code: 'too-deep', detail: 'html' });
  }
  parser.end();
  endHeads(tree.root);
  gatherBody(tree.root);
  const lineOf = lineFinder(text);
  return { kind: 'document', root: tree.root, lineOf: (node) => lineOf(node.startIndex ?? 0) };
}

/** The HTML of what stands in it, as `parseHtml` reads it. */
export function renderHtml(root: ParentNode): string {
  return render(root.children, { encodeEntities: 'utf8', emptyAttrs: true }).trim();
}

const IN_HEAD = new Set(['title', 'meta', 'link', 'script', 'style', 'base', 'noscript', 'template']);

/**
 * A head that has no end tag ends where something begins which cannot be in it, and what follows it is the body (HTML
 * Standard, 13.2.6.4.4 "in head" and 13.2.6.4.6 "after head").
 */
function endHeads(root: Document): void {
  const html = root.children.find((node) => isTag(node) && node.name === 'html');
  const tops = [...root.children, ...(html !== undefined && isTag(html) ? html.children : [])];
  for (const head of tops) {
    if (!isTag(head) || head.name !== 'head' || head.parent === null) continue;
    const end = head.children.findIndex((node) =>
      isTag(node) ? !IN_HEAD.has(node.name) : isText(node) && node.data.trim() !== '',
    );
    if (end !== -1) putBehind(head, head.children.splice(end));
    if (existsOne(({ name }) => name === 'body' || name === 'frameset', root.children)) continue;
    const { children } = head.parent;
    const body = new Element('body', {}, children.splice(children.indexOf(head) + 1));
    putBehind(head, [body]);
    chain(body);
  }
}

/**
 * A page has one body: what stands behind its end tag, or in a further `<body>`, is in it too (HTML Standard, 13.2.6.4.7 "in body"
 * and 13.2.6.4.19 "after body").
 */
function gatherBody(root: Document): void {
  const bodies = findAll(({ name }) => name === 'body', root.children);
  const body = bodies.find((one) => !isWithin(one, ({ name }) => name === 'head')) ?? bodies[0];
  if (body === undefined) return;
  const others = bodies.filter((other) => other !== body && !isWithin(other, (outer) => outer === body));
  const behind: ChildNode[][] = [];
  for (let inner: ChildNode = body; inner.parent !== null; inner = inner.parent) {
    const siblings = inner.parent.children.slice(inner.parent.children.indexOf(inner) + 1);
    const late = siblings.filter((node) => !isTag(node) || !IS_PAGE.has(node.name));
    if (late.some(holdsText)) behind.push(late);
    if (!isTag(inner.parent)) break;
  }
  const late = [...others.flatMap(({ children }) => children), ...behind.flat()];
  if (late.length === 0) return;
  takeOut([...others, ...behind.flat()]);
  const inOrder = late.toSorted((one, other) => (one.startIndex ?? 0) - (other.startIndex ?? 0));
  body.children = [...body.children, ...inOrder];
  chain(body);
}

const IS_PAGE = new Set(['html', 'head', 'body']);

function isWithin({ parent }: ChildNode, isOuter: (element: Element) => boolean): boolean {
  return parent !== null && isTag(parent) && (isOuter(parent) || isWithin(parent, isOuter));
}

function takeOut(nodes: readonly ChildNode[]): void {
  const taken = new Set(nodes);
  for (const parent of new Set(nodes.map((node) => node.parent))) {
    if (parent === null) continue;
    parent.children = parent.children.filter((node) => !taken.has(node));
    chain(parent);
  }
}

/** All at once: one by one each would be looked for among its new siblings. */
function putBehind(node: ChildNode, others: readonly ChildNode[]): void {
  const { parent } = node;
  if (parent === null) return;
  const at = parent.children.indexOf(node) + 1;
  parent.children = [...parent.children.slice(0, at), ...others, ...parent.children.slice(at)];
  chain(parent);
  if ('children' in node) chain(node);
}

/** Tells the children of a node whose they are and what stands beside them. */
function chain(parent: ParentNode): void {
  parent.children.forEach((child, index) => {
    child.parent = parent;
    child.prev = parent.children[index - 1] ?? null;
    child.next = parent.children[index + 1] ?? null;
  });
}

/** Elements that stand in a line of text. */
export const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads. */
export const SILENT = new Set(['script', 'style', 'template', 'head', 'noscript']);

/** The text of a node as one line: blocks and line breaks part words, scripts are silent. */
export function textOf(node: AnyNode): string {
  const parts: string[] = [];
  collectText(node, parts);
  // A soft hyphen shows where a word may break: no letter of it.
  return parts
    .join('')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function collectText(node: AnyNode, parts: string[]): void {
  if (isText(node)) parts.push(node.data);
  if (!('children' in node) || (isTag(node) && SILENT.has(node.name))) return;
  const isBlock = isTag(node) && !INLINE.has(node.name);
  if (isBlock) parts.push(' ');
  for (const child of node.children) collectText(child, parts);
  if (isBlock) parts.push(' ');
}

/** Whether `textOf` gives any, without collecting it. */
export function holdsText(node: AnyNode): boolean {
  if (isText(node)) return /\S/.test(node.data);
  return 'children' in node && !(isTag(node) && SILENT.has(node.name)) && node.children.some(holdsText);
}

/** @returns an attribute's trimmed value; undefined when it is missing or empty. */
export function attribute(element: Element | null | undefined, name: string): string | undefined {
  const value = element?.attribs[name]?.trim();
  return value === '' ? undefined : value;
}

/** Whether a list-valued attribute (`class`, `rel`, `itemprop`) holds one of the words, whatever their case. */
export function hasWord(element: Element, name: string, words: readonly string[]): boolean {
  const held = element.attribs[name]?.toLowerCase().split(/\s+/) ?? [];
  return held.some((word) => words.includes(word));
}
