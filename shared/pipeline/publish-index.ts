import { describeFeed } from '../feed/description.ts';
import { renderIndex } from '../feed/index-page.ts';
import { inParallel } from './parallel.ts';
import type { PublishDeps } from './publish.ts';
import { publishedStates, putDocument } from './publish-document.ts';
import { untilSettled } from './retry.ts';

const INDEX_PATH = '/index.html';
const AT_ONCE = 16;

/** The page that lists all feeds: written again only when a feed is published for the first time. */
export function publishIndex(deps: PublishDeps): Promise<'written' | 'unchanged'> {
  const { store, publicStore, config } = deps;
  return untilSettled('index page', async () => {
    const published = await publishedStates(publicStore, [INDEX_PATH]);
    const feeds = await inParallel(await store.feeds(), AT_ONCE, async (id) => {
      // The newest article tells how its author, section or tag is spelled.
      const newest = await store.window(id, 1);
      return describeFeed(
        id,
        config,
        newest.map(({ article }) => article),
      );
    });
    return putDocument(publicStore, renderIndex(feeds, config), published);
  });
}
