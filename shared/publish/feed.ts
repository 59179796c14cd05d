import type { FeedId } from '../article/types.ts';
import { feedPaths, leastArticles } from '../feed/description.ts';
import { renderFeed } from '../feed/documents.ts';
import { isConfigured } from '../feed/membership.ts';
import type { FeedWindow } from '../feed/model.ts';
import { type Shown, shownOf } from '../feed/shown.ts';
import { itemLimit, windowOf } from '../feed/window.ts';
import { untilSettled } from '../pipeline/retry.ts';
import type { FeedRecord, IndexEntry } from '../pipeline/types.ts';
import { renderFeedPage } from '../site/feed-page.ts';
import type { PublishDeps } from './deps.ts';
import { publishedStates, putDocument } from './document.ts';
import { feedFiles } from './feed-files.ts';
import { takeDownFeed } from './take-down-feed.ts';

/**
 * Publishes one feed as it is now, never replacing a newer publication: first the published ETags and the feed's record, then the
 * window, then puts on that record and those ETags. Who loses one starts over with the window that the winner did not see, or finds
 * nothing to do. When it changed is put before the documents that state it, so that they state the same when they are put again. A
 * feed that the configuration knows no more is taken down.
 *
 * Whoever wrote looks at the index again: an article that was taken back and came again is what the documents showed all along, so that
 * nobody who publishes it makes a write that this one could lose to.
 */
export function publishFeed(deps: PublishDeps, id: FeedId): Promise<'updated' | 'unchanged'> {
  const { store, publicStore, config, log, clock } = deps;
  if (!isConfigured(id, config)) return takeDownFeed(deps, id);
  const documents = Object.values(feedPaths(id));
  const least = leastArticles(id, config);
  const limit = Math.max(itemLimit(id, config), least);
  let written = false;
  const isAsSeen = lookingAgain();
  return untilSettled(`publication of feed ${id}`, async () => {
    const [published, known] = await Promise.all([publishedStates(publicStore, feedFiles(id)), store.feed(id)]);
    const rows = await store.window(id, limit);
    // Readers have subscribed to what was public once, whatever this state of the store knows of it.
    const isMade = known?.value.isPublic === true || documents.some((path) => published.get(path) !== undefined);
    if (!isMade && rows.length < least) return 'unchanged';
    const articles = rows.map(({ article }) => article);
    const window = windowOf(id, config, articles);
    const { value: before = { id, isPublic: false }, version = 0 } = known ?? {};
    const shown = shownOf(window, config, before.shown, clock.now());
    const hasMoved = shown !== before.shown;
    if (hasMoved && (await store.putFeed({ value: { ...before, shown }, version }, 'quiet')) === 'conflict')
      return 'conflict';
    let wrote = hasMoved;
    const files = [...renderFeed({ ...window, updated: shown.updated }, config), renderFeedPage(window, config)];
    for (const document of files) {
      const result = await putDocument(publicStore, document, published);
      if (result === 'conflict') return 'conflict';
      if (result === 'written') wrote = written = true;
    }
    const now = recordOf(window, shown);
    if (!isListedAlike(before, now)) {
      if ((await store.putFeed({ value: now, version: hasMoved ? version + 1 : version })) === 'conflict')
        return 'conflict';
      wrote = true;
    }
    const seen = rows.map(({ entry }) => entry);
    if (wrote && !isAsSeen(seen, await store.entries(id, limit))) return 'conflict';
    log.info('feed published', { feed: id, articles: window.articles.length, written });
    return written ? 'updated' : 'unchanged';
  });
}

/**
 * @returns whether the index is as it was seen. What differs twice in the same way does not change under way: an entry of an article that
 *   is nowhere.
 */
function lookingAgain(): (seen: readonly IndexEntry[], now: readonly IndexEntry[]) => boolean {
  let unlike: string | undefined;
  return (seen, now) => {
    const [then, today] = [JSON.stringify(seen), JSON.stringify(now)];
    if (then === today || unlike === `${then} ${today}`) return true;
    unlike = `${then} ${today}`;
    return false;
  };
}

function recordOf({ feed, articles }: FeedWindow, shown: Shown): FeedRecord {
  const isEmpty = articles.length === 0;
  return { id: feed.id, isPublic: true, title: feed.title, ...(isEmpty ? { isEmpty } : {}), shown };
}

/** Whether the index page shows the same of both. */
function isListedAlike(one: FeedRecord, other: FeedRecord): boolean {
  return one.isPublic === other.isPublic && one.title === other.title && one.isEmpty === other.isEmpty;
}
