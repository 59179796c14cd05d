import type { FeedId } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { leastArticles } from '../feed/description.ts';
import { lastingFeeds } from '../feed/membership.ts';
import { windowOf } from '../feed/window.ts';
import { renderFeedPage } from '../site/feed-page.ts';
import { feedPagePath, pagePath } from '../site/feed-page-path.ts';
import { navigationFeeds } from '../site/navigation.ts';
import type { PublishDeps } from './deps.ts';
import { type Published, putDocument } from './document.ts';

/** @returns the articles with which a feed is made: none for what is declared, and one at least for each value of a facet. */
export function articlesToBeMade(id: FeedId, config: Config): number {
  return lastingFeeds(config).includes(id) ? 0 : Math.max(1, leastArticles(id, config));
}

/**
 * Every page leads to the front page and to what the configuration names: until such a feed has documents, its page says that there is
 * nothing yet. Of any other feed without documents there is none. The feed is registered before, so that whoever compares knows whose
 * page it is when the configuration names it no more.
 *
 * Never put in the place of another that is newer: what is published was read before the index is asked, and whoever publishes the
 * feed's first article puts its page after that.
 * @param published what lay there, read before
 */
export async function publishEmptyPage(
  { store, publicStore, config }: PublishDeps,
  id: FeedId,
  published: Published,
): Promise<'written' | 'unchanged' | 'conflict'> {
  const path = pagePath(feedPagePath(id));
  const known = await store.feed(id);
  const enough = Math.max(1, articlesToBeMade(id, config));
  if (known?.value.isPublic || (await store.countOf(id, enough)) >= enough) return 'unchanged';
  if (!navigationFeeds(config).some((feed) => feed.id === id)) {
    if (published.get(path) === undefined) return 'unchanged';
    await publicStore.remove(path);
    return 'written';
  }
  if (known === undefined) await store.putFeed({ value: { id, isPublic: false }, version: 0 }, 'quiet');
  return putDocument(publicStore, renderFeedPage(windowOf(id, config, []), config), published);
}
