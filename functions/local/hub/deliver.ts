import { instantOf, millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import type { FetchFault } from '../../../shared/article/notes.ts';
import type { PublicPath } from '../../../shared/article/public-path.ts';
import type { Instant } from '../../../shared/article/types.ts';
import type { Log } from '../../../shared/log.ts';
import { eachByItself } from '../../../shared/pipeline/parallel.ts';
import type { Clock } from '../../../shared/pipeline/ports.ts';
import { pauseAfter } from '../../../shared/push/back-off.ts';
import { headersOf } from '../../../shared/push/hub/sent.ts';
import type { Delivery, Subscriptions } from '../../../shared/push/hub/subscription.ts';
import type { Topic } from '../../../shared/push/hub/topics.ts';

export interface Document {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Of the bytes. */
  readonly digest: string;
}

export interface DeliverDeps {
  readonly subscriptions: Subscriptions;
  /** Our own address. */
  readonly hub: string;
  /** Undefined where it is none of ours any more. */
  readonly topicAt: (topic: string) => Promise<Topic | undefined>;
  /** As it is public now. */
  readonly read: (path: PublicPath) => Promise<Document | undefined>;
  /** @returns what it was answered with, or why it was not */
  readonly send: (
    callback: string,
    headers: Readonly<Record<string, string>>,
    body: Uint8Array,
  ) => Promise<number | FetchFault>;
  readonly clock: Clock;
  readonly log: Log;
  readonly onDelivered?: (result: DeliveryResult) => void;
}

export interface Until {
  readonly isEnough: () => boolean;
  readonly isBrokenOff: () => boolean;
}

export type DeliveryResult = 'taken' | 'failed' | 'ended';

/** A round ends, and the next one begins with what is due by then: no host, however slow, has more of it than this. */
const A_ROUND = 1_000;
const OF_A_HOST = 50;
const HOSTS_AT_ONCE = 16;
/** Until the others of a host that is away are tried. */
const AWAY_S = pauseAfter(1) ?? 0;
/** Of failing alone. A subscriber whose machine was away for a weekend hears of the next change. */
const LASTING_MS = 3 * 86_400_000;

/**
 * Sends documents that have changed to those who have subscribed, one after the other of a host. One that is away is left alone for the
 * rest of the round, and holds up no other.
 * @param until when it is enough, and when it is broken off
 */
export async function deliverDue(deps: DeliverDeps, until: Until): Promise<void> {
  const due = await deps.subscriptions.due(deps.clock.now(), A_ROUND, OF_A_HOST);
  const hosts = Map.groupBy(due, ({ callback }) => new URL(callback).host);
  const faults = await eachByItself([...hosts], HOSTS_AT_ONCE, ([, deliveries]) => deliverTo(deps, deliveries, until));
  for (const { item, error } of faults) deps.log.error('not delivered', { host: item[0], error });
}

async function deliverTo(deps: DeliverDeps, deliveries: readonly Delivery[], until: Until): Promise<void> {
  let isAway = false;
  for (const delivery of deliveries) {
    if (until.isBrokenOff() || until.isEnough()) return;
    if (isAway) await deps.subscriptions.settle(delivery, { kind: 'put off', at: later(deps.clock.now(), AWAY_S) });
    else isAway = (await deliver(deps, delivery, until)) === 'away';
  }
}

/** @returns `away` where another document would fare no better */
async function deliver(deps: DeliverDeps, delivery: Delivery, until: Until): Promise<'away' | 'goes on'> {
  const { subscriptions, clock } = deps;
  const { topic, callback, delivered } = delivery;
  const at = await deps.topicAt(topic);
  const document = at && (await deps.read(at.path));
  if (document === undefined || document.digest === delivered) {
    await subscriptions.settle(delivery, { kind: 'nothing' });
    return 'goes on';
  }
  const answered = await deps.send(callback, headersOf(document, { ...delivery, hub: deps.hub }), document.bytes);
  const about = { topic, host: new URL(callback).host };
  if (typeof answered === 'number' && answered >= 200 && answered < 300) {
    await subscriptions.settle(delivery, { kind: 'taken', digest: document.digest });
    deps.onDelivered?.('taken');
    deps.log.info('delivered', about);
    return 'goes on';
  }
  // Broken off by us, it did not fail.
  if (until.isBrokenOff()) return 'away';
  const why = typeof answered === 'number' ? { status: answered } : answered;
  const failingSince = delivery.failingSince ?? clock.now();
  const isLasting = millisecondsOf(clock.now()) - millisecondsOf(failingSince) >= LASTING_MS;
  if (answered === 410 || isLasting) {
    await subscriptions.remove(topic, callback);
    deps.onDelivered?.('ended');
    deps.log.info('subscription ended', { ...about, why });
    return 'goes on';
  }
  const pause = pauseAfter(delivery.failures + 1);
  const again = pause === undefined ? undefined : later(clock.now(), pause);
  await subscriptions.settle(delivery, { kind: 'failed', at: again, failingSince });
  deps.onDelivered?.('failed');
  deps.log.warn('not delivered', { ...about, why, again });
  return typeof answered === 'number' && answered < 500 && answered !== 429 ? 'goes on' : 'away';
}

function later(now: Instant, seconds: number): Instant {
  return instantOf(millisecondsOf(now) + seconds * 1_000);
}
