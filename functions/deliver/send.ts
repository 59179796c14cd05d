import type { DeliverDeps } from '../../shared/push/hub/deliver.ts';
import { faultOf } from '../push/fault.ts';
import { publicRequest, type ReachRules, reachable } from '../web/public-request.ts';

const TIMEOUT_MS = 10_000;

/** @param closing breaks it off @returns what sends a document to a subscriber (W3C WebSub, section 7). No redirect is followed. */
export function createSend(reach: ReachRules, closing?: AbortSignal): DeliverDeps['send'] {
  return async (callback, headers, body) => {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const signal = closing === undefined ? timeout : AbortSignal.any([timeout, closing]);
    try {
      const response = await publicRequest(reachable(callback, reach), reach, {
        method: 'POST',
        headers,
        body,
        signal,
      });
      response.destroy();
      return response.statusCode ?? 0;
    } catch (error) {
      return faultOf(error, timeout);
    }
  };
}
