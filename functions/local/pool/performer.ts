import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { Observation } from '../../../shared/local/inbox/ledger.ts';
import { FeedmillError } from '../../../shared/pipeline/errors.ts';
import type { Ending } from './child.ts';
import { apart, type Job, type JobOutcome, NOTHING_DONE, sizeOf, together, undone } from './job.ts';

type Died = Extract<Ending, { kind: 'died' }>;

/**
 * Does jobs whatever becomes of the process that is at them: what is left of a job is done again without the upload that has ended
 * its process, which is set aside; where that is not known, part by part, until it shows.
 * @param attempt has a job done by one process
 */
export function performer(attempt: (job: Job) => Promise<Ending>): (job: Job) => Promise<JobOutcome> {
  /** Uploads that a short reading was not enough for, by key and revision: they are not tried in vain again. */
  const lasting = new Map<string, SubmissionKey>();

  const perform = async (job: Job): Promise<JobOutcome> => {
    if (sizeOf(job) === 0) return NOTHING_DONE;
    const ending = await attempt(job);
    if (ending.kind === 'done') return ending.outcome;
    if (ending.kind === 'failed') throw ending.error;
    return afterDeath(job, ending);
  };

  const afterDeath = async (job: Job, { settled, culprit }: Died): Promise<JobOutcome> => {
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

  return async (job) => {
    if (job.kind !== 'ingest' || job.patience === 'long') return perform(job);
    const setAside = job.uploads.flatMap((upload) => {
      const culprit = lasting.get(nameOf(upload));
      return culprit === undefined ? [] : { upload, culprit };
    });
    const others = without(
      job,
      setAside.map(({ upload }) => upload),
    );
    return together([{ ...NOTHING_DONE, setAside }, await perform(others)]);
  };
}

function without(job: Job, done: readonly Observation[]): Job {
  const keys = new Set(done.map(({ key }) => key));
  return job.kind === 'publish' ? job : { ...job, uploads: job.uploads.filter(({ key }) => !keys.has(key)) };
}

function nameOf({ key, revision }: Observation): string {
  return `${revision} ${key}`;
}
