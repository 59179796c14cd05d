import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../shared/aws/names.ts';
import { consume } from './consume.ts';
import { FeedmillFunction, type FunctionDefaults } from './function.ts';
import { deadLetterQueue, messagesIn, workQueue } from './queue.ts';
import type { PublicSite } from './site.ts';

export interface InvalidationProps {
  readonly defaults: FunctionDefaults;
  readonly bundle: string;
  readonly site: PublicSite;
}

const TIMEOUT = Duration.seconds(30);

/** Feeds are never removed, but replaced. */
const FOLDERS = ['articles/', 'media/'];

/** From a page or picture that is taken back to its end in CloudFront: bucket's notification -> queue -> function. */
export class Invalidation extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: InvalidationProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    this.queue = workQueue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 10 },
    });
    this.listen(props.site);
    const invalidate = new FeedmillFunction(this, 'Invalidate', {
      ...props.defaults,
      name: 'invalidate',
      description: 'Has CloudFront forget pages and media that were taken back',
      bundle: props.bundle,
      memory: 256,
      timeout: TIMEOUT,
      withoutDeadLetters: 'Called by the queue only, whose own dead-letter queue takes what fails.',
    });
    invalidate.mayInvalidate(props.site.distribution, ENVIRONMENT.distribution);
    consume(invalidate, {
      queue: this.queue,
      // An archive that is taken back with all its articles is a few invalidations, not thousands.
      batchSize: 1_000,
      maxBatchingWindow: Duration.seconds(5),
      maxConcurrency: 2,
    });
    props.defaults.alarms.ring(this, 'invalidate-dead-letters', {
      metric: messagesIn(this.deadLetters),
      says: 'Pages or media that were taken back could not be invalidated in ten tries.',
    });
  }

  /** S3's own notification, which costs nothing; by the bucket's property, for CDK's method makes a function of its own. */
  private listen({ bucket }: PublicSite): void {
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        // Not the bucket itself, which cannot be made before it may send.
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    const resource = bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = {
      queueConfigurations: FOLDERS.map((folder) => ({
        event: 's3:ObjectRemoved:*',
        queue: this.queue.queueArn,
        filter: { s3Key: { rules: [{ name: 'prefix', value: folder }] } },
      })),
    };
    resource.node.addDependency(this.queue);
  }
}
