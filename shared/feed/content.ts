import { LONGEST_BODY } from '../article/limits/limits.ts';
import type { Correction, LiveArticle } from '../article/types.ts';
import { unseenCorrections } from '../article/unseen-corrections.ts';
import { uri } from '../article/uri.ts';
import { asHtml, escapeHtml } from './html.ts';

const ANCHOR = /<a (?:[^">]|"[^"]*")*>/g;
const INTO_ITSELF = ' href="#';
/** Characters: as many again as the longest article has. The thousand notes of one come to a tenth. */
const LONGEST_ADDED = LONGEST_BODY;

/**
 * The body as feeds carry it. It is sanitized, well nested and has absolute addresses already, but for links into itself, as to a
 * footnote: in a reader, which shows many bodies on one page, these must lead to the article. At its end stand the corrections that it does not
 * show by itself.
 */
export function contentOf({ html, url, corrections = [] }: Corrected): string {
  const corrected = html === '' ? [] : unseenCorrections({ html, corrections }).map(paragraph);
  return linkedBody(html, url) + corrected.join('');
}

type Corrected = Pick<LiveArticle, 'html' | 'url'> & Partial<Pick<LiveArticle, 'corrections'>>;

function paragraph({ text, date }: Correction): string {
  const day = date === undefined ? '' : ` (${date.slice(0, 'YYYY-MM-DD'.length)})`;
  return `<p><em>${asHtml(text)}${day}</em></p>`;
}

function linkedBody(html: string, url: string): string {
  const page = escapeHtml(uri(url).replace(/#.*/, ''));
  if (page.length * (html.split(INTO_ITSELF).length - 1) > LONGEST_ADDED) return html;
  return html.replace(ANCHOR, (tag) => tag.replace(/ href="(?=#)/, ` href="${page.replaceAll('$', '$$$$')}`));
}
