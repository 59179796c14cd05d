import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { Observation } from '../../../shared/local/inbox/ledger.ts';
import { ingest } from '../../../shared/pipeline/ingest/ingest.ts';
import { inParallel } from '../../../shared/pipeline/parallel.ts';
import type { Changes } from '../../../shared/pipeline/types.ts';
import { publishFiles, type Unpublished } from '../../../shared/publish/publish.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import type { Mill } from '../mill.ts';

/** A part of a pass that needs nothing of the others and can be done in any thread: plain data. */
export type Job =
  | { readonly kind: 'ingest'; readonly uploads: readonly Observation[] }
  /** Uploads that the scan did not find any more. */
  | { readonly kind: 'withdraw'; readonly uploads: readonly Observation[] }
  /** All but the index page, which the pass writes once. */
  | { readonly kind: 'publish'; readonly changes: Changes };

/** How many uploads, articles and feeds it is about. */
export function sizeOf(job: Job): number {
  return job.kind === 'publish' ? job.changes.articles.length + job.changes.feeds.length : job.uploads.length;
}

export interface JobOutcome {
  /** Uploads of which the ledger may be told that they are done. */
  readonly settled: readonly Observation[];
  readonly failed: readonly Failure[];
  readonly unpublished: Unpublished;
}

/** An upload that a fault kept from being taken up; it is tried again in the next pass. */
export interface Failure {
  readonly key: SubmissionKey;
  readonly error: unknown;
}

/** Uploads read and composed at once: their reading overlaps, and their commits share transactions. */
const AT_ONCE = 16;

const NOTHING_UNPUBLISHED: Unpublished = { articles: [], feeds: [] };

/**
 * Does one job; a part of it that fails does not keep the others from being done.
 * @param signal breaks it off between two uploads
 * @throws when it is broken off.
 */
export async function doJob(mill: Mill, job: Job, signal?: AbortSignal): Promise<JobOutcome> {
  signal?.throwIfAborted();
  if (job.kind === 'publish') {
    return { settled: [], failed: [], unpublished: await publishFiles(mill, job.changes) };
  }
  const settled: Observation[] = [];
  const failed: Failure[] = [];
  await inParallel(job.uploads, AT_ONCE, async (upload) => {
    signal?.throwIfAborted();
    try {
      const [receipt] = await ingest(mill, upload);
      if (job.kind === 'withdraw' || wasThere(receipt)) settled.push(upload);
    } catch (error) {
      mill.log.error('upload failed', { key: upload.key, error });
      failed.push({ key: upload.key, error });
    }
  });
  return { settled, failed, unpublished: NOTHING_UNPUBLISHED };
}

/** What comes of a job that nobody could do: all of it is to be done again. */
export function undone(job: Job, error: unknown): JobOutcome {
  if (job.kind !== 'publish') {
    const failed = job.uploads.map(({ key }) => ({ key, error }));
    return { settled: [], failed, unpublished: NOTHING_UNPUBLISHED };
  }
  const articles = job.changes.articles.map((item) => ({ item, error }));
  const feeds = job.changes.feeds.map((item) => ({ item, error }));
  return { settled: [], failed: [], unpublished: { articles, feeds } };
}

/**
 * A file that the scan saw and the reading did not may be on its way back, with the same fingerprint: it is looked at
 * again with the next pass, as is one that was still being written.
 */
function wasThere(receipt: Receipt | undefined): boolean {
  if (receipt === undefined || receipt.status === 'withdrawn') return false;
  return !receipt.reasons.some(({ code }) => code === 'still-being-written');
}
