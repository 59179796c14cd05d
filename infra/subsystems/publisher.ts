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
} from '../../shared/aws/names.ts';
import type { FunctionDefaults } from '../constructs/function.ts';
import { StreamFollower } from '../constructs/stream-follower.ts';

export interface PublisherProps {
  readonly defaults: FunctionDefaults;
  readonly content: Bucket;
  readonly copies: Bucket;
  readonly table: Table;
  readonly site: Bucket;
  /** Takes what the edge is to forget. */
  readonly invalidationQueue: Queue;
  /** Takes what hubs are to be told. */
  readonly noticesQueue: Queue;
  /** Takes articles whose pictures are to be made smaller. */
  readonly renditionsQueue: Queue;
}

/** From a committed change to public files: stream of the table -> publish function -> public bucket. */
export class Publisher extends Construct {
  readonly changes: StreamFollower;

  constructor(scope: Construct, id: string, props: PublisherProps) {
    super(scope, id);
    const { defaults, content, copies, table, site, invalidationQueue, noticesQueue, renditionsQueue } = props;
    this.changes = new StreamFollower(this, 'Default', {
      defaults,
      functionId: 'Publish',
      function: {
        name: 'publish',
        description: 'Renders the feeds and pages that a change concerns',
        memory: 1769,
        timeout: Duration.minutes(5),
      },
      table,
      // Of a bulk upload what a second brings: some 140 articles, whose feeds are rendered once.
      batchSize: 1_000,
      keys: [
        { [PARTITION_KEY]: { S: FilterRule.beginsWith(FEED_PREFIX) } },
        {
          [PARTITION_KEY]: { S: FilterRule.beginsWith(ARTICLE_PREFIX) },
          [SORT_KEY]: { S: FilterRule.isEqual(ARTICLE_SORT) },
        },
      ],
      says: {
        failures: 'Changes were tried ten times, or for a day, and not published.',
        behind: 'A committed change has waited for more than five minutes to be published.',
      },
    });
    const { follower } = this.changes;
    follower.mayReadAndRegister(table, ENVIRONMENT.table);
    follower.mayPublishTo(site, ENVIRONMENT.publicBucket);
    // Media are copied when the first article that shows them comes out, not before.
    follower.mayRead(content, ENVIRONMENT.contentBucket);
    follower.mayRead(copies, ENVIRONMENT.copiesBucket);
    // What an article has left is not to be read at the edge for another ten minutes.
    follower.maySendTo(invalidationQueue, ENVIRONMENT.invalidationQueue);
    follower.maySendTo(noticesQueue, ENVIRONMENT.noticesQueue);
    follower.maySendTo(renditionsQueue, ENVIRONMENT.renditionsQueue);
  }
}
