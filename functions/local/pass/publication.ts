import { stated } from '../../../shared/article/stated.ts';
import type { ArticleId, FeedId } from '../../../shared/article/types.ts';
import { lastingFeeds } from '../../../shared/feed/membership.ts';
import { about } from '../../../shared/pipeline/errors.ts';
import { eachOnce } from '../../../shared/pipeline/parallel.ts';
import { traceOfDecision } from '../../../shared/pipeline/trace.ts';
import type { Changes } from '../../../shared/pipeline/types.ts';
import type { Archiving } from '../../../shared/publish/feed.ts';
import { ordersPages } from '../../../shared/publish/neighbours.ts';
import type { Unpublished } from '../../../shared/publish/publish.ts';
import type { Mill } from '../mill.ts';
import type { Job } from '../pool/job.ts';
import type { Pool } from '../pool/pool.ts';
import { editedFeeds } from './edited-feeds.ts';
import type { PassOptions } from './options.ts';
import { inBatches, PARTS_OF_A_JOB, workOff } from './work-off.ts';

export interface Publication {
  /** What could not be published; it is among the changes of the next pass. */
  readonly again: Changes;
  readonly faults: readonly unknown[];
}

/** Under this name the state keeps what everything was published with last. */
export const PUBLISHED_GENERATION = 'published generation';

/** Publishes what has changed since the last time, or more, as the extent says. */
export async function publish(mill: Mill, pool: Pool, options: PassOptions): Promise<Publication> {
  const { extent } = options;
  // Before anything is read of which pages are made.
  const latest = await mill.outbox.latest();
  const pending = await mill.outbox.changes(Number.MAX_SAFE_INTEGER);
  const outdated = extent === 'everything' || (await mill.meta.get(PUBLISHED_GENERATION)) !== mill.generation;
  const all = outdated || extent === 'feeds';
  const articles = outdated ? await everyArticle(mill) : pending.articles;
  const unarchived = options.leavesArchives ? [] : await mill.unarchived.feeds();
  const others = await otherFeeds(mill, outdated ? 'everything' : extent);
  const held = options.acceptsRemovals ? await heldFeeds(mill) : [];
  const feeds = [...new Set([...others, ...held, ...pending.feeds, ...unarchived])];
  const run = outdated ? traceOfDecision('configuration', mill.generation) : undefined;
  const archiving = options.leavesArchives ? 'later' : outdated ? 'all' : 'changed';
  // Loaded while the processes are at it.
  const [unpublished, { listFeeds }] = await Promise.all([
    publishParts(pool, { articles, feeds }, { ...options, archiving, latest, ...stated({ run }) }),
    import('../../../shared/publish/list-feeds.ts'),
  ]);
  const again = {
    articles: unpublished.articles.map(({ item }) => item),
    feeds: unpublished.feeds.map(({ item }) => item),
  };
  const faults = faultsOf(unpublished);
  // A server looks every half second: where nothing happened, nobody else is kept from writing.
  if (pending.upTo > 0 || faults.length > 0) await mill.outbox.acknowledge(pending.upTo, again);
  const unlisted = await attempted(() => listFeeds(mill, all ? 'always' : 'news'));
  if (outdated) await mill.meta.set(PUBLISHED_GENERATION, mill.generation);
  return { again, faults: [...faults, ...unlisted] };
}

/**
 * Publishes these articles and feeds; the index page is another matter.
 * @param latest the newest commit, where it is known: a feed need not look at pages that were made behind that, nor render them again to
 *   find them as they are, which took a sixth of a bulk pass, in one process
 * @returns what could not be published.
 */
export async function publishParts(
  pool: Pool,
  { articles, feeds }: Changes,
  {
    onProgress,
    signal,
    archiving,
    latest,
    run,
  }: PassOptions & {
    readonly archiving: Archiving;
    readonly latest?: number;
    readonly run?: string;
  },
): Promise<Unpublished> {
  const total = articles.length + feeds.length;
  let done = 0;
  const failed: Unpublished[] = [];
  const perform = (jobs: readonly Job[]) =>
    workOff(pool, jobs, {
      signal,
      async onDone({ unpublished }, size) {
        failed.push(unpublished);
        done += size;
        onProgress?.('publishing', done, total);
      },
    });
  // All pages before all feeds, so that every link in a feed resolves.
  const pages = inBatches(articles, PARTS_OF_A_JOB);
  await perform(
    pages.map((batch) => ({ kind: 'publish', changes: { articles: batch, feeds: [] }, archiving, ...stated({ run }) })),
  );
  const astray = new Set(failed.flatMap((unpublished) => unpublished.articles.map(({ item }) => item)));
  const made = latest === undefined ? undefined : { articles: articles.filter((id) => !astray.has(id)), latest };
  const madeBeside = (feed: FeedId) => (ordersPages(feed) ? stated({ made }) : {});
  // One by one, as each takes as long as some fifty pages, and its archive may take far longer.
  await perform(
    feeds.map((feed) => ({
      kind: 'publish',
      changes: { articles: [], feeds: [feed] },
      archiving,
      ...madeBeside(feed),
      ...stated({ run }),
    })),
  );
  return {
    // A page may have been tried with its article, and again beside another.
    articles: eachOnce(failed.flatMap((unpublished) => unpublished.articles)),
    feeds: failed.flatMap((unpublished) => unpublished.feeds),
  };
}

export function faultsOf({ articles, feeds }: Unpublished): readonly unknown[] {
  return [...articles, ...feeds].map(({ item, error }) => about(`${item} was not published`, error));
}

/** @returns the fault, if there was one: it keeps nothing else from being done. */
export async function attempted(work: () => Promise<unknown>): Promise<readonly unknown[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [error];
  }
}

async function heldFeeds({ store }: Mill): Promise<readonly FeedId[]> {
  return (await store.heldFeeds()).map(({ feed }) => feed);
}

/** Those that are looked at though nothing has changed of them. */
async function otherFeeds(mill: Mill, extent: PassOptions['extent']): Promise<readonly FeedId[]> {
  if (extent === 'changes') return [];
  return extent === 'everything' ? everyFeed(mill) : editedFeeds(mill);
}

async function everyFeed(mill: Mill): Promise<readonly FeedId[]> {
  const registered = await mill.store.feeds();
  return [...lastingFeeds(mill.config), ...registered.map(({ id }) => id)];
}

async function everyArticle(mill: Mill): Promise<readonly ArticleId[]> {
  const articles = new Set<ArticleId>();
  for await (const { key } of mill.store.uploads()) {
    for (const id of await mill.store.articlesOf(key)) articles.add(id);
  }
  return [...articles];
}
