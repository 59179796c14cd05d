import {
  type _Record,
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, SQSBatchResponse } from 'aws-lambda';
import type { FunctionName } from '../../functions/bundle.ts';
import { streamFilterOf } from '../infra/template/stream-filter.ts';
import { sqsEvent, streamEvent } from './events.ts';
import type { LambdaProcess } from './lambda-process.ts';
import type { Newsroom } from './newsroom.ts';
import type { Stage } from './stage.ts';

/** What Lambda's event source mapping does with a queue. */
export function openQueuePump({ clients, queueUrl: QueueUrl, queueArn, mapping }: Stage, newsroom: Newsroom) {
  // SQS gives no more at once; Lambda collects more where a mapping wants it.
  const batch = Math.min(10, Number(mapping('ingest').BatchSize));

  async function receive(): Promise<Message[]> {
    const { Messages = [] } = await clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: batch, MessageSystemAttributeNames: ['All'] }),
    );
    return Messages.map((message) => ({ ...message, Body: withSequencer(message.Body ?? '', newsroom) }));
  }

  /** Deletes what succeeded; what failed is to be received again at once. */
  async function settle(messages: readonly Message[], failed: ReadonlySet<string>): Promise<void> {
    for (const { ReceiptHandle, MessageId = '' } of messages) {
      const handle = { QueueUrl, ReceiptHandle };
      if (failed.has(MessageId))
        await clients.sqs.send(new ChangeMessageVisibilityCommand({ ...handle, VisibilityTimeout: 0 }));
      else await clients.sqs.send(new DeleteMessageCommand(handle));
    }
  }

  return {
    receive,
    settle,
    /** One batch. @returns how many messages it had; all of them fail when the function does. */
    async run(ingest: LambdaProcess): Promise<number> {
      const messages = await receive();
      if (messages.length === 0) return 0;
      let failed = new Set(messages.map(({ MessageId = '' }) => MessageId));
      try {
        const response = (await ingest.invoke(sqsEvent(queueArn, messages))) as SQSBatchResponse;
        failed = new Set(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      } finally {
        await settle(messages, failed);
      }
      return messages.length;
    },
  };
}

/** S3's events bear the sequencer of their object; moto's bear all the same one. */
function withSequencer(body: string, newsroom: Newsroom): string {
  if (!body.includes('"Object Created"')) return body;
  const event = JSON.parse(body);
  const made = newsroom.sequencerOf(event.detail.object['version-id']);
  if (made !== undefined) event.detail.object.sequencer = made;
  return JSON.stringify(event);
}

/** What Lambda's event source mapping does with a stream. @param of the function that follows it, or of one that there is not, which is called with all of it */
export function openStreamPump(
  { clients: { streams }, streamArn: StreamArn, mapping }: Stage,
  of: FunctionName | 'everything',
) {
  const passes = of === 'everything' ? () => true : streamFilterOf(mapping(of));
  let iterator: string | undefined;

  async function start(): Promise<string | undefined> {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    return ShardIterator;
  }

  /** The next records that pass the mapping's filter; none when the stream has no more. */
  async function next(): Promise<_Record[]> {
    iterator ??= await start();
    for (;;) {
      const { Records = [], NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator }),
      );
      iterator = NextShardIterator;
      const passing = Records.filter(({ dynamodb }) =>
        passes(dynamodb?.Keys?.pk?.S ?? '', dynamodb?.Keys?.sk?.S ?? ''),
      );
      if (passing.length > 0 || Records.length === 0) return passing;
    }
  }

  return {
    next,
    /** @throws when the function reports a failure: no run of these expects one. */
    async run(follower: LambdaProcess): Promise<number> {
      const records = await next();
      if (records.length === 0) return 0;
      const response = (await follower.invoke(streamEvent(StreamArn, records))) as DynamoDBBatchResponse;
      if (response.batchItemFailures.length > 0) throw new Error(`a change failed:\n${follower.output()}`);
      return records.length;
    },
  };
}
