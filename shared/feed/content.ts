import { LONGEST_BODY } from '../article/limits/limits.ts';
import type { LiveArticle } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import { escapeHtml } from './html.ts';

const ANCHOR = /<a (?:[^">]|"[^"]*")*>/g;
const INTO_ITSELF = ' href="#';
/** Characters: as many again as the longest article has. The thousand notes of one come to a tenth. */
const LONGEST_ADDED = LONGEST_BODY;

/**
 * The body as feeds carry it. It is sanitized, well nested and has absolute addresses already, but for links into itself, as to a
 * footnote: in a reader, which shows many bodies on one page, these must lead to the article.
 */
export function contentOf({ html, url }: Pick<LiveArticle, 'html' | 'url'>): string {
  const page = escapeHtml(uri(url).replace(/#.*/, ''));
  if (page.length * (html.split(INTO_ITSELF).length - 1) > LONGEST_ADDED) return html;
  return html.replace(ANCHOR, (tag) => tag.replace(/ href="(?=#)/, ` href="${page.replaceAll('$', '$$$$')}`));
}
