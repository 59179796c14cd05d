import { Duration } from 'aws-cdk-lib';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { CANARY_KEY } from '../shared/article/canary.ts';
import { type BucketDefaults, privateBucket } from './constructs/private-bucket.ts';

/**
 * Where editors put articles. Every version that ever lay here is kept: the original is never deleted or changed. The canary's, of which
 * there is one every five minutes, go after a day.
 */
export class ContentBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, buckets: BucketDefaults) {
    super(scope, id);
    const lifecycleRules = [{ prefix: CANARY_KEY, noncurrentVersionExpiration: Duration.days(1) }];
    this.bucket = privateBucket(this, 'Content', { ...buckets, versioned: true, lifecycleRules });
    // `eventBridgeEnabled` would bring a custom resource, which has erased other notifications (aws/aws-cdk#29653).
    const resource = this.bucket.node.defaultChild as CfnBucket;
    resource.addPropertyOverride('NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled', true);
  }
}
