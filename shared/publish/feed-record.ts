import { stated } from '../article/stated.ts';
import type { Instant } from '../article/types.ts';
import type { FeedWindow } from '../feed/model.ts';
import type { Archived, FeedRecord } from '../pipeline/types.ts';

/**
 * What is kept of a feed whose documents show this window.
 * @param isEmpty whether its archive has nothing either: documents whose articles were all taken back stay empty until the next one comes
 */
export function recordOf(
  { feed }: FeedWindow,
  isEmpty: boolean,
  { isEmpty: _, emptied = undefined, ...kept }: FeedRecord,
  now: Instant,
): FeedRecord {
  const empty = isEmpty ? { isEmpty, emptied: emptied ?? now } : {};
  return { ...kept, id: feed.id, isPublic: true, title: feed.title, ...empty };
}

/**
 * What is kept before documents show an article again: of a publisher who dies in between, the next one would else take the feed for one that
 * has been empty since. Whether it is listed, the record goes on saying until they are there.
 */
export function notEmptied({ emptied: _, ...feed }: FeedRecord): FeedRecord {
  return feed;
}

/** Whether the index page shows the same of both. */
export function isListedAlike(one: FeedRecord, other: FeedRecord): boolean {
  return one.isPublic === other.isPublic && one.title === other.title && one.isEmpty === other.isEmpty;
}

/** Whether there is nothing to be kept before the documents are put. */
export function isKeptAlike(one: FeedRecord, other: FeedRecord): boolean {
  return (
    one.shown === other.shown &&
    isAlike(one.archived, other.archived) &&
    one.again === other.again &&
    one.emptied === other.emptied &&
    one.had?.isHeld === other.had?.isHeld &&
    (one.had === undefined) === (other.had === undefined) &&
    one.etags?.join(' ') === other.etags?.join(' ')
  );
}

/** Whether the archive is as far. */
export function isAlike(one: Archived | undefined, other: Archived | undefined): boolean {
  return (
    one?.below === other?.below &&
    one?.room === other?.room &&
    one?.newest === other?.newest &&
    one?.whole === other?.whole &&
    one?.cutting === other?.cutting
  );
}

/**
 * @param archived how far the archive is of a feed whose documents are to lead to it
 * @param newest the version of its newest document; undefined where that may not have been made
 */
export function leadingTo({ newest: _, ...archived }: Archived, newest: string | undefined): Archived {
  return { ...archived, ...stated({ newest }) };
}
