import type { FeedId } from '../../article/types.ts';
import { archiveIndexPath, newestSpan, spanBelow } from '../../feed/archives/span.ts';
import { describeFeed } from '../../feed/description.ts';
import { renderArchiveIndex } from '../../site/archive-index.ts';
import { pagePath } from '../../site/feed-page-path.ts';
import type { PublishDeps } from '../deps.ts';
import { publishedStates, putDocument } from '../document.ts';
import { hasFeedPage } from '../feed-files.ts';

/** Links of one page: a million articles. */
const MOST = 10_000;

/**
 * Makes the page that leads to all pages of a feed's archive, where it has several. What is public is read before the cuts are.
 * @param below where the feed's own documents begin
 */
export async function publishArchiveIndex(
  { store, publicStore, config }: PublishDeps,
  feed: FeedId,
  below: string,
): Promise<'written' | 'unchanged' | 'conflict'> {
  if (!hasFeedPage(feed)) return 'unchanged';
  const published = await publishedStates(publicStore, [pagePath(archiveIndexPath(feed))]);
  const cuts = await store.cutsUpTo(feed, below, MOST);
  const [newest] = cuts;
  if (newest === undefined) return 'unchanged';
  const spans = [newestSpan(newest, below), ...cuts.map((cut, index) => spanBelow(cut, cuts[index + 1] ?? ''))];
  const articles = (await store.window(feed, 1)).flatMap(({ article }) =>
    article.state === 'published' ? article : [],
  );
  return putDocument(publicStore, renderArchiveIndex(describeFeed(feed, config, articles), spans, config), published);
}
