import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import {
  ARTICLE_PREFIX,
  ARTICLE_SORT,
  ENVIRONMENT,
  FEED_PREFIX,
  PARTITION_KEY,
  SORT_KEY,
} from '../shared/aws/names.ts';
import { acknowledge } from './acknowledge.ts';
import { arnInFinding } from './finding.ts';
import { FeedmillFunction, type FunctionDefaults } from './function.ts';
import { deadLetterQueue } from './queue.ts';

export interface PublisherProps {
  readonly defaults: FunctionDefaults;
  readonly bundle: string;
  readonly content: Bucket;
  readonly table: Table;
  readonly site: Bucket;
}

/** From a committed change to public files: stream of the table -> publish function -> public bucket. */
export class Publisher extends Construct {
  readonly failures: Queue;
  readonly publish: FeedmillFunction;

  constructor(scope: Construct, id: string, props: PublisherProps) {
    super(scope, id);
    this.failures = deadLetterQueue(this, 'Failures');
    this.publish = new FeedmillFunction(this, 'Publish', {
      ...props.defaults,
      name: 'publish',
      description: 'Renders the feeds and pages that a change concerns',
      bundle: props.bundle,
      memory: 1769,
      timeout: Duration.minutes(2),
      withoutDeadLetters: 'Called by the stream only, whose mapping has a destination for failures.',
    });
    this.publish.mayReadAndRegister(props.table, ENVIRONMENT.table);
    this.publish.mayPublishTo(props.site, ENVIRONMENT.publicBucket);
    // Media are copied when the first article that shows them comes out, not before.
    this.publish.mayRead(props.content, ENVIRONMENT.contentBucket);
    this.follow(props.table);
    this.watch(props.defaults);
  }

  private follow(table: Table): void {
    const stream = table.tableStreamArn;
    if (stream === undefined) throw new TypeError('the table has no stream');
    this.publish.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], stream);
    // `DynamoEventSource` would list the streams of all tables; Lambda asks for those of this one.
    this.publish.allow(['dynamodb:ListStreams'], `${table.tableArn}/stream/*`);
    acknowledge(this.publish, {
      [`AwsSolutions-IAM5[Resource::${arnInFinding(table)}/stream/*]`]:
        'Streams of this one table; their names are instants at which the stream was switched on.',
    });
    this.publish.lambda.addEventSourceMapping('Changes', {
      eventSourceArn: stream,
      // From the start: what was committed before the mapping is ready is published too.
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        keysFilter({ [PARTITION_KEY]: { S: FilterRule.beginsWith(FEED_PREFIX) } }),
        keysFilter({
          [PARTITION_KEY]: { S: FilterRule.beginsWith(ARTICLE_PREFIX) },
          [SORT_KEY]: { S: FilterRule.isEqual(ARTICLE_SORT) },
        }),
      ],
      batchSize: 100,
      // A burst of changes to one feed costs one regeneration a second, a single change waits no longer than that.
      maxBatchingWindow: Duration.seconds(1),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // The default is for ever, and one record that cannot be published would hold up its shard for a day.
      retryAttempts: 10,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.failures),
    });
  }

  private watch({ alarms }: FunctionDefaults): void {
    alarms.ring(this, 'publish-failures', {
      metric: this.failures.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      says: 'Changes were tried for hours, or ten times, and not published.',
    });
    alarms.ring(this, 'publish-behind', {
      metric: this.publish.lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: 3,
      says: 'A committed change has waited for more than five minutes to be published.',
    });
  }
}

function keysFilter(keys: Readonly<Record<string, unknown>>) {
  return FilterCriteria.filter({ dynamodb: { Keys: keys } });
}
