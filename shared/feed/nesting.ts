import { type ChildNode, Element, isComment, isTag, isText, type ParentNode } from 'domhandler';
import { append, appendChild, prepend, removeElement } from 'domutils';

/** Elements within elements at the most: deeper ones exhaust the stack of those who walk the tree, here and in readers. */
const DEEPEST = 100;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements whose start tag ends an open paragraph (HTML, section 13.2.6.4.7). */
const ENDS_PARAGRAPH = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'figcaption',
    'figure',
    'footer',
  ],
  ...['header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul'],
  ...HEADINGS,
]);

/** An open paragraph or link outside of these does not concern what is inside. */
const SCOPES = new Set(['td', 'th', 'caption']);

/** Where elements must stand which belong to another. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  rt: ['ruby'],
  rp: ['ruby'],
  caption: ['table'],
  colgroup: ['table'],
  col: ['colgroup'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
};

const ROW_GROUPS = ['thead', 'tbody', 'tfoot'];
const CELLS = ['td', 'th'];

/**
 * Rearranges a tree until its serialization, read by HTML's own parser, gives the same tree without a parse error.
 * Sanitizers keep `<p><ul>` or `<table>text` as they are written; browsers forgive it, the W3C validator does not.
 */
export function mendNesting(root: ParentNode): void {
  flatten(root);
  for (const table of elementsOf(root)) if (table.name === 'table') mendTable(table);
  for (const element of elementsOf(root)) mendPlace(element);
  for (const element of elementsOf(root)) {
    if (element.name === 'p' && endsWithin(element)) element.name = 'div';
  }
}

/** In document order; a copy, so that the tree can change meanwhile. */
function elementsOf(root: ParentNode): Element[] {
  const found: Element[] = [];
  const open: ChildNode[] = root.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isTag(node)) continue;
    found.push(node);
    open.push(...node.children.toReversed());
  }
  return found;
}

function flatten(root: ParentNode): void {
  const depths = new Map<ParentNode, number>([[root, 0]]);
  for (const element of elementsOf(root)) {
    const depth = (element.parent === null ? 0 : (depths.get(element.parent) ?? 0)) + 1;
    if (depth > DEEPEST) unwrap(element);
    else depths.set(element, depth);
  }
}

function mendPlace(element: Element): void {
  const { name, parent } = element;
  const around = parent !== null && isTag(parent) ? parent.name : '';
  const parents = PARENTS[name];
  const nestedInItself = (HEADINGS.has(name) && HEADINGS.has(around)) || (name === 'a' && within(element, 'a'));
  const lost = parents !== undefined && !parents.includes(around);
  if (!nestedInItself && !lost) return;
  if (lost && (ENDS_PARAGRAPH.has(name) || SCOPES.has(name))) element.name = 'div';
  else unwrap(element);
}

/** Rows into row groups, cells into rows, and what is neither to before the table, where browsers show it too. */
function mendTable(table: Element): void {
  gather(table, ['tr', ...CELLS], 'tbody');
  eachPart(table, table, ['caption', 'colgroup', ...ROW_GROUPS], (part) => {
    if (part.name === 'colgroup') eachPart(part, table, ['col']);
    else if (ROW_GROUPS.includes(part.name)) mendRowGroup(part, table);
  });
}

function mendRowGroup(group: Element, table: Element): void {
  gather(group, CELLS, 'tr');
  eachPart(group, table, ['tr'], (row) => eachPart(row, table, CELLS));
}

/** In document order, so that what is moved before the table stays in its order. */
function eachPart(parent: Element, table: Element, names: readonly string[], mend?: (part: Element) => void): void {
  for (const child of [...parent.children]) {
    if (isTag(child) && names.includes(child.name)) mend?.(child);
    else if (!isBlank(child)) prepend(table, child);
  }
}

/** Puts each run of such children into an element of the given name. */
function gather(parent: Element, names: readonly string[], into: string): void {
  let wrapper: Element | undefined;
  for (const child of [...parent.children]) {
    if (isTag(child) && names.includes(child.name)) {
      if (wrapper === undefined) {
        wrapper = new Element(into, {});
        append(child, wrapper);
      }
      appendChild(wrapper, child);
    } else if (!isBlank(child)) wrapper = undefined;
  }
}

function isBlank(node: ChildNode): boolean {
  return isComment(node) || (isText(node) && node.data.trim() === '');
}

function within(element: Element, name: string): boolean {
  for (
    let parent = element.parent;
    parent !== null && isTag(parent) && !SCOPES.has(parent.name);
    parent = parent.parent
  ) {
    if (parent.name === name) return true;
  }
  return false;
}

function endsWithin(element: Element): boolean {
  return element.children.filter(isTag).some((child) => {
    return ENDS_PARAGRAPH.has(child.name) || (!SCOPES.has(child.name) && endsWithin(child));
  });
}

function unwrap(element: Element): void {
  for (const child of [...element.children]) prepend(element, child);
  removeElement(element);
}
