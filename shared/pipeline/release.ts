import type { ArticleId, Instant } from '../article/types.ts';
import type { Log } from '../log.ts';
import { articleCommit, stateOf } from './plan.ts';
import type { ArticleStore } from './ports.ts';
import { releasedReceipt } from './receipts.ts';
import { untilSettled } from './retry.ts';

export interface ReleaseDeps {
  readonly store: ArticleStore;
  readonly log: Log;
}

/** More than this in one minute comes out with the next sweeps; a page of work must fit a function's time. */
const SWEEP = 500;

/**
 * Brings out the articles whose instant has come and takes in those that have expired, by the same commits as an upload.
 * @returns the articles that changed.
 * @throws on passing faults; what was not reached is still due at the next sweep.
 */
export async function release(deps: ReleaseDeps, now: Instant): Promise<readonly ArticleId[]> {
  const changed: ArticleId[] = [];
  for (const { article } of await deps.store.due(now, SWEEP)) {
    if (await releaseOne(deps, article, now)) changed.push(article);
  }
  return changed;
}

function releaseOne(deps: ReleaseDeps, id: ArticleId, now: Instant): Promise<boolean> {
  return untilSettled(`release of ${id}`, async () => {
    const prior = await deps.store.article(id);
    const source = prior === undefined ? undefined : await deps.store.source(prior.value.key);
    if (prior === undefined || source === undefined || prior.value.state === 'withdrawn') return false;
    const value = { ...prior.value, state: stateOf(prior.value, now) };
    const commit = articleCommit(prior, value);
    if (commit === undefined) return false;
    const receipt = releasedReceipt(source.value.receipt, value);
    const result = await deps.store.commit({
      source: { value: { ...source.value, receipt }, version: source.version },
      article: commit,
    });
    if (result === 'conflict') return 'conflict';
    deps.log.info('released', { article: id, state: value.state });
    return true;
  });
}
