import { instantOf, millisecondsOf } from '../../article/dates/milliseconds.ts';
import type { FetchFault } from '../../article/notes.ts';
import { stated } from '../../article/stated.ts';
import type { Log } from '../../log.ts';
import { isFull, type RoomDeps } from './admit.ts';
import type { Asked } from './asked.ts';
import type { Subscribers } from './subscription.ts';

export interface ConfirmDeps extends RoomDeps {
  readonly subscribers: Subscribers;
  /** Asks the subscriber. @returns undefined where it wants that, or why it is taken not to */
  readonly verify: (asked: Asked) => Promise<undefined | FetchFault | 'other-challenge'>;
  /** Whether it was us who broke off. @default never */
  readonly isBrokenOff?: () => boolean;
  readonly log: Log;
}

/** Asks a subscriber whether it wants what was asked for in its name (W3C WebSub, section 5.3), and does that where it does. */
export async function confirm(deps: ConfirmDeps, asked: Asked): Promise<void> {
  const { subscribers, clock, log } = deps;
  const { mode, topic, callback, leaseSeconds, secret } = asked;
  const about = { topic, host: new URL(callback).host };
  const why = await deps.verify(asked);
  if (deps.isBrokenOff?.()) return;
  if (why !== undefined) log.info('subscriber not verified', { ...about, mode, why });
  else if (mode === 'unsubscribe') {
    await subscribers.remove(topic, callback);
    log.info('unsubscribed', about);
  } else if (await isFull(asked, deps)) log.info('no room for a subscriber', about);
  else {
    const until = instantOf(millisecondsOf(clock.now()) + leaseSeconds * 1_000);
    await subscribers.put({ topic, callback, until, ...stated({ secret }) });
    log.info('subscribed', { ...about, until });
  }
}
