import type { SQSRecord } from 'aws-lambda';
import { stated } from '../../shared/article/stated.ts';
import type { Asked } from '../../shared/push/hub/asked.ts';

/** @param body of a message: what a subscriber is to be asked @returns undefined where nobody can read it */
export function askedIn(body: string): Asked | undefined {
  try {
    const fields: { readonly [field: string]: unknown } = JSON.parse(body) ?? {};
    const { mode, topic, callback, leaseSeconds, secret } = fields;
    if (mode !== 'subscribe' && mode !== 'unsubscribe') return undefined;
    if (typeof topic !== 'string' || typeof callback !== 'string' || !URL.canParse(callback)) return undefined;
    if (typeof leaseSeconds !== 'number') return undefined;
    return {
      mode,
      topic,
      callback,
      leaseSeconds,
      ...stated({ secret: typeof secret === 'string' ? secret : undefined }),
    };
  } catch {
    return undefined;
  }
}

export type Message = Pick<SQSRecord, 'messageId' | 'body'>;
