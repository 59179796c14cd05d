import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refused } from '../../../shared/push/hub/asked.ts';

/** A callback and a topic of 2 kB each, percent-encoded, and a secret. */
const MOST_BYTES = 16_384;

/** @returns the body of a subscriber's request, or why it is none. @throws when it breaks off */
export async function readForm(request: IncomingMessage): Promise<string | Refused> {
  if (request.method !== 'POST')
    return { status: 405, why: 'This is a WebSub hub: subscribe by POST (https://www.w3.org/TR/websub/).' };
  if (!/^application\/x-www-form-urlencoded(?:\s*;|$)/i.test(request.headers['content-type'] ?? ''))
    return { status: 415, why: 'The body must be application/x-www-form-urlencoded.' };
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return { status: 413, why: `The body is larger than ${MOST_BYTES} bytes.` };
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

export function sayPlainly(response: ServerResponse, { status, why }: Refused): void {
  const body = `${why}\n`;
  response
    .writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(status === 405 ? { Allow: 'POST' } : {}),
      ...(status === 429 || status === 503 ? { 'Retry-After': '60' } : {}),
      ...(status === 413 ? { Connection: 'close' } : {}),
    })
    .end(body);
}
