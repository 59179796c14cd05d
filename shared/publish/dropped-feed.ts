import { stated } from '../article/stated.ts';
import type { FeedId } from '../article/types.ts';
import { untilSettled } from '../pipeline/retry.ts';
import type { PublishDeps } from './deps.ts';
import { type FeedLoss, holdFeed, lossOfDropped } from './feed-loss.ts';
import type { Where } from './held/amend-archive.ts';
import { amendHeld } from './held/amend-feed.ts';
import { takeDownFeed } from './take-down-feed.ts';

/**
 * A feed that the configuration knows no more is taken down. One of so many articles that it would ask before it lost a third of them asks before
 * it loses all: whoever mistypes its name in the configuration means it no more than who mistypes its `where`.
 * @param where something has changed in it
 */
export async function publishDropped(deps: PublishDeps, id: FeedId, where: Where): Promise<'updated' | 'unchanged'> {
  let asks = false;
  let accepted: FeedLoss['accepted'];
  let written = false;
  await untilSettled(`dropped feed ${id}`, async () => {
    const known = await deps.store.feed(id);
    if (known === undefined) return 'done';
    const loss = await lossOfDropped(deps, known.value);
    ({ asks, accepted } = loss);
    if (!asks) return 'done';
    const held = await holdFeed(deps, known, loss, where.sorts);
    if (held === 'conflict') return held;
    return amendHeld(deps, held, {}, where, () => {
      written = true;
    });
  });
  if (!asks) return takeDownFeed(deps, id, { sorts: where.sorts, ...stated({ accepted }) });
  return written ? 'updated' : 'unchanged';
}
