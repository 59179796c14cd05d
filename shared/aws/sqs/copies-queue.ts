import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SubmissionKey } from '../../article/types.ts';
import { sqsClient } from './client.ts';

/** Asks for copies of remote files. The same file may be asked for any number of times. */
export type AskForCopy = (key: SubmissionKey) => Promise<void>;

/** Makes a client: once in a process. */
export function createCopiesQueue(url: string): AskForCopy {
  const client = sqsClient();
  return async (key) => {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ url: key }) }));
  };
}
