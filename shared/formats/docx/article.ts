import type { Document } from 'domhandler';
import type { Content, Dropped, Held, Rejection } from '../../article/types.ts';
import type { Metadata } from '../fields/fields.ts';
import type { ReadingContext } from '../format.ts';
import { parseHtml, renderHtml } from '../html/document.ts';
import { readText } from '../text/read.ts';
import { makeFigures, makeLabelledCaptions } from './captions.ts';
import { takeContents, takeHead, withoutLine } from './head.ts';
import { promoteHeadings } from './headings.ts';
import { plainTextOf } from './plain.ts';

export interface DocumentArticle {
  readonly kind: 'article';
  readonly content: Content;
  readonly dropped: readonly Dropped[];
}

/**
 * Makes an article of what a word processor wrote, as HTML: paragraphs, of which a class says that they are `title`, `dek`, `byline`,
 * `caption` or `contents`.
 *
 * @param metadata that the document states of itself.
 */
export function articleOfDocument(
  html: string,
  metadata: Metadata,
  context: ReadingContext,
): DocumentArticle | Held | Rejection {
  const page = parseHtml(html);
  if (page.kind === 'rejection') return page;
  const contents = takeContents(page.root);
  const read = readPlain(page.root, metadata, context) ?? readFormatted(page.root, metadata, context);
  if ('kind' in read) return read;
  return { kind: 'article', content: { ...metadata, ...read.content }, dropped: [...contents, ...read.dropped] };
}

interface Article {
  readonly content: Content;
  readonly dropped: readonly Dropped[];
}

function readPlain(root: Document, { title }: Metadata, context: ReadingContext): Article | Held | undefined {
  const text = plainTextOf(root, title);
  const reading = text === undefined ? undefined : readText(text, context);
  if (reading === undefined || reading.kind === 'rejection') return undefined;
  if (reading.kind === 'held') return reading;
  const [content] = reading.articles;
  return { content, dropped: reading.dropped.filter(({ kind }) => kind !== 'label').map(withoutLine) };
}

function readFormatted(root: Document, { title }: Metadata, { furniture }: ReadingContext): Article {
  makeFigures(root);
  const { metadata, dropped } = takeHead(root, title, furniture);
  makeLabelledCaptions(root);
  promoteHeadings(root);
  return { content: { ...metadata, html: renderHtml(root) }, dropped };
}
