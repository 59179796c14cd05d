import type { Mill } from '../mill.ts';
import type { Job, JobOutcome } from './job.ts';

/** Who does the jobs of a pass. */
export interface Pool {
  /** Jobs that are done at once. */
  readonly size: number;
  do(job: Job): Promise<JobOutcome>;
  /** Called between two kinds of work of which the first was much: has what comes next done by who has not grown large with it. */
  renew(): Promise<void>;
  /** Called between passes: lets go of what is not needed while nothing happens. */
  rest(): Promise<void>;
  /** Resolves when all have ended, also when it is called again. */
  close(): Promise<void>;
}

/** This process alone, which waits for whatever it reads. @param signal breaks the job off */
export function thisProcess(mill: Mill, signal?: AbortSignal): Pool {
  const nothing = async () => undefined;
  return {
    size: 1,
    do: async (job) => (await import('./do-job.ts')).doJob(mill, job, { signal }),
    renew: nothing,
    rest: nothing,
    close: nothing,
  };
}
