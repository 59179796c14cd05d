import type { SQSRecord } from 'aws-lambda';
import type { Errand } from '../../shared/aws/dynamo/subscribers.ts';
import { messageIn } from '../message.ts';

export type Message = Pick<SQSRecord, 'messageId' | 'body' | 'receiptHandle' | 'attributes'>;

/** @param body of a message: what is to be sent to whom @returns undefined where nobody can read it */
export function errandIn(body: string): Errand | undefined {
  const { topic, callback, mark } = messageIn(body);
  if (typeof topic !== 'string' || typeof callback !== 'string' || typeof mark !== 'string') return undefined;
  return URL.canParse(callback) ? { topic, callback, mark } : undefined;
}
