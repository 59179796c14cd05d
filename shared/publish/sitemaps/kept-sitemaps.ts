import type { PublicPath } from '../../article/public-path.ts';
import { SITEMAP_INDEX, spanSitemap, yearIndex } from '../../feed/sitemaps/places.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import type { SitemapRecord, Stretch } from '../../pipeline/types.ts';

type Sitemaps = Pick<ArticleStore, 'sitemaps'>;

/** Sitemaps of archives that the index names: with every article it is written anew, so that it must not grow with the archive. */
export const MOST_NAMED = 1_000;
/** More an index may not name (sitemaps.org/protocol.php): some five million articles of one year. */
const MOST_OF_A_YEAR = 50_000;

const OLDER = spanSitemap({ name: 'before-' }).slice(0, -'.xml'.length);
/** The sitemaps of archives: `before-…`, and behind them `newest`. */
const OF_ARCHIVES: Stretch = { from: OLDER, below: '/sitemap-o' };

/** What is kept of the sitemaps of archives, the newest first, and the years of those that lie behind. */
export interface KeptSitemaps {
  readonly newest: readonly SitemapRecord[];
  /** Newest first: of the first of them some may be among the newest too. */
  readonly years: readonly string[];
}

export async function keptSitemaps(store: Sitemaps, most: number): Promise<KeptSitemaps> {
  const newest = await store.sitemaps(OF_ARCHIVES, most);
  const years: string[] = [];
  let year = newest.length < most ? undefined : yearOf(newest.at(-1)?.path);
  while (year !== undefined) {
    years.push(year);
    // A row for each year.
    const [older] = await store.sitemaps({ from: OLDER, below: `${OLDER}${year}` }, 1);
    year = yearOf(older?.path);
  }
  return { newest, years };
}

export function sitemapsOfYear(store: Sitemaps, year: string): Promise<readonly SitemapRecord[]> {
  return store.sitemaps({ from: `${OLDER}${year}`, below: `${OLDER}${Number(year) + 1}` }, MOST_OF_A_YEAR);
}

/** Where the indexes are. */
export function indexesOf({ years }: KeptSitemaps): readonly PublicPath[] {
  return [SITEMAP_INDEX, ...years.map(yearIndex)];
}

/** The year in which the articles of an archive's sitemap end; undefined of another. */
export function yearOf(path: string | undefined): string | undefined {
  return path?.startsWith(OLDER) ? path.slice(OLDER.length, OLDER.length + 'YYYY'.length) : undefined;
}
