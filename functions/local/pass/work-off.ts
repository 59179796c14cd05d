import { inParallel } from '../../../shared/pipeline/parallel.ts';
import { type Job, type JobOutcome, sizeOf, undone } from '../pool/job.ts';
import type { Pool } from '../pool/pool.ts';

export interface WorkOptions {
  /** Begins no further job, and throws. */
  readonly signal: AbortSignal | undefined;
  /** @param size how many uploads, articles and feeds the job was about */
  readonly onDone: (outcome: JobOutcome, size: number) => Promise<void>;
  /** Called between jobs, when none is under way, as soon as this many milliseconds are over since the last time. */
  readonly pause?: { readonly everyMs: number; readonly work: () => Promise<unknown> } | undefined;
}

/** Has jobs done, as many at once as the pool can; what keeps one from being done keeps no other from it. */
export async function workOff(pool: Pool, jobs: readonly Job[], { signal, onDone, pause }: WorkOptions): Promise<void> {
  const left = [...jobs].reverse();
  while (left.length > 0) {
    const until = performance.now() + (pause?.everyMs ?? Number.POSITIVE_INFINITY);
    await inParallel(Array.from({ length: pool.size }), pool.size, async () => {
      while (performance.now() < until) {
        signal?.throwIfAborted();
        const job = left.pop();
        if (job === undefined) return;
        await onDone(await attempt(pool, job, signal), sizeOf(job));
      }
    });
    if (left.length > 0) await pause?.work();
  }
}

async function attempt(pool: Pool, job: Job, signal: AbortSignal | undefined): Promise<JobOutcome> {
  try {
    return await pool.do(job);
  } catch (error) {
    signal?.throwIfAborted();
    return undone(job, error);
  }
}

/** Uploads or pages of a job: enough to share transactions, few enough to keep all threads busy to the end. */
export const PARTS_OF_A_JOB = 64;

export function inBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
