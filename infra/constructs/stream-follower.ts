import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { arnInFinding } from './finding.ts';
import { FeedmillFunction, type FunctionDefaults, type FunctionProps } from './function.ts';
import { deadLetterQueue, messagesIn } from './queue.ts';

export interface StreamFollowerProps {
  readonly defaults: FunctionDefaults;
  readonly functionId: string;
  readonly function: FunctionProps;
  readonly table: Table;
  /** Keys of the changes that the function is called for: any of these. */
  readonly keys: readonly Readonly<Record<string, unknown>>[];
  /** Changes of a call, at the most. */
  readonly batchSize: number;
  /** A sentence for each alarm: what has happened when it rings. */
  readonly says: {
    readonly failures: string;
    readonly behind: string;
  };
}

/**
 * A function that is called with the changes of a table, and the queue of those that it gave up. A stream has room for two
 * that follow it: with more, reads are throttled (Amazon DynamoDB Developer Guide, "Reading and processing a stream").
 *
 * A subsystem gives it the id `Default`, which counts in no logical id: its parts are named by the subsystem.
 */
export class StreamFollower extends Construct {
  readonly failures: Queue;
  readonly follower: FeedmillFunction;
  readonly mapping: EventSourceMapping;

  constructor(scope: Construct, id: string, props: StreamFollowerProps) {
    super(scope, id);
    this.failures = deadLetterQueue(this, 'Failures');
    this.follower = new FeedmillFunction(this, props.functionId, {
      ...props.defaults,
      ...props.function,
      withoutDeadLetters: 'Called by the stream only, whose mapping has a destination for failures.',
    });
    this.mapping = this.follow(props);
    this.watch(props);
  }

  private follow({ table, keys, batchSize }: StreamFollowerProps): EventSourceMapping {
    const stream = table.tableStreamArn;
    if (stream === undefined) throw new TypeError('the table has no stream');
    this.follower.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], stream);
    // `DynamoEventSource` would list the streams of all tables; Lambda asks for those of this one.
    this.follower.allow(['dynamodb:ListStreams'], `${table.tableArn}/stream/*`);
    acknowledge(this.follower, {
      [`AwsSolutions-IAM5[Resource::${arnInFinding(table)}/stream/*]`]:
        'Streams of this one table; their names are instants at which the stream was switched on.',
    });
    this.follower.allow(['sqs:SendMessage'], this.failures.queueArn);
    return this.follower.lambda.addEventSourceMapping('Changes', {
      eventSourceArn: stream,
      // From the start: what was committed before the mapping is ready is handled too.
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: keys.map((Keys) => FilterCriteria.filter({ dynamodb: { Keys } })),
      batchSize,
      // A burst of changes to one thing is handled once a second, a single change waits no longer than that.
      maxBatchingWindow: Duration.seconds(1),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // The default is for ever, and one record that cannot be handled would hold up its shard for a day.
      retryAttempts: 10,
      // As long as the stream keeps it: whoever switches a mapping on again within a day loses nothing.
      maxRecordAge: Duration.hours(24),
      // `SqsDlq` would let it look the queue up too.
      onFailure: { bind: () => ({ destination: this.failures.queueArn }) },
    });
  }

  private watch({ defaults: { alarms }, function: { name }, says }: StreamFollowerProps): void {
    alarms.ring(this, `${name}-failures`, { metric: messagesIn(this.failures), says: says.failures });
    alarms.ring(this, `${name}-behind`, {
      metric: this.lag(),
      threshold: Duration.minutes(5).toMilliseconds(),
      // Measured when a batch is tried, and between two tries of one lie minutes.
      periods: 5,
      enough: 2,
      says: says.behind,
    });
  }

  /** How long the oldest change that the function has not handled lies in the stream, in milliseconds. */
  lag(): Metric {
    return this.follower.lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' });
  }
}
