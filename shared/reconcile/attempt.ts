import { messageOf } from '../pipeline/errors.ts';
import { eachByItself } from '../pipeline/parallel.ts';
import type { ReconcileDeps } from './deps.ts';

/** One thing that is to be put right. */
export interface Repair {
  /** In words: an article, a feed, a path. */
  readonly what: string;
  readonly work: () => Promise<unknown>;
}

/** Articles or feeds that are put right at once: enough to hide S3's latency, few enough for a small function's memory. */
const AT_ONCE = 4;

/** Each by itself: one that fails is a finding, and keeps no other from being put right. */
export async function attemptAll(
  deps: Pick<ReconcileDeps, 'found' | 'log'>,
  repairs: readonly Repair[],
): Promise<void> {
  for (const { item, error } of await eachByItself(repairs, AT_ONCE, ({ work }) => work())) {
    deps.log.error('not put right', { what: item.what, error });
    deps.found({ kind: 'failed', what: item.what, why: messageOf(error) });
  }
}
