import type { What } from '../../article/dropped-kinds.ts';
import { reject } from '../../article/rejection.ts';
import type { Rejection } from '../../article/types.ts';
import type { AgencyItem } from '../agency/item.ts';
import { htmlOrParagraphs, htmlWithParagraphs } from '../agency/markup.ts';
import { nitfItem } from '../nitf/read.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { htmlOf } from '../xml/html.ts';
import { attributeOf, childOf, childrenOf, elementsIn, rawTextIn, textIn } from '../xml/query.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';

/** The text of a newsItem, and what the document that it stands in says besides. */
export interface Body {
  readonly kind: 'body';
  readonly html: string;
  /** Of the page that it is. */
  readonly title?: string | undefined;
  readonly nitf?: AgencyItem;
  readonly leftOut: readonly What[];
}

const XHTML = /^(?:html|body|div|p|section|article|main|span|h[1-6]|ul|ol|table|blockquote|pre|figure)$/i;

/** The first rendition of the text that can be read: XHTML or NITF before plain text. */
export function bodyOf(contentSet: XmlElement | undefined): Body | Rejection {
  const inline = childrenOf(contentSet, 'inlineXML').flatMap(elementsInside);
  const readable = inline.find(({ name }) => name === 'nitf' || XHTML.test(name));
  const data = childrenOf(contentSet, 'inlineData').find((element) => textIn(element) !== undefined);
  const [foreign] = inline;
  if (readable?.name === 'nitf') {
    const nitf = nitfItem(readable);
    return { kind: 'body', html: nitf.html, nitf, leftOut: [] };
  }
  if (readable !== undefined) {
    const siblings = inline.filter(({ name }) => XHTML.test(name));
    const body = elementsIn(readable).find(({ name }) => name.toLowerCase() === 'body');
    const head = elementsIn(readable).find(({ name }) => name.toLowerCase() === 'head');
    const isPage = readable.name.toLowerCase() === 'html';
    const html = htmlOf(body?.children ?? (isPage ? readable.children : siblings));
    return { kind: 'body', html, title: textIn(childOf(head, 'title')), leftOut: [] };
  }
  const written = data ?? childrenOf(contentSet, 'inlineXML').find((element) => textIn(element) !== undefined);
  if (written !== undefined && (data !== undefined || foreign === undefined)) {
    return { kind: 'body', html: dataHtml(written), leftOut: [] };
  }
  if (foreign?.name === 'events') return reject({ code: 'event-item', detail: 'list', line: foreign.line });
  if (foreign !== undefined)
    return reject({ code: 'unsupported-content', detail: { vocabulary: foreign.name }, line: foreign.line });
  return { kind: 'body', html: '', leftOut: [] };
}

/** Some systems put the text into it as a text of its own: escaped, or in a CDATA section. */
function elementsInside(inline: XmlElement): readonly XmlElement[] {
  const elements = elementsIn(inline);
  if (elements.length > 0) return elements;
  const document = parseXml(rawTextIn(inline).trim());
  return document.kind === 'xml' ? [document.root] : [];
}

function dataHtml(data: XmlElement): string {
  const written = rawTextIn(data).trim();
  const isBase64 = /base64/i.test(attributeOf(data, 'encoding') ?? '');
  const text = isBase64 ? Buffer.from(written, 'base64').toString() : written;
  const isHtml = /html/i.test(attributeOf(data, 'contenttype') ?? '');
  if (isHtml) return htmlWithParagraphs(text);
  return elementsIn(data).length > 0 ? htmlOf(data.children) : htmlOrParagraphs(text) || paragraphsHtml(text);
}
