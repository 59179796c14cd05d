import { isMediaName } from '../../../shared/article/media/media-type.ts';
import type { Observation } from '../../../shared/local/inbox/ledger.ts';
import type { Mill } from '../mill.ts';
import type { Failure, Job } from '../pool/job.ts';
import type { Pool } from '../pool/pool.ts';
import type { PassOptions } from './options.ts';
import { inBatches, PARTS_OF_A_JOB, workOff } from './work-off.ts';

/** Uploads that a pass has to look at. */
export interface Uploads {
  readonly changed: readonly Observation[];
  readonly gone: readonly Observation[];
}

/** Brings the store to what the inbox says of these uploads. @returns those that failed; they come again with the next pass. */
export async function takeUp(
  mill: Mill,
  pool: Pool,
  { changed, gone }: Uploads,
  { onProgress, signal }: Pick<PassOptions, 'onProgress' | 'signal'>,
): Promise<readonly Failure[]> {
  const failed: Failure[] = [];
  const total = changed.length + gone.length;
  let done = 0;
  const ingest = (kind: 'ingest' | 'withdraw', uploads: readonly Observation[]) => {
    const jobs = inBatches(uploads, PARTS_OF_A_JOB).map((batch): Job => ({ kind, uploads: batch }));
    return workOff(pool, jobs, {
      signal,
      async onDone(outcome, size) {
        await mill.ledger.settled(outcome.settled);
        failed.push(...outcome.failed);
        done += size;
        onProgress?.('reading', done, total);
      },
    });
  };
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
  return failed;
}
