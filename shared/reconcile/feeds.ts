import type { FeedId } from '../article/types.ts';
import { lastingFeeds } from '../feed/membership.ts';
import { publishFeed } from '../publish/feed.ts';
import { attemptAll } from './attempt.ts';
import type { ReconcileDeps } from './deps.ts';
import { watched } from './watched.ts';

/** Feeds of one step: of each its window and its archive are read and rendered, a tenth of a second a document. */
const A_STEP = 10;

/**
 * Makes the documents of the next feeds what the store and the configuration say: of feeds that are declared, registered or both,
 * and of those which the configuration knows no more.
 * @param after a feed's id, or '' for the first
 * @returns the id that it came to; undefined behind the last.
 */
export async function feedsStep(deps: ReconcileDeps, after: FeedId | ''): Promise<FeedId | undefined> {
  const registered = await deps.store.feedList(after, A_STEP);
  // The first step has the declared ones too, which may not be registered: they are few.
  const ids = new Set([...(after === '' ? lastingFeeds(deps.config) : []), ...registered.map(({ id }) => id)]);
  await attemptAll(
    deps,
    [...ids].map((id) => ({ what: `feed ${id}`, work: () => publishFeed(watched(deps), id, 'all') })),
  );
  if (after === '' && deps.mode === 'heal') await letGoOthers(deps);
  return registered.length < A_STEP ? undefined : registered.at(-1)?.id;
}

/** Two publishers at the same moment can leave a feed marked as held whose record is not. */
async function letGoOthers({ store }: ReconcileDeps): Promise<void> {
  for (const { feed } of await store.heldFeeds())
    if (!(await store.feed(feed))?.value.had?.isHeld) await store.letGoFeed(feed);
}
