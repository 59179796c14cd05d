import { Duration } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { accept } from './constructs/accept.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import { privateBucket } from './constructs/private-bucket.ts';

export interface AccessLogProps {
  readonly ephemeral: boolean;
}

/** Who read, wrote and deleted what in the other buckets, for as long as somebody may ask. */
export class AccessLog extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: AccessLogProps) {
    super(scope, id);
    this.bucket = privateBucket(this, 'AccessLog', {
      ephemeral: props.ephemeral,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    const reason = 'A log of its own would log its own writing.';
    acknowledge(this.bucket, { 'AwsSolutions-S1': reason });
    accept(this.bucket, { CKV_AWS_18: reason });
  }
}
