import { escapeHtml } from '../plain-text-html.ts';
import { tag } from '../xml/html.ts';
import { attributeOf } from '../xml/query.ts';
import type { XmlElement, XmlNode } from '../xml/tree.ts';
import { nitfMedia } from './media.ts';

type Handle = (element: XmlElement, content: string) => string;

const as =
  (name: string): Handle =>
  (element, content) =>
    tag(name, { lang: attributeOf(element, 'xml:lang', 'lang') }, content);

/** What has a counterpart in HTML by another name, or needs more than one (NITF 3.6, body elements). */
const HANDLES: Readonly<Record<string, Handle>> = {
  hl1: as('h2'),
  hl2: as('h2'),
  hl3: as('h3'),
  hl4: as('h4'),
  bq: as('blockquote'),
  credit: (_, content) => tag('p', {}, tag('cite', {}, content)),
  lang: (element, content) => tag('span', { lang: attributeOf(element, 'iso-code', 'xml:lang') }, content),
  'object.title': as('cite'),
  datasource: as('p'),
  tagline: (_, content) => (/<p[\s>]/.test(content) ? content : tag('p', {}, content)),
  media: (element) => nitfMedia(element, nitfHtml),
  'nitf-table': (_, content) => content,
  byline: as('p'),
  byttl: (_, content) => ` ${content}`,
  'frac-sep': () => '/',
};
/** Data for machines, and what stands in the article's own fields. */
const SILENT = new Set([
  'nitf-table-metadata',
  'custom-table',
  'alt-code',
  'classifier',
  'media-metadata',
  'media-object',
  'key-list',
  'tobject',
  'head',
  'script',
  'style',
]);
/** The same in HTML; all other elements (`block`, `person`, `org`, `location`, `chron`, `money`, `num` ...) leave their words. */
const SAME = new Set(
  'p ul ol li dl dt dd table caption col colgroup thead tbody tfoot tr th td br hr pre em strong sub sup q a b i u s code img figure figcaption video audio source iframe div h1 h2 h3 h4 h5 h6 blockquote span cite small'.split(
    ' ',
  ),
);

/** NITF's body elements as HTML that says the same. */
export function nitfHtml(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeHtml(node) : elementHtml(node))).join('');
}

function elementHtml(element: XmlElement): string {
  const { name } = element;
  if (SILENT.has(name) || isForEditors(element)) return '';
  const content = nitfHtml(element.children);
  const handle = Object.hasOwn(HANDLES, name) ? HANDLES[name] : undefined;
  if (handle !== undefined) return handle(element, content);
  return SAME.has(name) ? tag(name, element.attributes, content) : content;
}

/** A note to the desks, told by its class. */
export function isForEditors(element: XmlElement): boolean {
  return element.name === 'note' && /^(?:editorsnote|cpyrt|trademk)$/i.test(attributeOf(element, 'noteclass') ?? '');
}
