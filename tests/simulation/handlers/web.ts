import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { boat, ELSEWHERE } from './edit.ts';

/** What functions ask of the web. */
export interface Asked {
  readonly url: URL;
  readonly method: string;
}

/**
 * Readers of the hub, who take all that they are sent; another hub, which takes every notice; and pictures of others.
 * @param published the bytes of a public file as readers get them; undefined where they get none
 * @returns what the web answers
 */
export function answerOf({ url, method }: Asked, published: (path: string) => Uint8Array | undefined): IncomingMessage {
  if (url.href.startsWith(ELSEWHERE)) return answered(200, boat(Number(/\d+/.exec(url.pathname)?.[0])), 'image/png');
  if (url.hostname === READER) return answered(200, Buffer.from(url.searchParams.get('hub.challenge') ?? ''));
  if (method === 'POST') return answered(202);
  const file = published(decodeURIComponent(url.pathname));
  return file === undefined ? answered(403) : answered(200, file);
}

const READER = 'reader.example';

/** @returns what readers of the hub ask for. @param feed its id */
export function topicOf(feed: string): string {
  return `https://sitedistribution.domainname/${feed}/feed.json`;
}

/** @returns where a reader of the hub is sent to. @param number of the reader */
export function callbackOf(number: number): string {
  return `https://${READER}/${number}`;
}

/** @returns what a reader of the hub says who wants a feed. @param number of the reader */
export function subscription(number: number, topic: string): string {
  return new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.callback': callbackOf(number),
  }).toString();
}

function answered(statusCode: number, body: Uint8Array = Buffer.alloc(0), type = 'text/plain'): IncomingMessage {
  const headers = { 'content-type': type, 'content-length': String(body.length) };
  return Object.assign(Readable.from([body]), { statusCode, headers }) as unknown as IncomingMessage;
}
