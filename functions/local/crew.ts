import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../../shared/article/types.ts';
import type { Config } from '../../shared/settings.ts';
import { doJob, type Job, type JobOutcome } from './job.ts';
import type { Folders, Mill } from './mill.ts';

/** Who does the jobs of a pass. */
export interface Crew {
  /** Jobs that are done at once. */
  readonly size: number;
  do(job: Job): Promise<JobOutcome>;
  close(): Promise<void>;
}

/** This thread alone: a few changes are done before a thread would have started. */
export function soloCrew(mill: Mill): Crew {
  return { size: 1, do: (job) => doJob(mill, job), close: async () => undefined };
}

/** What a thread opens a mill of its own with. */
export interface HandOptions extends Folders {
  readonly config: Config;
  /** A clock that stands, for tests. */
  readonly now?: Instant;
}

/** More threads wait for SQLite's one writer. */
const MOST_HANDS = 4;
/** V8 takes what it may before it collects; two of these and this thread stay below 400 MB together. */
const LARGEST_HEAP_MB = 128;
const YOUNG_GENERATION_MB = 24;

/**
 * A thread for each core, each with the state file and folders opened by itself: they are safe beside each other as
 * processes are. A job whose thread ends (out of memory, on one immense upload) is done in this thread.
 */
export function threadCrew(mill: Mill, options: HandOptions): Crew {
  const hands = Array.from({ length: Math.min(availableParallelism(), MOST_HANDS) }, () => startHand(options));
  const free = [...hands];
  return {
    size: hands.length,
    async do(job) {
      const hand = free.pop();
      if (hand === undefined) return doJob(mill, job);
      let ended = false;
      try {
        const outcome = await hand.do(job);
        ended = outcome === undefined;
        return outcome ?? (await doJob(mill, job));
      } finally {
        if (!ended) free.push(hand);
      }
    },
    async close() {
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}

interface Hand {
  /** Undefined when the thread is no more. */
  do(job: Job): Promise<JobOutcome | undefined>;
  close(): Promise<void>;
}

function startHand(options: HandOptions): Hand {
  const worker = new Worker(new URL('./hand.mjs', import.meta.url), {
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  let ended = false;
  let answer: ((outcome: JobOutcome | undefined) => void) | undefined;
  let refuse: ((error: unknown) => void) | undefined;
  worker.on('message', ({ outcome, error }) => (error === undefined ? answer?.(outcome) : refuse?.(error)));
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
    async close() {
      worker.postMessage('close');
      if (!ended) await new Promise((resolve) => worker.once('exit', resolve));
    },
  };
}
