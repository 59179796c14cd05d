import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refused } from '../../../shared/push/hub/asked.ts';
import { answerOf, MOST_FORM_BYTES, refusalOfRequest, TOO_LARGE } from '../../../shared/push/hub/form.ts';
import { bodyOf } from '../http/body.ts';

/** @returns the body of a subscriber's request, or why it is none. @throws when it breaks off */
export async function readForm(request: IncomingMessage): Promise<string | Refused> {
  const refusal = refusalOfRequest(request.method, request.headers['content-type']);
  if (refusal !== undefined) return refusal;
  return (await bodyOf(request, MOST_FORM_BYTES))?.toString() ?? TOO_LARGE;
}

export function sayPlainly(response: ServerResponse, refused: Refused): void {
  const { status, headers, body } = answerOf(refused);
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
}
