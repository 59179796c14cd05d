import type { FeedId } from '../article/types.ts';
import { eachByItself } from '../pipeline/parallel.ts';
import type { Unlisted } from '../pipeline/types.ts';
import type { PublishDeps } from './deps.ts';
import { publishFeed } from './feed.ts';
import { publishIndex, unmade } from './index-page.ts';
import { isAtWork } from './putting-list.ts';
import { publishSitemaps } from './sitemaps/sitemap-index.ts';

const AT_ONCE = 8;

/**
 * Brings the index page up to date where the store has news of feeds: also news that another process did not live to see to.
 * A feed that was registered and whose publication never came is published here first.
 * @param extent `always` to make the page in any case, and what tells of sitemaps, which the feed of all else brings up to date
 * @throws when the page could not be published; the news is still there then.
 */
export async function listFeeds(deps: PublishDeps, extent: 'always' | 'news' = 'news'): Promise<void> {
  const { store, log } = deps;
  let { news, others } = await newsIn(deps);
  if (news.length === 0 && extent === 'news') return;
  const all = extent === 'always';
  await publishIndex(deps, all ? undefined : named([...news, ...others]));
  if (extent === 'always') await publishSitemaps(deps);
  const waiting = await unmade(store, feedsOf(news));
  const failures = await eachByItself(waiting, AT_ONCE, (id) => publishFeed(deps, id));
  for (const { item, error } of failures) log.error('feed not published', { feed: item, error });
  const left = new Set(failures.map(({ item }) => item));
  if (failures.length < waiting.length) {
    // Read before the page is made, which is as new then as this.
    ({ news, others } = await newsIn(deps));
    await publishIndex(deps, all ? undefined : named([...news, ...others]));
    // What was registered meanwhile is left to whoever publishes next: during an import there would be no end of it.
    const seenTo = new Set(waiting);
    const unseen = feedsOf(news).filter((id) => !seenTo.has(id));
    for (const id of await unmade(store, unseen)) left.add(id);
  }
  await store.listed(news.filter(({ feeds }) => !feeds.some((id) => left.has(id))));
}

/** What there is news of, and what others tell of who may be at it. */
async function newsIn({ store, clock }: PublishDeps): Promise<Record<'news' | 'others', readonly Unlisted[]>> {
  const all = await store.unlisted();
  const now = clock.now();
  return { news: all.filter((one) => !isAtWork(one, now)), others: all.filter((one) => isAtWork(one, now)) };
}

/** @returns undefined where there may be news of any. */
function named(news: readonly Unlisted[]): readonly FeedId[] | undefined {
  return news.some(({ feeds }) => feeds.length === 0) ? undefined : feedsOf(news);
}

function feedsOf(news: readonly Unlisted[]): readonly FeedId[] {
  return [...new Set(news.flatMap(({ feeds }) => feeds))];
}
