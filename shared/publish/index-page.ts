import type { FeedId } from '../article/types.ts';
import { untilSettled } from '../pipeline/retry.ts';
import { listed, renderIndex } from '../site/index-page.ts';
import type { PublishDeps } from './deps.ts';
import { publishedStates, putDocument } from './document.ts';

export const INDEX_PATH = '/index.html';

/**
 * The page that lists all feeds which are public, of their records alone: one query, however many there are.
 * @returns those which have documents, listed or not: a section, tag or author without articles is no use to anybody, and may be a name
 *   that was never to be published.
 */
export function publishIndex(deps: PublishDeps): Promise<ReadonlySet<FeedId>> {
  const { store, publicStore, config } = deps;
  return untilSettled('index page', async () => {
    const published = await publishedStates(publicStore, [INDEX_PATH]);
    const feeds = (await store.feeds()).filter(({ isPublic }) => isPublic);
    const result = await putDocument(publicStore, renderIndex(listed(feeds, config), config), published);
    return result === 'conflict' ? result : new Set(feeds.map(({ id }) => id));
  });
}
