import { type AnyNode, type ChildNode, DomHandler, Element, isTag, isText, Text } from 'domhandler';
import { Parser } from 'htmlparser2';
import { showsNothing } from '../characters.ts';

/** Deeper elements are flattened into the last one: no article means more, and feed readers recurse. */
const DEEPEST = 200;
/** From here on the parser's own stack makes time grow with the square of the depth. */
const ABSURD = 5_000;

/**
 * @returns the nodes of an HTML fragment or page, as a browser would not quite, but a feed reader does (htmlparser2);
 *   undefined when elements are nested 5,000 deep, which nothing but an attack does.
 */
export function parseHtml(html: string): readonly ChildNode[] | undefined {
  const handler = new DomHandler();
  let depth = 0;
  let absurd = false;
  const parser = new Parser({
    onparserinit: (it) => handler.onparserinit(it),
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > ABSURD && !absurd) {
        absurd = true;
        parser.pause();
      }
      if (depth <= DEEPEST) handler.onopentag(name, attributes);
    },
    onclosetag: () => {
      if (depth <= DEEPEST) handler.onclosetag();
      depth -= 1;
    },
    ontext: (data) => handler.ontext(data),
    onend: () => handler.onend(),
  });
  parser.write(html);
  if (absurd) return undefined;
  parser.end();
  return handler.root.children;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly ChildNode[],
): Element {
  const made = new Element(name, { ...attributes }, [...children]);
  // The serializer decides by the parent whether text is escaped.
  for (const child of children) child.parent = made;
  return made;
}

/** Makes another element of one, in its place: among many siblings each would have to be looked for. */
export function become(node: Element, name: string, children: readonly ChildNode[]): void {
  node.name = name;
  node.attribs = {};
  node.children = [...children];
  for (const child of children) child.parent = node;
}

export function textNode(data: string): Text {
  return new Text(data);
}

/** Whether a node shows nothing: white space, or elements that hold no more than that. */
export function isBlank(node: AnyNode): boolean {
  if (isText(node)) return showsNothing(node.data);
  if (!isTag(node)) return true;
  return !SHOWS.has(node.name) && node.attribs.id === undefined && node.children.every(isBlank);
}

/** Whether there is more to see in a node than white space: what `isBlank` asks, ids aside. */
export function showsSomething(node: AnyNode): boolean {
  if (isText(node)) return !showsNothing(node.data);
  return isTag(node) && (SHOWS.has(node.name) || node.children.some(showsSomething));
}

/** Elements that show something without holding text. */
const SHOWS = new Set(['img', 'picture', 'audio', 'video', 'hr', 'td', 'th']);

export function hasClass(node: Element, name: string): boolean {
  return node.attribs.class?.split(/\s+/).includes(name) ?? false;
}

/** The first element inside `nodes` that `wanted` holds of, in the order of the document. */
export function findElement(nodes: readonly ChildNode[], wanted: (node: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const found = wanted(node) ? node : findElement(node.children, wanted);
    if (found) return found;
  }
  return undefined;
}
