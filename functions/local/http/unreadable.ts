import type { Duplex } from 'node:stream';

/** Milliseconds, for what is still on its way of a request that nobody can read. */
const LINGERS_MS = 5_000;

/** Node's errors of what is sent to it, by what is answered (Node, `http`, event `clientError`). */
const STATUSES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

const refused = new WeakSet<Duplex>();

/**
 * Answers what is no HTTP, or longer than a server takes, and hears the rest out before it closes: by itself Node closes with bytes unread,
 * which resets the connection and takes the answer along (RFC 9112, section 9.6).
 */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Node's parser goes on with what comes, and says of each piece that it is none.
  if (refused.has(socket)) return;
  refused.add(socket);
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const giveUp = setTimeout(() => socket.destroy(), LINGERS_MS);
  socket.once('close', () => clearTimeout(giveUp)).once('end', () => socket.destroy());
  socket.end(`HTTP/1.1 ${STATUSES[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`);
  socket.resume();
}
