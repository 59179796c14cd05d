import { isOut } from '../article/live.ts';
import { unrendered } from '../article/media/renditions.ts';
import type { ArticleId, FeedId, LiveArticle, StoredArticle } from '../article/types.ts';
import type { FeedDocument } from '../feed/documents.ts';
import { filesOf, hasPage, shownPathsOf, type WithPage } from '../pipeline/article-files.ts';
import { throwFaults } from '../pipeline/errors.ts';
import { eachByItself } from '../pipeline/parallel.ts';
import { untilSettled } from '../pipeline/retry.ts';
import { articleLine } from '../pipeline/trace.ts';
import type { Version } from '../pipeline/types.ts';
import { renderArticlePage } from '../site/article-page.ts';
import { pagePath } from '../site/feed-page-path.ts';
import { neighbourhoodOf } from '../site/neighbours.ts';
import type { PublishDeps } from './deps.ts';
import { type Published, publishedStates, putDocument } from './document.ts';
import { renderLeftBehind } from './left-behind.ts';
import { publishMedia, takeBackMedia } from './media.ts';
import { neighboursOf, stateOf } from './neighbours.ts';
import { seeToLost } from './renditions.ts';

/** Makes an article's page what the store says of it and those beside it in the order of a feed; nothing where it is to have none, or leads on in another order where one is given. */
export function publishPage(deps: PublishDeps, id: ArticleId, order?: FeedId): Promise<Result> {
  return untilSettled(`page of ${id}`, async () => {
    const before = await deps.store.article(id);
    if (before?.value.state !== 'published' || !hasPage(before.value)) return 'unchanged';
    if (order !== undefined && neighbourhoodOf(before.value, deps.config) !== order) return 'unchanged';
    const result = await putPage(deps, before.value, before.version);
    const isAsRead = result !== 'written' || (await deps.store.articleVersion(id)) === before.version;
    return isAsRead ? result : 'conflict';
  });
}

/**
 * Makes an article's media and its page what the store says: there while it is published, gone otherwise, which its page's address says.
 * @param onRead told of it as the store has it
 */
export function publishArticle(
  deps: PublishDeps,
  id: ArticleId,
  onRead: (article: StoredArticle) => void = () => undefined,
): Promise<'written' | 'unchanged'> {
  return untilSettled(`page of ${id}`, async () => {
    const before = await deps.store.article(id);
    if (before === undefined) return 'unchanged';
    onRead(before.value);
    const results =
      before.value.state === 'published'
        ? await bringOut(deps, before.value, before.version)
        : await takeIn(deps, before.value);
    if (results.includes('conflict')) return 'conflict';
    if (isOut(before.value) && unrendered(before.value).length > 0) await deps.renditionRequests?.want(id);
    if (!results.includes('written')) return 'unchanged';
    // Another writer may have read a later state of the article and acted on it before this one's write: look again.
    if ((await deps.store.articleVersion(id)) !== before.version) return 'conflict';
    deps.log.info('article published', articleLine(before.value));
    return 'written';
  });
}

type Result = 'written' | 'unchanged' | 'conflict';

/** Media first and last: a page never shows what is not there. */
async function bringOut(deps: PublishDeps, article: LiveArticle, version: Version): Promise<readonly Result[]> {
  if ((await seeToLost(deps, { value: article, version })) === 'forgotten') return ['conflict'];
  return takeSteps(article.id, [
    () => publishMedia(deps, filesOf(article)),
    () => putArticleJson(deps, article, version),
    () => (hasPage(article) ? putPage(deps, article, version) : removePage(deps, article)),
    () => takeBackMedia(deps, article.formerFiles ?? []),
  ]);
}

function takeIn(deps: PublishDeps, article: StoredArticle): Promise<readonly Result[]> {
  const files = [...shownPathsOf(article), ...(article.formerFiles ?? [])];
  return takeSteps(article.id, [() => removePage(deps, article), () => takeBackMedia(deps, files)]);
}

/** In their order, and all of them: a picture that cannot be read must not keep a corrected page, or one to be taken back, as it is. */
async function takeSteps(id: ArticleId, steps: readonly (() => Promise<Result>)[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  const failures = await eachByItself(steps, 1, async (step) => results.push(await step()));
  throwFaults(`steps of ${id}`, failures);
  return results;
}

/**
 * The article is read before what is public is, as its path is to be known: who is to write looks whether it is still the same, or a
 * newer page would be taken for an older one. Who wrote looks again at those beside it: another one may have read them later, and
 * found nothing to do before this write.
 */
async function putPage(
  { store, publicStore, config }: PublishDeps,
  article: WithPage,
  version: Version,
): Promise<Result> {
  const path = pagePath(article.path);
  const published = await publishedStates(publicStore, [path]);
  const neighbours = await neighboursOf(store, article, config);
  const page = renderArticlePage(article, config, neighbours);
  const result = await putAsRead({ store, publicStore }, { id: article.id, version }, page, published);
  if (result !== 'written') return result;
  return stateOf(await neighboursOf(store, article, config)) === stateOf(neighbours) ? result : 'conflict';
}

/** Before the page: whoever is told of an article by its page finds both. */
async function putArticleJson(
  { store, publicStore }: PublishDeps,
  article: LiveArticle,
  version: Version,
): Promise<Result> {
  if (article.articleJson === undefined) return 'unchanged';
  // Reading bodies takes a parser of HTML, which nothing else needs that publishes.
  const { renderArticleJson } = await import('../feed/apple-news/article-json.ts');
  const document = renderArticleJson(article, article.articleJson);
  const published = await publishedStates(publicStore, [document.path]);
  return putAsRead({ store, publicStore }, { id: article.id, version }, document, published);
}

/** Puts what was made of an article, unless it is there, or the article is another one by now. */
async function putAsRead(
  { store, publicStore }: Pick<PublishDeps, 'store' | 'publicStore'>,
  { id, version }: { readonly id: ArticleId; readonly version: Version },
  document: FeedDocument,
  published: Published,
): Promise<Result> {
  if (published.get(document.path)?.digest === document.digest) return 'unchanged';
  if ((await store.articleVersion(id)) !== version) return 'conflict';
  return putDocument(publicStore, document, published);
}

/** Removed before it is said what became of it: shared caches forget what is removed, and not what takes its place. */
async function removePage(deps: PublishDeps, article: StoredArticle): Promise<Result> {
  if (article.path === undefined) return 'unchanged';
  const { publicStore, config } = deps;
  const path = pagePath(article.path);
  const there = await publicStore.head(path);
  const left = renderLeftBehind(article, config);
  if (there?.digest === left?.digest) return 'unchanged';
  if (there !== undefined) await publicStore.remove(path);
  return left === undefined ? 'written' : putDocument(publicStore, left, new Map([[path, undefined]]));
}
