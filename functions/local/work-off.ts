import { inParallel } from '../../shared/pipeline/parallel.ts';
import { type Job, type JobOutcome, sizeOf, undone } from './job.ts';
import type { Crew } from './pool.ts';

export interface WorkOptions {
  /** Begins no further job, and throws. */
  readonly signal: AbortSignal | undefined;
  /** @param size how many uploads, articles and feeds the job was about */
  readonly onDone: (outcome: JobOutcome, size: number) => void;
}

/** Has jobs done, as many at once as the crew can; what keeps one from being done keeps no other from it. */
export async function workOff(crew: Crew, jobs: readonly Job[], { signal, onDone }: WorkOptions): Promise<void> {
  await inParallel(jobs, crew.size, async (job) => {
    signal?.throwIfAborted();
    onDone(await attempt(crew, job, signal), sizeOf(job));
  });
}

async function attempt(crew: Crew, job: Job, signal: AbortSignal | undefined): Promise<JobOutcome> {
  try {
    return await crew.do(job);
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
