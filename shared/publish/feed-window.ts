import type { FeedId } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { deletionsWeight } from '../feed/deletions.ts';
import { leastArticles, limitedFor } from '../feed/description.ts';
import type { DeletedItem, FeedWindow } from '../feed/model.ts';
import { itemLimit, windowOf } from '../feed/window.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import type { Archived, IndexEntry, Stretch } from '../pipeline/types.ts';
import { archiveConfig, reserving } from './archives/archive-document.ts';

/** What a feed's own documents are to show, and how it was found. */
export interface Seen {
  /** The newest entries of the feed's index, as many as were looked for. */
  readonly newest: readonly IndexEntry[];
  readonly looked: number;
  readonly window: FeedWindow;
  /** Entries that there are of it, up to one more than it may hold. */
  readonly count: number;
  /** Whether it holds all of them. */
  readonly isWhole: boolean;
  /** How far the archive is to go. */
  readonly archived: Archived | undefined;
}

/**
 * The window of a feed: of its newest articles those that its archive does not hold.
 * @param deletionsOf what it tells of articles that were taken back, asked for behind the index: whoever looks at that again sees then
 *   whether one has come back since it was read
 */
export async function windowIn(
  store: ArticleStore,
  id: FeedId,
  ofAll: Config,
  before: Archived | undefined,
  deletionsOf: () => Promise<readonly DeletedItem[]>,
): Promise<Seen> {
  const config = limitedFor(id, ofAll);
  const limit = itemLimit(id, config);
  const room = `${limit} ${config.limits.feedBytes}`;
  const from = await beginningOf(store, id, before, room);
  const looked = Math.max(limit, leastArticles(id, config));
  const newest = await store.window(id, looked);
  const deletions = await deletionsOf();
  const reserved = deletionsWeight(deletions);
  const index = { newest: newest.map(({ entry }) => entry), looked };
  const found = newest.filter(({ entry }) => entry.sort >= from);
  const articles = found.map(({ article }) => article);
  const fitting = (of: Config) => ({ ...windowOf(id, reserving(reserved, of), articles), deletions });
  const end = newest.at(-1)?.entry.sort ?? from;
  const isMore = await hasOlder(store, id, { from, below: end < from ? from : end }, index);
  const window = fitting(config);
  const isAll = !isMore && window.articles.length === new Set(articles.map((one) => one.id)).size;
  if (before === undefined && isAll)
    return { ...index, window, count: found.length, isWhole: true, archived: undefined };
  const beside = fitting(archiveConfig(id, config));
  const oldest = beside.articles.at(-1)?.id;
  const isFull = isMore || beside.articles.length < found.length;
  const below = isFull ? (found.find(({ article }) => article.id === oldest)?.entry.sort ?? from) : from;
  return { ...index, window: beside, count: found.length, isWhole: false, archived: { ...before, below, room } };
}

/**
 * Whether there is an entry in a stretch that lies behind the newest. Where fewer are found than were looked for there is none, unless
 * some of them are of articles that are gone: one that was dated back between two looks would bring a small feed an archive for ever.
 */
async function hasOlder(
  store: ArticleStore,
  id: FeedId,
  within: Stretch,
  { newest, looked }: Pick<Seen, 'newest' | 'looked'>,
): Promise<boolean> {
  if ((await store.entriesWithin(id, 1, within)).length === 0) return false;
  return newest.length === looked || (await store.entries(id, looked)).length === looked;
}

/**
 * Where its own documents begin, by a key of its index. What is withdrawn leaves room there, which new articles take: nothing comes
 * back from the archive, or who is walking might miss it. With other room they may begin earlier, but not in what has an end of its own.
 */
async function beginningOf(
  store: ArticleStore,
  id: FeedId,
  before: Archived | undefined,
  room: string,
): Promise<string> {
  if (before === undefined) return '';
  return before.room === room ? before.below : ((await store.cutsUpTo(id, before.below, 1))[0] ?? '');
}
