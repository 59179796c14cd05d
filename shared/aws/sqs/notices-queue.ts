import type { SQSClient } from '@aws-sdk/client-sqs';
import type { FeedId } from '../../article/types.ts';
import type { Notice } from '../../push/notice.ts';
import { sqsClient } from './client.ts';
import { comeAgain, sendAll } from './send-all.ts';

/** What hubs are to be told. The same may be said any number of times. */
export interface NoticesQueue {
  /** To each of these hubs. @param delay seconds until it is taken up @throws when any was not taken in */
  send(hubs: readonly string[], notice: Omit<Notice, 'hub'>, delay?: number): Promise<void>;
  /** Has a message that is being tried come again after so many seconds. @param receipt of this try */
  again(receipt: string, seconds: number): Promise<void>;
}

/** The client is made with the first message: many calls of a function send none. */
export function createNoticesQueue(url: string, clientOf: () => Pick<SQSClient, 'send'> = sqsClient): NoticesQueue {
  let client: Pick<SQSClient, 'send'> | undefined;
  const made = () => {
    client ??= clientOf();
    return client;
  };
  return {
    async send(hubs, notice, delay = 0) {
      if (hubs.length === 0) return;
      await sendAll(
        made(),
        url,
        hubs.map((hub) => ({ body: JSON.stringify({ ...notice, hub }), delay })),
      );
    },
    again: (receipt, seconds) => comeAgain(made(), url, receipt, seconds),
  };
}

/** What publishing says where the configuration names hubs. */
export function announceTo(queue: Pick<NoticesQueue, 'send'>, hubs: readonly string[]) {
  return hubs.length === 0 ? undefined : (feed: FeedId) => queue.send(hubs, { feed, turn: 'first' });
}
