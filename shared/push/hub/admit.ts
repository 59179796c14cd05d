import type { HubConfig } from '../../config/types.ts';
import type { Clock } from '../../pipeline/ports.ts';
import { type Asked, type Refused, readAsked } from './asked.ts';
import type { Subscribers } from './subscription.ts';
import type { Topic } from './topics.ts';

/** How often somebody may be asked whether they want a subscription that anybody may have asked for in their name. */
export const MOST_A_MINUTE = 30;

export interface Pace {
  /** Counts one more. @returns whether the host may be asked now */
  allows(host: string): Promise<boolean>;
}

export interface RoomDeps {
  readonly subscribers: Pick<Subscribers, 'has' | 'countFor'>;
  readonly limits: Pick<HubConfig, 'perHost' | 'perTopic'>;
  readonly clock: Clock;
}

export interface AdmitDeps extends RoomDeps {
  /** Undefined where it is none of ours. */
  readonly topicAt: (topic: string) => Promise<Topic | undefined>;
  /** Whether it is an address that may be asked, as far as it says by itself. */
  readonly isReachable: (callback: string) => boolean;
  readonly pace: Pace;
}

export interface Admitted {
  /** For the one who asks. */
  readonly answer: Refused;
  /** What the subscriber is to be asked whether it wants it; undefined where nobody is to be asked. */
  readonly asked?: Asked;
}

/** Looks at what a subscriber asks for: nothing comes of it before the one who would be told has said that it is wanted. */
export async function admit(form: string, deps: AdmitDeps): Promise<Admitted> {
  const asked = readAsked(form);
  if ('status' in asked) return { answer: asked };
  const answer = { status: 202, why: 'The subscriber is asked whether it wants this.' };
  // Whoever has none is asked nothing: there is nothing to be ended.
  if (asked.mode === 'unsubscribe' && !(await deps.subscribers.has(asked.topic, asked.callback))) return { answer };
  const refusal = await refusalOf(asked, deps);
  return refusal === undefined ? { answer, asked } : { answer: refusal };
}

async function refusalOf(asked: Asked, deps: AdmitDeps): Promise<Refused | undefined> {
  // Not 404: that is what CloudFront has a page for, which would stand in the place of this sentence.
  if ((await deps.topicAt(asked.topic)) === undefined)
    return { status: 400, why: 'hub.topic must be the address of a feed of this site, as the feed states it.' };
  if (!deps.isReachable(asked.callback))
    return { status: 400, why: 'hub.callback must be at a public address, at the port of http or https.' };
  if (asked.mode === 'subscribe' && (await isFull(asked, deps)))
    return { status: 403, why: 'There are too many subscriptions of that host, or to that topic.' };
  if (!(await deps.pace.allows(new URL(asked.callback).hostname)))
    return { status: 429, why: 'That host was asked often in the last minute; come again in one.' };
  return undefined;
}

/** Whether there is no room for one more. */
export async function isFull({ topic, callback }: Asked, { subscribers, limits, clock }: RoomDeps): Promise<boolean> {
  if (await subscribers.has(topic, callback)) return false;
  const { ofTopic, ofHost } = await subscribers.countFor(topic, new URL(callback).hostname, clock.now());
  return ofTopic >= limits.perTopic || ofHost >= limits.perHost;
}
