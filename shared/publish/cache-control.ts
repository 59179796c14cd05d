import { CANARY_FEED } from '../feed/membership.ts';
import { NOT_FOUND_PATH } from '../site/not-found-path.ts';

/**
 * What caches may do with a public path. Feeds and pages are short-lived in shared caches and may be served stale while
 * they are fetched again or the origin fails (RFC 5861); media never change under their content hash (RFC 8246), but one that was
 * taken back must leave the shared caches within the hour.
 */
export function cacheControlOf(path: string): string {
  if (path.startsWith('/media/')) return 'public, max-age=31536000, s-maxage=3600, immutable';
  // It stands where a page may lie the next moment.
  if (path === NOT_FOUND_PATH) return 'no-cache';
  // Read each minute, to see whether what was uploaded is out: what a cache holds says nothing of that.
  return path.startsWith(`/${CANARY_FEED}/`) ? 'no-cache' : FRESH;
}

/** Readers poll every 15 minutes at the most often; a minute in the shared cache keeps an update within its hour. */
const FRESH_S = 60;
const STALE_S = 600;
const FRESH = `public, max-age=${FRESH_S}, s-maxage=${FRESH_S}, stale-while-revalidate=${STALE_S}, stale-if-error=86400`;

/** Seconds after which no shared cache answers with an older document, as long as the server behind it answers. */
export const LONGEST_HELD_S = FRESH_S + STALE_S;
