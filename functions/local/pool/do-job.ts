import { isDeepStrictEqual } from 'node:util';
import { rejection } from '../../../shared/article/rejection.ts';
import type { ArticleId, SubmissionKey } from '../../../shared/article/types.ts';
import type { Observation } from '../../../shared/local/inbox/ledger.ts';
import type { Compose } from '../../../shared/pipeline/compose/compose.ts';
import { ingest } from '../../../shared/pipeline/ingest/ingest.ts';
import { inParallel } from '../../../shared/pipeline/parallel.ts';
import type { ArticleStore } from '../../../shared/pipeline/ports.ts';
import { ofRun } from '../../../shared/pipeline/trace.ts';
import type { PublishDeps } from '../../../shared/publish/deps.ts';
import { publishFiles } from '../../../shared/publish/publish.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import { TOO_COSTLY } from '../../watched/too-costly.ts';
import type { Mill } from '../mill.ts';
import { type Failure, type Job, type JobOutcome, NOTHING_DONE } from './job.ts';

/** Told of what a job is at: whoever watches it knows what to do without when it does not end. */
export interface JobListener {
  composing(key: SubmissionKey): void;
  composed(): void;
  settled(upload: Observation): void;
}

/** Uploads read and composed at once: their reading overlaps, and their commits share transactions. */
const AT_ONCE = 16;

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
    return { ...NOTHING_DONE, unpublished: await publishFiles(knowing(mill, job), job.changes, job.archiving) };
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

type PublishJob = Extract<Job, { readonly kind: 'publish' }>;

/** Where somebody has committed since, no page is known to be as it should be. */
function knowing(mill: Mill, { made, run }: PublishJob): PublishDeps {
  const deps = run === undefined ? mill : { ...mill, log: ofRun(mill.log, run) };
  if (made === undefined) return deps;
  const articles = new Set(made.articles);
  return { ...deps, made: async () => ((await mill.outbox.latest()) === made.latest ? articles : NONE) };
}

const NONE: ReadonlySet<ArticleId> = new Set();

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

/**
 * A file that the scan saw and the reading did not may be on its way back, with the same fingerprint: it is looked at
 * again with the next pass, as is one that was still being written.
 */
function wasThere(receipt: Receipt | undefined): boolean {
  if (receipt === undefined || receipt.status === 'withdrawn') return false;
  return !receipt.reasons.some(({ code }) => code === 'still-being-written');
}
