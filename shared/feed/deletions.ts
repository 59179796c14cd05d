import { instantOf, millisecondsOf } from '../article/dates/milliseconds.ts';
import type { Instant } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { DeletedItem } from './model.ts';

/** Deletions that a feed tells of at the most: what was taken back before, whoever polls has heard of. */
export const MOST_DELETIONS = 100;

/** Bytes of the element, or of the lines, around an id. */
const AROUND_ID = 120;
/** Bytes of what stands around a reason, and of a sign of it that is written as another, twice where it looks like markup. */
const AROUND_REASON = 100;
const LONGEST_ESCAPE = Buffer.byteLength('&amp;quot;');
const DAY = 86_400_000;

/** @returns since when a feed tells of what was taken back. */
export function deletionsSince(now: Instant, { limits }: Config): Instant {
  return instantOf(Math.max(0, millisecondsOf(now) - limits.deletionDays * DAY));
}

/** @returns bytes that they take in a document at the most. */
export function deletionsWeight(deletions: readonly DeletedItem[]): number {
  return deletions.reduce(
    (sum, { article, reason }) => sum + Buffer.byteLength(article) + AROUND_ID + weightOf(reason),
    0,
  );
}

function weightOf(reason: string | undefined): number {
  if (reason === undefined) return 0;
  return AROUND_REASON + Buffer.byteLength(reason) + LONGEST_ESCAPE * (reason.match(/[&<>"'\\]/g)?.length ?? 0);
}
