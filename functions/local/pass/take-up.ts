import { isMediaName } from '../../../shared/article/media/media-type.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { Observation } from '../../../shared/local/inbox/ledger.ts';
import type { Mill } from '../mill.ts';
import type { Failure, Job, SetAside } from '../pool/job.ts';
import type { Pool } from '../pool/pool.ts';
import type { PassOptions } from './options.ts';
import { inBatches, PARTS_OF_A_JOB, workOff } from './work-off.ts';

/** Uploads that a pass has to look at. */
export interface Uploads {
  readonly changed: readonly Observation[];
  readonly gone: readonly Observation[];
}

export interface TakenUp {
  /** Those that failed; they come again with the next pass. */
  readonly failed: readonly Failure[];
  /** Those whose reading takes long. */
  readonly setAside: readonly SetAside[];
  /** Whether there are others that could not be done with: they were being written. */
  readonly isUnsettled: boolean;
}

/** An import of a day's length shows what it has by now. */
const SHOWS_EVERY_MS = 10_000;

/**
 * Brings the store to what the inbox says of these uploads.
 * @param show publishes what has come by now, called now and then
 */
export async function takeUp(
  mill: Mill,
  pool: Pool,
  { changed, gone }: Uploads,
  {
    onProgress,
    onSettled,
    signal,
    show,
  }: Pick<PassOptions, 'onProgress' | 'onSettled' | 'signal'> & { readonly show: () => Promise<unknown> },
): Promise<TakenUp> {
  const failed: Failure[] = [];
  const setAside: SetAside[] = [];
  const total = changed.length + gone.length;
  let done = 0;
  let settled = 0;
  // What came may be what is gone, moved, which shows when that is taken back: nobody is told of it before.
  const untold: SubmissionKey[] = [];
  const followed: SubmissionKey[] = [];
  const tell = async () => onSettled?.(untold.splice(0), followed.splice(0));
  const ingest = (kind: 'ingest' | 'withdraw', uploads: readonly Observation[]) => {
    const jobs = inBatches(uploads, PARTS_OF_A_JOB).map((batch): Job => ({ kind, uploads: batch }));
    return workOff(pool, jobs, {
      signal,
      async onDone(outcome, size) {
        await mill.ledger.settled(outcome.settled);
        settled += outcome.settled.length;
        untold.push(...outcome.settled.map(({ key }) => key));
        followed.push(...outcome.followed);
        if (gone.length === 0) await tell();
        failed.push(...outcome.failed);
        setAside.push(...outcome.setAside);
        done += size;
        onProgress?.('reading', done, total);
      },
      pause: {
        everyMs: SHOWS_EVERY_MS,
        async work() {
          await tell();
          await show();
        },
      },
    });
  };
  try {
    // An article finds its pictures known, and need not be taken up twice.
    await ingest(
      'ingest',
      changed.filter(({ key }) => isMediaName(key)),
    );
    await ingest(
      'ingest',
      changed.filter(({ key }) => !isMediaName(key)),
    );
    await ingest('withdraw', gone);
  } finally {
    await tell();
  }
  return { failed, setAside, isUnsettled: settled + failed.length < total };
}

/** What an upload waits for may be at fault, and what waits for that. */
const MOST_CULPRITS = 5;

/**
 * Reads uploads that were set aside, each alone and with all patience that there is. Where that is not enough, the upload is
 * rejected and says so, and keeps nobody from anything again.
 * @param until by `performance.now()`: what has not begun by then is left for the next pass
 */
export async function takeUpPatiently(
  mill: Mill,
  pool: Pool,
  setAside: readonly SetAside[],
  { onSettled, signal, until }: Pick<PassOptions, 'onSettled' | 'signal'> & { readonly until: number },
): Promise<readonly Failure[]> {
  const failed: Failure[] = [];
  for (const { upload } of setAside) {
    const tooCostly: SubmissionKey[] = [];
    for (let attempts = 0; attempts <= MOST_CULPRITS && performance.now() < until; attempts++) {
      const job: Job = { kind: 'ingest', uploads: [upload], patience: 'long', tooCostly: [...tooCostly] };
      await workOff(pool, [job], {
        signal,
        async onDone(outcome) {
          await mill.ledger.settled(outcome.settled);
          await onSettled?.(
            outcome.settled.map(({ key }) => key),
            outcome.followed,
          );
          failed.push(...outcome.failed);
          tooCostly.push(...outcome.setAside.map(({ culprit }) => culprit));
        },
      });
      if (tooCostly.length <= attempts) break;
    }
  }
  return failed;
}
