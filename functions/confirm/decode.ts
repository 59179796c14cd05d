import type { SQSRecord } from 'aws-lambda';
import { stated } from '../../shared/article/stated.ts';
import type { Asked } from '../../shared/push/hub/asked.ts';
import { messageIn } from '../message.ts';

/** @param body of a message: what a subscriber is to be asked @returns undefined where nobody can read it */
export function askedIn(body: string): Asked | undefined {
  const { mode, topic, callback, leaseSeconds, secret } = messageIn(body);
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
}

export type Message = Pick<SQSRecord, 'messageId' | 'body'>;
