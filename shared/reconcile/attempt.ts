import { messageOf } from '../pipeline/errors.ts';
import { eachByItself, type Failure } from '../pipeline/parallel.ts';
import type { ReconcileDeps } from './deps.ts';

/** One thing that is to be put right. */
export interface Repair {
  /** In words: an article, a feed, a path. */
  readonly what: string;
  readonly work: () => Promise<unknown>;
}

/** Articles or feeds that are put right at once: enough to hide S3's latency, few enough for a small function's memory. */
const AT_ONCE = 4;

/** The clients of stores try five times by themselves, for two seconds; what passes later has passed when all others are done. */
const ATTEMPTS = 3;

/** Each by itself: one that fails is tried again behind all others, is a finding in the end, and keeps no other from being put right. */
export async function attemptAll(
  deps: Pick<ReconcileDeps, 'found' | 'log'>,
  repairs: readonly Repair[],
): Promise<void> {
  let failures: readonly Failure<Repair>[] = [];
  for (let left = repairs, attempt = 1; left.length > 0 && attempt <= ATTEMPTS; attempt++) {
    failures = await eachByItself(left, AT_ONCE, ({ work }) => work());
    left = failures.map(({ item }) => item);
  }
  for (const { item, error } of failures) {
    deps.log.error('not put right', { what: item.what, error });
    deps.found({ kind: 'failed', what: item.what, why: messageOf(error) });
  }
}
