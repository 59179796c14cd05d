import { isDeepStrictEqual } from 'node:util';
import { rejection } from '../../../shared/article/rejection.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { Observation } from '../../../shared/local/inbox/ledger.ts';
import type { Compose } from '../../../shared/pipeline/compose/compose.ts';
import { ingest } from '../../../shared/pipeline/ingest/ingest.ts';
import { inParallel } from '../../../shared/pipeline/parallel.ts';
import type { ArticleStore } from '../../../shared/pipeline/ports.ts';
import type { Changes } from '../../../shared/pipeline/types.ts';
import type { Archiving } from '../../../shared/publish/feed.ts';
import { publishFiles, type Unpublished } from '../../../shared/publish/publish.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import { TOO_COSTLY } from '../../watched/too-costly.ts';
import type { Mill } from '../mill.ts';

/** A part of a pass that needs nothing of the others and can be done in any process: plain data. */
export type Job =
  | IngestJob
  /** Uploads that the scan did not find any more. */
  | { readonly kind: 'withdraw'; readonly uploads: readonly Observation[] }
  /** All but the index page, which the pass writes once. */
  | { readonly kind: 'publish'; readonly changes: Changes; readonly archiving?: Archiving };

export interface IngestJob {
  readonly kind: 'ingest';
  readonly uploads: readonly Observation[];
  /** How long the reading of one upload may take. `long`: one upload, which was set aside before. @default short */
  readonly patience?: 'short' | 'long';
  /** These are not read: they have cost too much before. */
  readonly tooCostly?: readonly SubmissionKey[];
}

/** How many uploads, articles and feeds it is about. */
export function sizeOf(job: Job): number {
  return job.kind === 'publish' ? job.changes.articles.length + job.changes.feeds.length : job.uploads.length;
}

export interface JobOutcome {
  /** Uploads of which the ledger may be told that they are done. */
  readonly settled: readonly Observation[];
  /** Other uploads, of which something else is said on account of these: an article that its picture completes. */
  readonly followed: readonly SubmissionKey[];
  readonly failed: readonly Failure[];
  /** Uploads whose reading was broken off: nothing of them is recorded. */
  readonly setAside: readonly SetAside[];
  readonly unpublished: Unpublished;
}

/** An upload that a fault kept from being taken up; it is tried again in the next pass. */
export interface Failure {
  readonly key: SubmissionKey;
  readonly error: unknown;
}

export interface SetAside {
  readonly upload: Observation;
  /** What was being read: the upload itself, or an article that waited for it. */
  readonly culprit: SubmissionKey;
}

/** Told of what a job is at: whoever watches it knows what to do without when it does not end. */
export interface JobListener {
  composing(key: SubmissionKey): void;
  composed(): void;
  settled(upload: Observation): void;
}

/** Uploads read and composed at once: their reading overlaps, and their commits share transactions. */
const AT_ONCE = 16;

export const NOTHING_DONE: JobOutcome = {
  settled: [],
  followed: [],
  failed: [],
  setAside: [],
  unpublished: { articles: [], feeds: [] },
};

/**
 * Does one job; a part of it that fails does not keep the others from being done.
 * @param signal breaks it off between two uploads
 * @throws when it is broken off.
 */
export async function doJob(
  mill: Mill,
  job: Job,
  { signal, listener }: { readonly signal?: AbortSignal | undefined; readonly listener?: JobListener } = {},
): Promise<JobOutcome> {
  signal?.throwIfAborted();
  if (job.kind === 'publish')
    return { ...NOTHING_DONE, unpublished: await publishFiles(mill, job.changes, job.archiving) };
  const refused = new Set(job.kind === 'ingest' ? job.tooCostly : []);
  const compose = listener === undefined ? mill.compose : heard(mill.compose, listener);
  const followed = new Set<SubmissionKey>();
  const store = heardOf(mill.store, (key) => followed.add(key));
  const deps = { ...mill, store, compose: without(refused, compose) };
  const settled: Observation[] = [];
  const failed: Failure[] = [];
  await inParallel(job.uploads, AT_ONCE, async (upload) => {
    signal?.throwIfAborted();
    try {
      const [receipt] = await ingest(deps, upload);
      if (job.kind !== 'withdraw' && !wasThere(receipt)) return;
      settled.push(upload);
      listener?.settled(upload);
    } catch (error) {
      mill.log.error('upload failed', { key: upload.key, error });
      failed.push({ key: upload.key, error });
    }
  });
  for (const { key } of job.uploads) followed.delete(key);
  return { ...NOTHING_DONE, settled, followed: [...followed], failed };
}

/** The store; whoever listens is told of each upload whose receipt changes. */
function heardOf(store: ArticleStore, changed: (key: SubmissionKey) => void): ArticleStore {
  return {
    ...store,
    async commit(commit) {
      const result = await store.commit(commit);
      const { upload, uploadBefore } = commit;
      const isChanged = !isDeepStrictEqual(uploadBefore?.receipt, upload.value.receipt);
      if (result === 'committed' && isChanged) changed(upload.value.key);
      return result;
    },
  };
}

/** One at a time, so that it is known which one takes the time; reading overlaps only where it waits, which it does not. */
function heard(compose: Compose, listener: JobListener): Compose {
  let last: Promise<unknown> = Promise.resolve();
  return (submission, config, media) => {
    const result = last.then(async () => {
      listener.composing(submission.key);
      try {
        return await compose(submission, config, media);
      } finally {
        listener.composed();
      }
    });
    last = result.catch(() => undefined);
    return result;
  };
}

function without(refused: ReadonlySet<SubmissionKey>, compose: Compose): Compose {
  if (refused.size === 0) return compose;
  return async (submission, config, media) =>
    refused.has(submission.key) ? rejection([TOO_COSTLY]) : compose(submission, config, media);
}

/** What comes of a job that nobody could do: all of it is to be done again. */
export function undone(job: Job, error: unknown): JobOutcome {
  if (job.kind !== 'publish') return { ...NOTHING_DONE, failed: job.uploads.map(({ key }) => ({ key, error })) };
  const articles = job.changes.articles.map((item) => ({ item, error }));
  const feeds = job.changes.feeds.map((item) => ({ item, error }));
  return { ...NOTHING_DONE, unpublished: { articles, feeds } };
}

export function together(outcomes: readonly JobOutcome[]): JobOutcome {
  return {
    settled: outcomes.flatMap(({ settled }) => settled),
    followed: outcomes.flatMap(({ followed }) => followed),
    failed: outcomes.flatMap(({ failed }) => failed),
    setAside: outcomes.flatMap(({ setAside }) => setAside),
    unpublished: {
      articles: outcomes.flatMap(({ unpublished }) => unpublished.articles),
      feeds: outcomes.flatMap(({ unpublished }) => unpublished.feeds),
    },
  };
}

/** The same job as jobs of one part each. */
export function apart(job: Job): readonly Job[] {
  if (job.kind !== 'publish') return job.uploads.map((upload) => ({ ...job, uploads: [upload] }));
  const { articles, feeds } = job.changes;
  return [
    ...articles.map((article): Job => ({ ...job, changes: { articles: [article], feeds: [] } })),
    ...feeds.map((feed): Job => ({ ...job, changes: { articles: [], feeds: [feed] } })),
  ];
}

/**
 * A file that the scan saw and the reading did not may be on its way back, with the same fingerprint: it is looked at
 * again with the next pass, as is one that was still being written.
 */
function wasThere(receipt: Receipt | undefined): boolean {
  if (receipt === undefined || receipt.status === 'withdrawn') return false;
  return !receipt.reasons.some(({ code }) => code === 'still-being-written');
}
