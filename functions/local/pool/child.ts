import type { ChildProcess } from 'node:child_process';
import type { Instant, SubmissionKey } from '../../../shared/article/types.ts';
import type { Config } from '../../../shared/config/types.ts';
import type { Observation } from '../../../shared/local/inbox/ledger.ts';
import type { Log } from '../../../shared/log.ts';
import { type Allowance, startWatchedChild } from '../../watched/watched-child.ts';
import type { Folders } from '../folders.ts';
import { WORKER } from './ahead.ts';
import type { Job, JobOutcome } from './job.ts';

/** What a process opens a mill of its own with. */
export interface WorkerOptions extends Folders {
  readonly config: Config;
  /** A clock that stands, for tests. */
  readonly now?: Instant;
}

/** A line for the log, from a child. */
export interface Saying {
  readonly level: keyof Log;
  readonly event: string;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

export type ToChild = { readonly open: WorkerOptions } | { readonly job: Job };
export type FromChild =
  | { readonly saying: Saying }
  | { readonly composing: SubmissionKey }
  | { readonly composed: true }
  | { readonly settled: Observation }
  | { readonly outcome: JobOutcome }
  | { readonly error: unknown };

/** How a job ended. */
export type Ending =
  | { readonly kind: 'done'; readonly outcome: JobOutcome }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The process is no more. */
  | {
      readonly kind: 'died';
      /** What is done of the job all the same. */
      readonly settled: readonly Observation[];
      /** What was being read, where that has ended it. */
      readonly culprit: SubmissionKey | undefined;
    };

/** A process that does jobs for this one, one after the other. */
export interface Child {
  do(job: Job): Promise<Ending>;
  /** In the middle of whatever it does. */
  kill(): void;
  close(): Promise<void>;
}

/** @param allowance for the reading of one upload @param begun a process that was started with its heap */
export function startChild(options: WorkerOptions, allowance: Allowance, log: Log, begun?: ChildProcess): Child {
  let current: { readonly settled: Observation[]; readonly end: (ending: Ending) => void } | undefined;
  let composing: SubmissionKey | undefined;
  let isOver = false;
  const end = (ending: Ending) => {
    const ended = current;
    current = undefined;
    ended?.end(ending);
  };
  const hear = (message: FromChild) => {
    if ('saying' in message) log[message.saying.level](message.saying.event, message.saying.fields);
    else if ('composing' in message) {
      composing = message.composing;
      child.watch();
    } else if ('composed' in message) {
      composing = undefined;
      child.unwatch();
    } else if ('settled' in message) current?.settled.push(message.settled);
    else if ('outcome' in message) end({ kind: 'done', outcome: message.outcome });
    else end({ kind: 'failed', error: message.error });
  };
  const child = startWatchedChild<ToChild, FromChild>(WORKER, allowance, hear, begun);
  child.send({ open: options });
  void child.ended.then((why) => {
    isOver = true;
    const culprit = why === 'too-costly' ? composing : undefined;
    end({ kind: 'died', settled: current?.settled ?? [], culprit });
  });
  return {
    do: (job) =>
      new Promise((resolve) => {
        if (isOver) return resolve({ kind: 'died', settled: [], culprit: undefined });
        current = { settled: [], end: resolve };
        child.send({ job });
      }),
    kill: child.kill,
    close: () => child.close(),
  };
}
