import { isLive } from '../../shared/article/live.ts';
import type { LiveArticle, StoredArticle } from '../../shared/article/types.ts';

/** @throws when there is nothing, or no more than a tombstone. */
export function live(article: StoredArticle | undefined): LiveArticle {
  if (article === undefined || !isLive(article)) throw new Error(`no article, but ${JSON.stringify(article)}`);
  return article;
}
