import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
/** What proxies add: then somebody else asks, wherever the proxy runs. */
const OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
/**
 * A page of another site may have its own name lead to this machine, and read what its visitor's newsroom has not published yet:
 * only who asks for this machine by name is answered.
 */
export const OWN_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d*)?$/i;

/** @returns whether this machine itself asks, and by its own name: what a newsroom does and when is nobody else's. */
export function comesFromHere({ socket, headers }: IncomingMessage): boolean {
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    OF_PROXIES.every((name) => headers[name] === undefined) &&
    OWN_NAME.test(headers.host ?? '')
  );
}

/** What no page of another site may frame, embed or keep. */
export const PRIVATE = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
