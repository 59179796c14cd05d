import { byBytes } from '../article/by-bytes.ts';
import type { FeedId } from '../article/types.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import type { FeedRecord } from '../pipeline/types.ts';

/**
 * Nobody looks through a longer list, and what it costs to make would grow with the archive: of 10,000 tags each new one would read all
 * others.
 */
export const MOST_LISTED = 5_000;

/** What grows with the archive, the last to find a place. */
const LONG = ['tag/', 'author/'] as const;

/** Behind everything that begins so. */
const END = '\u{10FFFF}';

/** Rows of one look: what lies behind the end of a range is read in vain. */
const A_PAGE = 250;

/** The feeds that the list of all has room for. */
export interface FeedsToList {
  /** In no order. */
  readonly feeds: readonly FeedRecord[];
  /** Whether there are more. */
  readonly isCut: boolean;
}

/** Whether one feed finds a place before another. */
export function isBefore(one: FeedId, other: FeedId): boolean {
  const rank = (id: string) => LONG.findIndex((prefix) => id.startsWith(prefix));
  return rank(one) === rank(other) ? byBytes(one, other) < 0 : rank(one) < rank(other);
}

/** Sections, languages and what the configuration declares come first, then tags, then authors; these in the order of their ids. */
export async function feedsToList(store: Pick<ArticleStore, 'feedList'>, most = MOST_LISTED): Promise<FeedsToList> {
  const [first, second] = LONG.toSorted();
  const ranges: readonly (readonly [after: string, isIn: (id: string) => boolean])[] = [
    ['', (id) => id < `${first}`],
    [`${first}${END}`, (id) => id < `${second}`],
    [`${second}${END}`, () => true],
    ...LONG.map((prefix) => [prefix, (id: string) => id.startsWith(prefix)] as const),
  ];
  const feeds: FeedRecord[] = [];
  for (const [after, isIn] of ranges) {
    let last = after;
    for (let isMore = true; isMore; ) {
      const limit = Math.min(A_PAGE, most + 1 - feeds.length);
      const page = await store.feedList(last, limit);
      const within = page.filter(({ id }) => isIn(id));
      feeds.push(...within);
      if (feeds.length > most) return { feeds: feeds.slice(0, most), isCut: true };
      isMore = within.length === limit;
      last = page.at(-1)?.id ?? last;
    }
  }
  return { feeds, isCut: false };
}
