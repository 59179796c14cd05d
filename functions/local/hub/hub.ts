import { createHash } from 'node:crypto';
import { stated } from '../../../shared/article/stated.ts';
import { ownHub } from '../../../shared/feed/hubs.ts';
import { publicTypeOf } from '../../../shared/local/public/types.ts';
import { topicAt, topicsOf } from '../../../shared/push/hub/topics.ts';
import { createSend } from '../../deliver/send.ts';
import type { ReachRules } from '../../web/public-request.ts';
import type { Answering } from '../http/server.ts';
import type { Mill } from '../mill.ts';
import type { OwnHub } from '../tell-hubs.ts';
import { type DeliverDueDeps, type DeliveryResult, deliverDue } from './deliver.ts';
import { readForm, sayPlainly } from './plain.ts';
import { createRequests } from './requests.ts';

/** A WebSub hub for this newsroom's own feeds (https://www.w3.org/TR/2018/REC-websub-20180123/). */
export interface Hub extends OwnHub {
  readonly answering: Answering;
  /** Begins to send what is due, unless it is at it. @returns when that round has ended; never throws. */
  look(): Promise<void>;
  /** Resolves when nobody is asked any more what they want. */
  settled(): Promise<unknown>;
  /** Breaks off. What was not sent is with the next start; who was not asked yet asks again. */
  close(): Promise<void>;
}

export interface HubOptions {
  readonly onDelivered?: (result: DeliveryResult) => void;
  /** Whom it may reach. @default as the configuration says */
  readonly rules?: ReachRules;
}

/** Who came meanwhile does not wait for whoever takes long. */
const A_ROUND_MS = 20_000;
const ANYWHERE: ReachRules = { mayConnect: () => true, mayUsePort: () => true };

/** @returns undefined where the configuration wants none. */
export function openHub(mill: Mill, { onDelivered, rules }: HubOptions): Hub | undefined {
  const { config, subscriptions, clock, log } = mill;
  const url = ownHub(config);
  const limits = config.hub;
  if (url === undefined || limits === undefined) return undefined;
  const reach = rules ?? (limits.subscribers === 'anywhere' ? ANYWHERE : {});
  const closing = new AbortController();
  const { signal } = closing;
  const requests = createRequests(mill, limits, reach, signal);
  let sending: Promise<void> | undefined;
  const deps: DeliverDueDeps = {
    subscriptions,
    clock,
    log,
    hub: url,
    topicAt: (topic) => topicAt(topic, mill),
    async read(path) {
      const text = await mill.readPublic(path);
      if (text === undefined) return undefined;
      const bytes = Buffer.from(text);
      const digest = createHash('sha256').update(bytes).digest('hex');
      return { bytes, digest, contentType: publicTypeOf(path).contentType };
    },
    send: createSend(reach, signal),
    ...stated({ onDelivered }),
  };
  const look = async () => {
    if (signal.aborted) return;
    const end = performance.now() + A_ROUND_MS;
    const until = { isEnough: () => performance.now() > end, isBrokenOff: () => signal.aborted };
    sending ??= deliverDue(deps, until)
      .catch((error) => log.error('not delivered', { error }))
      .then(() => {
        sending = undefined;
      });
    await sending;
  };
  return {
    url,
    async spread(feed) {
      await subscriptions.spread(topicsOf(feed, config), clock.now());
      void look();
    },
    answering(request, response) {
      readForm(request)
        .then(
          async (form) => sayPlainly(response, typeof form === 'string' ? await requests.answer(form) : form),
          // It went away in the middle.
          () => response.destroy(),
        )
        .catch((error) => {
          log.error('subscription not taken', { error });
          sayPlainly(response, { status: 500, why: 'Internal error.' });
        });
    },
    look,
    settled: requests.settled,
    async close() {
      closing.abort();
      await Promise.all([sending, requests.settled()]);
    },
  };
}
