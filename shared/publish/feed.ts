import type { FeedId } from '../article/types.ts';
import { feedPaths } from '../feed/description.ts';
import { renderFeed } from '../feed/documents.ts';
import { itemLimit, windowOf } from '../feed/window.ts';
import { untilSettled } from '../pipeline/retry.ts';
import type { PublishDeps } from './deps.ts';
import { pathsWithSiblings, publishedStates, putDocument } from './document.ts';

/**
 * Publishes one feed as it is now, never replacing a newer publication: first the published ETags and the feed's record, then the
 * window, then puts on those ETags and that record. Who loses one starts over with the window that the winner did not see, or finds
 * nothing to do.
 */
export function publishFeed(deps: PublishDeps, id: FeedId): Promise<'updated' | 'unchanged'> {
  const { store, publicStore, config, log } = deps;
  const paths = Object.values(feedPaths(id)).flatMap(pathsWithSiblings);
  let written = false;
  return untilSettled(`publication of feed ${id}`, async () => {
    const [published, known] = await Promise.all([publishedStates(publicStore, paths), store.feed(id)]);
    const entries = await store.window(id, itemLimit(id, config));
    const window = windowOf(
      id,
      config,
      entries.map(({ article }) => article),
    );
    for (const document of renderFeed(window, config)) {
      const result = await putDocument(publicStore, document, published);
      if (result === 'conflict') return 'conflict';
      written ||= result === 'written';
    }
    const { title } = window.feed;
    const { value, version = 0 } = known ?? {};
    if (value?.isPublic !== true || value.title !== title) {
      if ((await store.putFeed({ value: { id, isPublic: true, title }, version })) === 'conflict') return 'conflict';
      // Another publisher may have read a later window and, before this put, the title that it gives: look again.
      if (value?.isPublic === true) return 'conflict';
    }
    log.info('feed published', { feed: id, articles: window.articles.length, written });
    return written ? 'updated' : 'unchanged';
  });
}
