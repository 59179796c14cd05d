import { tally } from '../../article/dropped.ts';
import type { Dropped } from '../../article/types.ts';
import { escapeHtml } from '../plain-text-html.ts';
import { attributeOf, elementsIn, numberOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { frameHtml } from './frame.ts';
import { isUnseen } from './unseen.ts';
import type { Writing } from './writing.ts';

export interface Conversion {
  readonly html: string;
  readonly dropped: readonly Dropped[];
}

/** By the names of styles; those of newsrooms beside them. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^(?:title|headline|hed|article title|main title|story title)$/, 'title'],
  [/^(?:subtitle|dek|deck|standfirst)$/, 'dek'],
  [/^(?:byline|author)$/, 'byline'],
  [/^(?:caption|illustration|figure|drawing)$/, 'caption'],
];

/** The text of a document as HTML (OpenDocument 1.3 part 3, 5 to 9): pictures are addressed by their paths in the document. */
export function convert(text: XmlElement, means: Pick<Writing, 'lookOf' | 'formulaIn'>): Conversion {
  const writing: Writing = { ...means, dropped: tally(), notes: [], boxes: [] };
  const body = blocksHtml(writing, text);
  const { notes } = writing;
  return { html: notes.length === 0 ? body : `${body}<ol>${notes.join('')}</ol>`, dropped: writing.dropped.list() };
}

function blocksHtml(writing: Writing, element: XmlElement): string {
  return elementsIn(element)
    .map((child) => blockHtml(writing, child))
    .join('');
}

function blockHtml(writing: Writing, element: XmlElement): string {
  if (isUnseen(writing, element)) return '';
  switch (element.name) {
    case 'p':
    case 'h':
      return withBoxes(writing, paragraphHtml(writing, element));
    case 'frame':
      return withBoxes(writing, frameHtml(writing, element, blockHtml));
    case 'list':
      return listHtml(writing, element);
    case 'table':
      return `<table>${rowsHtml(writing, element)}</table>`;
    default:
      return blocksHtml(writing, element);
  }
}

function withBoxes(writing: Writing, html: string): string {
  const behind = writing.boxes.join('');
  writing.boxes = [];
  return html + behind;
}

function paragraphHtml(writing: Writing, element: XmlElement): string {
  const content = inlinesHtml(writing, element).trim();
  if (content === '') return '';
  const { names } = writing.lookOf(attributeOf(element, 'text:style-name'));
  const known = CLASSES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  if (known === 'title') return `<h1 class="title">${content}</h1>`;
  const level = element.name === 'h' ? Math.min(numberOf(element, 'text:outline-level') ?? 1, 6) : levelIn(names);
  if (level !== undefined) return `<h${level}>${content}</h${level}>`;
  if (known !== undefined) return `<p class="${known}">${content}</p>`;
  if (names.some((name) => /^(?:quotations?|quote|block text)$/.test(name)))
    return `<blockquote><p>${content}</p></blockquote>`;
  return names.includes('preformatted text') ? `<pre>${content}</pre>` : `<p>${content}</p>`;
}

function levelIn(names: readonly string[]): number | undefined {
  const level = names.map((name) => /^heading ([1-6])$/.exec(name)?.[1]).find((one) => one !== undefined);
  return level === undefined ? undefined : Number(level);
}

function inlinesHtml(writing: Writing, element: XmlElement): string {
  return element.children
    .map((node) => (typeof node === 'string' ? escapeHtml(node.replace(/\s+/g, ' ')) : inlineHtml(writing, node)))
    .join('');
}

function inlineHtml(writing: Writing, element: XmlElement): string {
  if (isUnseen(writing, element)) return '';
  switch (element.name) {
    case 's':
    case 'tab':
      return ' ';
    case 'line-break':
      return '<br>';
    case 'a':
      return linkHtml(writing, element);
    case 'note':
      return noteHtml(writing, element);
    case 'frame':
      return frameHtml(writing, element, blockHtml);
    default:
      return wrapped(inlinesHtml(writing, element), writing.lookOf(attributeOf(element, 'text:style-name')).elements);
  }
}

function wrapped(html: string, elements: readonly string[]): string {
  return html.trim() === '' ? html : elements.reduce((inner, name) => `<${name}>${inner}</${name}>`, html);
}

function linkHtml(writing: Writing, element: XmlElement): string {
  const address = attributeOf(element, 'xlink:href');
  const content = inlinesHtml(writing, element);
  return address === undefined ? content : `<a href="${escapeHtml(address)}">${content}</a>`;
}

function noteHtml(writing: Writing, element: XmlElement): string {
  const body = elementsIn(element).find(({ name }) => name === 'note-body');
  if (body === undefined) return '';
  const number = writing.notes.push('');
  writing.notes[number - 1] = `<li id="note-${number}">${blocksHtml(writing, body)}</li>`;
  return `<sup><a href="#note-${number}">[${number}]</a></sup>`;
}

function listHtml(writing: Writing, element: XmlElement): string {
  const name = writing.lookOf(attributeOf(element, 'text:style-name')).isNumbered ? 'ol' : 'ul';
  const items = elementsIn(element).filter((item) => /^list-(?:item|header)$/.test(item.name));
  return `<${name}>${items.map((item) => `<li>${withoutParagraph(blocksHtml(writing, item))}</li>`).join('')}</${name}>`;
}

function rowsHtml(writing: Writing, element: XmlElement): string {
  return elementsIn(element)
    .map((child) => {
      if (/^table-(?:header-rows|rows|row-group)$/.test(child.name)) return rowsHtml(writing, child);
      if (child.name !== 'table-row' || isUnseen(writing, child)) return '';
      const cells = elementsIn(child).filter(({ name }) => name === 'table-cell');
      return `<tr>${cells.map((cell) => cellHtml(writing, cell)).join('')}</tr>`;
    })
    .join('');
}

function cellHtml(writing: Writing, element: XmlElement): string {
  const spans = (['columns', 'rows'] as const).map((of) => {
    const count = numberOf(element, `table:number-${of}-spanned`) ?? 1;
    return count > 1 ? ` ${of === 'columns' ? 'colspan' : 'rowspan'}="${count}"` : '';
  });
  return `<td${spans.join('')}>${withoutParagraph(blocksHtml(writing, element))}</td>`;
}

/** A paragraph that stands alone, or above a list within a list. */
function withoutParagraph(html: string): string {
  return html.replace(/^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>(?=$|<[uo]l>)/, '$1');
}
