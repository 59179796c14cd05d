import type { FeedId } from '../../shared/article/types.ts';
import { feedPaths } from '../../shared/feed/description.ts';
import { ALL } from '../../shared/feed/membership.ts';
import { tokensIn } from './newsroom.ts';
import { isFeedGone } from './reader.ts';

/** Somebody who keeps of each feed how it showed each article last. */
export interface LastShown {
  /** @param document undefined where it was removed */
  saw(feed: FeedId, document: string | undefined): void;
  /**
   * Articles that a feed showed last just as that of all did, and as they were uploaded last: whatever takes one back then, the feed's readers
   * are to be told. One that was corrected since may have left it by that, of which nobody is told.
   */
  asInAll(feed: FeedId): readonly string[];
}

/** @param isLast whether an article was uploaded last in this version of this story, which has lain nowhere else: then its feeds are these */
export function createLastShown(isLast: (story: string, version: number) => boolean): LastShown {
  const shown = new Map<FeedId, Map<string, string>>();
  return {
    saw(feed, document) {
      if (document === undefined || isFeedGone(feedPaths(feed).json, document)) return void shown.delete(feed);
      const items = shown.get(feed) ?? new Map<string, string>();
      shown.set(feed, items);
      for (const item of JSON.parse(document).items) items.set(item.id, JSON.stringify(item));
    },
    asInAll: (feed) =>
      [...(shown.get(feed) ?? [])].flatMap(([id, item]) =>
        shown.get(ALL)?.get(id) === item && tokensIn(item).every(({ story, version }) => isLast(story, version))
          ? [id]
          : [],
      ),
  };
}
