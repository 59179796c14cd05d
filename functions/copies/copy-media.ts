import { instantOf, millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import type { Copies } from '../../shared/local/copies-folder.ts';
import { ingestTogether } from '../../shared/pipeline/ingest/ingest.ts';
import type { IngestDeps } from '../../shared/pipeline/ingest/round.ts';
import { eachByItself } from '../../shared/pipeline/parallel.ts';
import type { RefusedSubmission } from '../../shared/pipeline/ports.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import type { Fetched } from './fetch-media.ts';
import { refusedCopy, withRefused } from './refused-copies.ts';

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
const FIRST_PAUSE_MIN = 5;
const PAUSES_MIN = [FIRST_PAUSE_MIN, 60, 720];
/** A copy never changes: its address is fetched once. */
export const FIRST_COPY = revisionOf('0');

/**
 * Fetches remote media that published or scheduled articles show, and completes these articles, as if the files had been
 * uploaded now. Until then they are published with the remote address. What is not to be had is put on record. A file or an
 * article that fails keeps no other waiting, and is tried again after the first pause.
 * @returns how many articles and files were looked at again on account of it: 0 when there is nothing to publish.
 */
export async function copyMedia(deps: CopyDeps, { fetch, isEnough = () => false }: CopyOptions): Promise<number> {
  let taken = 0;
  const tried = new Set<SubmissionKey>();
  for (;;) {
    const wanted = deps.copies.wanted(deps.clock.now(), A_ROUND).filter((key) => !tried.has(key));
    if (wanted.length === 0 || isEnough()) return taken;
    const kept: SubmissionKey[] = [];
    const refused = new Map<SubmissionKey, RefusedSubmission>();
    const failures = await eachByItself(wanted, AT_ONCE, async (key) => {
      tried.add(key);
      if (isEnough()) return;
      const outcome = await keep(deps, key, { fetch, isEnough });
      if (outcome === 'kept') kept.push(key);
      else if (outcome !== 'later') refused.set(key, outcome);
    });
    for (const { item, error } of failures) {
      deps.log.error('copy failed', { url: item, error });
      tryLater(deps, item);
    }
    taken += await complete(deps, kept, (key) => deps.copies.settled(key));
    // Nothing to publish: the articles stay as they are, and only their receipts say why.
    await complete({ ...deps, inbox: withRefused(deps.inbox, refused) }, [...refused.keys()], (key) =>
      deps.copies.missed(key, deps.copies.failuresOf(key) + 1, undefined),
    );
  }
}

/**
 * Wanted until every article that shows them has been looked at: a process that ends in between begins again.
 * @returns how many articles and files were looked at.
 */
async function complete(
  deps: CopyDeps,
  keys: readonly SubmissionKey[],
  settle: (key: SubmissionKey) => void,
): Promise<number> {
  let looked = 0;
  for (const key of keys) deps.copies.missed(key, deps.copies.failuresOf(key), deps.clock.now());
  const onReceipt = async () => {
    looked++;
  };
  try {
    await ingestTogether(
      { ...deps, onReceipt },
      keys.map((key) => ({ key, revision: FIRST_COPY })),
    );
    for (const key of keys) settle(key);
  } catch {
    // It has said which uploads failed; any of the files may have brought these up.
    for (const key of keys) tryLater(deps, key);
  }
  return looked;
}

function tryLater({ copies, clock }: CopyDeps, key: SubmissionKey): void {
  copies.missed(key, copies.failuresOf(key), later(clock.now(), FIRST_PAUSE_MIN));
}

async function keep(
  deps: CopyDeps,
  key: SubmissionKey,
  { fetch, isEnough }: Required<CopyOptions>,
): Promise<'kept' | 'later' | RefusedSubmission> {
  const { copies, clock, log } = deps;
  // A state file that was lost, and a copy that was not; or a process that ended between the two.
  if ((await copies.read(key)) !== undefined) return 'kept';
  const fetched = await fetch(key);
  if (fetched.kind === 'fetched') {
    await copies.keep(key, fetched.bytes);
    return 'kept';
  }
  // Broken off by us, it did not fail.
  if (isEnough()) return 'later';
  const failures = copies.failuresOf(key) + 1;
  const pause = fetched.kind === 'failed' ? PAUSES_MIN[failures - 1] : undefined;
  log.warn('remote media not copied', { url: key, why: fetched.why, again: pause !== undefined });
  if (pause === undefined) return refusedCopy(key, fetched.why, clock.now());
  copies.missed(key, failures, later(clock.now(), pause));
  return 'later';
}

function later(now: Instant, minutes: number): Instant {
  return instantOf(millisecondsOf(now) + minutes * 60_000);
}
