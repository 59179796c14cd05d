import type { HubConfig } from '../../../shared/config/types.ts';
import { type AdmitDeps, admit } from '../../../shared/push/hub/admit.ts';
import type { Asked, Refused } from '../../../shared/push/hub/asked.ts';
import { type ConfirmDeps, confirm } from '../../../shared/push/hub/confirm.ts';
import { topicAt } from '../../../shared/push/hub/topics.ts';
import { verify } from '../../confirm/verify.ts';
import { isReachable, type ReachRules } from '../../web/public-request.ts';
import type { Mill } from '../mill.ts';
import { createPace } from './pace.ts';

/** What subscribers ask for. */
export interface Requests {
  /** @returns what the one who asks is told; the subscriber is asked behind that. */
  answer(form: string): Promise<Refused>;
  /** Resolves when nobody is asked any more. */
  settled(): Promise<unknown>;
}

/** Subscribers that are asked at the moment: beyond, who asks is told to come again. */
const MOST_ASKED = 100;

export function createRequests(mill: Mill, limits: HubConfig, reach: ReachRules, signal: AbortSignal): Requests {
  const { subscriptions: subscribers, clock, log } = mill;
  const asking = new Set<Promise<void>>();
  const deps: AdmitDeps & ConfirmDeps = {
    subscribers,
    limits,
    clock,
    log,
    topicAt: (topic) => topicAt(topic, mill),
    isReachable: (callback) => isReachable(callback, reach),
    pace: createPace(),
    verify: (asked) => verify(asked, reach, signal),
    isBrokenOff: () => signal.aborted,
  };

  function ask(asked: Asked): void {
    const settled = confirm(deps, asked)
      .catch((error) => log.error('subscription not settled', { topic: asked.topic, error }))
      .then(() => {
        asking.delete(settled);
      });
    asking.add(settled);
  }

  return {
    async answer(form) {
      if (asking.size >= MOST_ASKED) return { status: 503, why: 'Too many ask at once; come again in a minute.' };
      const { answer, asked } = await admit(form, deps);
      if (asked !== undefined) ask(asked);
      return answer;
    },
    settled: () => Promise.all(asking),
  };
}
