import type { FeedId } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { CANARY_FEED, lastingFeeds } from '../feed/membership.ts';

/** Those of the feeds that anybody is told of: that of a value which no article has any more is not. What is declared stays. */
export function listed<Feed extends { readonly id: FeedId; readonly isPublic: boolean; readonly isEmpty?: boolean }>(
  feeds: readonly Feed[],
  config: Config,
): readonly Feed[] {
  const lasting = new Set(lastingFeeds(config));
  return feeds.filter(({ id, isPublic, isEmpty }) => id !== CANARY_FEED && isPublic && (!isEmpty || lasting.has(id)));
}
