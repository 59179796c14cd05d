import type { Content, Reading, Rejection, Warning } from '../article/types.ts';
import { asRecord, asText, type Fields, foldName, isBlank } from './field-values.ts';
import { readFields } from './fields.ts';
import { endOfJson } from './json-syntax.ts';
import { markdown } from './markdown-renderer.ts';
import { paragraphsHtml } from './plain-text-html.ts';
import { lineAt, positionAt } from './position.ts';
import { reject } from './rejection.ts';

/**
 * An article in the shape that `inspect --json` prints, a JSON Feed item, a list of either, or a whole JSON Feed 1.0 or 1.1
 * (https://www.jsonfeed.org/version/1.1/), whose own language and authors hold for items that name none.
 */
export function readJson(text: string): Reading | Rejection {
  const value = parseJson(text);
  if (value.kind === 'rejection') return value;
  const items = articlesIn(value.value);
  const only = items.length === 1 ? text : undefined;
  const articles: Content[] = [];
  const warnings: Warning[] = [];
  const rejections: Rejection[] = [];
  items.forEach((item, index) => {
    const read = readItem(item, only);
    if (read.kind === 'item') {
      articles.push(read.content);
      warnings.push(...read.warnings);
      return;
    }
    rejections.push(read);
    const [reason] = read.reasons;
    warnings.push({
      code: 'item-skipped',
      message: `Item ${index + 1} of ${items.length} was left out: ${reason.message}`,
    });
  });
  const [first, ...rest] = articles;
  if (first === undefined) return rejections[0] ?? unknown('no articles');
  return { kind: 'reading', articles: [first, ...rest], warnings, dropped: [] };
}

type Parsed = { readonly kind: 'value'; readonly value: unknown } | Rejection;

/** @returns what the text says, or where it is no JSON. */
export function parseJson(text: string): Parsed {
  const scan = endOfJson(text);
  if (scan.kind === 'error') {
    return reject('json-syntax', `The file is not valid JSON: ${scan.message}.`, positionAt(text, scan.offset));
  }
  const end = text.length - text.slice(scan.offset).trimStart().length;
  if (end < text.length) {
    return reject('json-syntax', 'The file is not valid JSON: something follows its end.', positionAt(text, end));
  }
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch {
    return reject('json-syntax', 'The file cannot be read as JSON: it nests too deep.');
  }
}

function articlesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const fields = asRecord(value);
  if (fields === undefined) return [value];
  if (Array.isArray(fields.items) && bodyOf(fields) === undefined)
    return fields.items.map((item) => inFeed(fields, item));
  if (Array.isArray(fields.articles)) return fields.articles;
  return [asRecord(fields.article) ?? fields];
}

function inFeed(feed: Fields, item: unknown): unknown {
  const fields = asRecord(item);
  if (fields === undefined) return item;
  const authors = isBlank(fields.authors) && isBlank(fields.author) ? (feed.authors ?? feed.author) : undefined;
  const language = fields.language ?? feed.language;
  return { ...fields, ...(authors === undefined ? {} : { authors }), ...(language === undefined ? {} : { language }) };
}

type Item = { readonly kind: 'item'; readonly content: Content; readonly warnings: readonly Warning[] } | Rejection;

/** @param source the file, when the item is all of it, for the lines of warnings. */
function readItem(value: unknown, source: string | undefined): Item {
  const fields = asRecord(value);
  if (fields === undefined)
    return unknown(Array.isArray(value) ? 'a list' : `${value === null ? 'null' : `a ${typeof value}`}`);
  const read = readFields(fields, (name) => (source === undefined ? undefined : lineOfName(source, name)));
  if (read.kind === 'rejection') return read;
  const html = bodyOf(fields);
  if (html === undefined) return unknown(`the fields ${Object.keys(fields).slice(0, 12).join(', ') || '(none)'}`);
  return { kind: 'item', content: { ...read.metadata, html }, warnings: read.warnings };
}

const HTML_BODIES = ['html', 'contenthtml', 'bodyhtml', 'htmlcontent'];
const MARKDOWN_BODIES = ['markdown', 'contentmarkdown', 'bodymarkdown', 'md'];
const TEXT_BODIES = ['text', 'contenttext', 'bodytext', 'plaintext'];
/** What these hold shows only in them. */
const LOOSE_BODIES = ['content', 'body', 'articlebody'];

function bodyOf(fields: Fields): string | undefined {
  const named = new Map(Object.entries(fields).map(([name, value]) => [foldName(name), value]));
  const find = (names: readonly string[]) =>
    names.map((name) => asText(named.get(name))).find((text) => text !== undefined);
  const html = find(HTML_BODIES);
  if (html !== undefined) return html;
  const source = find(MARKDOWN_BODIES);
  if (source !== undefined) return markdown.render(source);
  const text = find(TEXT_BODIES);
  if (text !== undefined) return paragraphsHtml(text);
  const loose = find(LOOSE_BODIES);
  if (loose === undefined) return undefined;
  return /<(?:p|div|h[1-6]|br|ul|ol|blockquote|figure|article|section)(?=[\s>/])/i.test(loose)
    ? loose
    : paragraphsHtml(loose);
}

function lineOfName(source: string, name: string): number | undefined {
  const at = source.indexOf(`${JSON.stringify(name)}`);
  return at === -1 ? undefined : lineAt(source, at);
}

function unknown(found: string): Rejection {
  const expected = 'a title and one of html, text, markdown, content_html or content_text';
  return reject('unknown-json', `The JSON holds no article: expected ${expected}, found ${found}.`);
}
