import { stated } from '../article/stated.ts';
import type { FeedId } from '../article/types.ts';
import { lastingFeeds } from '../feed/membership.ts';
import type { Stretch } from '../pipeline/types.ts';
import type { ArchiveExtent } from '../publish/archives/publish-archive.ts';
import { publishFeed } from '../publish/feed.ts';
import { attemptAll } from './attempt.ts';
import type { ReconcileDeps } from './deps.ts';
import { watched } from './watched.ts';

/** Feeds of one step: of each its window and its archive are read and rendered, a tenth of a second a document. */
const A_STEP = 10;
/** Documents of one feed's archive in one step. */
const DOCUMENTS_OF_A_STEP = 200;

/**
 * Makes the documents of the next feeds what the store and the configuration say: of feeds that are declared, registered or both,
 * and of those which the configuration knows no more. An archive of more documents than a step has is gone through in several.
 * @param after a feed's id, with a cut of its archive where only what is older than that was looked at; '' for the first
 * @returns how far it came, in the same words; undefined behind the last.
 */
export async function feedsStep(deps: ReconcileDeps, after: string): Promise<string | undefined> {
  const [last, cut] = after.split(' ') as [FeedId | '', string?];
  if (last !== '' && cut !== undefined) {
    const stretch = await nextStretch(deps, last, cut);
    await publishAll(deps, new Map([[last, stretch]]));
    return placeOf(last, stretch);
  }
  const extents = new Map<FeedId, ArchiveExtent>();
  if (last === '') for (const id of await unregistered(deps)) extents.set(id, 'all');
  const registered = await deps.store.feedList(last, A_STEP);
  let place: string | undefined;
  for (const { id } of registered) {
    const stretch = await nextStretch(deps, id);
    extents.set(id, stretch);
    place = placeOf(id, stretch);
    if (stretch.below !== undefined) break;
  }
  await publishAll(deps, extents);
  if (last === '' && deps.mode === 'heal') await letGoOthers(deps);
  const isEnd = registered.length < A_STEP && place === registered.at(-1)?.id;
  return isEnd ? undefined : place;
}

/** Declared feeds of which nothing is known yet. */
async function unregistered({ store, config }: ReconcileDeps): Promise<readonly FeedId[]> {
  const found: FeedId[] = [];
  for (const id of lastingFeeds(config)) if ((await store.feed(id)) === undefined) found.push(id);
  return found;
}

function placeOf(id: FeedId, { below }: Stretch): string {
  return below === undefined ? id : `${id} ${below}`;
}

/** The next part of its archive, without an end where that is the last. */
async function nextStretch({ store }: ReconcileDeps, id: FeedId, from?: string): Promise<Stretch> {
  const cuts = await store.cutsAfter(id, from ?? '', DOCUMENTS_OF_A_STEP);
  const below = cuts.length < DOCUMENTS_OF_A_STEP ? undefined : cuts.at(-1);
  return stated({ from, below });
}

async function publishAll(deps: ReconcileDeps, extents: ReadonlyMap<FeedId, ArchiveExtent>): Promise<void> {
  await attemptAll(
    deps,
    [...extents].map(([id, extent]) => ({ what: `feed ${id}`, work: () => publishFeed(watched(deps), id, extent) })),
  );
}

/** Two publishers at the same moment can leave a feed marked as held whose record is not. */
async function letGoOthers({ store }: ReconcileDeps): Promise<void> {
  for (const { feed } of await store.heldFeeds())
    if (!(await store.feed(feed))?.value.had?.isHeld) await store.letGoFeed(feed);
}
