import { inParallel } from '../../../shared/pipeline/parallel.ts';
import { type Job, type JobOutcome, sizeOf, undone } from '../pool/job.ts';
import type { Pool } from '../pool/pool.ts';

export interface WorkOptions {
  /** Begins no further job, and throws. */
  readonly signal: AbortSignal | undefined;
  /** @param size how many uploads, articles and feeds the job was about */
  readonly onDone: (outcome: JobOutcome, size: number) => Promise<void>;
}

/** Has jobs done, as many at once as the pool can; what keeps one from being done keeps no other from it. */
export async function workOff(pool: Pool, jobs: readonly Job[], { signal, onDone }: WorkOptions): Promise<void> {
  await inParallel(jobs, pool.size, async (job) => {
    signal?.throwIfAborted();
    await onDone(await attempt(pool, job, signal), sizeOf(job));
  });
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
