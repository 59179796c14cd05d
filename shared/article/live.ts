import type { LiveArticle, StoredArticle } from './types.ts';

/** Whether there is more of it than a tombstone. */
export function isLive(article: StoredArticle): article is LiveArticle {
  return article.state !== 'withdrawn';
}
