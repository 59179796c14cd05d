import { createHash } from 'node:crypto';
import type { TopicRead } from '../../shared/push/tell.ts';
import { bodyOf, publicRequest, type ReachRules, reachable } from '../web/public-request.ts';
import { faultOf } from './fault.ts';

export interface ReadRules extends Pick<ReachRules, 'resolve'> {
  readonly maxBytes: number;
  /** @default 10,000 */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 10_000;

/**
 * Reads a document of our own as anybody does, through whatever stands before it. The address is that of the configuration, which may
 * lead anywhere: a proxy of the same network is not public. Redirects are not followed: subscribers compare addresses.
 */
export async function readTopic(
  url: string,
  { maxBytes, timeoutMs = TIMEOUT_MS, ...rules }: ReadRules,
): Promise<TopicRead> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = rules.signal === undefined ? timeout : AbortSignal.any([timeout, rules.signal]);
  const reach: ReachRules = { ...rules, mayConnect: () => true, mayUsePort: () => true };
  try {
    // As it lies: another encoding is another file.
    const asked = { headers: { Accept: '*/*', 'Accept-Encoding': 'identity' }, signal };
    const response = await publicRequest(reachable(url, reach), reach, asked);
    const digest = createHash('sha256')
      .update(await bodyOf(response, maxBytes))
      .digest('hex');
    return { kind: 'read', status: response.statusCode ?? 0, digest };
  } catch (error) {
    return { kind: 'failed', why: faultOf(error, timeout) };
  }
}
