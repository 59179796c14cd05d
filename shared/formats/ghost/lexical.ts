import { asRecord, asRecords, asText, type Fields } from '../fields/values.ts';
import { escapeHtml } from '../plain-text-html.ts';
import { cardHtml, inAttribute, isCard } from './cards.ts';

/** Bits of a text's format (lexical.dev/docs/api/modules/lexical). */
const FORMATS: readonly (readonly [bit: number, name: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
];
const BLOCKS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  quote: 'blockquote',
  'extended-quote': 'blockquote',
  aside: 'aside',
  listitem: 'li',
};
/** Nodes nest as elements of HTML do. */
const DEEPEST = 100;

/** @param source the state of Ghost's editor since its version 5 (Lexical), as JSON. */
export function lexicalHtml(source: string): string | undefined {
  const root = asRecord(asRecord(parsed(source))?.root);
  return root === undefined ? undefined : within(root, 0);
}

/** @returns the names of all nodes at the top. */
export function lexicalNodes(source: string): readonly string[] {
  const root = asRecord(asRecord(parsed(source))?.root);
  return asRecords(root?.children).map(({ type }) => asText(type) ?? '');
}

export function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function within({ children }: Fields, depth: number): string {
  return depth > DEEPEST
    ? ''
    : asRecords(children)
        .map((child) => nodeHtml(child, depth + 1))
        .join('');
}

function nodeHtml(node: Fields, depth: number): string {
  const type = asText(node.type) ?? '';
  const block = BLOCKS[type];
  if (block !== undefined) return `<${block}>${within(node, depth)}</${block}>`;
  if (/^(?:extended-)?heading$/.test(type)) return tagged(asText(node.tag), /^h[1-6]$/, 'h2', within(node, depth));
  if (type === 'list') return tagged(asText(node.tag), /^[uo]l$/, 'ul', within(node, depth));
  if (/^(?:extended-)?text$/.test(type)) return textHtml(node);
  if (type === 'linebreak') return '<br>';
  if (type === 'link' || type === 'autolink') return `<a href="${inAttribute(node.url)}">${within(node, depth)}</a>`;
  return isCard(type) ? cardHtml(type, node) : within(node, depth);
}

function tagged(stated: string | undefined, allowed: RegExp, otherwise: string, inner: string): string {
  const name = stated !== undefined && allowed.test(stated) ? stated : otherwise;
  return `<${name}>${inner}</${name}>`;
}

function textHtml({ text, format }: Fields): string {
  const bits = typeof format === 'number' ? format : 0;
  const written = typeof text === 'string' ? escapeHtml(text) : '';
  return FORMATS.filter(([bit]) => (bits & bit) !== 0).reduce(
    (inner, [, name]) => `<${name}>${inner}</${name}>`,
    written,
  );
}
