import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { visibleNodes } from '../hidden/visible.ts';

const PARAGRAPHS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl table figure blockquote pre hr details section article aside header footer main nav address'.split(
    ' ',
  ),
);
const LINES = new Set(['li', 'dt', 'dd', 'tr', 'figcaption', 'summary', 'caption', 'br']);
const SILENT = new Set(['script', 'style', 'template', 'head', 'rp', 'noscript', 'canvas']);

/**
 * @returns the text of HTML that readers see: paragraphs parted by a blank line, list items and table rows on lines of their own, cells
 *   by tabs, the readings of ruby in parentheses; entities decoded, no markup.
 */
export function textOf(html: string): string {
  return textOfNodes(visibleNodes(html)?.nodes ?? []);
}

export function textOfNodes(nodes: readonly ChildNode[]): string {
  const page: Page = { text: '', pending: '' };
  for (const node of nodes) write(node, page);
  return page.text;
}

/** Text under way. A break is kept back until more text comes; of several, the widest counts. */
interface Page {
  text: string;
  pending: Break;
}

type Break = '' | ' ' | '\t' | '\n' | '\n\n';

const WIDTH: Readonly<Record<Break, number>> = { '': 0, ' ': 1, '\t': 2, '\n': 3, '\n\n': 4 };

function breakBy(page: Page, by: Break): void {
  if (WIDTH[by] > WIDTH[page.pending]) page.pending = by;
}

function add(page: Page, data: string): void {
  if (data === '') return;
  page.text += page.text === '' ? data : page.pending + data;
  page.pending = '';
}

function write(node: ChildNode, page: Page): void {
  if (isText(node)) writeText(node.data, page);
  else if (isTag(node) && !SILENT.has(node.name)) {
    const mark = breakAround(node);
    breakBy(page, mark);
    if (node.name === 'td' || node.name === 'th') breakBy(page, '\t');
    if (node.name === 'pre') add(page, verbatim(node).replace(/^\n+/, '').trimEnd());
    else if (node.name === 'rt') add(page, `(${textOfNodes(node.children)})`);
    else for (const child of node.children) write(child, page);
    breakBy(page, mark);
  }
}

/** A list in an item goes on line by line. */
function breakAround(node: Element): Break {
  if (LINES.has(node.name)) return '\n';
  if (!PARAGRAPHS.has(node.name)) return '';
  return node.parent && isTag(node.parent) && node.parent.name === 'li' ? '\n' : '\n\n';
}

function writeText(data: string, page: Page): void {
  // Most text is spaced already, and replacing a thousand single spaces by themselves shows.
  const words = /[\t\n\f\r]| {2}/.test(data) ? data.replace(/[\t\n\f\r ]+/g, ' ') : data;
  const start = words.startsWith(' ') ? 1 : 0;
  if (start === 1) breakBy(page, ' ');
  add(page, words.slice(start, words.endsWith(' ') ? -1 : undefined));
  if (words.length > 1 && words.endsWith(' ')) breakBy(page, ' ');
}

function verbatim(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  return node.name === 'br' ? '\n' : node.children.map(verbatim).join('');
}
