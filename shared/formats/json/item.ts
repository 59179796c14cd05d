import type { NoteDetails } from '../../article/notes.ts';
import { holdingArticle, reject } from '../../article/rejection.ts';
import type { AcceptedStatuses } from '../../article/sidecar.ts';
import type { Content, NotPublished, Rejection, Warning } from '../../article/types.ts';
import { lineAt } from '../decode/position.ts';
import { readFields } from '../fields/fields.ts';
import { asRecord, asText, type Fields, foldName } from '../fields/values.ts';
import { heldByGate } from '../held/by-gate.ts';
import { markdown } from '../markdown/renderer.ts';
import { expandTemplates } from '../markdown/templates/expand.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { withoutHiddenBlocks } from '../wordpress/hidden-blocks.ts';

export type JsonItem =
  | { readonly kind: 'item'; readonly content: Content; readonly warnings: readonly Warning[] }
  | NotPublished;

/**
 * One article as JSON: our own shape, a JSON Feed item, or what is like them.
 *
 * @param source the file, when the item is all of it, for the lines of warnings.
 */
export function readJsonItem(value: unknown, source?: string, accepted: AcceptedStatuses = {}): JsonItem {
  const fields = asRecord(value);
  if (fields === undefined)
    return unknownJson(Array.isArray(value) ? 'list' : value === null ? 'null' : { type: typeof value });
  const lineOf = (name: string) => (source === undefined ? undefined : lineOfName(source, name));
  const read = readFields(fields, lineOf, accepted);
  if (read.kind === 'held') return read;
  const html = jsonBodyOf(fields);
  if (html === undefined) return unknownJson({ fields: Object.keys(fields).slice(0, 12) });
  const gated = heldByGate(html);
  if (gated !== undefined) return holdingArticle(gated, read.metadata.id);
  return { kind: 'item', content: { ...read.metadata, html: withoutHiddenBlocks(html).text }, warnings: read.warnings };
}

const HTML_BODIES = ['html', 'contenthtml', 'bodyhtml', 'htmlcontent'];
const MARKDOWN_BODIES = ['markdown', 'contentmarkdown', 'bodymarkdown', 'md'];
const TEXT_BODIES = ['text', 'contenttext', 'bodytext', 'plaintext'];
/** What these hold shows only in them. */
const LOOSE_BODIES = ['content', 'body', 'articlebody'];

/** The text of an item as HTML, whatever it is written in; undefined where it has none. */
export function jsonBodyOf(fields: Fields): string | undefined {
  const named = new Map(Object.entries(fields).map(([name, value]) => [foldName(name), value]));
  const find = (names: readonly string[]) =>
    names.map((name) => asText(named.get(name))).find((text) => text !== undefined);
  const html = find(HTML_BODIES);
  if (html !== undefined) return html;
  const source = find(MARKDOWN_BODIES);
  if (source !== undefined) return markdown.render(expandTemplates(source, {}, false).text);
  const text = find(TEXT_BODIES);
  if (text !== undefined) return paragraphsHtml(text);
  const loose = find(LOOSE_BODIES);
  if (loose === undefined) return undefined;
  return /<(?:p|div|h[1-6]|br|ul|ol|blockquote|figure|article|section)(?=[\s>/])/i.test(loose)
    ? loose
    : paragraphsHtml(loose);
}

function lineOfName(source: string, name: string): number | undefined {
  const at = source.indexOf(JSON.stringify(name));
  return at === -1 ? undefined : lineAt(source, at);
}

/** @param found what stands there instead. */
export function unknownJson(found: NoteDetails['unknown-json']): Rejection {
  return reject({ code: 'unknown-json', detail: found });
}
