import {
  type _Record,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

/** Where records lie in a table's stream. */
export interface StreamStretch {
  readonly streamArn: string;
  readonly shardId: string;
  /** Sequence numbers, both included. */
  readonly from: string;
  readonly to: string;
}

/** A change as the stream tells of it. */
export type StreamRecord = _Record;

export type ReadStream = (stretch: StreamStretch) => Promise<readonly StreamRecord[] | undefined>;

/** Reads records of streams that Lambda names and has not handled. @returns undefined when they are gone: a stream keeps them for a day */
export function createStreamReader(client: DynamoDBStreamsClient): ReadStream {
  return async ({ streamArn, shardId, from, to }) => {
    try {
      const { ShardIterator } = await client.send(
        new GetShardIteratorCommand({
          StreamArn: streamArn,
          ShardId: shardId,
          ShardIteratorType: 'AT_SEQUENCE_NUMBER',
          SequenceNumber: from,
        }),
      );
      const records: StreamRecord[] = [];
      for (let iterator = ShardIterator; iterator !== undefined; ) {
        const { Records = [], NextShardIterator } = await client.send(
          new GetRecordsCommand({ ShardIterator: iterator }),
        );
        const inside = Records.filter(({ dynamodb }) => BigInt(dynamodb?.SequenceNumber ?? 0) <= BigInt(to));
        records.push(...inside);
        iterator = Records.length === 0 || inside.length < Records.length ? undefined : NextShardIterator;
      }
      return records;
    } catch (error) {
      if (GONE.some((kind) => error instanceof kind)) return undefined;
      throw error;
    }
  };
}

/** Of a client that is made for a few questions and closed again. */
export function streamsClient(): DynamoDBStreamsClient {
  return new DynamoDBStreamsClient();
}

const GONE = [TrimmedDataAccessException, ResourceNotFoundException, ExpiredIteratorException];
