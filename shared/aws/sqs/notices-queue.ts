import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { FeedId } from '../../article/types.ts';
import type { Notice } from '../../push/notice.ts';
import { sqsClient } from './client.ts';

/** What hubs are to be told. The same may be said any number of times. */
export interface NoticesQueue {
  /** To each of these hubs. @param delay seconds until it is taken up @throws when any was not taken in */
  send(hubs: readonly string[], notice: Omit<Notice, 'hub'>, delay?: number): Promise<void>;
  /** Has a message that is being tried come again after so many seconds. @param receipt of this try */
  again(receipt: string, seconds: number): Promise<void>;
}

/** Entries of a request (Amazon SQS API Reference, "SendMessageBatch"). */
const A_BATCH = 10;

/** The client is made with the first message: many calls of a function send none. */
export function createNoticesQueue(url: string, clientOf: () => Pick<SQSClient, 'send'> = sqsClient): NoticesQueue {
  let client: Pick<SQSClient, 'send'> | undefined;
  const made = () => {
    client ??= clientOf();
    return client;
  };
  return {
    async send(hubs, notice, delay = 0) {
      for (let start = 0; start < hubs.length; start += A_BATCH) {
        const bodies = hubs.slice(start, start + A_BATCH).map((hub) => JSON.stringify({ ...notice, hub }));
        const Entries = bodies.map((MessageBody, index) => ({ Id: `${index}`, MessageBody, DelaySeconds: delay }));
        const { Failed: [failed] = [] } = await made().send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
        if (failed !== undefined) throw new Error(`a notice was not taken in: ${failed.Code} ${failed.Message ?? ''}`);
      }
    },
    async again(receipt, seconds) {
      const handle = { QueueUrl: url, ReceiptHandle: receipt, VisibilityTimeout: seconds };
      await made().send(new ChangeMessageVisibilityCommand(handle));
    },
  };
}

/** What publishing says where the configuration names hubs. */
export function announceTo(queue: Pick<NoticesQueue, 'send'>, hubs: readonly string[]) {
  return hubs.length === 0 ? undefined : (feed: FeedId) => queue.send(hubs, { feed, turn: 'first' });
}
