import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { acknowledge } from './acknowledge.ts';
import { arnInFinding } from './finding.ts';
import type { FeedmillFunction } from './function.ts';

export interface FollowProps {
  readonly table: Table;
  /** Keys of the changes that the function is called for: any of these. */
  readonly keys: readonly Readonly<Record<string, unknown>>[];
  /** Takes what was given up. */
  readonly failures: Queue;
}

/**
 * Calls a function with the changes of a table. A stream has room for two that follow it: with more, reads are throttled
 * (Amazon DynamoDB Developer Guide, "Reading and processing a stream").
 */
export function follow(follower: FeedmillFunction, { table, keys, failures }: FollowProps): void {
  const stream = table.tableStreamArn;
  if (stream === undefined) throw new TypeError('the table has no stream');
  follower.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], stream);
  // `DynamoEventSource` would list the streams of all tables; Lambda asks for those of this one.
  follower.allow(['dynamodb:ListStreams'], `${table.tableArn}/stream/*`);
  acknowledge(follower, {
    [`AwsSolutions-IAM5[Resource::${arnInFinding(table)}/stream/*]`]:
      'Streams of this one table; their names are instants at which the stream was switched on.',
  });
  follower.lambda.addEventSourceMapping('Changes', {
    eventSourceArn: stream,
    // From the start: what was committed before the mapping is ready is handled too.
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: keys.map((Keys) => FilterCriteria.filter({ dynamodb: { Keys } })),
    batchSize: 100,
    // A burst of changes to one thing is handled once a second, a single change waits no longer than that.
    maxBatchingWindow: Duration.seconds(1),
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    // The default is for ever, and one record that cannot be handled would hold up its shard for a day.
    retryAttempts: 10,
    maxRecordAge: Duration.hours(6),
    onFailure: new SqsDlq(failures),
  });
}

/** How long the oldest change that a function has not handled lies in the stream, in milliseconds. */
export function lagOf(follower: FeedmillFunction): Metric {
  return follower.lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' });
}
