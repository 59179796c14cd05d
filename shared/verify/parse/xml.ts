import { SaxesParser, type SaxesTagNS } from 'saxes';
import { lineAt } from '../../formats/decode/position.ts';
import { HTML_ENTITIES } from '../../formats/xml/entities.ts';
import type { ParsingFault } from './fault.ts';

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Its namespace; '' for none. */
  readonly uri: string;
  readonly local: string;
  /** By the name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Of its end of the opening tag, counted from 1. */
  readonly line: number;
  readonly parent?: XmlElement;
}

type Open = XmlElement & { readonly children: (XmlElement | string)[] };

/** Deeper than any feed; a tree of a million levels would end whoever walks it. */
const DEEPEST = 500;

/** Reads XML by the letter (XML 1.0 and Namespaces in XML), as no receiver is more lenient than the strictest one. */
export function parseXml(text: string): XmlElement | ParsingFault {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let fault: ParsingFault | undefined;
  const fail = (says: string, line = parser.line) => {
    fault ??= { rule: 'xml-syntax', line, says };
  };
  parser.on('error', ({ message }) => {
    // An ampersand is found wanting where its semicolon does not come: lines later.
    const line = /entity/.test(message) ? lineAt(text, text.lastIndexOf('&', parser.position - 1)) : parser.line;
    fail(`It is no XML: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}.`, line);
  });
  parser.on('doctype', (doctype) => {
    // The only document types of feeds, which declare the names of HTML (RSS 0.91, Netscape).
    if (/rss-0\.9/i.test(doctype)) Object.assign(parser.ENTITIES, HTML_ENTITIES);
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const parent = open.at(-1);
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const { name, uri, local } = tag;
    const element: Open = { name, uri, local, attributes, children: [], line: parser.line, ...(parent && { parent }) };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > DEEPEST) fail(`Its elements lie in more than ${DEEPEST} others.`);
  });
  const add = (content: string) => void open.at(-1)?.children.push(content);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  for (let start = 0; start < text.length && fault === undefined; start += PIECE)
    parser.write(text.slice(start, start + PIECE));
  if (fault === undefined) parser.close();
  return fault ?? root ?? { rule: 'xml-syntax', line: 1, says: 'It holds no element.' };
}

/** Characters. What comes behind a fault is not read. */
const PIECE = 65_536;

/** All text in it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

export function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Those of its children that have this name in this namespace. */
export function childrenOf(element: XmlElement, local: string, uri: string): readonly XmlElement[] {
  return elementsIn(element).filter((child) => child.local === local && child.uri === uri);
}
