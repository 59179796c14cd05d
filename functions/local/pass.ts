import { isMediaName } from '../../shared/article/media-type.ts';
import type { ArticleId, FeedId, SubmissionKey } from '../../shared/article/types.ts';
import { ALL } from '../../shared/feed/membership.ts';
import { inGeneration } from '../../shared/local/fingerprint.ts';
import type { Scan } from '../../shared/local/inbox-scan.ts';
import type { Observation } from '../../shared/local/ledger.ts';
import { about, FeedmillError } from '../../shared/pipeline/errors.ts';
import { listFeeds } from '../../shared/pipeline/list-feeds.ts';
import { inParallel } from '../../shared/pipeline/parallel.ts';
import { release } from '../../shared/pipeline/release.ts';
import { lookAtCopiesAgain } from './copies-again.ts';
import { type Crew, soloCrew } from './crew.ts';
import { lookThrough } from './inbox-look.ts';
import { type Failure, type Job, type JobOutcome, undone } from './job.ts';
import type { Mill } from './mill.ts';

export interface PassOptions {
  /**
   * - `changes`: uploads and feeds that changed since the last pass.
   * - `feeds`: and every feed, so that a public folder that somebody emptied is filled again.
   * - `everything`: and every upload and page.
   */
  readonly extent: 'changes' | 'feeds' | 'everything';
  /** Whether somebody says that whatever is missing in the inbox was meant to be removed. @default false */
  readonly acceptsRemovals?: boolean;
  /** Called when there is much to do. @default the pass is done in this thread */
  readonly hireCrew?: () => Crew;
  /** Breaks the pass off, which then throws; the next one goes on where this one was. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (label: string, done: number, total: number) => void;
}

export interface PassOutcome {
  /** Uploads that lie in the inbox now. */
  readonly present: ReadonlySet<SubmissionKey>;
  /** Uploads that were taken up in this pass, those that are gone included. */
  readonly handled: ReadonlySet<SubmissionKey>;
  /** Uploads that are missing, of which nothing is taken back until somebody says that it is meant. */
  readonly held: readonly SubmissionKey[];
  readonly failed: readonly Failure[];
  /** What else could not be done; it is tried again in the next pass. */
  readonly faults: readonly unknown[];
  /** Milliseconds that looking through the inbox took. */
  readonly scanMs: number;
}

/** From here on the work takes longer than threads take to start. */
const MUCH = 300;
/** Uploads or pages of a job: enough to share transactions, few enough to keep all threads busy to the end. */
const UPLOADS_A_JOB = 64;
/** A feed takes as long as some fifty pages. */
const FEEDS_A_JOB = 4;

/**
 * One pass over the inbox: takes up what changed, brings out what is due, publishes.
 * Killed at any moment, the next pass goes on where this one was.
 */
export async function runPass(mill: Mill, options: PassOptions): Promise<PassOutcome> {
  const { scan, present, scanMs, ...removals } = await lookThrough(
    mill,
    options.acceptsRemovals ?? false,
    options.signal,
  );
  // Another configuration makes other articles of the same files, so it is part of what tells a file's states apart.
  const files = scan.files.map(({ key, fingerprint }) => ({
    key,
    fingerprint: inGeneration(mill.generation, fingerprint),
  }));
  const observed = mill.ledger.observe(files);
  const changed = options.extent === 'everything' ? observed : observed.filter((one) => one.changed);
  const gone = mill.ledger.gone(removals.gone);

  const crew =
    changed.length + gone.length > MUCH && options.hireCrew ? options.hireCrew() : soloCrew(mill, options.signal);
  try {
    await lookAtCopiesAgain(mill);
    const failed = await takeUp(mill, crew, { changed, gone }, options);
    const unreleased = await bringOut(mill);
    const unpublished = await publish(mill, crew, options);
    const handled = new Set([...changed, ...gone].map(({ key }) => key));
    for (const { key } of failed) handled.delete(key);
    const faults = [...unlisted(mill, scan), ...unreleased, ...unpublished];
    return { present, handled, held: removals.held, failed, faults, scanMs };
  } finally {
    await crew.close();
  }
}

/** Nothing is gone from an inbox that is away; what is due is brought out all the same. */
function unlisted(mill: Mill, { unreadable }: Scan): readonly unknown[] {
  return unreadable.includes('') ? [new FeedmillError(`the inbox ${mill.inbox.root} cannot be listed`)] : [];
}

