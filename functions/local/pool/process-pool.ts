import { availableParallelism } from 'node:os';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { Config } from '../../../shared/config/types.ts';
import type { Observation } from '../../../shared/local/inbox/ledger.ts';
import type { Log } from '../../../shared/log.ts';
import { FeedmillError } from '../../../shared/pipeline/errors.ts';
import type { Allowance } from '../../watched/watched-child.ts';
import { type Child, type Ending, startChild, type WorkerOptions } from './child.ts';
import { apart, type Job, type JobOutcome, NOTHING_DONE, sizeOf, together, undone } from './job.ts';
import type { Pool } from './pool.ts';

/** More processes wait for SQLite's one writer. */
const MOST_CHILDREN = 4;

/**
 * `short` is for all at once: two such heaps and this process stay below 400 MB together, and whoever takes longer is read
 * alone, when all others are out.
 */
function allowances({ limits }: Config): Readonly<Record<'short' | 'long', Allowance>> {
  const cpuMs = limits.readingSeconds * 1_000;
  return {
    short: { cpuMs: cpuMs / 5, memory: 400_000_000, heapMb: 96 },
    long: { cpuMs, memory: 1_000_000_000, heapMb: 512 },
  };
}

/**
 * A process for each core, started when there is a job for it, each with the state file and folders opened by itself. This one
 * goes on answering whatever they do; an upload that makes one of them run too long, or out of memory, takes that one alone
 * along, and is set aside.
 * @param signal breaks off whatever they are doing, as a kill would
 */
export function processPool(options: WorkerOptions, log: Log, signal?: AbortSignal): Pool {
  const allowed = allowances(options.config);
  const all = new Set<Child>();
  const free: Child[] = [];
  /** Uploads that a short reading was not enough for, by key and revision: they are not tried in vain again. */
  const lasting = new Map<string, SubmissionKey>();

  const start = (patience: 'short' | 'long'): Child => {
    const child = startChild(options, allowed[patience], log);
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

  const attempt = async (job: Job): Promise<Ending> => {
    signal?.throwIfAborted();
    const isLong = job.kind === 'ingest' && job.patience === 'long';
    const child = isLong ? start('long') : (free.pop() ?? start('short'));
    const ending = await child.do(job);
    if (isLong || ending.kind === 'died') await end(child);
    else free.push(child);
    return ending;
  };

  const perform = async (job: Job): Promise<JobOutcome> => {
    if (sizeOf(job) === 0) return NOTHING_DONE;
    const ending = await attempt(job);
    signal?.throwIfAborted();
    if (ending.kind === 'done') return ending.outcome;
    if (ending.kind === 'failed') throw ending.error;
    return afterDeath(job, ending);
  };

  const afterDeath = async (job: Job, { settled, culprit }: Extract<Ending, { kind: 'died' }>): Promise<JobOutcome> => {
    const before = { ...NOTHING_DONE, settled };
    const left = without(job, settled);
    const named = left.kind === 'publish' ? undefined : left.uploads.find(({ key }) => key === culprit);
    // An article that waited for one of these was read, or nothing was: it shows when they come one by one.
    if (named === undefined && sizeOf(left) > 1) return eachByItself(left, before);
    const upload = named ?? (left.kind === 'publish' || culprit === undefined ? undefined : left.uploads[0]);
    if (upload === undefined || culprit === undefined) {
      return together([before, undone(left, new FeedmillError('the process that was at it ended'))]);
    }
    lasting.set(nameOf(upload), culprit);
    const setAside = [{ upload, culprit }];
    return together([{ ...before, setAside }, await perform(without(left, [upload]))]);
  };

  const eachByItself = async (job: Job, before: JobOutcome): Promise<JobOutcome> => {
    const outcomes = [before];
    for (const part of apart(job)) outcomes.push(await perform(part));
    return together(outcomes);
  };

  return {
    size: Math.min(availableParallelism(), MOST_CHILDREN),
    async do(job) {
      if (job.kind !== 'ingest' || job.patience === 'long') return perform(job);
      const [known, others] = partition(job.uploads, (upload) => lasting.has(nameOf(upload)));
      const setAside = known.map((upload) => ({ upload, culprit: lasting.get(nameOf(upload)) ?? upload.key }));
      return together([{ ...NOTHING_DONE, setAside }, await perform({ ...job, uploads: others })]);
    },
    /** One stays, so that what comes next need not wait for a process to start: 0.2 s. */
    async rest() {
      await Promise.all(free.splice(1).map(end));
    },
    async close() {
      signal?.removeEventListener('abort', breakOff);
      await Promise.all([...all].map(end));
    },
  };
}

function without(job: Job, done: readonly Observation[]): Job {
  const keys = new Set(done.map(({ key }) => key));
  return job.kind === 'publish' ? job : { ...job, uploads: job.uploads.filter(({ key }) => !keys.has(key)) };
}

function nameOf({ key, revision }: { readonly key: SubmissionKey; readonly revision: string }): string {
  return `${revision} ${key}`;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  const by = Map.groupBy(items, test);
  return [by.get(true) ?? [], by.get(false) ?? []];
}
