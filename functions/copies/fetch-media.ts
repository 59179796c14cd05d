import type { Fetched } from '../../shared/pipeline/copy.ts';
import { bodyOf, publicRequest, type ReachRules, Refusal, reachable } from '../web/public-request.ts';

export interface FetchRules extends ReachRules {
  readonly maxBytes: number;
  /** For everything from the first look-up to the last byte. @default 10,000 */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Too early, too many, or the other side's own trouble. */
const PASSING = new Set([408, 425, 429]);
const HEADERS = { Accept: 'image/*, audio/*, video/*', 'Accept-Encoding': 'identity' };

/**
 * Fetches a remote file without letting an article's author reach what this machine can reach and they cannot, for each redirect
 * anew.
 */
export async function fetchMedia(url: string, rules: FetchRules): Promise<Fetched> {
  const timeout = AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS);
  const signal = rules.signal === undefined ? timeout : AbortSignal.any([timeout, rules.signal]);
  try {
    let next = url;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await publicRequest(reachable(next, rules), rules, { headers: HEADERS, signal });
      const status = response.statusCode ?? 0;
      if (status === 200) return { kind: 'fetched', bytes: await bodyOf(response, rules.maxBytes) };
      response.destroy();
      const { location } = response.headers;
      if (REDIRECTS.has(status) && location !== undefined) next = new URL(location, next).href;
      else return { kind: PASSING.has(status) || status >= 500 ? 'failed' : 'refused', why: { status } };
    }
    return { kind: 'refused', why: { redirects: MOST_REDIRECTS } };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', why: error.fault };
    if (timeout.aborted) return { kind: 'failed', why: 'too-slow' };
    return { kind: 'failed', why: { said: error instanceof Error ? error.message : String(error) } };
  }
}
