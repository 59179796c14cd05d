import type { ArticleId, FeedId, Instant, LiveArticle, StoredArticle } from '../../article/types.ts';
import { MOST_DELETIONS } from '../../feed/deletions.ts';
import { isSuspicious } from '../../pipeline/loss.ts';
import { inParallel } from '../../pipeline/parallel.ts';
import type { PublishDeps } from '../deps.ts';
import { AT_ONCE_MS, isByName, later } from '../feed-loss.ts';

/** What is to become of the articles that documents of a held feed show. */
export interface Fates {
  /** They are to be read nowhere any more. Of all others what was shown stays until the loss is accepted. */
  readonly struck: ReadonlySet<ArticleId>;
  /** They are public, in this feed or elsewhere, as they are here. */
  readonly current: ReadonlyMap<ArticleId, LiveArticle>;
}

const AT_ONCE = 8;

/**
 * What is held is a loss, and not what somebody does to one article meanwhile. Struck is what has expired, was withdrawn by name, or is a draft or under an
 * embargo now. A file that is simply gone may be one more of those that the feed is held for: it counts as such for ten minutes. Those that
 * go after that are struck, unless they are again more than an editor removes.
 * @param since when the feed came to be held
 */
export async function fatesOf(
  { store, config }: Pick<PublishDeps, 'store' | 'config'>,
  feed: FeedId,
  ids: readonly ArticleId[],
  since: Instant,
): Promise<Fates> {
  const articles = await articlesOf(store, ids);
  const current = new Map<ArticleId, LiveArticle>();
  const struck = new Set<ArticleId>();
  const gone = new Set<ArticleId>();
  for (const article of articles) {
    if (article.state === 'published') current.set(article.id, article);
    else (isByName(article) ? struck : gone).add(article.id);
  }
  if (gone.size > 0) {
    const after = await store.deletions(feed, later(since, AT_ONCE_MS), MOST_DELETIONS);
    const alone = after.filter(({ article }) => gone.has(article));
    const loss = { missing: alone.length, there: ids.length, isElsewhere: false };
    if (!isSuspicious(loss, config.removals)) for (const { article } of alone) struck.add(article);
  }
  return { struck, current };
}

/** Those of them that the store knows. */
export async function articlesOf(
  store: PublishDeps['store'],
  ids: readonly ArticleId[],
): Promise<readonly StoredArticle[]> {
  const found = await inParallel(ids, AT_ONCE, (id) => store.article(id));
  return found.flatMap((one) => one?.value ?? []);
}
