import type { FeedId } from '../article/types.ts';
import { renderOpml } from '../feed/opml.ts';
import { inParallel } from '../pipeline/parallel.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import { untilSettled } from '../pipeline/retry.ts';
import type { FeedRecord } from '../pipeline/types.ts';
import { feedPagePath, pagePath } from '../site/feed-page-path.ts';
import { listed } from '../site/listed-feeds.ts';
import { navigationFeeds } from '../site/navigation.ts';
import { renderNotFound } from '../site/not-found.ts';
import { NOT_FOUND_PATH } from '../site/not-found-path.ts';
import { renderSubscribePage } from '../site/subscribe-page.ts';
import { amendedList, type List, recordsOf } from './amended-list.ts';
import type { PublishDeps } from './deps.ts';
import { publishedStates, putDocuments } from './document.ts';
import { publishEmptyPage } from './empty-page.ts';
import { feedsToList } from './feeds-to-list.ts';
import { type PuttingList, puttingList } from './putting-list.ts';
import { LISTING_PATHS } from './site-paths.ts';

/**
 * The page that lists the feeds which are public, and the same as a subscription list, of their records alone. A section, tag or author
 * without articles is no use to anybody, and may be a name that was never to be published.
 *
 * Whoever wrote looks at the records again: a feed that is emptied and filled again is what the page showed all along. Until then there is
 * news of what it wrote.
 * @param news feeds of which alone there is news. @default there may be of any
 */
export async function publishIndex(deps: PublishDeps, news?: readonly FeedId[]): Promise<void> {
  const putting = puttingList(deps);
  try {
    await putIndex(deps, news, putting);
    await putting.end();
  } catch (error) {
    await putting.giveUp();
    throw error;
  }
  await publishEmptyPages(deps);
}

async function putIndex(deps: PublishDeps, news: readonly FeedId[] | undefined, putting: PuttingList): Promise<void> {
  const { store, publicStore, config } = deps;
  // Once made of all records it stays so: what is put of any feed is looked at again.
  let of = news;
  await untilSettled('index page', async () => {
    const published = await publishedStates(publicStore, [...LISTING_PATHS, NOT_FOUND_PATH]);
    const amended = of === undefined ? undefined : await amendedList(deps, published, of);
    if (amended === 'conflict') return amended;
    if (amended === undefined) of = undefined;
    const { feeds: shown, isCut, records } = amended ?? (await wholeList(deps));
    const documents = [renderNotFound(config), renderOpml(shown, config), renderSubscribePage(shown, config, isCut)];
    if (documents.every(({ path, digest }) => published.get(path)?.digest === digest)) return 'made';
    await putting.begin(of);
    if ((await putDocuments(publicStore, documents, published)) === 'conflict') return 'conflict';
    const { records: now } = of === undefined ? await wholeList(deps) : { records: await recordsOf(store, of) };
    return showsTheSame(listed(records, config), listed(now, config)) ? 'made' : 'conflict';
  });
}

async function wholeList({ store, config }: PublishDeps): Promise<List> {
  const { feeds: records, isCut } = await feedsToList(store);
  return { feeds: listed(records, config), isCut, records };
}

function showsTheSame(then: readonly FeedRecord[], now: readonly FeedRecord[]): boolean {
  const told = (feeds: readonly FeedRecord[]) => JSON.stringify(feeds.map(({ id, title }) => [id, title]));
  return told(then) === told(now);
}

async function publishEmptyPages(deps: PublishDeps): Promise<void> {
  const feeds = navigationFeeds(deps.config).map(({ id }) => id);
  const paths = feeds.map((id) => pagePath(feedPagePath(id)));
  await untilSettled('pages of feeds without articles', async () => {
    const published = await publishedStates(deps.publicStore, paths);
    const results = await inParallel(await unmade(deps.store, feeds), AT_ONCE, (id) =>
      publishEmptyPage(deps, id, published),
    );
    return results.includes('conflict') ? 'conflict' : 'made';
  });
}

const AT_ONCE = 8;

/** Those of the feeds which have no documents. */
export async function unmade(store: Pick<ArticleStore, 'feed'>, ids: readonly FeedId[]): Promise<readonly FeedId[]> {
  const records = await recordsOf(store, ids);
  const made = new Set(records.filter(({ isPublic }) => isPublic).map(({ id }) => id));
  return ids.filter((id) => !made.has(id));
}
