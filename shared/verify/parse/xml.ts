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
  const fail = (says: string) => {
    fault ??= { rule: 'xml-syntax', line: parser.line, says };
  };
  parser.on('error', ({ message }) => fail(`It is no XML: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}.`));
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
  if (fault !== undefined) return strayAmpersand(text, fault) ?? fault;
  return root ?? { rule: 'xml-syntax', line: 1, says: 'It holds no element.' };
}

/** Characters. What comes behind a fault is not read. */
const PIECE = 65_536;

/**
 * The most frequent fault of all, which the parser finds wanting where the semicolon does not come: pages later, or at the end.
 * @returns undefined where none stands before what the parser has found
 */
function strayAmpersand(text: string, { line: end = 1 }: ParsingFault): ParsingFault | undefined {
  const signs = /<!\[CDATA\[|<!--|<\?|&/g;
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    const closing = CLOSING[sign[0]];
    if (closing !== undefined) {
      const close = text.indexOf(closing, signs.lastIndex);
      if (close < 0) return undefined;
      signs.lastIndex = close + closing.length;
    } else if (!REFERENCE.test(text.slice(sign.index, sign.index + LONGEST_REFERENCE))) {
      const line = lineAt(text, sign.index);
      return line > end ? undefined : { rule: 'xml-syntax', line, says: AMPERSAND };
    }
  }
  return undefined;
}

const CLOSING: Readonly<Record<string, string>> = { '<![CDATA[': ']]>', '<!--': '-->', '<?': '?>' };
const REFERENCE = /^&(?:[\p{L}_:][\p{L}\p{N}_:.-]*|#\d+|#x[0-9a-f]+);/iu;
const LONGEST_REFERENCE = 100;
const AMPERSAND = 'It is no XML: an "&" begins nothing that ends in ";". Alone it is written "&amp;".';

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
