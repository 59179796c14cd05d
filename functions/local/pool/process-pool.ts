import { availableParallelism } from 'node:os';
import type { Config } from '../../../shared/config/types.ts';
import type { Log } from '../../../shared/log.ts';
import type { Allowance } from '../../watched/watched-child.ts';
import { SHORT_HEAP_MB, takeBegun } from './ahead.ts';
import { type Child, type Ending, startChild, type WorkerOptions } from './child.ts';
import { createFreeList } from './free-list.ts';
import { type Job, sizeOf } from './job.ts';
import { performer } from './performer.ts';
import type { Pool } from './pool.ts';

/** More processes wait for SQLite's one writer. */
const MOST_CHILDREN = 4;

/** Uploads after which a process makes room for a new one: after 50,000 it holds 20 MB more, and a start costs what 100 uploads do. */
const LASTS_UPLOADS = 15_000;

/** What starting a process costs of a core, in milliseconds: a job that can have one in less time waits for that. */
const START_MS = 250;

/**
 * `short` is for all at once: two such heaps and this process stay below 400 MB together, and whoever takes longer is read
 * alone, when all others are out.
 */
function allowances({ limits }: Config): Readonly<Record<'short' | 'long', Allowance>> {
  const cpuMs = limits.readingSeconds * 1_000;
  return {
    short: { cpuMs: cpuMs / 5, memory: 400_000_000, heapMb: SHORT_HEAP_MB },
    long: { cpuMs, memory: 1_000_000_000, heapMb: 512 },
  };
}

/**
 * A process for each core, started when there is a job that no other is soon free for, each with the state file and folders opened by itself. This one
 * goes on answering whatever they do; an upload that makes one of them run too long, or out of memory, takes that one alone
 * along, and is set aside.
 * @param signal breaks off whatever they are doing, as a kill would
 */
export function processPool(options: WorkerOptions, log: Log, signal?: AbortSignal): Pool {
  const allowed = allowances(options.config);
  const all = new Set<Child>();
  const free = createFreeList<Child>();
  const done = new WeakMap<Child, number>();
  const start = (patience: 'short' | 'long'): Child => {
    const begun = patience === 'short' ? takeBegun() : undefined;
    const child = startChild(options, allowed[patience], log, begun);
    all.add(child);
    return child;
  };
  const end = async (child: Child): Promise<void> => {
    all.delete(child);
    await child.close();
  };
  const breakOff = () => {
    for (const child of all) child.kill();
  };
  signal?.addEventListener('abort', breakOff);

  let closed: Promise<void> | undefined;
  const endAll = async () => {
    signal?.removeEventListener('abort', breakOff);
    takeBegun()?.disconnect();
    await Promise.all([...all].map(end));
  };

  const attempt = async (job: Job): Promise<Ending> => {
    signal?.throwIfAborted();
    const isLong = job.kind === 'ingest' && job.patience === 'long';
    const another = isLong ? undefined : await free.take(all.size === 0 ? 0 : START_MS);
    signal?.throwIfAborted();
    const child = another ?? start(isLong ? 'long' : 'short');
    const ending = await child.do(job);
    signal?.throwIfAborted();
    const uploads = (done.get(child) ?? 0) + sizeOf(job);
    done.set(child, uploads);
    if (isLong || ending.kind === 'died' || uploads >= LASTS_UPLOADS) await end(child);
    else free.give(child);
    return ending;
  };

  return {
    size: Math.min(availableParallelism(), MOST_CHILDREN),
    do: performer(attempt),
    /** What one has loaded to read uploads, and the memory in between, is 40 MB that V8 and glibc do not give back. */
    async renew() {
      await Promise.all(free.takeAllBut(0).map(end));
    },
    /** One stays, so that what comes next need not wait for a process to start: 0.2 s. */
    async rest() {
      await Promise.all(free.takeAllBut(1).map(end));
    },
    close() {
      closed ??= endAll();
      return closed;
    },
  };
}
