import type { IncomingMessage, ServerResponse } from 'node:http';

/** @returns whether nobody waits for an answer any more. A request is destroyed by Node itself, too, when it has been read to its end. */
export function isGone(request: IncomingMessage, response: ServerResponse): boolean {
  return response.destroyed || (request.destroyed && !request.complete);
}
