import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/aws/names.ts';
import type { FunctionDefaults } from '../constructs/function.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';
import type { PublicSite } from '../site.ts';

export interface InvalidationProps {
  readonly defaults: FunctionDefaults;
  readonly site: PublicSite;
}

/** Feeds are never removed, but replaced: the publish function says which of them an article has left. */
export const FOLDERS_OF_REMOVALS = ['articles/', 'media/'];

/** From what is taken back to its end in CloudFront: bucket's notification or publish function -> queue -> function. */
export class Invalidation extends Construct {
  readonly removals: QueueConsumer;

  constructor(scope: Construct, id: string, { defaults, site }: InvalidationProps) {
    super(scope, id);
    this.removals = new QueueConsumer(this, 'Default', {
      defaults,
      functionId: 'Invalidate',
      function: {
        name: 'invalidate',
        description: 'Has CloudFront forget what was taken back',
        memory: 256,
        timeout: Duration.seconds(30),
      },
      tries: 10,
      // An archive that is taken back with all its articles is a few invalidations, not thousands.
      batchSize: 1_000,
      maxBatchingWindow: Duration.seconds(5),
      maxConcurrency: 2,
      says: {
        deadLetters: 'Pages or media that were taken back could not be invalidated in ten tries.',
        behind: 'What was taken back has waited for more than five minutes to leave CloudFront.',
      },
    });
    const { queue, consumer } = this.removals;
    consumer.mayInvalidate(site.distribution, ENVIRONMENT.distribution);
    notifyOfRemovals(site.bucket, queue);
  }
}

/** S3's own notification, which costs nothing; by the bucket's property, for CDK's method makes a function of its own. */
function notifyOfRemovals(bucket: Bucket, queue: Queue): void {
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      // Not the bucket itself, which cannot be made before it may send.
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(queue).account } },
    }),
  );
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.notificationConfiguration = {
    queueConfigurations: FOLDERS_OF_REMOVALS.map((folder) => ({
      event: 's3:ObjectRemoved:*',
      queue: queue.queueArn,
      filter: { s3Key: { rules: [{ name: 'prefix', value: folder }] } },
    })),
  };
  resource.node.addDependency(queue);
}
