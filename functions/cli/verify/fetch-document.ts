import type { Exchange } from '../../../shared/verify/received.ts';
import { UsageError } from '../command.ts';

/** Milliseconds that a receiver waits. */
const PATIENCE = 20_000;
/** Bytes. No receiver takes more. */
const MOST_BYTES = 50_000_000;
const ASKS = {
  accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  'accept-encoding': 'gzip, br',
  'user-agent': 'feedmill-verify',
};

/**
 * Fetches a document as a receiver does, and asks again, with the validators that it came with where there are some.
 * @throws UsageError when there is no answer
 */
export async function fetchDocument(url: string): Promise<{ readonly bytes: Uint8Array; readonly exchange: Exchange }> {
  const response = await ask(url, {});
  const bytes = await bodyOf(response, url);
  const headers = Object.fromEntries(response.headers);
  const { etag, 'last-modified': modified } = headers;
  const validators = { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) };
  const exchange = { url: response.url, status: response.status, headers };
  if (!response.ok) return { bytes, exchange };
  const second = await ask(response.url, validators);
  const again = Object.keys(validators).length === 0 ? {} : { again: second.status };
  if (second.ok) return { bytes, exchange: { ...exchange, ...again, later: await bodyOf(second, url) } };
  await second.body?.cancel();
  return { bytes, exchange: { ...exchange, ...again } };
}

/** @throws UsageError when there is no answer */
export async function ask(url: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<Response> {
  try {
    return await fetch(url, { method, headers: { ...ASKS, ...headers }, signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    throw new UsageError(`${url} gives no answer: ${causeOf(error)}`);
  }
}

async function bodyOf(response: Response, url: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of response.body ?? []) {
      pieces.push(piece);
      length += piece.length;
      if (length > MOST_BYTES)
        throw new UsageError(`${url} is larger than ${MOST_BYTES} bytes; no receiver takes that`);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${url} breaks off after ${length} bytes: ${causeOf(error)}`);
  }
  return Buffer.concat(pieces);
}

/** What the network says stands below what fetch says. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
