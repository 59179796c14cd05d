import type { PublicPath } from '../../article/public-path.ts';
import type { FeedId } from '../../article/types.ts';
import type { Span } from '../archives/span.ts';
import { ALL } from '../membership.ts';

/** Where sitemaps are named; at the root, since one below a folder may name nothing outside it (sitemaps.org/protocol.php, "Sitemap file location"). */
export const SITEMAP_INDEX: PublicPath = '/sitemap.xml';

/** Where crawlers are told of them (RFC 9309). */
export const ROBOTS_PATH: PublicPath = '/robots.txt';

/** Of what the feed of all has in its own documents. */
export const LATEST_SITEMAP: PublicPath = '/sitemap-latest.xml';

/** Of the last two days, with titles. */
export const NEWS_SITEMAP: PublicPath = '/sitemap-news.xml';

/** What search engines are told of with the feed of all, in the order of its files. */
export const OWN_SITEMAPS: readonly PublicPath[] = [LATEST_SITEMAP, NEWS_SITEMAP];

/** Of one document of the archive of all: they are cut alike, so that a change of an old article writes the one that it is in. */
export function spanSitemap({ name }: Pick<Span, 'name'>): PublicPath {
  return `/sitemap-${name}.xml`;
}

/** Those of an archive that are older than the index has room for, by the year in which they end. @param year four digits */
export function yearIndex(year: string): PublicPath {
  return `/sitemap-${year}.xml`;
}

export function isYearIndex(path: string): boolean {
  return /^\/sitemap-\d{4}\.xml$/.test(path);
}

/** Every article is in the feed of all, and in no sitemap twice. */
export function hasSitemaps(feed: FeedId): boolean {
  return feed === ALL;
}

/** @returns the name of the span whose sitemap it is by its own name; undefined where it is none. */
export function spanOfSitemap(path: string): string | undefined {
  return /^\/sitemap-(newest|before-\d{4}-[^/]+)\.xml$/.exec(path)?.[1];
}
