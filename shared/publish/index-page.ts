import type { PublicPath } from '../article/public-path.ts';
import type { FeedId } from '../article/types.ts';
import { OPML_PATH, renderOpml } from '../feed/opml.ts';
import { windowOf } from '../feed/window.ts';
import { untilSettled } from '../pipeline/retry.ts';
import { renderFeedPage } from '../site/feed-page.ts';
import { feedPagePath, pagePath, SUBSCRIBE_PATH } from '../site/feed-page-path.ts';
import { navigationFeeds } from '../site/navigation.ts';
import { renderNotFound } from '../site/not-found.ts';
import { NOT_FOUND_PATH } from '../site/not-found-path.ts';
import { listed, renderSubscribePage } from '../site/subscribe-page.ts';
import type { PublishDeps } from './deps.ts';
import { publishedStates, putDocument } from './document.ts';

/** What lists all feeds: the page for people, and the file that their readers import. */
export const LISTING_PATHS: readonly PublicPath[] = [pagePath(SUBSCRIBE_PATH), OPML_PATH];

/** What is made with it, of no feed and no article. */
export const SITE_PATHS: readonly PublicPath[] = [...LISTING_PATHS, NOT_FOUND_PATH];

/**
 * The page that lists all feeds which are public, and the same as a subscription list, of their records alone: one query, however many there are.
 * @returns those which have documents, listed or not: a section, tag or author without articles is no use to anybody, and may be a name
 *   that was never to be published.
 */
export function publishIndex(deps: PublishDeps): Promise<ReadonlySet<FeedId>> {
  const { store, publicStore, config } = deps;
  return untilSettled('index page', async () => {
    const published = await publishedStates(publicStore, SITE_PATHS);
    const feeds = (await store.feeds()).filter(({ isPublic }) => isPublic);
    const shown = listed(feeds, config);
    for (const document of [renderNotFound(config), renderOpml(shown, config), renderSubscribePage(shown, config)]) {
      if ((await putDocument(publicStore, document, published)) === 'conflict') return 'conflict';
    }
    const made = new Set(feeds.map(({ id }) => id));
    await publishEmptyPages(deps, made);
    return made;
  });
}

/**
 * Every page leads to the front page and to what the configuration names; before the first article of one is out, its page says so.
 * Never put in the place of another: who publishes that feed meanwhile has put the page that is right.
 */
async function publishEmptyPages({ publicStore, config }: PublishDeps, made: ReadonlySet<FeedId>): Promise<void> {
  const ids = navigationFeeds(config)
    .map(({ id }) => id)
    .filter((id) => !made.has(id));
  const published = await publishedStates(
    publicStore,
    ids.map((id) => pagePath(feedPagePath(id))),
  );
  for (const id of ids) {
    const page = renderFeedPage(windowOf(id, config, []), config);
    if (published.get(page.path) === undefined) await putDocument(publicStore, page, published);
  }
}
