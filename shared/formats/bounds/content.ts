import { reject } from '../../article/rejection.ts';
import type { Content, Reading, Rejection } from '../../article/types.ts';
import { withoutEmbeddedData } from '../embedded-data.ts';
import { tooMuchMarkup } from './markup.ts';

/** Characters of HTML that are not too much, whatever they are: counting takes longer than reading a short article. */
const HARMLESS = 250_000;
/** Characters of HTML, four times what may be published; what systems write around a text is not that much. */
export const LONGEST_HTML = 4_000_000;
/**
 * Bounds what one article may cost whatever its format was: a text that takes more than seconds to clean is refused. What stands
 * beside it is cut when it is normalized (shared/article/limits/limits.ts).
 */
export function withinBounds(reading: Reading): Reading | Rejection {
  return tooLarge(reading.articles) ?? reading;
}

function tooLarge(articles: readonly Content[]): Rejection | undefined {
  const characters = articles.reduce((sum, { html }) => sum + html.length, 0);
  return characters <= HARMLESS ? undefined : (tooMuchMarkup(articles.map(({ html }) => html)) ?? tooLong(articles));
}

function tooLong(articles: readonly Content[]): Rejection | undefined {
  return articles.some(({ html }) => isTooLong(html)) ? TOO_LONG : undefined;
}

/** Whether an article has more HTML than one can have, pictures that are embedded in it aside. */
export function isTooLong(html: string): boolean {
  return html.length > LONGEST_HTML && withoutEmbeddedData(html).length > LONGEST_HTML;
}

export const TOO_LONG = reject({ code: 'article-too-long', detail: 'html' });
