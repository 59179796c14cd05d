import type { FeedId } from '../../../shared/article/types.ts';
import { lastingFeeds } from '../../../shared/feed/membership.ts';
import type { FeedRecord } from '../../../shared/pipeline/types.ts';
import { feedFiles } from '../../../shared/publish/feed-files.ts';
import type { Mill } from '../mill.ts';

/**
 * Feeds of which somebody has edited or removed a file, and those that the configuration names and that have none yet. To look at one's
 * files takes a tenth of what it takes to make them anew and find nothing else: of a thousand tags that is each pass of a command.
 */
export async function editedFeeds(mill: Pick<Mill, 'store' | 'etagAt' | 'config'>): Promise<readonly FeedId[]> {
  const registered = await mill.store.feeds();
  const shown = registered.filter(({ isPublic }) => isPublic);
  const isShown = new Set(shown.map(({ id }) => id));
  const edited: FeedId[] = lastingFeeds(mill.config).filter((id) => !isShown.has(id));
  for (const feed of shown) if (!(await isAsPut(mill, feed))) edited.push(feed.id);
  return edited;
}

/** Where it is not remembered how its files were put, nobody can say so. */
async function isAsPut({ etagAt }: Pick<Mill, 'etagAt'>, { id, etags }: FeedRecord): Promise<boolean> {
  const files = feedFiles(id);
  if (etags?.length !== files.length) return false;
  const found = await Promise.all(files.map(etagAt));
  return found.every((etag, index) => etag === etags[index]);
}
