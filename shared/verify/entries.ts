import { itemsOf, type JsonNode, memberOf } from './parse/json.ts';
import { ATOM } from './parse/parse.ts';
import { childrenOf, textOf, type XmlElement } from './parse/xml.ts';
import type { Parsed } from './received.ts';

/** What articles of feeds have in common, whatever the format. */
export interface Entry {
  readonly line: number;
  readonly id?: Text;
  /** What readers show as HTML. */
  readonly html: readonly (Text & { readonly isBased: boolean })[];
}

interface Text {
  readonly text: string;
  readonly line: number;
}

const CONTENT = 'http://purl.org/rss/1.0/modules/content/';

export function entriesOf(parsed: Parsed): readonly Entry[] {
  switch (parsed.kind) {
    case 'rss':
      return childrenOf(parsed.root, 'channel', '')
        .flatMap((channel) => childrenOf(channel, 'item', ''))
        .map(rssEntry);
    case 'atom':
      return atomEntries(parsed.root).map(atomEntry);
    case 'json':
      return itemsOf(memberOf(parsed.root, 'items')).map(jsonEntry);
    case 'rdf':
    case 'sitemap':
    case 'opml':
    case 'apple-news':
    case 'none':
      return [];
  }
}

/** Those of a feed, or the one that is a document by itself (RFC 4287, section 2). */
export function atomEntries(root: XmlElement): readonly XmlElement[] {
  return root.local === 'entry' ? [root] : childrenOf(root, 'entry', ATOM);
}

function rssEntry(item: XmlElement): Entry {
  const bodies = [...childrenOf(item, 'description', ''), ...childrenOf(item, 'encoded', CONTENT)];
  return entry(item.line, childrenOf(item, 'guid', '')[0], bodies);
}

function atomEntry(element: XmlElement): Entry {
  const bodies = [...childrenOf(element, 'content', ATOM), ...childrenOf(element, 'summary', ATOM)];
  const html = bodies.filter(({ attributes: { type } }) => type === 'html');
  return entry(element.line, childrenOf(element, 'id', ATOM)[0], html);
}

function entry(line: number, id: XmlElement | undefined, bodies: readonly XmlElement[]): Entry {
  const html = bodies.map((body) => ({ text: textOf(body), line: body.line, isBased: isBased(body) }));
  return { line, html, ...(id && { id: { text: textOf(id).trim(), line: id.line } }) };
}

/** Whether addresses in it are said to follow one. */
export function isBased(element: XmlElement | undefined): boolean {
  if (element === undefined) return false;
  return element.attributes['xml:base'] !== undefined || isBased(element.parent);
}

function jsonEntry(item: JsonNode): Entry {
  const id = memberOf(item, 'id');
  const body = memberOf(item, 'content_html');
  return {
    line: item.line,
    ...(id !== undefined && typeof id.value !== 'object' && { id: { text: String(id.value), line: id.line } }),
    html: typeof body?.value === 'string' ? [{ text: body.value, line: body.line, isBased: false }] : [],
  };
}
