import { lineAt } from '../../formats/decode/position.ts';
import type { Parsed } from '../received.ts';
import type { ParsingFault } from './fault.ts';
import { type JsonNode, memberOf, parseJson } from './json.ts';
import { parseXml, type XmlElement } from './xml.ts';

export const ATOM = 'http://www.w3.org/2005/Atom';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const JSON_FEED = /^https:\/\/jsonfeed\.org\/version\/1(?:\.1)?$/;

/**
 * Finds out what a document is.
 * @param contentType as it came with it
 */
export function parse(bytes: Uint8Array, contentType?: string): Parsed {
  const text = textIn(bytes, contentType);
  if (typeof text !== 'string') return { kind: 'none', why: text };
  if (!/^\s*[<{[]/.test(text))
    return { kind: 'none', why: { rule: 'no-feed', line: 1, says: text.trim() === '' ? EMPTY : NEITHER } };
  const found = /^\s*[{[]/.test(text) ? asJson(parseJson(text)) : asXml(parseXml(text), text);
  return 'rule' in found ? { kind: 'none', why: found } : found;
}

function asJson(read: JsonNode | ParsingFault): Parsed | ParsingFault {
  if ('rule' in read) return read;
  const version = memberOf(read, 'version');
  if (typeof version?.value === 'string' && JSON_FEED.test(version.value)) return { kind: 'json', root: read };
  const isArticle = ['identifier', 'components', 'layout'].some((name) => memberOf(read, name) !== undefined);
  if (isArticle && memberOf(read, 'items') === undefined) return { kind: 'apple-news', root: read };
  const says = `It is JSON, but its "version" is not the address of a version of JSON Feed, such as https://jsonfeed.org/version/1.1.`;
  return { rule: 'no-feed', line: version?.line ?? 1, says };
}

function asXml(read: XmlElement | ParsingFault, text: string): Parsed | ParsingFault {
  if ('rule' in read)
    return /^\s*(?:<!doctype html|<html)/i.test(text) ? { rule: 'no-feed', line: 1, says: A_PAGE } : read;
  const { local, uri, name, line } = read;
  if (local === 'rss' && uri === '') return { kind: 'rss', root: read };
  if ((local === 'feed' || local === 'entry') && uri === ATOM) return { kind: 'atom', root: read };
  if (local === 'RDF' && uri === RDF) return { kind: 'rdf', root: read };
  if ((local === 'urlset' || local === 'sitemapindex') && uri === SITEMAP) return { kind: 'sitemap', root: read };
  if (local === 'opml' && uri === '') return { kind: 'opml', root: read };
  if (local === 'html') return { rule: 'no-feed', line, says: A_PAGE };
  const inSpace = uri === '' ? 'in no namespace' : `in the namespace ${uri}`;
  return { rule: 'no-feed', line, says: `It is XML, but no feed: it begins with <${name}> ${inSpace}.` };
}

const EMPTY = 'It is empty.';
const NEITHER = 'It is neither XML nor JSON, so that it is no feed.';
const A_PAGE = 'It is a web page, not a feed.';

/** By byte order mark, by what HTTP says, by what the document says, and else UTF-8 (RFC 7303, section 3). */
function textIn(bytes: Uint8Array, contentType = ''): string | ParsingFault {
  const marked = markOf(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  const inHead = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(head)?.[1];
  const label = marked ?? /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? inHead ?? 'utf-8';
  const decoder = decoderOf(label);
  if (decoder === undefined)
    return { rule: 'encoding', line: 1, says: `Nobody knows the encoding "${label}" that it is said to have.` };
  try {
    return decoder.decode(bytes);
  } catch {
    const { encoding } = decoder;
    const good = new TextDecoder(encoding).decode(bytes);
    const at = good.indexOf('\ufffd');
    return {
      rule: 'encoding',
      line: lineAt(good, Math.max(0, at)),
      says: `Its bytes are not ${encoding}, as which it comes.`,
    };
  }
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}
