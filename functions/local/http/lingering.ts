import { type IncomingMessage, ServerResponse } from 'node:http';

/** Milliseconds, for what is left of a request that has its answer: nginx's `lingering_time`. */
const LINGERS_MS = 30_000;

/**
 * An answer whose connection stays until the request has come to its end. Who is refused in the middle of sending has the answer whole at
 * once, and what is still sent is thrown away. A connection that is closed with bytes unread is reset, and takes the answer along
 * (RFC 9112, section 9.6): an editor whose sign-in expired would be told of a broken line.
 */
export class LingeringResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  override end(...given: unknown[]): this {
    const { req: request } = this;
    const ends = (...last: unknown[]) => super.end(...(last as []));
    if (request.complete || request.destroyed || this.writableEnded || !hasBody(request)) return ends(...given);
    const body = given.filter((one) => typeof one !== 'function');
    const whenDone = given.filter((one) => typeof one === 'function');
    if (body.length > 0 && body[0] != null) this.write(...(body as [string]));
    else this.flushHeaders();
    const giveUp = setTimeout(() => request.destroy(), LINGERS_MS);
    request.once('close', () => {
      clearTimeout(giveUp);
      ends(...whenDone);
    });
    request.resume();
    return this;
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
