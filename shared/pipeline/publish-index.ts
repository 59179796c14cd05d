import { describeFeed } from '../feed/description.ts';
import { renderIndex } from '../feed/index-page.ts';
import type { PublishDeps } from './publish.ts';
import { publishedStates, putDocument } from './publish-document.ts';
import { untilSettled } from './retry.ts';

const INDEX_PATH = '/index.html';

/** The page that lists all feeds: written again only when a feed is published for the first time. */
export function publishIndex(deps: PublishDeps): Promise<'written' | 'unchanged'> {
  const { store, publicStore, config } = deps;
  return untilSettled('index page', async () => {
    const published = await publishedStates(publicStore, [INDEX_PATH]);
    const feeds = (await store.feeds()).map((id) => describeFeed(id, config, []));
    return putDocument(publicStore, renderIndex(feeds, config), published);
  });
}
