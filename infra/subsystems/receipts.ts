import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  ENVIRONMENT,
  PARTITION_KEY,
  RECEIPTS_FOLDER,
  SORT_KEY,
  UPLOAD_PREFIX,
  UPLOAD_SORT,
} from '../../shared/aws/names.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { arnInFinding } from '../constructs/finding.ts';
import type { FunctionDefaults } from '../constructs/function.ts';
import { type BucketDefaults, privateBucket } from '../constructs/private-bucket.ts';
import { StreamFollower } from '../constructs/stream-follower.ts';

export interface ReceiptsProps {
  readonly defaults: FunctionDefaults;
  readonly buckets: BucketDefaults;
  readonly content: Bucket;
  readonly table: Table;
}

/** From a committed receipt to what its editor reads: stream of the table -> receipts function -> receipts bucket, tags. */
export class Receipts extends Construct {
  /** A bucket of its own: whatever is put here cannot be taken for an upload. */
  readonly bucket: Bucket;
  readonly records: StreamFollower;
  /** For the roles and groups of editors, whom the stack does not know. */
  readonly editorsRead: ManagedPolicy;

  constructor(scope: Construct, id: string, { defaults, buckets, content, table }: ReceiptsProps) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Receipts', buckets);
    this.records = new StreamFollower(this, 'Default', {
      defaults,
      functionId: 'Write',
      function: {
        name: 'receipts',
        description: 'Writes receipts for editors and tags their uploads',
        memory: 512,
        timeout: Duration.minutes(1),
      },
      table,
      batchSize: 100,
      keys: [
        {
          [PARTITION_KEY]: { S: FilterRule.beginsWith(UPLOAD_PREFIX) },
          [SORT_KEY]: { S: FilterRule.isEqual(UPLOAD_SORT) },
        },
      ],
      says: {
        failures: 'Receipts were tried ten times, or for a day, and not written.',
        behind: 'A receipt has waited for more than five minutes to be written.',
      },
    });
    const { follower } = this.records;
    follower.mayGetItems(table, ENVIRONMENT.table);
    follower.mayPutInto(this.bucket, ENVIRONMENT.receiptsBucket);
    follower.mayTag(content, ENVIRONMENT.contentBucket);
    this.editorsRead = this.editorsPolicy();
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
}
