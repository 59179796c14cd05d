import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/aws/names.ts';
import type { FunctionDefaults } from '../constructs/function.ts';
import { type BucketDefaults, privateBucket } from '../constructs/private-bucket.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

export interface CopiesProps {
  readonly defaults: FunctionDefaults;
  readonly buckets: BucketDefaults;
  readonly content: Bucket;
  readonly table: Table;
}

/** From a remote file that an article shows to a copy of it: queue -> copies function -> copies bucket, table. */
export class Copies extends Construct {
  /** Private, and of its own: whatever is put here cannot be taken for an upload. */
  readonly bucket: Bucket;
  readonly wanted: QueueConsumer;

  constructor(scope: Construct, id: string, { defaults, buckets, content, table }: CopiesProps) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Copies', buckets);
    // In no VPC: it reaches the internet, and nothing that is private to the account.
    this.wanted = new QueueConsumer(this, 'Default', {
      defaults,
      functionId: 'Copy',
      function: {
        name: 'copies',
        description: 'Copies remote media and completes the articles that show them',
        memory: 1769,
        timeout: Duration.minutes(3),
      },
      tries: 4,
      // Ten seconds each at the most, one after the other, and then the articles of all of them once.
      batchSize: 5,
      // The servers of others are asked politely.
      maxConcurrency: 5,
      says: {
        deadLetters: 'Remote media were tried four times and not copied.',
        // The server of another may answer an hour later.
        stalled: 'Remote media have been waiting for five minutes, and nobody takes them up.',
      },
    });
    const { consumer } = this.wanted;
    consumer.mayRead(content, ENVIRONMENT.contentBucket);
    consumer.mayKeepIn(this.bucket, ENVIRONMENT.copiesBucket);
    consumer.mayCommitTo(table, ENVIRONMENT.table);
  }
}
