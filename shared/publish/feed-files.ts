import type { PublicPath } from '../article/public-path.ts';
import type { FeedId } from '../article/types.ts';
import { feedPaths } from '../feed/description.ts';
import { CANARY_FEED } from '../feed/membership.ts';
import { hasSitemaps, OWN_SITEMAPS } from '../feed/sitemaps/places.ts';
import { feedPagePath, pagePath } from '../site/feed-page-path.ts';
import { pathsWithSiblings } from './document.ts';

/** What feed readers ask for, with its compressed siblings: who accepts one gets it, also where its document is not there. */
export function documentFiles(id: FeedId): readonly PublicPath[] {
  return Object.values(feedPaths(id)).flatMap(pathsWithSiblings);
}

/** The public files of a feed: its documents, each with its compressed siblings, its page, and what search engines are told of with it. */
export function feedFiles(id: FeedId): readonly PublicPath[] {
  const pages = hasFeedPage(id) ? [pagePath(feedPagePath(id))] : [];
  return [...documentFiles(id), ...pages, ...(hasSitemaps(id) ? OWN_SITEMAPS : [])];
}

/** Pages are for people. */
export function hasFeedPage(id: FeedId): boolean {
  return id !== CANARY_FEED;
}
