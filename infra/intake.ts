import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../shared/aws/names.ts';
import { consume } from './consume.ts';
import { FeedmillFunction, type FunctionDefaults } from './function.ts';
import { deadLetterQueue, messagesIn, workQueue } from './queue.ts';

export interface IntakeProps {
  readonly defaults: FunctionDefaults;
  readonly bundle: string;
  readonly content: Bucket;
  readonly table: Table;
  /** Takes what remote media are to be copied. */
  readonly copiesQueue: Queue;
}

const TIMEOUT = Duration.minutes(2);

/** From an upload to a committed article: bucket event -> rule -> queue -> ingest function -> table. */
export class Intake extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: IntakeProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    this.queue = workQueue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    new Rule(this, 'Uploads', {
      description: 'Every article that is put into the content bucket or deleted from it',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [props.content.bucketName] } },
      },
      // What EventBridge cannot deliver has the form of what it can: one queue for both, one way to bring them back.
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
    });
    const ingest = new FeedmillFunction(this, 'Ingest', {
      ...props.defaults,
      name: 'ingest',
      description: 'Reads uploads, commits articles and receipts',
      bundle: props.bundle,
      memory: 1769,
      timeout: TIMEOUT,
      withoutDeadLetters: 'Called by the queue only, whose own dead-letter queue takes what fails.',
    });
    ingest.mayRead(props.content, ENVIRONMENT.contentBucket);
    ingest.mayCommitTo(props.table, ENVIRONMENT.table);
    ingest.maySendTo(props.copiesQueue, ENVIRONMENT.copiesQueue);
    // What one upload brings up a hundred times goes through the queue again.
    ingest.maySendTo(this.queue, ENVIRONMENT.uploadsQueue);
    consume(ingest, {
      queue: this.queue,
      batchSize: 10,
      // Ten thousand files at once are done in minutes, and leave the account's other functions their share.
      maxConcurrency: 20,
    });
    this.watch(props.defaults);
  }

  private watch({ alarms }: FunctionDefaults): void {
    alarms.ring(this, 'ingest-dead-letters', {
      metric: messagesIn(this.deadLetters),
      says: 'Uploads were tried five times and given up.',
    });
    alarms.ring(this, 'ingest-behind', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: 300,
      periods: 3,
      says: 'An upload has waited for more than five minutes.',
    });
  }
}
