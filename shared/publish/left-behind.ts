import type { StoredArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { FeedDocument } from '../feed/documents.ts';
import { leftBehindOf } from '../pipeline/article-files.ts';
import { renderMoved, renderTakenBack } from '../site/left-behind.ts';

/**
 * What stands where an article's page was: for ever, since its address is given to no other article. One that is out, at an address
 * elsewhere, has moved; any other was taken back.
 * @returns undefined where its page is public, or never was.
 */
export function renderLeftBehind(article: StoredArticle, config: Config): FeedDocument | undefined {
  const path = leftBehindOf(article);
  if (path === undefined) return undefined;
  return article.state === 'published'
    ? renderMoved(path, article.url, article.language, config)
    : renderTakenBack(path, config, article.state === 'withdrawn' ? article.reason : undefined);
}
