import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../../../shared/article/types.ts';
import type { Config } from '../../../shared/config/types.ts';
import type { Log } from '../../../shared/log.ts';
import type { Folders, Mill } from '../mill.ts';
import { doJob, type Job, type JobOutcome } from './job.ts';

/** Who does the jobs of a pass. */
export interface Pool {
  /** Jobs that are done at once. */
  readonly size: number;
  do(job: Job): Promise<JobOutcome>;
  close(): Promise<void>;
}

/** This thread alone: a few changes are done before a thread would have started. @param signal breaks the job off */
export function thisThread(mill: Mill, signal?: AbortSignal): Pool {
  return { size: 1, do: (job) => doJob(mill, job, signal), close: async () => undefined };
}

/** What a thread opens a mill of its own with. */
export interface WorkerOptions extends Folders {
  readonly config: Config;
  /** A clock that stands, for tests. */
  readonly now?: Instant;
}

/** A line for the log, from a thread. */
export interface Saying {
  readonly level: keyof Log;
  readonly event: string;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

/** More threads wait for SQLite's one writer. */
const MOST_WORKERS = 4;
/** V8 takes what it may before it collects; two of these and this thread stay below 400 MB together. */
const LARGEST_HEAP_MB = 128;
const YOUNG_GENERATION_MB = 24;

/**
 * A thread for each core, each with the state file and folders opened by itself: they are safe beside each other as
 * processes are. A job whose thread ends (out of memory, on one immense upload) is done in this thread.
 * @param signal breaks off whatever the threads are doing, as a kill would
 */
export function threadPool(mill: Mill, options: WorkerOptions, signal?: AbortSignal): Pool {
  const threads = Array.from({ length: Math.min(availableParallelism(), MOST_WORKERS) }, () =>
    startWorker(options, mill.log),
  );
  const breakOff = () => {
    for (const thread of threads) thread.breakOff();
  };
  signal?.addEventListener('abort', breakOff);
  const free = [...threads];
  return {
    size: threads.length,
    async do(job) {
      const thread = free.pop();
      if (thread === undefined) return doJob(mill, job, signal);
      let ended = false;
      try {
        const outcome = await thread.do(job);
        ended = outcome === undefined;
        return outcome ?? (await doJob(mill, job, signal));
      } finally {
        if (!ended) free.push(thread);
      }
    },
    async close() {
      signal?.removeEventListener('abort', breakOff);
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface Thread {
  /** Undefined when the thread is no more. */
  do(job: Job): Promise<JobOutcome | undefined>;
  breakOff(): void;
  close(): Promise<void>;
}

function startWorker(options: WorkerOptions, log: Log): Thread {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  let ended = false;
  let answer: ((outcome: JobOutcome | undefined) => void) | undefined;
  let refuse: ((error: unknown) => void) | undefined;
  worker.on('message', ({ outcome, error, saying }) => {
    if (saying !== undefined) log[(saying as Saying).level](saying.event, saying.fields);
    else if (error === undefined) answer?.(outcome);
    else refuse?.(error);
  });
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    ended = true;
    answer?.(undefined);
  });
  return {
    do: (job) =>
      new Promise((resolve, reject) => {
        if (ended) return resolve(undefined);
        answer = resolve;
        refuse = reject;
        worker.postMessage(job);
      }),
    breakOff: () => void worker.terminate(),
    async close() {
      worker.postMessage('close');
      if (!ended) await new Promise((resolve) => worker.once('exit', resolve));
    },
  };
}
