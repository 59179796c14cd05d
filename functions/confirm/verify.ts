import { randomBytes } from 'node:crypto';
import type { FetchFault } from '../../shared/article/notes.ts';
import { type Asked, verificationOf } from '../../shared/push/hub/asked.ts';
import { faultOf } from '../push/fault.ts';
import { bodyOf, publicRequest, type ReachRules, reachable } from '../web/public-request.ts';

const TIMEOUT_MS = 10_000;
/** The challenge has 43 characters. */
const MOST_BYTES = 1_024;

/**
 * Asks a subscriber whether it wants what it is said to have asked for (W3C WebSub, section 5.3). No redirect is followed.
 * @param closing breaks it off
 * @returns undefined where it does, or why it is taken not to
 */
export async function verify(
  asked: Asked,
  rules: ReachRules,
  closing?: AbortSignal,
): Promise<undefined | FetchFault | 'other-challenge'> {
  const challenge = randomBytes(32).toString('base64url');
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = closing === undefined ? timeout : AbortSignal.any([timeout, closing]);
  try {
    const url = reachable(verificationOf(asked, challenge), rules);
    const headers = { Accept: '*/*', 'Accept-Encoding': 'identity' };
    const response = await publicRequest(url, rules, { headers, signal });
    const status = response.statusCode ?? 0;
    const body = Buffer.from(await bodyOf(response, MOST_BYTES)).toString();
    if (status < 200 || status > 299) return { status };
    return body === challenge ? undefined : 'other-challenge';
  } catch (error) {
    return faultOf(error, timeout);
  }
}
