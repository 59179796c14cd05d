import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import {
  ENVIRONMENT,
  PARTITION_KEY,
  RECEIPTS_FOLDER,
  SORT_KEY,
  SOURCE_PREFIX,
  SOURCE_SORT,
} from '../shared/aws/names.ts';
import { acknowledge } from './acknowledge.ts';
import { arnInFinding } from './finding.ts';
import { FeedmillFunction, type FunctionDefaults } from './function.ts';
import { privateBucket } from './private-bucket.ts';
import { deadLetterQueue, messagesIn } from './queue.ts';
import { follow, lagOf } from './stream.ts';

export interface ReceiptsProps {
  readonly defaults: FunctionDefaults;
  readonly bundle: string;
  readonly content: Bucket;
  readonly table: Table;
  readonly ephemeral: boolean;
  readonly accessLog: Bucket;
}

/** From a committed receipt to what its editor reads: stream of the table -> receipts function -> receipts bucket, tags. */
export class Receipts extends Construct {
  /** A bucket of its own: whatever is put here cannot be taken for an upload. */
  readonly bucket: Bucket;
  readonly failures: Queue;
  readonly receipts: FeedmillFunction;
  /** For the roles and groups of editors, whom the stack does not know. */
  readonly editorsRead: ManagedPolicy;

  constructor(scope: Construct, id: string, props: ReceiptsProps) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Receipts', { ephemeral: props.ephemeral, accessLog: props.accessLog });
    this.failures = deadLetterQueue(this, 'Failures');
    this.receipts = new FeedmillFunction(this, 'Write', {
      ...props.defaults,
      name: 'receipts',
      description: 'Writes receipts for editors and tags their uploads',
      bundle: props.bundle,
      memory: 512,
      timeout: Duration.minutes(1),
      withoutDeadLetters: 'Called by the stream only, whose mapping has a destination for failures.',
    });
    this.receipts.mayGetItems(props.table, ENVIRONMENT.table);
    this.receipts.mayPutInto(this.bucket, ENVIRONMENT.receiptsBucket);
    this.receipts.mayTag(props.content, ENVIRONMENT.contentBucket);
    follow(this.receipts, {
      table: props.table,
      keys: [
        {
          [PARTITION_KEY]: { S: FilterRule.beginsWith(SOURCE_PREFIX) },
          [SORT_KEY]: { S: FilterRule.isEqual(SOURCE_SORT) },
        },
      ],
      failures: this.failures,
    });
    this.editorsRead = this.editorsPolicy();
    this.watch(props.defaults);
  }

  private editorsPolicy(): ManagedPolicy {
    const policy = new ManagedPolicy(this, 'EditorsReadReceipts', {
      description: 'Lists and reads the receipts of a Feedmill inbox',
      statements: [
        new PolicyStatement({
          actions: ['s3:ListBucket'],
          resources: [this.bucket.bucketArn],
          conditions: { StringLike: { 's3:prefix': `${RECEIPTS_FOLDER}*` } },
        }),
        new PolicyStatement({
          actions: ['s3:GetObject'],
          resources: [this.bucket.arnForObjects(`${RECEIPTS_FOLDER}*`)],
        }),
      ],
    });
    acknowledge(policy, {
      [`AwsSolutions-IAM5[Resource::${arnInFinding(this.bucket)}/${RECEIPTS_FOLDER}*]`]:
        'All receipts, and nothing but receipts: an editor may read those of colleagues.',
    });
    return policy;
  }

  private watch({ alarms }: FunctionDefaults): void {
    alarms.ring(this, 'receipts-failures', {
      metric: messagesIn(this.failures),
      says: 'Receipts were tried for hours, or ten times, and not written.',
    });
    alarms.ring(this, 'receipts-behind', {
      metric: lagOf(this.receipts),
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: 3,
      says: 'A receipt has waited for more than five minutes to be written.',
    });
  }
}
