import type { Instant } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { deletionsSince } from '../feed/deletions.ts';
import { lastingFeeds } from '../feed/membership.ts';
import type { FeedRecord } from '../pipeline/types.ts';

/**
 * Whether a feed has had no article for as long as deletions are told, and is to go. It says a name that may be one that was never to be
 * published: that of an author, or a tag. Sections, languages and what the configuration declares stay: people have chosen them.
 */
export function isOver({ id, isEmpty, emptied, shown }: FeedRecord, config: Config, now: Instant): boolean {
  const since = emptied ?? shown?.updated;
  const mayGo = /^(?:tag|author)\//.test(id) && !lastingFeeds(config).includes(id);
  return mayGo && isEmpty === true && since !== undefined && since <= deletionsSince(now, config);
}

/** Whether it has gone, and says so where it was. */
export function isGone({ isPublic, emptied }: FeedRecord): boolean {
  return !isPublic && emptied !== undefined;
}
