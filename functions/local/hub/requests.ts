import { instantOf, millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import { stated } from '../../../shared/article/stated.ts';
import type { HubConfig } from '../../../shared/config/types.ts';
import { type Asked, type Refused, readAsked } from '../../../shared/push/hub/asked.ts';
import { topicAt } from '../../../shared/push/hub/topics.ts';
import { type ReachRules, Refusal, reachable } from '../../web/public-request.ts';
import type { Mill } from '../mill.ts';
import { createPace } from './pace.ts';
import { verify } from './verify.ts';

/** What subscribers ask for: nothing comes of it before the one who would be told has said that it is wanted. */
export interface Requests {
  /** @returns what the one who asks is told; the subscriber is asked behind that. */
  answer(form: string): Promise<Refused>;
  /** Resolves when nobody is asked any more. */
  settled(): Promise<unknown>;
}

/** Subscribers that are asked at the moment: beyond, who asks is told to come again. */
const MOST_ASKED = 100;

export function createRequests(mill: Mill, limits: HubConfig, reach: ReachRules, signal: AbortSignal): Requests {
  const { subscriptions, log } = mill;
  const pace = createPace();
  const asking = new Set<Promise<void>>();

  /** Whether there is no room for one more. */
  const isFull = async ({ topic, callback }: Asked): Promise<boolean> => {
    if (await subscriptions.has(topic, callback)) return false;
    const { ofTopic, ofHost } = await subscriptions.countFor(topic, new URL(callback).hostname);
    return ofTopic >= limits.perTopic || ofHost >= limits.perHost;
  };

  /** @returns why nobody is asked; undefined where the subscriber is to be. */
  const refusalOf = async (asked: Asked): Promise<Refused | undefined> => {
    if ((await topicAt(asked.topic, mill)) === undefined)
      return { status: 404, why: 'hub.topic must be the address of a feed of this site, as the feed states it.' };
    if (!isReachable(asked.callback, reach))
      return { status: 400, why: 'hub.callback must be at a public address, at the port of http or https.' };
    if (asked.mode === 'subscribe' && (await isFull(asked)))
      return { status: 403, why: 'There are too many subscriptions of that host, or to that topic.' };
    if (asking.size >= MOST_ASKED) return { status: 503, why: 'Too many ask at once; come again in a minute.' };
    if (!pace.allows(new URL(asked.callback).hostname))
      return { status: 429, why: 'That host was asked often in the last minute; come again in one.' };
    return undefined;
  };

  const settle = async (asked: Asked): Promise<void> => {
    const { mode, topic, callback, leaseSeconds, secret } = asked;
    const about = { topic, host: new URL(callback).host };
    const why = await verify(asked, reach, signal);
    if (signal.aborted) return;
    if (why !== undefined) log.info('subscriber not verified', { ...about, mode, why });
    else if (mode === 'unsubscribe') {
      await subscriptions.remove(topic, callback);
      log.info('unsubscribed', about);
    } else if (!(await isFull(asked))) {
      const until = instantOf(millisecondsOf(mill.clock.now()) + leaseSeconds * 1_000);
      await subscriptions.put({ topic, callback, until, ...stated({ secret }) });
      log.info('subscribed', { ...about, until });
    }
  };

  return {
    async answer(form) {
      const asked = readAsked(form);
      if ('status' in asked) return asked;
      // Whoever has none is asked nothing: there is nothing to be ended.
      const isOver = asked.mode === 'unsubscribe' && !(await subscriptions.has(asked.topic, asked.callback));
      if (!isOver) {
        const refusal = await refusalOf(asked);
        if (refusal !== undefined) return refusal;
        const settled = settle(asked)
          .catch((error) => log.error('subscription not settled', { topic: asked.topic, error }))
          .then(() => {
            asking.delete(settled);
          });
        asking.add(settled);
      }
      return { status: 202, why: 'The subscriber is asked whether it wants this.' };
    },
    settled: () => Promise.all(asking),
  };
}

function isReachable(callback: string, reach: ReachRules): boolean {
  try {
    reachable(callback, reach);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
