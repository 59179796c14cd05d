import type { FeedId } from '../article/types.ts';
import { feedPaths } from '../feed/description.ts';
import { ALL } from '../feed/membership.ts';
import { isTogether } from '../feed/together.ts';
import { inParallel } from '../pipeline/parallel.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import { FRONT_PAGE, feedPagePath, SUBSCRIBE_PATH } from '../site/feed-page-path.ts';
import { ordersPages } from './neighbours.ts';
import { LISTING_PATHS } from './site-paths.ts';

const AT_ONCE = 8;

/** These name articles too. */
const SITEMAPS = '/sitemap*';

/**
 * What shared caches hold of articles that have left their feeds: the feeds' documents and pages, and what lists feeds where one is left
 * without an article, since its name may be one that was never to be published. To be asked after the feeds are published; may be
 * asked again.
 * @returns public paths, a `*` at the end for all that begin so
 */
export async function stalePaths(
  store: Pick<ArticleStore, 'feed'>,
  left: readonly FeedId[],
): Promise<readonly string[]> {
  const records = await inParallel(left, AT_ONCE, (id) => store.feed(id));
  const isUnlisted = records.some((record) => record?.value.isEmpty === true);
  const folders = left.filter((id) => !isTogether(id)).map((id) => feedPaths(id).rss.replace(/[^/]*$/, '*'));
  const front = left.includes(ALL) ? [feedPagePath(ALL), FRONT_PAGE, SITEMAPS] : [];
  // Pages of articles lead to those beside them, and to their translations.
  const beside = left.some((id) => ordersPages(id) || isTogether(id)) ? ['/articles/*'] : [];
  return [...folders, ...front, ...beside, ...(isUnlisted ? [SUBSCRIBE_PATH, ...LISTING_PATHS] : [])];
}
