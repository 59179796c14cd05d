import type { SubmissionKey } from '../../shared/article/types.ts';
import type { CopiesBucket } from '../../shared/aws/s3/copies.ts';
import { ingestTogether } from '../../shared/pipeline/ingest/ingest.ts';
import type { IngestDeps } from '../../shared/pipeline/ingest/round.ts';
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
 * @returns those to be tried again, which ends in the same state.
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
    try {
      const outcome = await copy(deps, key);
      if (outcome === 'failed') failed.add(key);
      else if (outcome !== 'refused before') settled.push(key);
      if (typeof outcome === 'object') refused.set(key, outcome);
    } catch (error) {
      deps.log.error('copy failed', { url: key, error });
      failed.add(key);
    }
  }
  try {
    await ingestTogether(
      { ...deps, inbox: withRefused(deps.inbox, refused) },
      settled.map((key) => ({ key, revision: FIRST_COPY })),
    );
    return failed;
  } catch {
    // It has said which uploads failed; any of the files may have brought these up.
    return new Set([...failed, ...settled]);
  }
}

async function copy(
  { store, copies, fetch, clock, log }: CopyAskedDeps,
  key: SubmissionKey,
): Promise<'kept' | 'failed' | 'refused before' | RefusedSubmission> {
  const known = await store.upload(key);
  // On record as copied: the process may have ended before all articles were looked at, which is done again.
  if (known !== undefined) return known.value.media === undefined ? 'refused before' : 'kept';
  const fetched = await fetch(key);
  if (fetched.kind === 'fetched') {
    await copies.keep(key, fetched.bytes);
    return 'kept';
  }
  log.warn('remote media not copied', { url: key, why: fetched.why, again: fetched.kind === 'failed' });
  return fetched.kind === 'failed' ? 'failed' : refusedCopy(key, fetched.why, clock.now());
}
