import type { FeedId, Instant, StoredArticle } from '../article/types.ts';
import type { Config } from '../settings.ts';
import { describeFeed, type FeedDescription } from './description.ts';

/** The newest articles of a feed, in order. */
export interface FeedWindow {
  readonly feed: FeedDescription;
  /** Newest first. */
  readonly articles: readonly StoredArticle[];
  readonly updated: Instant;
}

/** How many articles of a feed are worth reading: more never come into its window. */
export function itemLimit(id: FeedId, config: Config): number {
  return describeFeed(id, config, []).items;
}

/**
 * @param articles what the index gave, in any order; those which are not published are left out again here, so that no
 *   fault before can let a draft or an embargoed article through.
 */
export function windowOf(id: FeedId, config: Config, articles: readonly StoredArticle[]): FeedWindow {
  const published = uniqueById(articles.filter((article) => article.state === 'published').sort(newestFirst));
  const feed = describeFeed(id, config, published);
  const fitting = withinBytes(published.slice(0, feed.items), config.limits.feedBytes, feed);
  return { feed, articles: fitting, updated: newestUpdate(fitting) ?? foundingOf(config) };
}

/** The order of the index read backwards: `<published>#<article id>`. */
function newestFirst(a: StoredArticle, b: StoredArticle): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

function uniqueById(articles: readonly StoredArticle[]): StoredArticle[] {
  const seen = new Set<string>();
  return articles.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The newest article stays whatever its size: an empty feed would say that there is nothing. */
function withinBytes(articles: readonly StoredArticle[], limit: number, { content }: FeedDescription): StoredArticle[] {
  let bytes = 0;
  const end = articles.findIndex((article, index) => {
    bytes += Buffer.byteLength(content === 'full' ? article.html : article.summary);
    return bytes > limit && index > 0;
  });
  return articles.slice(0, end === -1 ? articles.length : end);
}

function newestUpdate(articles: readonly StoredArticle[]): Instant | undefined {
  return articles.reduce<Instant | undefined>((newest, { updated }) => {
    return newest === undefined || updated > newest ? updated : newest;
  }, undefined);
}

/** An empty feed is as old as the site's tag authority says; a clock would make it new on every publish. */
function foundingOf({ site }: Config): Instant {
  const [year = '1970', month = '01', day = '01'] = (site.tagAuthority.split(',')[1] ?? '').split('-');
  return `${year}-${month}-${day}T00:00:00Z` as Instant;
}
