import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { RenditionRequests } from '../../pipeline/ports.ts';
import { sqsClient } from './client.ts';

/** Makes a client: once in a process. */
export function createRenditionsQueue(url: string): RenditionRequests {
  const client = sqsClient();
  return {
    async want(article) {
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ article }) }));
    },
  };
}
