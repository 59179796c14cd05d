import { millisecondsOf } from '../../article/dates/milliseconds.ts';
import type { FetchFault } from '../../article/notes.ts';
import type { PublicPath } from '../../article/public-path.ts';
import { stated } from '../../article/stated.ts';
import type { Instant } from '../../article/types.ts';
import type { Log } from '../../log.ts';
import type { Clock } from '../../pipeline/ports.ts';
import { pauseAfter } from '../back-off.ts';
import { headersOf } from './sent.ts';
import type { Recipient } from './subscription.ts';
import type { Topic } from './topics.ts';

/** A document as it is public now. */
export interface Document {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Of the bytes. */
  readonly digest: string;
}

export interface DeliverDeps {
  /** Our own address. */
  readonly hub: string;
  /** Undefined where it is none of ours any more. */
  readonly topicAt: (topic: string) => Promise<Topic | undefined>;
  readonly read: (path: PublicPath) => Promise<Document | undefined>;
  /** @returns what it was answered with, or why it was not */
  readonly send: (
    callback: string,
    headers: Readonly<Record<string, string>>,
    body: Uint8Array,
  ) => Promise<number | FetchFault>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What became of a document that was to be sent. */
export type Sent =
  | { readonly kind: 'taken'; readonly digest: string }
  /** There was nothing to be sent. */
  | { readonly kind: 'nothing' }
  /** It is to be told nothing more. */
  | { readonly kind: 'ended'; readonly why: FetchFault }
  | {
      readonly kind: 'failed';
      readonly why: FetchFault;
      readonly failingSince: Instant;
      /** Seconds until it is tried again; undefined where it is given up. */
      readonly pause: number | undefined;
      /** Whether another document would fare no better there. */
      readonly isAway: boolean;
    };

/** Of failing alone. A subscriber whose machine was away for a weekend hears of the next change. */
const LASTING_MS = 3 * 86_400_000;

/** Sends one subscriber the document as it is public now, unless it has taken those very bytes (W3C WebSub, section 7). */
export async function deliver({ hub, topicAt, read, send, clock }: DeliverDeps, to: Recipient): Promise<Sent> {
  const at = await topicAt(to.topic);
  const document = at && (await read(at.path));
  if (document === undefined || document.digest === to.delivered) return { kind: 'nothing' };
  const answered = await send(to.callback, headersOf(document, { ...to, hub }), document.bytes);
  if (typeof answered === 'number' && answered >= 200 && answered < 300)
    return { kind: 'taken', digest: document.digest };
  const why = typeof answered === 'number' ? { status: answered } : answered;
  const failingSince = to.failingSince ?? clock.now();
  const isLasting = millisecondsOf(clock.now()) - millisecondsOf(failingSince) >= LASTING_MS;
  if (answered === 410 || isLasting) return { kind: 'ended', why };
  const isAway = typeof answered !== 'number' || answered >= 500 || answered === 429;
  return { kind: 'failed', why, failingSince, pause: pauseAfter(to.failures + 1), isAway };
}

/** The callback's host alone: who knows the address could tell the subscriber anything. */
export function sayDelivery(log: Log, { topic, callback }: Recipient, sent: Sent): void {
  const about = { topic, host: new URL(callback).host };
  if (sent.kind === 'taken') log.info('delivered', about);
  else if (sent.kind === 'ended') log.info('subscription ended', { ...about, why: sent.why });
  else if (sent.kind === 'failed') {
    const { why, pause } = sent;
    log.warn(pause === undefined ? 'delivery given up' : 'not delivered', { ...about, why, ...stated({ pause }) });
  }
}
