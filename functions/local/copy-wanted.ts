import { instantOf, millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import type { CopyRequests } from '../../shared/local/state.ts';
import { type CopyDeps, copyMedia } from '../../shared/pipeline/copy.ts';

export interface CopyWantedDeps extends CopyDeps {
  readonly copyRequests: CopyRequests;
}

const AT_ONCE = 4;
const A_ROUND = 200;
/** Minutes until a file that could not be fetched is tried again; after the last, no more. */
const FIRST_PAUSE_MIN = 5;
const PAUSES_MIN = [FIRST_PAUSE_MIN, 60, 720];

/**
 * Copies the remote media that published or scheduled articles show and nothing is known of, and those that are to be tried
 * again by now.
 * @param isEnough asked before each file. @default never
 * @returns how many articles and files were looked at again on account of it: 0 when there is nothing to publish.
 */
export async function copyWanted(deps: CopyWantedDeps, isEnough: () => boolean = () => false): Promise<number> {
  const { copyRequests: requests, clock } = deps;
  const isLastTry = async (key: SubmissionKey) => (await requests.failuresOf(key)) >= PAUSES_MIN.length;
  const tried = new Set<SubmissionKey>();
  let completed = 0;
  for (;;) {
    const wanted = (await requests.wanted(clock.now(), A_ROUND)).filter((key) => !tried.has(key));
    if (wanted.length === 0 || isEnough()) return completed;
    for (const key of wanted) {
      tried.add(key);
      // Wanted until every article that shows it has been looked at: a process that ends in between begins again.
      await requests.tryAgain(key, await requests.failuresOf(key), clock.now());
    }
    const copied = await copyMedia(deps, wanted, { atOnce: AT_ONCE, isLastTry, isEnough });
    completed += copied.completed;
    for (const key of copied.settled) await requests.settled(key);
    for (const key of copied.unreachable) {
      const failures = await requests.failuresOf(key);
      await requests.tryAgain(key, failures + 1, later(clock.now(), PAUSES_MIN[failures] ?? FIRST_PAUSE_MIN));
    }
    // A full disk, a store under contention: no fault of the file's, and soon over.
    for (const key of copied.faulty) {
      await requests.tryAgain(key, await requests.failuresOf(key), later(clock.now(), FIRST_PAUSE_MIN));
    }
  }
}

function later(now: Instant, minutes: number): Instant {
  return instantOf(millisecondsOf(now) + minutes * 60_000);
}
