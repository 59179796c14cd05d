import type { FeedId } from '../article/types.ts';
import { feedPaths } from '../feed/description.ts';
import { renderFeed } from '../feed/documents.ts';
import { itemLimit, windowOf } from '../feed/window.ts';
import type { PublishDeps } from './publish.ts';
import { pathsWithSiblings, publishedStates, putDocument } from './publish-document.ts';
import { untilSettled } from './retry.ts';

/**
 * Publishes one feed as it is now, never replacing a newer publication: first the published ETags, then the window, then
 * puts on those ETags. Who loses a put starts over with the window that the winner did not see, or finds nothing to do.
 * @returns `created` when it lacked a document before: also after a publication that was cut short.
 */
export function publishFeed(deps: PublishDeps, id: FeedId): Promise<'created' | 'updated' | 'unchanged'> {
  const { store, publicStore, config, log } = deps;
  const documents = Object.values(feedPaths(id));
  const paths = documents.flatMap(pathsWithSiblings);
  return untilSettled(`publication of feed ${id}`, async () => {
    const published = await publishedStates(publicStore, paths);
    const entries = await store.window(id, itemLimit(id, config));
    const window = windowOf(
      id,
      config,
      entries.map(({ article }) => article),
    );
    const created = documents.some((path) => published.get(path) === undefined);
    if (created) await store.registerFeed(id);
    let written = false;
    for (const document of renderFeed(window, config)) {
      const result = await putDocument(publicStore, document, published);
      if (result === 'conflict') return 'conflict';
      written ||= result === 'written';
    }
    log.info('feed published', { feed: id, articles: window.articles.length, written });
    return created ? 'created' : written ? 'updated' : 'unchanged';
  });
}
