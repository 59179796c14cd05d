import type { Dropped, Held } from '../../article/types.ts';
import { asText, type Fields, foldName } from '../fields/values.ts';
import { heldByGate } from '../held/by-gate.ts';
import { withoutCodeInHtml } from '../html/without-code.ts';
import { markdown, mdx } from '../markdown/renderer.ts';
import { expandTemplates } from '../markdown/templates/expand.ts';
import { withoutCode } from '../markdown/without-code.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { withoutHiddenBlocks } from '../wordpress/hidden-blocks.ts';

export type JsonBody = { readonly kind: 'body'; readonly html: string; readonly dropped: readonly Dropped[] } | Held;

const HTML_BODIES = ['html', 'contenthtml', 'bodyhtml', 'htmlcontent'];
const MARKDOWN_BODIES = ['markdown', 'contentmarkdown', 'bodymarkdown', 'md'];
const TEXT_BODIES = ['text', 'contenttext', 'bodytext', 'plaintext'];
/** What these hold shows only in them. */
const LOOSE_BODIES = ['content', 'body', 'articlebody'];

/** The text of an item as HTML, whatever it is written in; undefined where it has none. */
export function jsonBodyOf(fields: Fields): JsonBody | undefined {
  const written = writtenIn(fields);
  if (written === undefined) return undefined;
  const isMarkdown = written.kind === 'markdown';
  const source = written.kind === 'html' ? written.text : written.text.replace(/\r\n?/g, '\n');
  const html = (text: string) => (isMarkdown ? markdown.render(expandTemplates(text, {}, false).text) : text);
  // Of nearly no text it has to be known what is code.
  if (heldByGate(source) === undefined && withoutHiddenBlocks(source).dropped.length === 0)
    return { kind: 'body', html: html(source), dropped: [] };
  const withoutSamples = samplesOut(source, written.kind);
  const shown = withoutHiddenBlocks(source, withoutSamples);
  return heldByGate(withoutSamples) ?? { kind: 'body', html: html(shown.text), dropped: shown.dropped };
}

export function hasJsonBody(fields: Fields): boolean {
  return writtenIn(fields) !== undefined;
}

function samplesOut(source: string, kind: Written['kind']): string {
  if (kind === 'markdown') return withoutCode(source, markdown);
  const shown = withoutCodeInHtml(source);
  // In HTML nothing is code for being indented.
  return kind === 'loose' ? withoutCode(shown, mdx) : shown;
}

interface Written {
  /** What is loose shows as HTML, and some have written Markdown there all the same. */
  readonly kind: 'html' | 'markdown' | 'loose';
  readonly text: string;
}

function writtenIn(fields: Fields): Written | undefined {
  const named = new Map(Object.entries(fields).map(([name, value]) => [foldName(name), value]));
  const find = (names: readonly string[]) =>
    names.map((name) => asText(named.get(name))).find((text) => text !== undefined);
  const html = find(HTML_BODIES);
  if (html !== undefined) return { kind: 'html', text: html };
  const source = find(MARKDOWN_BODIES);
  if (source !== undefined) return { kind: 'markdown', text: source };
  const text = find(TEXT_BODIES);
  if (text !== undefined) return { kind: 'html', text: paragraphsHtml(text) };
  const loose = find(LOOSE_BODIES);
  if (loose === undefined) return undefined;
  const isHtml = /<(?:p|div|h[1-6]|br|ul|ol|blockquote|figure|article|section)(?=[\s>/])/i.test(loose);
  return isHtml ? { kind: 'loose', text: loose } : { kind: 'html', text: paragraphsHtml(loose) };
}
