import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterRule } from 'aws-cdk-lib/aws-lambda';
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
import { FeedmillFunction, type FunctionDefaults } from './function.ts';
import { deadLetterQueue, messagesIn } from './queue.ts';
import { follow, lagOf } from './stream.ts';

export interface PublisherProps {
  readonly defaults: FunctionDefaults;
  readonly bundle: string;
  readonly content: Bucket;
  readonly copies: Bucket;
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
    this.publish.mayRead(props.copies, ENVIRONMENT.copiesBucket);
    follow(this.publish, {
      table: props.table,
      keys: [
        { [PARTITION_KEY]: { S: FilterRule.beginsWith(FEED_PREFIX) } },
        {
          [PARTITION_KEY]: { S: FilterRule.beginsWith(ARTICLE_PREFIX) },
          [SORT_KEY]: { S: FilterRule.isEqual(ARTICLE_SORT) },
        },
      ],
      failures: this.failures,
    });
    this.watch(props.defaults);
  }

  private watch({ alarms }: FunctionDefaults): void {
    alarms.ring(this, 'publish-failures', {
      metric: messagesIn(this.failures),
      says: 'Changes were tried for hours, or ten times, and not published.',
    });
    alarms.ring(this, 'publish-behind', {
      metric: lagOf(this.publish),
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: 3,
      says: 'A committed change has waited for more than five minutes to be published.',
    });
  }
}
