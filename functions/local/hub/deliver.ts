import { instantOf, millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import type { Instant } from '../../../shared/article/types.ts';
import { eachByItself } from '../../../shared/pipeline/parallel.ts';
import { pauseAfter } from '../../../shared/push/back-off.ts';
import { type DeliverDeps, deliver, type Sent, sayDelivery } from '../../../shared/push/hub/deliver.ts';
import type { Delivery, Subscriptions } from '../../../shared/push/hub/subscription.ts';

export interface DeliverDueDeps extends DeliverDeps {
  readonly subscriptions: Subscriptions;
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

/**
 * Sends documents that have changed to those who have subscribed, one after the other of a host. One that is away is left alone for the
 * rest of the round, and holds up no other.
 * @param until when it is enough, and when it is broken off
 */
export async function deliverDue(deps: DeliverDueDeps, until: Until): Promise<void> {
  const due = await deps.subscriptions.due(deps.clock.now(), A_ROUND, OF_A_HOST);
  const hosts = Map.groupBy(due, ({ callback }) => new URL(callback).host);
  const faults = await eachByItself([...hosts], HOSTS_AT_ONCE, ([, deliveries]) => deliverTo(deps, deliveries, until));
  for (const { item, error } of faults) deps.log.error('not delivered', { host: item[0], error });
}

async function deliverTo(deps: DeliverDueDeps, deliveries: readonly Delivery[], until: Until): Promise<void> {
  let isAway = false;
  for (const delivery of deliveries) {
    if (until.isBrokenOff() || until.isEnough()) return;
    if (isAway) await deps.subscriptions.settle(delivery, { kind: 'put off', at: later(deps.clock.now(), AWAY_S) });
    else isAway = (await deliverOne(deps, delivery, until)) === 'away';
  }
}

/** @returns `away` where another document would fare no better */
async function deliverOne(deps: DeliverDueDeps, delivery: Delivery, until: Until): Promise<'away' | 'goes on'> {
  const sent = await deliver(deps, delivery);
  // Broken off by us, it did not fail.
  if (sent.kind !== 'taken' && sent.kind !== 'nothing' && until.isBrokenOff()) return 'away';
  await settle(deps, delivery, sent);
  sayDelivery(deps.log, delivery, sent);
  if (sent.kind !== 'nothing') deps.onDelivered?.(sent.kind);
  return sent.kind === 'failed' && sent.isAway ? 'away' : 'goes on';
}

function settle({ subscriptions, clock }: DeliverDueDeps, delivery: Delivery, sent: Sent): Promise<void> {
  if (sent.kind === 'ended') return subscriptions.remove(delivery.topic, delivery.callback);
  if (sent.kind !== 'failed') return subscriptions.settle(delivery, sent);
  const { pause, failingSince } = sent;
  const at = pause === undefined ? undefined : later(clock.now(), pause);
  return subscriptions.settle(delivery, { kind: 'failed', at, failingSince });
}

function later(now: Instant, seconds: number): Instant {
  return instantOf(millisecondsOf(now) + seconds * 1_000);
}
