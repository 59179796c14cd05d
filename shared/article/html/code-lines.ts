import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { become, findElement, textNode } from './dom.ts';

/** How highlighters call the numbers of lines: Chroma, Pygments, Rouge, highlight.js, Prism, GitHub, SyntaxHighlighter, Crayon. */
const NUMBERS =
  /(?:^|[\s_-])(?:ln|lnt|lineno|linenos|linenumbers?|line-?numbers?(?:-rows)?|linenodiv|gutter|hljs-ln-(?:n|numbers|line-numbers?)|blob-num|crayon-nums?)(?=[\s_-]|$)/i;
const ANY = /<(?:pre|code|table)\b/i;
const NUMBER = /^[\s\d.:|]*$/;

/** @returns whether HTML may hold code with numbers: looking for them costs a walk. */
export function mayHoldNumberedCode(html: string): boolean {
  return ANY.test(html) && /gutter|line-?n|\bln|lnt|blob-num|crayon/i.test(html);
}

/** Takes the numbers of lines out of code that was set with them; code in a table for their sake becomes code alone. */
export function unnumberCode(nodes: readonly ChildNode[], inCode = false): void {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    if (node.name === 'table') unnumberTable(node, inCode);
    else if (inCode && isNumber(node)) become(node, 'span', []);
    else unnumberCode(node.children, inCode || node.name === 'pre' || node.name === 'code');
  }
}

function isNumber(node: Element): boolean {
  const isCalled = NUMBERS.test(node.attribs.class ?? '') || node.attribs['data-line-number'] !== undefined;
  return (
    isCalled && NUMBER.test(textIn(node)) && (/\d/.test(textIn(node)) || node.attribs['data-line-number'] !== undefined)
  );
}

function unnumberTable(table: Element, inCode: boolean): void {
  const rows = rowsIn(table);
  const numbered = rows.filter((row) => cellsIn(row).some(isNumber));
  const cells = rows.map((row) => cellsIn(row).filter((cell) => !isNumber(cell)));
  if (numbered.length !== rows.length || rows.length === 0 || cells.some((row) => row.length !== 1)) {
    unnumberCode(table.children, inCode);
    return;
  }
  const lines = cells.flat();
  for (const line of lines) unnumberCode(line.children, true);
  const code = lines.length === 1 ? lines.flatMap(codeIn) : lines.flatMap((cell) => [...cell.children, textNode('\n')]);
  become(table, inCode ? 'span' : 'pre', code);
}

/** The code in one cell: as it was set in a `<pre>`, else each of its boxes a line. */
function codeIn(cell: Element): readonly ChildNode[] {
  const pre = findElement(cell.children, ({ name }) => name === 'pre');
  if (pre !== undefined) return [...pre.children];
  return linesIn(cell);
}

function linesIn(node: Element): readonly ChildNode[] {
  return node.children.flatMap((child): readonly ChildNode[] => {
    if (!isTag(child) || child.name !== 'div') return [child];
    const isBox = child.children.some((inner) => isTag(inner) && inner.name === 'div');
    return isBox ? linesIn(child) : [...child.children, textNode('\n')];
  });
}

function rowsIn(table: Element): readonly Element[] {
  return table.children.filter(isTag).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name)
      ? child.children.filter(isTag).filter(({ name }) => name === 'tr')
      : [];
  });
}

function cellsIn(row: Element): readonly Element[] {
  return row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
}

function textIn(node: Element): string {
  return node.children.map((child) => (isText(child) ? child.data : isTag(child) ? textIn(child) : '')).join('');
}
