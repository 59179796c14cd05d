import type { OutgoingHttpHeaders } from 'node:http';

/**
 * A page of another site may have its own name lead to this machine, and read what its visitor's newsroom has not published yet:
 * only who asks for this machine by name is answered.
 */
export const OWN_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d*)?$/i;

/** What no page of another site may frame, embed or keep. */
export const PRIVATE: OutgoingHttpHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
