import type { PublicPath } from '../article/public-path.ts';
import type { FeedId } from '../article/types.ts';
import { feedPaths } from '../feed/description.ts';
import { feedPagePath, pagePath } from '../site/feed-page-path.ts';
import { pathsWithSiblings } from './document.ts';

/** The public files of a feed: its documents, each with its compressed siblings, and its page. */
export function feedFiles(id: FeedId): readonly PublicPath[] {
  return [...Object.values(feedPaths(id)).flatMap(pathsWithSiblings), pagePath(feedPagePath(id))];
}
