import type { ArticleId, FeedId } from '../article/types.ts';
import type { Log } from '../log.ts';
import type { Config } from '../settings.ts';
import { inParallel } from './parallel.ts';
import type { ArticleStore, Inbox, PublicStore } from './ports.ts';
import { publishArticle } from './publish-article.ts';
import { publishFeed } from './publish-feed.ts';
import { publishIndex } from './publish-index.ts';

export interface PublishDeps {
  readonly store: ArticleStore;
  readonly publicStore: PublicStore;
  /** Media are copied from it when an article that shows them comes out, never before. */
  readonly inbox: Inbox;
  readonly config: Config;
  readonly log: Log;
}

/** What may have changed since the last publication, each named once. */
export interface Changes {
  readonly articles: readonly ArticleId[];
  readonly feeds: readonly FeedId[];
}

/** Enough at once to hide S3's latency, few enough for a small function's memory. */
const AT_ONCE = 8;

/**
 * Makes the public files what the store says, and the index page where feeds came out for the first time.
 * @throws on passing faults; the same changes are to be given again.
 */
export async function publishChanges(deps: PublishDeps, changes: Changes): Promise<void> {
  if ((await publishFiles(deps, changes)) === 'created') await publishIndex(deps);
}

/**
 * The same without the index page, which takes as long as all feeds together: who publishes in parts writes it once.
 * The articles' media and pages come first, so that every link in a feed resolves, then the feeds. Files that would not
 * change are not written.
 * @returns `created` when feeds came out for the first time.
 */
export async function publishFiles(deps: PublishDeps, changes: Changes): Promise<'created' | 'done'> {
  await inParallel(changes.articles, AT_ONCE, (id) => publishArticle(deps, id));
  const feeds = await inParallel(changes.feeds, AT_ONCE, (id) => publishFeed(deps, id));
  return feeds.includes('created') ? 'created' : 'done';
}
