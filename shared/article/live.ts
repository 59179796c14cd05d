import type { LiveArticle, StoredArticle } from './types.ts';

/** Whether readers have it. */
export function isOut(article: StoredArticle): article is LiveArticle {
  return article.state === 'published';
}

/** Whether there is more of it than a tombstone. */
export function isLive(article: StoredArticle): article is LiveArticle {
  return article.state !== 'withdrawn';
}
