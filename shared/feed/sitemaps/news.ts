import { instantOf, millisecondsOf } from '../../article/dates/milliseconds.ts';
import type { Instant, LanguageTag, LiveArticle } from '../../article/types.ts';
import { uri } from '../../article/uri.ts';
import type { Config } from '../../config/types.ts';
import { publicUrl } from '../address.ts';
import type { FeedDocument } from '../documents.ts';
import { container, element, text, type Xml } from '../formats/xml.ts';
import { NEWS_SITEMAP } from './places.ts';
import { isHere, sitemapDocument, sitemapUrl } from './sitemap.ts';

/** "News sitemaps", developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';
const TWO_DAYS = 2 * 86_400_000;

/** Articles in it at the most. */
export const MOST_NEWS = 1_000;

/** @returns since when an article must have been published to be news: two days later to the second it is none any more. */
export function newsSince(now: Instant): Instant {
  return instantOf(Math.max(0, millisecondsOf(now) - TWO_DAYS + 1_000));
}

/** What Google News takes in place of a feed. */
export interface News {
  readonly document: FeedDocument;
  /** When the first of its articles is none any more, though nothing else has happened. */
  readonly until?: Instant;
}

/** @param articles the newest first, older ones too */
export function renderNews(articles: readonly LiveArticle[], config: Config, now: Instant): News {
  const since = newsSince(now);
  const news = articles
    .filter((article) => article.state === 'published' && isHere(article) && article.published >= since)
    .slice(0, MOST_NEWS);
  // Nothing but the front page where there are none: Google takes a list of nothing, and the schema does not.
  const urls = news.length === 0 ? [sitemapUrl(publicUrl('/', config), [])] : news.map((one) => newsUrl(one, config));
  const oldest = news.at(-1);
  return {
    document: sitemapDocument(NEWS_SITEMAP, 'urlset', urls, { 'xmlns:news': NEWS_NAMESPACE }),
    ...(oldest === undefined ? {} : { until: instantOf(millisecondsOf(oldest.published) + TWO_DAYS) }),
  };
}

/** Dates are when it came out first: a correction makes nothing news again. */
function newsUrl({ url, title, language, published }: LiveArticle, { site }: Config): Xml {
  const news = container('news:news', {}, [
    container('news:publication', {}, [
      element('news:name', {}, text(site.title)),
      element('news:language', {}, text(newsLanguage(language))),
    ]),
    element('news:publication_date', {}, text(published)),
    element('news:title', {}, text(title)),
  ]);
  return sitemapUrl(uri(url), [news]);
}

/** ISO 639 with two or three letters, and of Chinese in which signs it is written, as Google tells it: by two of its countries. */
function newsLanguage(tag: LanguageTag): string {
  const [language = ''] = tag.toLowerCase().split('-', 1);
  if (language !== 'zh') return language;
  return new Intl.Locale(tag).maximize().script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
