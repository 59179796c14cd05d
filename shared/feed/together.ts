import { createHash } from 'node:crypto';
import { foldKey } from '../article/slug.ts';
import type { FeedId } from '../article/types.ts';

/** No configuration can declare an id that begins so. */
const BEFORE = '_together/';

/**
 * The index of articles that are translations of one another: those that state the same key. It has no documents; like the index of a feed
 * it tells who has to be rendered again when one of them comes, goes or moves.
 */
export function togetherFeed(translationKey: string): FeedId {
  return `${BEFORE}${createHash('sha256').update(foldKey(translationKey)).digest('hex').slice(0, 32)}` as FeedId;
}

export function isTogether(id: FeedId): boolean {
  return id.startsWith(BEFORE);
}
