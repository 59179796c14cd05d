import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { sqsClient } from './client.ts';

/** A message of paths, beside what S3 says of removed files. */
export interface StalePaths {
  /** Public paths, a `*` at the end for all that begin so. */
  readonly paths: readonly string[];
}

/** A message has 256 KB, and a feed's path 300 bytes at the most. */
const PATHS_OF_A_MESSAGE = 500;

/** Has the edge forget what lies under these paths. The same paths may be named any number of times. */
export type Forget = (paths: readonly string[]) => Promise<void>;

/** The client is made with the first message: most calls of the function send none. */
export function createInvalidationQueue(url: string, clientOf: () => Pick<SQSClient, 'send'> = sqsClient): Forget {
  let client: Pick<SQSClient, 'send'> | undefined;
  return async (paths) => {
    for (let start = 0; start < paths.length; start += PATHS_OF_A_MESSAGE) {
      client ??= clientOf();
      const message: StalePaths = { paths: paths.slice(start, start + PATHS_OF_A_MESSAGE) };
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }));
    }
  };
}
