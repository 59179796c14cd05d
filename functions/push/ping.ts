import { stated } from '../../shared/article/stated.ts';
import type { Pinged } from '../../shared/push/tell.ts';
import { publicRequest, type ReachRules, reachable } from '../web/public-request.ts';
import { faultOf } from './fault.ts';

export interface PingRules extends Pick<ReachRules, 'mayConnect' | 'resolve'> {
  /** For everything, redirects included. @default 10,000 */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 3;
/** A hub that has moved: whatever browsers make of the first two, what is meant is the same request there. */
const MOVED = new Set([301, 302, 307, 308]);

/**
 * Tells a hub that a topic has changed. How, WebSub leaves to the two (section 6); all public hubs take what PubSubHubbub 0.4 asks for
 * (section 7.1), some by `hub.url`, some by `hub.topic`. One topic a request: not all hubs read a second one. Ports are the operator's
 * to choose, addresses must be public.
 */
export async function ping(hub: string, topic: string, rules: PingRules = {}): Promise<Pinged> {
  const timeout = AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS);
  const signal = rules.signal === undefined ? timeout : AbortSignal.any([timeout, rules.signal]);
  const reach: ReachRules = { ...rules, mayUsePort: () => true };
  const form = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic });
  const body = Buffer.from(form.toString());
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  try {
    let next = hub;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await publicRequest(reachable(next, reach), reach, { method: 'POST', headers, body, signal });
      const status = response.statusCode ?? 0;
      const { location, 'retry-after': retryAfter } = response.headers;
      // What it says beside is nobody's to read.
      response.destroy();
      if (status >= 200 && status < 300) return { kind: 'taken' };
      if (!MOVED.has(status) || location === undefined)
        return { kind: 'failed', why: { status }, ...stated({ askedFor: secondsIn(retryAfter) }) };
      next = new URL(location, next).href;
    }
    return { kind: 'failed', why: { redirects: MOST_REDIRECTS } };
  } catch (error) {
    return { kind: 'failed', why: faultOf(error, timeout) };
  }
}

/** RFC 9110, section 10.2.3, but for dates, which hubs do not send. */
function secondsIn(retryAfter: string | undefined): number | undefined {
  return retryAfter !== undefined && /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : undefined;
}
