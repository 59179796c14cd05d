import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { inParallel } from '../../pipeline/parallel.ts';

/** Amazon SQS API Reference, "SendMessageBatch": entries of a request. */
const A_BATCH = 10;
const BATCHES_AT_ONCE = 8;

export interface Message {
  readonly body: string;
  /** Seconds until it is taken up. @default 0 */
  readonly delay?: number;
  /** Whose it is: none waits because of many of another's (Amazon SQS Developer Guide, "Amazon SQS fair queues"). */
  readonly group?: string;
}

/** @throws when any was not taken in; others may have been. */
export async function sendAll(
  client: Pick<SQSClient, 'send'>,
  QueueUrl: string,
  messages: readonly Message[],
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(messages.length / A_BATCH) }, (_, index) =>
    messages.slice(index * A_BATCH, (index + 1) * A_BATCH),
  );
  await inParallel(batches, BATCHES_AT_ONCE, async (batch) => {
    const Entries = batch.map(({ body, delay, group }, index) => ({
      Id: `${index}`,
      MessageBody: body,
      ...(delay === undefined ? {} : { DelaySeconds: delay }),
      ...(group === undefined ? {} : { MessageGroupId: group }),
    }));
    const { Failed: [failed] = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (failed !== undefined) throw new Error(`a message was not taken in: ${failed.Code} ${failed.Message ?? ''}`);
  });
}

/** Has a message that is being tried come again after so many seconds. @param receipt of this try */
export async function comeAgain(
  client: Pick<SQSClient, 'send'>,
  QueueUrl: string,
  receipt: string,
  seconds: number,
): Promise<void> {
  await client.send(
    new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receipt, VisibilityTimeout: seconds }),
  );
}
