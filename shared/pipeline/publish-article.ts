import type { ArticleId, StoredArticle } from '../article/types.ts';
import { pagePath, renderPage } from '../feed/page.ts';
import type { PublishDeps } from './publish.ts';
import { publishedStates, putDocument } from './publish-document.ts';
import { publishMedia } from './publish-media.ts';
import { untilSettled } from './retry.ts';

/** Makes an article's media and its page what the store says: there while it is published, gone otherwise. */
export function publishArticle(deps: PublishDeps, id: ArticleId): Promise<'written' | 'unchanged'> {
  return untilSettled(`page of ${id}`, async () => {
    const before = await deps.store.article(id);
    if (before === undefined) return 'unchanged';
    const result =
      before.value.state === 'published' ? await bringOut(deps, before.value) : await takeIn(deps, before.value);
    if (result !== 'written') return result;
    // Another writer may have read a later state of the article and acted on it before this one's write: look again.
    const after = await deps.store.article(id);
    return after?.version === before.version ? 'written' : 'conflict';
  });
}

async function bringOut(deps: PublishDeps, article: StoredArticle): Promise<'written' | 'unchanged' | 'conflict'> {
  await publishMedia(deps, [...article.media, ...(article.variants ?? [])]);
  if (!hasPage(deps, article)) return takeIn(deps, article);
  const page = renderPage(article, deps.config);
  return putDocument(deps.publicStore, page, await publishedStates(deps.publicStore, [page.path]));
}

async function takeIn(deps: PublishDeps, article: StoredArticle): Promise<'written' | 'unchanged'> {
  if (article.path === undefined) return 'unchanged';
  const path = pagePath(article.path);
  if ((await deps.publicStore.head(path)) === undefined) return 'unchanged';
  await deps.publicStore.remove(path);
  return 'written';
}

/** An article keeps its page's path when its editor gives it an address elsewhere, but the page goes. */
function hasPage(deps: PublishDeps, article: StoredArticle): article is StoredArticle & { path: string } {
  return article.path !== undefined && article.url.startsWith(deps.config.site.feedsUrl);
}
