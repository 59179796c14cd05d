import type { Content, Dropped, Person, Reading, Rejection } from '../../article/types.ts';
import { withoutEmbeddedData } from '../embedded-data.ts';
import { reject } from '../rejection.ts';
import { tooMuchMarkup } from './markup.ts';

/** Characters of HTML that are not too much, whatever they are: counting takes longer than reading a short article. */
const HARMLESS = 250_000;
/** Characters of HTML, four times what may be published; what systems write around a text is not that much. */
export const LONGEST_HTML = 4_000_000;
/** Of what an article states beside its text. The largest galleries have 300 pictures. */
const MOST_MEDIA = 500;
const MOST_AUTHORS = 200;
const MOST_TAGS = 5_000;
const MOST_CORRECTIONS = 500;
/** Characters. */
const LONGEST_NAME = 1_000;
const LONGEST_LANGUAGE = 100;

/**
 * Bounds what one article may cost whatever its format was: a text that takes more than seconds to clean is refused, what
 * stands beside it is cut to what an article can have.
 */
export function withinBounds(reading: Reading): Reading | Rejection {
  const refused = tooLarge(reading.articles);
  if (refused !== undefined) return refused;
  const cut: Dropped[] = [];
  const [first, ...others] = reading.articles;
  const articles: Reading['articles'] = [bounded(first, cut), ...others.map((content) => bounded(content, cut))];
  return { ...reading, articles, dropped: cut.length === 0 ? reading.dropped : [...reading.dropped, ...cut] };
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

export const TOO_LONG = reject(
  'article-too-long',
  'The article has more than 4 MB of HTML, far more than can be published. Divide it.',
);

function bounded(content: Content, cut: Dropped[]): Content {
  const { language, authors, media, tags, corrections } = content;
  const isLanguage = language === undefined || language.length <= LONGEST_LANGUAGE;
  const isShort = (list: readonly unknown[] | undefined, most: number) => list === undefined || list.length <= most;
  if (
    isLanguage &&
    isShort(media, MOST_MEDIA) &&
    isShort(tags, MOST_TAGS) &&
    isShort(corrections, MOST_CORRECTIONS) &&
    (authors === undefined || (isShort(authors, MOST_AUTHORS) && authors.every(isPerson)))
  )
    return content;
  const most = <Kind>(list: readonly Kind[], length: number, what: string): readonly Kind[] => {
    if (list.length > length) cut.push({ what: `${what} beyond the first ${length}`, count: list.length - length });
    return list.slice(0, length);
  };
  const { language: _, ...others } = content;
  return {
    ...others,
    ...(isLanguage && language !== undefined ? { language } : {}),
    ...(authors === undefined ? {} : { authors: most(authors, MOST_AUTHORS, 'author').filter(isPerson) }),
    ...(media === undefined ? {} : { media: most(media, MOST_MEDIA, 'medium') }),
    ...(tags === undefined ? {} : { tags: most(tags, MOST_TAGS, 'tag') }),
    ...(corrections === undefined ? {} : { corrections: most(corrections, MOST_CORRECTIONS, 'correction') }),
  };
}

/** What is longer is a biography. */
function isPerson({ name }: Person): boolean {
  return name.length <= LONGEST_NAME;
}
