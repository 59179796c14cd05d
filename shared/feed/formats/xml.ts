import { publishable } from '../../article/characters.ts';
import { asHtml } from '../html.ts';
import { checkWellFormed } from './well-formed.ts';

declare const brand: unique symbol;

/** Finished XML. Only this file makes it, so that no text can reach a document unescaped. */
export type Xml = string & { readonly [brand]: 'Xml' };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Text as every XML parser takes it and no feed validator warns of it: without what XML 1.0 (section 2.2) or HTML forbids,
 * line ends as `\n`, and U+FFFD, the mark of text lost in decoding, as a question mark.
 */
export function writable(text: string): string {
  return publishable(text).replaceAll('\uFFFD', '?');
}

/**
 * Plain text as element content. `&` and `<` are written as the RSS Advisory Board's profile has them, `&#x26;` and `&#x3C;`:
 * readers which decode titles twice leave these alone more often than `&amp;` and `&lt;`.
 */
export function text(value: string): Xml {
  return escaped(value, /[&<>]/g);
}

/**
 * Plain text where readers and validators suspect HTML. Most readers take `5 < 6 & 7` and a lone `<b>` as they are, and newsboat
 * all plain text; but the W3C validator warns of every end tag, and feedparser takes a title that has one for HTML: only
 * there is it escaped as HTML first.
 */
export function suspectText(value: string): Xml {
  return text(looksLikeMarkup(value) ? asHtml(value) : value);
}

export function looksLikeMarkup(value: string): boolean {
  return /<\/\w+>/.test(value);
}

/** Any text as a CDATA section, or several: each `]]>` is shared between two. */
export function cdata(value: string): Xml {
  const content = writable(value).replaceAll(']]>', ']]]]><![CDATA[>');
  return `<![CDATA[${content}]]>` as Xml;
}

/**
 * @param name a name written in the source, never one from an article.
 * @param attributes those which are undefined are left out.
 */
export function element(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  const tag = Object.entries(attributes).reduce((start, [key, value]) => {
    return value === undefined ? start : `${start} ${key}="${escaped(String(value), /[&<>"\t\n]/g)}"`;
  }, name);
  return (content.length === 0 ? `<${tag}/>` : `<${tag}>${content.join('')}</${name}>`) as Xml;
}

/** An element with others inside, each on lines of its own. */
export function container(name: string, attributes: Attributes, content: readonly (Xml | undefined)[]): Xml {
  const lines = content.filter((child) => child !== undefined).map((child) => `${child}\n`);
  return element(name, attributes, `\n${lines.join('')}` as Xml);
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** Stands in a container for the items that are to stand there: no text can hold it, as every `<` of one is escaped. */
export const ITEMS = '<?items?>' as Xml;

/** @param document as `xmlDocument` gives it @returns what stands before the line of `ITEMS`, and what stands behind it */
export function aroundItems(document: string): readonly [string, string] {
  const line = `${ITEMS}\n`;
  const at = document.indexOf(line);
  return at === -1 ? [document, ''] : [document.slice(0, at), document.slice(at + line.length)];
}

/** One item as a line of its container. @throws Error when it is not well-formed: a fault of this project, never of an article */
export function itemLine(item: Xml): string {
  checkWellFormed(xmlDocument(item));
  return `${item}\n`;
}

function escaped(value: string, special: RegExp): Xml {
  return writable(value).replace(special, (character) => {
    return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
  }) as Xml;
}
