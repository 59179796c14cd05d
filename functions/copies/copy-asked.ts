import type { SubmissionKey } from '../../shared/article/types.ts';
import type { CopiesBucket } from '../../shared/aws/copies-bucket.ts';
import { ingestTogether } from '../../shared/pipeline/ingest.ts';
import type { IngestDeps } from '../../shared/pipeline/ingest-round.ts';
import type { RefusedSubmission } from '../../shared/pipeline/ports.ts';
import { FIRST_COPY } from './copy-media.ts';
import type { Fetched } from './fetch-media.ts';
import { refusedCopy, withRefused } from './refused-copies.ts';

export interface CopyAskedDeps extends IngestDeps {
  readonly copies: Pick<CopiesBucket, 'keep'>;
  readonly fetch: (url: string) => Promise<Fetched>;
}

/**
 * Copies remote files that are asked for and completes the articles that show them. What is not to be had is put on record,
 * so that it is not asked for again.
 * @returns those to be tried again.
 * @throws on faults that are not the other side's: all of them are to be tried again, which ends in the same state.
 */
export async function copyAsked(
  deps: CopyAskedDeps,
  keys: Iterable<SubmissionKey>,
): Promise<ReadonlySet<SubmissionKey>> {
  const settled: SubmissionKey[] = [];
  const failed = new Set<SubmissionKey>();
  const refused = new Map<SubmissionKey, RefusedSubmission>();
  // One after the other: two films at once may take more than the function's memory.
  for (const key of keys) {
    const known = await deps.store.source(key);
    // On record as not to be had.
    if (known !== undefined && known.value.media === undefined) continue;
    // On record as copied: the process may have ended before all articles were looked at, which is done again below.
    if (known === undefined) {
      const fetched = await deps.fetch(key);
      if (fetched.kind === 'fetched') await deps.copies.keep(key, fetched.bytes);
      else deps.log.warn('remote media not copied', { url: key, why: fetched.why, again: fetched.kind === 'failed' });
      if (fetched.kind === 'failed') {
        failed.add(key);
        continue;
      }
      if (fetched.kind === 'refused') refused.set(key, refusedCopy(key, fetched.why, deps.clock.now()));
    }
    settled.push(key);
  }
  await ingestTogether(
    { ...deps, inbox: withRefused(deps.inbox, refused) },
    settled.map((key) => ({ key, revision: FIRST_COPY })),
  );
  return failed;
}
