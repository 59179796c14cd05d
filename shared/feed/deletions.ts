import { instantOf, millisecondsOf } from '../article/dates/milliseconds.ts';
import type { Instant } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { DeletedItem } from './model.ts';

/** Deletions that a feed tells of at the most: what was taken back before, whoever polls has heard of. */
export const MOST_DELETIONS = 100;

/** Bytes of the element, or of the lines, around an id. */
const AROUND_ID = 120;
const DAY = 86_400_000;

/** @returns since when a feed tells of what was taken back. */
export function deletionsSince(now: Instant, { limits }: Config): Instant {
  return instantOf(Math.max(0, millisecondsOf(now) - limits.deletionDays * DAY));
}

/** @returns bytes that they take in a document at the most. */
export function deletionsWeight(deletions: readonly DeletedItem[]): number {
  return deletions.reduce((sum, { article }) => sum + Buffer.byteLength(article) + AROUND_ID, 0);
}
