import type { PublicPath } from '../article/public-path.ts';
import type { FeedId } from '../article/types.ts';
import { feedPaths } from '../feed/description.ts';
import type { FeedRecord } from '../pipeline/types.ts';
import { feedPagePath, pagePath } from '../site/feed-page-path.ts';
import { renderTakenBack } from '../site/left-behind.ts';
import { archiveFiles } from './archives/spans.ts';
import { causeLine } from './cause.ts';
import type { PublishDeps } from './deps.ts';
import { type Published, putFiles, staleFiles } from './document.ts';
import { isGone } from './feed-end.ts';
import { unmade } from './take-down-feed.ts';

/**
 * Puts in the place of a feed's documents and page that they were taken back (410), and takes its archive away. Done again it changes
 * nothing. An article that comes later finds all of it as any other state of these files.
 * @param published what lay there, looked at before the feed was seen to be empty
 * @param onWritten called after each file that was put or removed
 * @param sorts keys of its index that have changed
 */
export async function leaveFeed(
  deps: PublishDeps,
  { value: record, version }: { readonly value: FeedRecord; readonly version: number },
  published: Published,
  { sorts, onWritten }: { readonly sorts: readonly string[]; readonly onWritten: () => void },
): Promise<'done' | 'conflict'> {
  const { store, publicStore, config, log } = deps;
  const { id, archived } = record;
  const pages = filesToLeave(id).map((path) => renderTakenBack(path, config));
  const files = (await Promise.all(pages.map((page) => staleFiles(page, published)))).flat();
  if ((await putFiles(publicStore, files, published, onWritten)) === 'conflict') return 'conflict';
  for await (const path of archived === undefined ? [] : archiveFiles(store, id)) {
    if ((await publicStore.head(path)) === undefined) continue;
    await publicStore.remove(path);
    onWritten();
  }
  if (isGone(record)) return 'done';
  const { isEmpty: _, ...kept } = unmade(record);
  const emptied = record.emptied ?? record.shown?.updated;
  const gone: FeedRecord = { ...kept, isPublic: false, ...(emptied === undefined ? {} : { emptied }) };
  if ((await store.putFeed({ value: gone, version })) === 'conflict') return 'conflict';
  log.info('feed left', { feed: id, ...(await causeLine(deps, { feed: id, sorts })) });
  return 'done';
}

function filesToLeave(id: FeedId): readonly PublicPath[] {
  return [...Object.values(feedPaths(id)), pagePath(feedPagePath(id))];
}
