import { millisecondsOf } from '../article/dates/milliseconds.ts';
import { isLive } from '../article/live.ts';
import type { PublicPath } from '../article/public-path.ts';
import type { ArticleId, FeedId, Instant, LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { feedPaths, isCertain } from '../feed/description.ts';
import { isConfigured } from '../feed/membership.ts';
import { inParallel } from '../pipeline/parallel.ts';
import type { ArticleStore, Clock } from '../pipeline/ports.ts';
import { createQuery } from '../pipeline/query/query.ts';

export interface FreshnessDeps {
  readonly store: ArticleStore;
  /** A public document as text; undefined where there is none. */
  readonly read: (path: PublicPath) => Promise<string | undefined>;
  readonly config: Config;
  readonly clock: Clock;
}

/** Whether readers have what they should. */
export type Freshness =
  | { readonly kind: 'fresh' }
  /** An article whose time to come out, or to go, has come is as it was. */
  | { readonly kind: 'due'; readonly article: ArticleId; readonly seconds: number }
  /** The newest article that is out is not in one of its feeds. */
  | { readonly kind: 'missing'; readonly article: ArticleId; readonly feed: FeedId; readonly seconds: number };

/** Each may have `limits.feedBytes`. */
const FEEDS_AT_ONCE = 2;

/**
 * Looks whether the newest article that is due is in its feeds, as readers get them: what a store, a queue and a log say of themselves
 * is not asked. `seconds` is how long it has been so, as far as this process knows: a commit has the date of its upload, which may have
 * waited for hours.
 */
export function createFreshness({ store, read, config, clock }: FreshnessDeps): () => Promise<Freshness> {
  const query = createQuery(store);
  let seen: { readonly state: string; readonly since: Instant } | undefined;
  return async () => {
    const now = clock.now();
    const [due] = await store.due(now, 1);
    if (due !== undefined && due.at < now)
      return { kind: 'due', article: due.article, seconds: secondsBetween(due.at, now) };
    const article = await newestOut(query);
    const [feed] = article === undefined ? [] : await feedsWithout(article, read, config);
    if (article === undefined || feed === undefined) {
      seen = undefined;
      return { kind: 'fresh' };
    }
    const state = `${article.id} ${article.updated} ${feed}`;
    if (seen?.state !== state) seen = { state, since: now };
    return { kind: 'missing', article: article.id, feed, seconds: secondsBetween(seen.since, now) };
  };
}

/** The canary's own may stand before it. */
async function newestOut(query: ReturnType<typeof createQuery>): Promise<LiveArticle | undefined> {
  const { items } = await query.articles({ state: 'published' }, { limit: 2 });
  return items.find(isLive);
}

/** The newest of all is the first in each of its feeds, however few articles these show. */
async function feedsWithout(
  { id, feeds }: LiveArticle,
  read: FreshnessDeps['read'],
  config: Config,
): Promise<readonly FeedId[]> {
  const certain = feeds.filter((feed) => isConfigured(feed, config) && isCertain(feed, config));
  const text = JSON.stringify(id);
  const missing = await inParallel(certain, FEEDS_AT_ONCE, async (feed) =>
    (await read(feedPaths(feed).json))?.includes(text) ? [] : [feed],
  );
  return missing.flat();
}

function secondsBetween(from: Instant, to: Instant): number {
  return Math.max(0, (millisecondsOf(to) - millisecondsOf(from)) / 1_000);
}
