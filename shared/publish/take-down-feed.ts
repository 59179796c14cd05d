import type { FeedId } from '../article/types.ts';
import { untilSettled } from '../pipeline/retry.ts';
import type { FeedRecord } from '../pipeline/types.ts';
import { archiveFiles } from './archives/spans.ts';
import { type Cause, causeLine } from './cause.ts';
import type { PublishDeps } from './deps.ts';
import { feedFiles } from './feed-files.ts';

/**
 * Removes the documents, the archive and the page of a feed that is not to be public: the configuration knows it no more, or nobody ever registered it. Its
 * record stays, so that it states no older instant than readers have seen when it comes back.
 */
export async function takeDownFeed(
  deps: PublishDeps,
  id: FeedId,
  why: Pick<Cause, 'sorts' | 'accepted'> = { sorts: [] },
): Promise<'updated' | 'unchanged'> {
  const { store, publicStore, log } = deps;
  let removed = 0;
  const hasArchive = (await store.feed(id))?.value.archived !== undefined;
  for (const files of [feedFiles(id), hasArchive ? archiveFiles(store, id) : []]) {
    for await (const path of files) {
      if ((await publicStore.head(path)) === undefined) continue;
      await publicStore.remove(path);
      removed++;
    }
  }
  const hidden = await untilSettled(`record of feed ${id}`, async () => {
    const known = await store.feed(id);
    if (known?.value.had?.isHeld) await store.letGoFeed(id);
    if (known === undefined || !(known.value.isPublic || known.value.emptied !== undefined)) return 'hidden';
    return store.putFeed({ value: { ...withoutEnd(unmade(known.value)), isPublic: false }, version: known.version });
  });
  if (removed === 0 && hidden === 'hidden') return 'unchanged';
  log.info('feed taken down', { feed: id, removed, ...(await causeLine(deps, { feed: id, ...why })) });
  return 'updated';
}

/** Nothing is said any more of when it had its last article. */
function withoutEnd({ isEmpty: _, emptied: __, ...feed }: FeedRecord): FeedRecord {
  return feed;
}

/** When the feed comes back, all of its archive is to be made anew. */
export function unmade({ archived, etags: _, had: __, ...feed }: FeedRecord): FeedRecord {
  if (archived === undefined) return feed;
  const { below, room } = archived;
  return { ...feed, archived: { below, room } };
}
