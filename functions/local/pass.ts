import type { ArticleId, FeedId, SubmissionKey } from '../../shared/article/types.ts';
import { ALL } from '../../shared/feed/membership.ts';
import type { Observation } from '../../shared/local/ledger.ts';
import { isMediaName } from '../../shared/local/public-types.ts';
import { ingest } from '../../shared/pipeline/ingest.ts';
import { inParallel } from '../../shared/pipeline/parallel.ts';
import { type Changes, publishChanges } from '../../shared/pipeline/publish.ts';
import { publishIndex } from '../../shared/pipeline/publish-index.ts';
import { release } from '../../shared/pipeline/release.ts';
import type { Receipt } from '../../shared/pipeline/types.ts';
import type { Mill } from './mill.ts';

export interface PassOptions {
  /**
   * - `changes`: uploads and feeds that changed since the last pass.
   * - `feeds`: and every feed, so that a public folder that somebody emptied is filled again.
   * - `everything`: and every upload and page.
   */
  readonly extent: 'changes' | 'feeds' | 'everything';
  readonly onProgress?: (label: string, done: number, total: number) => void;
}

export interface PassOutcome {
  /** Uploads that lie in the inbox now. */
  readonly present: ReadonlySet<SubmissionKey>;
  /** Uploads that were taken up in this pass, those that are gone included. */
  readonly handled: ReadonlySet<SubmissionKey>;
  /** Uploads that a fault kept from being taken up; they are tried again in the next pass. */
  readonly failed: readonly Failure[];
  /** Milliseconds that looking through the inbox took. */
  readonly scanMs: number;
}

export interface Failure {
  readonly key: SubmissionKey;
  readonly error: unknown;
}

/** Uploads read and composed at once: their reading overlaps, and their commits share transactions. */
const AT_ONCE = 32;
/** Uploads of which the ledger is told together; who is killed in between takes them up again. */
const SETTLED_AT_ONCE = 512;
/** Pending changes that are published together, so that a bulk pass writes each feed once. */
const CHANGES_AT_ONCE = 50_000;

/**
 * One pass over the inbox: takes up what changed, brings out what is due, publishes.
 * Killed at any moment, the next pass goes on where this one was.
 */
export async function runPass(mill: Mill, options: PassOptions): Promise<PassOutcome> {
  const started = performance.now();
  const scan = await mill.inbox.scan();
  const scanMs = performance.now() - started;
  // Another configuration makes other articles of the same files, so it is part of what tells a file's states apart.
  const files = scan.files.map(({ key, fingerprint }) => ({ key, fingerprint: `${mill.generation} ${fingerprint}` }));
  const present = new Set(files.map(({ key }) => key));
  const observed = mill.ledger.observe(files);
  const changed = options.extent === 'everything' ? observed : observed.filter((one) => one.changed);
  const gone = mill.ledger.missing(present, scan.unreadable);

  const total = changed.length + gone.length;
  const handled = new Set<SubmissionKey>();
  const failed: Failure[] = [];
  const takeUp = async (uploads: readonly Observation[], isDone: (receipt: Receipt | undefined) => boolean) => {
    for (let start = 0; start < uploads.length; start += SETTLED_AT_ONCE) {
      const group = uploads.slice(start, start + SETTLED_AT_ONCE);
      const done = await inParallel(group, AT_ONCE, async (upload) => {
        try {
          const [receipt] = await ingest(mill, upload);
          handled.add(upload.key);
          return isDone(receipt) ? [upload] : [];
        } catch (error) {
          mill.log.error('upload failed', { key: upload.key, error });
          failed.push({ key: upload.key, error });
          return [];
        } finally {
          options.onProgress?.('reading', handled.size + failed.length, total);
        }
      });
      mill.ledger.settled(done.flat());
    }
  };
  // An article finds its pictures known, and need not be taken up twice.
  await takeUp(
    changed.filter(({ key }) => isMediaName(key)),
    wasThere,
  );
  await takeUp(
    changed.filter(({ key }) => !isMediaName(key)),
    wasThere,
  );
  await takeUp(gone, () => true);

  await release({ store: mill.store, log: mill.log }, mill.clock.now());
  await publish(mill, options);
  return { present, handled, failed, scanMs };
}

/**
 * A file that the scan saw and the reading did not may be on its way back, with the same fingerprint: it is looked at
 * again with the next pass, as is one that was still being written.
 */
function wasThere(receipt: Receipt | undefined): boolean {
  if (receipt === undefined || receipt.status === 'withdrawn') return false;
  return !receipt.reasons.some(({ code }) => code === 'still-being-written');
}

async function publish(mill: Mill, options: PassOptions): Promise<void> {
  const outdated = options.extent === 'everything' || mill.meta.get('published generation') !== mill.generation;
  for (
    let pending = mill.store.changes(CHANGES_AT_ONCE);
    pending.upTo > 0;
    pending = mill.store.changes(CHANGES_AT_ONCE)
  ) {
    options.onProgress?.('publishing', 0, pending.articles.length);
    await publishChanges(mill, pending);
    mill.store.acknowledge(pending.upTo);
  }
  if (outdated || options.extent !== 'changes') {
    await publishChanges(mill, { articles: outdated ? await everyArticle(mill) : [], feeds: await everyFeed(mill) });
    await publishIndex(mill);
  }
  mill.meta.set('published generation', mill.generation);
}

/** Declared feeds have documents before they have articles, so that they can be subscribed to. */
async function everyFeed(mill: Mill): Promise<Changes['feeds']> {
  const declared = mill.config.feeds.flatMap((feed): FeedId[] => ('each' in feed ? [] : [feed.id]));
  return [...new Set([ALL, ...declared, ...(await mill.store.feeds())])];
}

async function everyArticle(mill: Mill): Promise<readonly ArticleId[]> {
  const articles = new Set<ArticleId>();
  for await (const { key } of mill.store.sources()) {
    for (const id of await mill.store.articlesOf(key)) articles.add(id);
  }
  return [...articles];
}
