import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refused } from '../../../shared/push/hub/asked.ts';
import { answerOf, MOST_FORM_BYTES, refusalOfRequest, TOO_LARGE } from '../../../shared/push/hub/form.ts';

/** @returns the body of a subscriber's request, or why it is none. @throws when it breaks off */
export async function readForm(request: IncomingMessage): Promise<string | Refused> {
  const refusal = refusalOfRequest(request.method, request.headers['content-type']);
  if (refusal !== undefined) return refusal;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_FORM_BYTES) return TOO_LARGE;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

export function sayPlainly(response: ServerResponse, refused: Refused): void {
  const { status, headers, body } = answerOf(refused);
  const length = { 'Content-Length': Buffer.byteLength(body) };
  // What is left of a body that is too large is not read.
  response.writeHead(status, { ...headers, ...length, ...(status === 413 ? { Connection: 'close' } : {}) }).end(body);
}
