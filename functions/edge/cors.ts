import { EXPOSED_HEADERS } from './exposed-headers.ts';

/** Of an origin that may ask; both servers say it of every answer. Imports nothing but lists, for the functions at the edge. */
export const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED_HEADERS.join(', '),
} as const;

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

/**
 * What a browser is told that asks whether a script of another site may ask with headers of its own, as If-None-Match is one
 * (Fetch, section 4.8, "CORS-preflight fetch"); to be remembered for a day.
 */
export const PREFLIGHT = {
  allow: ALLOWED_METHODS,
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
} as const;
