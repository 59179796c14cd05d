import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { become, findElement, textNode } from './dom.ts';

/** What a body with a formula in it has somewhere. */
const ANY = /katex|mathjax|mjx-|math\/tex|<math\b/i;
/** What KaTeX and MathJax put around a formula; within it the same formula stands twice, for eyes and for programs. */
const RENDERED = /(?:^|\s)(?:katex|MathJax(?:_(?:SVG|CHTML|Display|SVG_Display))?)(?=\s|$)/;
const PREVIEW = /(?:^|\s)MathJax_Preview(?=\s|$)/;
const SCRIPT = /^math\/tex/i;

/** @returns whether HTML may hold formulas: looking for them costs a walk. */
export function mayHoldFormulas(html: string): boolean {
  return ANY.test(html);
}

/**
 * Puts in place of each formula that was set for eyes and for programs its TeX alone, where that is stated, else its signs in
 * one line: no feed reader shows MathML.
 */
export function writeFormulas(nodes: readonly ChildNode[]): void {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const written = isPreview(node) ? '' : writtenAs(node);
    if (written === undefined) writeFormulas(node.children);
    else become(node, written === '' ? 'span' : 'code', [textNode(written)]);
  }
}

/** What MathJax shows beside the script that states the same formula. */
function isPreview({ attribs, next }: Element): boolean {
  const names = attribs.class ?? '';
  if (PREVIEW.test(names)) return true;
  if (!RENDERED.test(names)) return false;
  const beside = next !== null && isText(next) && next.data.trim() === '' ? next.next : next;
  return beside !== null && isTag(beside) && isScript(beside);
}

function isScript({ name, attribs }: Element): boolean {
  return name === 'script' && SCRIPT.test(attribs.type ?? '');
}

/** @returns undefined for what is no formula. */
function writtenAs(node: Element): string | undefined {
  if (isScript(node)) return oneLine(textIn(node));
  if (node.name !== 'mjx-container' && !RENDERED.test(node.attribs.class ?? '')) return undefined;
  const stated = node.attribs['data-latex'] ?? node.attribs['data-tex'];
  const math = findElement(node.children, ({ name }) => name === 'math');
  return oneLine(stated ?? (math ? formulaText(math) : (node.attribs['aria-label'] ?? textIn(node))));
}

/** A formula of MathML in one line: its TeX or spoken form where stated, else its signs. */
export function formulaText(math: Element): string {
  const tex = findElement(math.children, ({ attribs }) => /tex/i.test(attribs.encoding ?? ''));
  return oneLine(math.attribs.alttext ?? (tex ? textIn(tex) : lineOf(math)));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textIn(node: ParentNode): string {
  return node.children.map((child) => (isText(child) ? child.data : isTag(child) ? textIn(child) : '')).join('');
}

/** What stands above and below a line, written in it (MathML Core, 3.3 and 3.4). */
function lineOf(node: Element): string {
  const parts = node.children.filter(isTag).map(lineOf);
  const [first = '', second = '', third = ''] = parts;
  switch (node.name) {
    case 'msup':
    case 'mover':
      return `${first}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)}`;
    case 'mfrac':
      return `${bracketed(first)}/${bracketed(second)}`;
    case 'msqrt':
      return `√${bracketed(parts.join(''))}`;
    case 'mroot':
      return `${bracketed(first)}^{1/${second}}`;
    case 'mfenced':
      return `${node.attribs.open ?? '('}${parts.join(', ')}${node.attribs.close ?? ')'}`;
    case 'mtable':
      return parts.join('; ');
    case 'mtr':
      return parts.join(', ');
    case 'semantics':
      return first;
    case 'mo':
      return spaced(textIn(node).trim());
    default:
      return parts.length > 0 ? parts.join('') : textIn(node).trim();
  }
}

const RELATION = /^(?:[=<>≤≥≠≈≡∼∝→←⇒⇔∈∉⊂⊆+−±]|-)$/u;

function spaced(sign: string): string {
  return RELATION.test(sign) ? ` ${sign} ` : sign;
}

function grouped(text: string): string {
  return [...text].length > 1 ? `{${text.trim()}}` : text;
}

function bracketed(text: string): string {
  return [...text.trim()].length > 1 ? `(${text.trim()})` : text.trim();
}
