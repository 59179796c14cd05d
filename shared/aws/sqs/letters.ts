import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { instantOf } from '../../article/dates/milliseconds.ts';
import type { Instant } from '../../article/types.ts';
import { inParallel } from '../../pipeline/parallel.ts';

/** A message that its consumer gave up. */
export interface Letter {
  readonly id: string;
  readonly body: string;
  /** When it was sent first: a queue of dead letters keeps that. */
  readonly sentAt: Instant;
  /** What its sender says beside the body, as EventBridge does of what it could not deliver. */
  readonly attributes: Readonly<Record<string, string>>;
  /** By which it is removed, or left, while it is hidden. */
  readonly handle: string;
}

/** A queue of what was given up, in the hands of its operator. */
export interface Letters {
  /** The first ones, which nobody else sees for five minutes. @param limit of what is taken, rounded up to ten */
  take(limit: number): Promise<readonly Letter[]>;
  /** Shows them again at once. */
  leave(letters: readonly Letter[]): Promise<void>;
  remove(letters: readonly Letter[]): Promise<void>;
  /** Sends them to a queue as they were sent first, and removes each that was taken in. @throws when one was not */
  sendTo(queue: string, letters: readonly Letter[]): Promise<void>;
}

/** What a request takes (Amazon SQS Developer Guide, "Batch actions"). */
const A_BATCH = 10;
const AT_ONCE = 8;
/** Seconds. Long enough to look at a thousand, and no more than an alarm on the queue may be wrong for. */
const HIDDEN = 300;

export function createLetters(client: SQSClient, QueueUrl: string): Letters {
  const inBatches = (letters: readonly Letter[], work: (batch: readonly Letter[]) => Promise<void>) => {
    const starts = Array.from({ length: Math.ceil(letters.length / A_BATCH) }, (_, index) => index * A_BATCH);
    return inParallel(starts, AT_ONCE, (start) => work(letters.slice(start, start + A_BATCH)));
  };
  const handles = (batch: readonly Letter[]) =>
    batch.map(({ handle }, index) => ({ Id: String(index), ReceiptHandle: handle }));
  const removeBatch = async (batch: readonly Letter[]): Promise<void> => {
    const { Failed } = await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: handles(batch) }));
    throwFirst(Failed);
  };
  /** What was received until a request failed is shown again with the others. */
  async function receive(limit: number, letters: Map<string, Letter>): Promise<void> {
    while (letters.size < limit) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: A_BATCH,
          VisibilityTimeout: HIDDEN,
          // Without waiting, only some of the queue's servers are asked, and one that has messages may seem empty.
          WaitTimeSeconds: 1,
          MessageSystemAttributeNames: ['SentTimestamp'],
          MessageAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) return;
      for (const message of Messages) letters.set(message.MessageId ?? '', letterOf(message));
    }
  }
  const leave = async (letters: readonly Letter[]): Promise<void> => {
    await inBatches(letters, async (batch) => {
      const Entries = handles(batch).map((entry) => ({ ...entry, VisibilityTimeout: 0 }));
      // What cannot be shown now is so when its time is over.
      await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
    });
  };
  return {
    leave,
    async take(limit) {
      // A standard queue may give one twice.
      const letters = new Map<string, Letter>();
      try {
        await receive(limit, letters);
      } catch (error) {
        await leave([...letters.values()]).catch(() => undefined);
        throw error;
      }
      return [...letters.values()];
    },
    async remove(letters) {
      await inBatches(letters, removeBatch);
    },
    async sendTo(queue, letters) {
      await inBatches(letters, async (batch) => {
        const Entries = batch.map(({ body }, index) => ({ Id: String(index), MessageBody: body }));
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries }));
        const failed = new Set(Failed?.map(({ Id }) => Id));
        const sent = batch.filter((_, index) => !failed.has(String(index)));
        if (sent.length > 0) await removeBatch(sent);
        throwFirst(Failed);
      });
    },
  };
}

function letterOf({
  MessageId = '',
  Body = '',
  ReceiptHandle = '',
  Attributes,
  MessageAttributes = {},
}: Message): Letter {
  return {
    id: MessageId,
    body: Body,
    sentAt: instantOf(Number(Attributes?.SentTimestamp ?? 0)),
    attributes: Object.fromEntries(
      Object.entries(MessageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
    ),
    handle: ReceiptHandle,
  };
}

/** How often a queue has its messages tried before it gives them up. @returns undefined where it never does */
export async function triesOf(client: SQSClient, QueueUrl: string): Promise<number | undefined> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['RedrivePolicy'] }),
  );
  const policy = Attributes?.RedrivePolicy;
  return policy === undefined ? undefined : Number(JSON.parse(policy).maxReceiveCount);
}

function throwFirst([failed]: readonly { Code?: string | undefined; Message?: string | undefined }[] = []): void {
  if (failed !== undefined) throw new Error(`the queue did not take it: ${failed.Code} ${failed.Message ?? ''}`);
}
