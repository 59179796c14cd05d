import { isOut } from '../article/live.ts';
import type { ArticleId, FeedId, StoredArticle } from '../article/types.ts';
import { FeedmillError } from '../pipeline/errors.ts';
import { eachByItself, eachOnce, type Failure } from '../pipeline/parallel.ts';
import { sortOf } from '../pipeline/plan.ts';
import type { Changes } from '../pipeline/types.ts';
import { publishArticle } from './article.ts';
import { BesideError } from './beside-error.ts';
import type { PublishDeps } from './deps.ts';
import { type Archiving, publishFeed } from './feed.ts';
import { isByName } from './feed-loss.ts';
import { knownIn } from './known.ts';
import { listFeeds } from './list-feeds.ts';

/** What could not be published; everything else is. */
export interface Unpublished {
  readonly articles: readonly Failure<ArticleId>[];
  readonly feeds: readonly Failure<FeedId>[];
}

/** Some of the changes could not be published: these are to be given again. `cause` is the first fault. */
export class PublicationError extends FeedmillError {
  readonly again: Changes;

  constructor({ articles, feeds }: Unpublished) {
    const [first, ...more] = [...articles, ...feeds];
    super(`${first?.item} was not published${more.length === 0 ? '' : `, nor ${more.length} more`}`, {
      cause: first?.error,
    });
    this.again = { articles: articles.map(({ item }) => item), feeds: feeds.map(({ item }) => item) };
  }
}

/** Enough at once to hide S3's latency; with more, articles that come together write the pages of their neighbours more than once. */
const PAGES_AT_ONCE = 8;
/** A feed renders fifty articles: few enough for a small function's memory. */
const FEEDS_AT_ONCE = 8;

/**
 * Makes the public files what the store says, and the index page where the store has news of feeds.
 * @throws PublicationError when some of the changes could not be published, after all others; another fault where the index page
 *   could not be, and all changes are to be given again.
 */
export async function publishChanges(deps: PublishDeps, changes: Changes): Promise<void> {
  const unpublished = await publishFiles(deps, changes);
  await listFeeds(deps);
  if (unpublished.articles.length + unpublished.feeds.length > 0) throw new PublicationError(unpublished);
}

/**
 * The same without the index page: who publishes in parts writes it once.
 * The articles' media and pages come first, so that every link in a feed resolves, then the feeds. Files that would not
 * change are not written. An article or feed that fails keeps no other from being published.
 */
export async function publishFiles(
  publishDeps: PublishDeps,
  changes: Changes,
  archiving: Archiving = 'changed',
): Promise<Unpublished> {
  const known = knownIn(publishDeps.store);
  const deps: PublishDeps = { ...publishDeps, known };
  const gone = new Map<ArticleId, StoredArticle>();
  const own = await eachByItself(changes.articles, PAGES_AT_ONCE, (id) =>
    publishArticle(deps, id, (article) => {
      known.note(article);
      if (!isOut(article)) gone.set(id, article);
    }),
  );
  const ofFeeds = await eachByItself(changes.feeds, FEEDS_AT_ONCE, (id) => publishFeed(deps, id, archiving));
  const shown = await takeFromHeld(deps, changes, [...gone.values()], archiving);
  const beside = ofFeeds.flatMap(({ error }) => (error instanceof BesideError ? error.articles : []));
  const articles = eachOnce([...own, ...beside, ...shown]);
  const feeds = ofFeeds.filter(({ error }) => !(error instanceof BesideError));
  for (const { item, error } of articles) deps.log.error('article not published', { article: item, error });
  for (const { item, error } of feeds) deps.log.error('feed not published', { feed: item, error });
  return { articles, feeds };
}

/**
 * Feeds that are held may show an article still that is in no index of theirs any more: it was in another section of a sudden, or the configuration
 * knows the feed no more.
 * @returns of articles that may be shown there still, why
 */
async function takeFromHeld(
  deps: PublishDeps,
  { feeds }: Changes,
  gone: readonly StoredArticle[],
  archiving: Archiving,
): Promise<readonly Failure<ArticleId>[]> {
  const named = gone.filter(isByName);
  if (named.length === 0) return [];
  const held = (await deps.store.heldFeeds()).filter(({ feed }) => !feeds.includes(feed));
  const sorts = named.map(sortOf).sort();
  const failures = await eachByItself(held, 1, ({ feed }) => publishFeed(deps, feed, archiving, sorts));
  return failures.flatMap(({ error }) => named.map(({ id }) => ({ item: id, error })));
}
