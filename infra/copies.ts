import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../shared/aws/names.ts';
import { consume } from './consume.ts';
import { FeedmillFunction, type FunctionDefaults } from './function.ts';
import { privateBucket } from './private-bucket.ts';
import { deadLetterQueue, messagesIn, workQueue } from './queue.ts';

export interface CopiesProps {
  readonly defaults: FunctionDefaults;
  readonly bundle: string;
  readonly content: Bucket;
  readonly table: Table;
  readonly ephemeral: boolean;
  readonly accessLog: Bucket;
}

const TIMEOUT = Duration.minutes(3);

/** From a remote file that an article shows to a copy of it: queue -> copies function -> copies bucket, table. */
export class Copies extends Construct {
  /** Private, and of its own: whatever is put here cannot be taken for an upload. */
  readonly bucket: Bucket;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: CopiesProps) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Copies', { ephemeral: props.ephemeral, accessLog: props.accessLog });
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    this.queue = workQueue(this, 'Queue', {
      // Also the pause between two tries, in which a server may recover.
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 4 },
    });
    // In no VPC: it reaches the internet, and nothing that is private to the account.
    const copy = new FeedmillFunction(this, 'Copy', {
      ...props.defaults,
      name: 'copies',
      description: 'Copies remote media and completes the articles that show them',
      bundle: props.bundle,
      memory: 1769,
      timeout: TIMEOUT,
      withoutDeadLetters: 'Called by the queue only, whose own dead-letter queue takes what fails.',
    });
    copy.mayRead(props.content, ENVIRONMENT.contentBucket);
    copy.mayKeepIn(this.bucket, ENVIRONMENT.copiesBucket);
    copy.mayCommitTo(props.table, ENVIRONMENT.table);
    consume(copy, {
      queue: this.queue,
      // Ten seconds each at the most, one after the other, and then the articles of all of them once.
      batchSize: 5,
      // The servers of others are asked politely.
      maxConcurrency: 5,
    });
    props.defaults.alarms.ring(this, 'copies-dead-letters', {
      metric: messagesIn(this.deadLetters),
      says: 'Remote media were tried four times and not copied.',
    });
  }
}
