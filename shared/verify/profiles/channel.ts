import { ATOM } from '../parse/parse.ts';
import { childrenOf, elementsIn, textOf, type XmlElement } from '../parse/xml.ts';
import type { Parsed } from '../received.ts';

/** A text, and the line on which it stands. */
export interface Text {
  readonly text: string;
  readonly line: number;
}

export interface Picture {
  readonly url: string;
  readonly line: number;
  /** Pixels, and bytes; absent where the feed does not state them. */
  readonly width?: number;
  readonly height?: number;
  readonly bytes?: number;
}

/** An article of a feed as a partner takes it up, by the names of RSS. */
export interface Item {
  readonly element: XmlElement;
  readonly line: number;
  readonly title: Text | undefined;
  readonly link: Text | undefined;
  readonly guid: Text | undefined;
  readonly pubDate: Text | undefined;
  readonly description: Text | undefined;
  /** HTML. */
  readonly body: Text | undefined;
  readonly creator: Text | undefined;
  readonly language: Text | undefined;
  readonly enclosures: readonly XmlElement[];
  /** Of its own elements: those in its body state no size. */
  readonly pictures: readonly Picture[];
}

export interface Channel {
  readonly element: XmlElement;
  readonly line: number;
  readonly title: Text | undefined;
  readonly link: Text | undefined;
  readonly description: Text | undefined;
  readonly language: Text | undefined;
  readonly pubDate: Text | undefined;
  readonly items: readonly Item[];
}

const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const DC = 'http://purl.org/dc/elements/1.1/';
export const MEDIA = 'http://search.yahoo.com/mrss/';

/** @returns what RSS and Atom have in common; undefined for what is neither. */
export function channelOf(parsed: Parsed): Channel | undefined {
  if (parsed.kind === 'atom') return atomChannel(parsed.root);
  if (parsed.kind !== 'rss') return undefined;
  const [channel] = childrenOf(parsed.root, 'channel', '');
  return channel && rssChannel(channel);
}

/** The first that is not empty. */
export function textAt(element: XmlElement, local: string, uri = ''): Text | undefined {
  return childrenOf(element, local, uri).map(told).find(isSomething);
}

function rssChannel(element: XmlElement): Channel {
  return {
    ...common(element, ''),
    description: textAt(element, 'description'),
    language: textAt(element, 'language') ?? textAt(element, 'language', DC),
    pubDate: textAt(element, 'pubDate') ?? textAt(element, 'lastBuildDate'),
    link: textAt(element, 'link'),
    items: childrenOf(element, 'item', '').map((item) => ({
      ...common(item, ''),
      link: textAt(item, 'link'),
      guid: textAt(item, 'guid'),
      pubDate: textAt(item, 'pubDate'),
      description: textAt(item, 'description'),
      body: textAt(item, 'encoded', CONTENT),
      creator: textAt(item, 'creator', DC) ?? textAt(item, 'author'),
      language: textAt(item, 'language', DC),
      enclosures: childrenOf(item, 'enclosure', ''),
      pictures: picturesIn(item),
    })),
  };
}

function atomChannel(element: XmlElement): Channel {
  return {
    ...common(element, ATOM),
    description: textAt(element, 'subtitle', ATOM),
    language: languageOf(element),
    pubDate: textAt(element, 'updated', ATOM),
    link: linksOf(element, 'alternate')[0],
    items: childrenOf(element, 'entry', ATOM).map((entry) => ({
      ...common(entry, ATOM),
      link: linksOf(entry, 'alternate')[0],
      guid: textAt(entry, 'id', ATOM),
      pubDate: textAt(entry, 'published', ATOM) ?? textAt(entry, 'updated', ATOM),
      description: textAt(entry, 'summary', ATOM),
      body: childrenOf(entry, 'content', ATOM).map(markup).find(isSomething),
      creator: childrenOf(entry, 'author', ATOM).flatMap((author) => textAt(author, 'name', ATOM) ?? [])[0],
      language: languageOf(entry),
      enclosures: childrenOf(entry, 'link', ATOM).filter(({ attributes }) => attributes.rel === 'enclosure'),
      pictures: picturesIn(entry),
    })),
  };
}

function common(element: XmlElement, uri: string) {
  return { element, line: element.line, title: textAt(element, 'title', uri) };
}

function told(element: XmlElement): Text {
  return { text: textOf(element).trim(), line: element.line };
}

function isSomething({ text }: Text): boolean {
  return text !== '';
}

function languageOf({ attributes, line }: XmlElement): Text | undefined {
  const text = attributes['xml:lang'];
  return text === undefined ? undefined : { text, line };
}

function linksOf(element: XmlElement, rel: string): readonly Text[] {
  const links = childrenOf(element, 'link', ATOM).filter(({ attributes }) => (attributes.rel ?? 'alternate') === rel);
  return links.map(({ attributes, line }) => ({ text: attributes.href ?? '', line })).filter(isSomething);
}

/** Of XHTML the elements as they would be written. */
function markup(element: XmlElement): Text {
  if (element.attributes.type !== 'xhtml') return told(element);
  return { text: written(element), line: element.line };
}

function written({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const attributes = Object.entries(child.attributes).map(
        ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
      );
      return `<${child.local}${attributes.join('')}>${written(child)}</${child.local}>`;
    })
    .join('');
}

function picturesIn(item: XmlElement): readonly Picture[] {
  return elementsIn(item).flatMap((element): readonly Picture[] => {
    const { uri, local, attributes } = element;
    if (uri === MEDIA && local === 'group') return picturesIn(element);
    const isMedia = uri === MEDIA && (local === 'thumbnail' || (local === 'content' && isPicture(attributes)));
    const isEnclosed = local === 'enclosure' && uri === '' && isPicture(attributes);
    const isLinked = local === 'link' && attributes.rel === 'enclosure' && isPicture(attributes);
    return isMedia || isEnclosed || isLinked ? [pictureOf(element)] : [];
  });
}

function isPicture({ type, medium, url = '' }: XmlElement['attributes']): boolean {
  return medium === 'image' || (type === undefined ? /\.(?:jpe?g|png|gif|webp)$/i.test(url) : /^image\//i.test(type));
}

function pictureOf({ attributes: { url, href, width, height, fileSize, length }, line }: XmlElement): Picture {
  const number = (name: 'width' | 'height' | 'bytes', text: string | undefined) =>
    text !== undefined && /^[1-9]\d*$/.test(text) ? { [name]: Number(text) } : {};
  return {
    url: url ?? href ?? '',
    line,
    ...number('width', width),
    ...number('height', height),
    ...number('bytes', fileSize ?? length),
  };
}
