import { createHash } from 'node:crypto';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Asked } from '../../push/hub/asked.ts';
import type { Errand } from '../dynamo/subscribers.ts';
import { sqsClient } from './client.ts';
import { comeAgain, sendAll } from './send-all.ts';

/** What subscribers are to be asked. The same may be asked any number of times. */
export type AskLater = (asked: Asked) => Promise<void>;

/** Makes a client: once in a process. */
export function createAskedQueue(url: string, client: Pick<SQSClient, 'send'> = sqsClient()): AskLater {
  return (asked) => sendAll(client, url, [{ body: JSON.stringify(asked), group: groupOf(asked.callback) }]);
}

/** What subscribers are to be sent. */
export interface DeliveriesQueue {
  send(errands: readonly Errand[]): Promise<void>;
  /** Has a message that is being tried come again after so many seconds. @param receipt of this try */
  again(receipt: string, seconds: number): Promise<void>;
}

/** Makes a client: once in a process. */
export function createDeliveriesQueue(url: string, client: Pick<SQSClient, 'send'> = sqsClient()): DeliveriesQueue {
  return {
    send: (errands) =>
      sendAll(
        client,
        url,
        errands.map((errand) => ({ body: JSON.stringify(errand), group: groupOf(errand.callback) })),
      ),
    again: (receipt, seconds) => comeAgain(client, url, receipt, seconds),
  };
}

/** A group's name has 128 characters; a host has more. */
function groupOf(callback: string): string {
  return createHash('sha256').update(new URL(callback).hostname).digest('hex');
}