async function takeUp(
  mill: Mill,
  crew: Crew,
  { changed, gone }: { changed: readonly Observation[]; gone: readonly Observation[] },
  { onProgress, signal }: PassOptions,
): Promise<Failure[]> {
  const failed: Failure[] = [];
  const total = changed.length + gone.length;
  let done = 0;
  const ingest = (kind: 'ingest' | 'withdraw', uploads: readonly Observation[]) =>
    inParallel(batches(uploads, UPLOADS_A_JOB), crew.size, async (batch) => {
      const outcome = await attempt(crew, { kind, uploads: batch }, signal);
      mill.ledger.settled(outcome.settled);
      failed.push(...outcome.failed);
      done += batch.length;
      onProgress?.('reading', done, total);
    });
  // An article finds its pictures known, and need not be taken up twice.
  await ingest(
    'ingest',
    changed.filter(({ key }) => isMediaName(key)),
  );
  await ingest(
    'ingest',
    changed.filter(({ key }) => !isMediaName(key)),
  );
  await ingest('withdraw', gone);
  return failed;
}

/** What is due, but for what cannot be committed: that keeps nothing from being published. */
async function bringOut({ store, log, clock }: Mill): Promise<readonly unknown[]> {
  try {
    await release({ store, log }, clock.now());
    return [];
  } catch (error) {
    return [error];
  }
}

/** @returns why some of it is not published; that is among the changes of the next pass. */
async function publish(mill: Mill, crew: Crew, options: PassOptions): Promise<readonly unknown[]> {
  const { extent, onProgress, signal } = options;
  const pending = mill.store.changes(Number.MAX_SAFE_INTEGER);
  const outdated = extent === 'everything' || mill.meta.get('published generation') !== mill.generation;
  const articles = outdated ? await everyArticle(mill) : pending.articles;
  const all = outdated || extent === 'feeds';
  const feeds = all ? [...new Set([...(await everyFeed(mill)), ...pending.feeds])] : pending.feeds;

  const total = articles.length + feeds.length;
  let done = 0;
  const outcomes: JobOutcome[] = [];
  const perform = (jobs: readonly (Job & { kind: 'publish' })[]) =>
    inParallel(jobs, crew.size, async (job) => {
      outcomes.push(await attempt(crew, job, signal));
      done += job.changes.articles.length + job.changes.feeds.length;
      onProgress?.('publishing', done, total);
    });
  // All pages before all feeds, so that every link in a feed resolves.
  await perform(
    batches(articles, UPLOADS_A_JOB).map((batch) => ({ kind: 'publish', changes: { articles: batch, feeds: [] } })),
  );
  await perform(
    batches(feeds, FEEDS_A_JOB).map((batch) => ({ kind: 'publish', changes: { articles: [], feeds: batch } })),
  );
  const failures = {
    articles: outcomes.flatMap(({ unpublished }) => unpublished.articles),
    feeds: outcomes.flatMap(({ unpublished }) => unpublished.feeds),
  };
  const again = { articles: failures.articles.map(({ item }) => item), feeds: failures.feeds.map(({ item }) => item) };
  const faults = [...failures.articles, ...failures.feeds].map(({ item, error }) =>
    about(`${item} was not published`, error),
  );
  // A server looks every half second: where nothing happened, nobody else is kept from writing.
  if (pending.upTo > 0 || faults.length > 0) mill.store.acknowledge(pending.upTo, again);
  await listFeeds(mill, all ? 'always' : 'news');
  if (outdated) mill.meta.set('published generation', mill.generation);
  return faults;
}

/** What keeps a job from being done keeps no other from it. @throws when the pass is broken off */
async function attempt(crew: Crew, job: Job, signal: AbortSignal | undefined): Promise<JobOutcome> {
  try {
    return await crew.do(job);
  } catch (error) {
    signal?.throwIfAborted();
    return undone(job, error);
  }
}

/** Declared feeds have documents before they have articles, so that they can be subscribed to. */
async function everyFeed(mill: Mill): Promise<readonly FeedId[]> {
  const declared = mill.config.feeds.flatMap((feed): FeedId[] => ('each' in feed ? [] : [feed.id]));
  const registered = await mill.store.feeds();
  return [ALL, ...declared, ...registered.map(({ id }) => id)];
}

async function everyArticle(mill: Mill): Promise<readonly ArticleId[]> {
  const articles = new Set<ArticleId>();
  for await (const { key } of mill.store.sources()) {
    for (const id of await mill.store.articlesOf(key)) articles.add(id);
  }
  return [...articles];
}

function batches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
