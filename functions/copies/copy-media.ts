import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import type { Copies } from '../../shared/local/copies-folder.ts';
import { ingestTogether } from '../../shared/pipeline/ingest.ts';
import type { IngestDeps } from '../../shared/pipeline/ingest-round.ts';
import { inParallel } from '../../shared/pipeline/parallel.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import type { Fetched } from './fetch-media.ts';

export interface CopyDeps extends IngestDeps {
  readonly copies: Copies;
}

export interface CopyOptions {
  readonly fetch: (url: string) => Promise<Fetched>;
  /** Asked before each file. @default never */
  readonly isEnough?: () => boolean;
}

const AT_ONCE = 4;
const A_ROUND = 200;
/** Minutes until a file that could not be fetched is tried again; after the last, no more. */
const PAUSES_MIN = [5, 60, 720];
/** A copy never changes: its address is fetched once. */
export const FIRST_COPY = revisionOf('0');

/**
 * Fetches remote media that published or scheduled articles show, and completes these articles, as if the files had been
 * uploaded now. Until then they are published with the remote address.
 * @returns how many articles and files were looked at again on account of it: 0 when there is nothing to publish.
 */
export async function copyMedia(deps: CopyDeps, { fetch, isEnough = () => false }: CopyOptions): Promise<number> {
  let taken = 0;
  const tried = new Set<SubmissionKey>();
  for (;;) {
    const wanted = deps.copies.wanted(deps.clock.now(), A_ROUND).filter((key) => !tried.has(key));
    if (wanted.length === 0 || isEnough()) return taken;
    const kept: SubmissionKey[] = [];
    await inParallel(wanted, AT_ONCE, async (key) => {
      tried.add(key);
      if (!isEnough() && (await isKept(deps, key, { fetch, isEnough }))) kept.push(key);
    });
    const receipts = await ingestTogether(
      deps,
      kept.map((key) => ({ key, revision: FIRST_COPY })),
    );
    taken += receipts.length;
  }
}

async function isKept(
  deps: CopyDeps,
  key: SubmissionKey,
  { fetch, isEnough }: Required<CopyOptions>,
): Promise<boolean> {
  const { copies, clock, log } = deps;
  // A state file that was lost, and a copy that was not; or a process that ended between the two.
  if ((await copies.read(key)) !== undefined) return true;
  const fetched = await fetch(key);
  if (fetched.kind === 'fetched') {
    await copies.keep(key, fetched.bytes);
    return true;
  }
  // Broken off by us, it did not fail.
  if (isEnough()) return false;
  const failures = copies.failuresOf(key) + 1;
  const pause = fetched.kind === 'failed' ? PAUSES_MIN[failures - 1] : undefined;
  copies.missed(key, failures, pause === undefined ? undefined : later(clock.now(), pause));
  log.warn('remote media not copied', { url: key, why: fetched.why, again: pause !== undefined });
  return false;
}

function later(now: Instant, minutes: number): Instant {
  return `${new Date(Date.parse(now) + minutes * 60_000).toISOString().slice(0, 19)}Z` as Instant;
}
