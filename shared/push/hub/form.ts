import type { Refused } from './asked.ts';

/** A callback and a topic of 2 kB each, percent-encoded, and a secret. */
export const MOST_FORM_BYTES = 16_384;

export const TOO_LARGE: Refused = { status: 413, why: `The body is larger than ${MOST_FORM_BYTES} bytes.` };

/** @returns why a request is none of a subscriber's, before its body is read (W3C WebSub, section 5.1). */
export function refusalOfRequest(method: string | undefined, contentType: string | undefined): Refused | undefined {
  if (method !== 'POST')
    return { status: 405, why: 'This is a WebSub hub: subscribe by POST (https://www.w3.org/TR/websub/).' };
  if (!/^application\/x-www-form-urlencoded(?:\s*;|$)/i.test(contentType ?? ''))
    return { status: 415, why: 'The body must be application/x-www-form-urlencoded.' };
  return undefined;
}

/** What the one who asks is answered, in plain text. */
export function answerOf({ status, why }: Refused) {
  const headers: Readonly<Record<string, string>> = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(status === 405 ? { Allow: 'POST' } : {}),
    ...(status === 429 || status === 503 ? { 'Retry-After': '60' } : {}),
  };
  return { status, headers, body: `${why}\n` };
}
