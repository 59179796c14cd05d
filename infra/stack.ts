import { join } from 'node:path';
import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '../shared/settings.ts';
import { AccessLog } from './access-log.ts';
import { Alarms } from './alarms.ts';
import { ContentBucket } from './content.ts';
import { Copies } from './copies.ts';
import { deployedFeedsUrl } from './feeds-url.ts';
import type { FunctionDefaults } from './function.ts';
import { Intake } from './intake.ts';
import { Invalidation } from './invalidation.ts';
import type { DeploymentOptions } from './options.ts';
import { Publisher } from './publisher.ts';
import { Receipts } from './receipts.ts';
import { Release } from './release.ts';
import { PublicSite } from './site.ts';
import { ArticleTable } from './table.ts';

export interface FeedmillStackProps extends StackProps {
  readonly config: Config;
  readonly options: DeploymentOptions;
  /** Folder with a folder for each function, named by it. */
  readonly bundles: string;
}

export class FeedmillStack extends Stack {
  constructor(scope: Construct, id: string, props: FeedmillStackProps) {
    super(scope, id, props);
    const { config, options, bundles } = props;
    const { ephemeral } = options;

    const { bucket: accessLog } = new AccessLog(this, 'AccessLogs', { ephemeral });
    const { bucket: content } = new ContentBucket(this, 'Inbox', { ephemeral, accessLog });
    const { table } = new ArticleTable(this, 'Articles', { ephemeral });
    const site = new PublicSite(this, 'Site', {
      feedsUrl: deployedFeedsUrl(config, options.domain),
      hubs: config.hubs,
      ephemeral,
      accessLog,
      priceClass: options.priceClass,
      domain: options.domain,
    });
    const defaults: FunctionDefaults = {
      feedsUrl: site.feedsUrl,
      logLevel: options.logLevel,
      tracing: options.tracing,
      removalPolicy: ephemeral ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
      alarms: new Alarms(this, 'Alarms', { email: options.alarmEmail }),
    };
    const copies = new Copies(this, 'Copies', {
      defaults,
      bundle: join(bundles, 'copies'),
      content,
      table,
      ephemeral,
      accessLog,
    });
    const intake = new Intake(this, 'Intake', {
      defaults,
      bundle: join(bundles, 'ingest'),
      content,
      table,
      copiesQueue: copies.queue,
    });
    const publisher = new Publisher(this, 'Publisher', {
      defaults,
      bundle: join(bundles, 'publish'),
      content,
      copies: copies.bucket,
      table,
      site: site.bucket,
    });
    const receipts = new Receipts(this, 'Receipts', {
      defaults,
      bundle: join(bundles, 'receipts'),
      content,
      table,
      ephemeral,
      accessLog,
    });
    const invalidation = new Invalidation(this, 'Invalidation', {
      defaults,
      bundle: join(bundles, 'invalidate'),
      site,
    });
    new Release(this, 'Release', { defaults, bundle: join(bundles, 'release'), table });

    this.output('ContentBucketName', content.bucketName, 'Editors upload here');
    this.output('PublicBucketName', site.bucket.bucketName, 'Finished files');
    this.output('DistributionDomainName', site.distribution.distributionDomainName, 'Where CloudFront serves them');
    this.output('DistributionId', site.distribution.distributionId, 'For invalidations by hand');
    this.output('FeedsUrl', site.feedsUrl, 'Where the feeds say that they are');
    this.output('TableName', table.tableName, 'Articles, index and receipts');
    this.output('ReceiptsBucketName', receipts.bucket.bucketName, 'Receipts for editors');
    this.output('EditorsReadReceiptsArn', receipts.editorsRead.managedPolicyArn, 'Policy for those who may read them');
    this.output('QueueUrl', intake.queue.queueUrl, 'Uploads that wait for ingest');
    this.output('DeadLettersUrl', intake.deadLetters.queueUrl, 'Uploads that ingest gave up');
    this.output('CopiesBucketName', copies.bucket.bucketName, 'Copies of remote media');
    this.output('CopiesQueueUrl', copies.queue.queueUrl, 'Remote media that wait to be copied');
    this.output('CopiesDeadLettersUrl', copies.deadLetters.queueUrl, 'Remote media that could not be copied');
    this.output('InvalidationQueueUrl', invalidation.queue.queueUrl, 'Removed files that wait to leave CloudFront');
    this.output('InvalidationDeadLettersUrl', invalidation.deadLetters.queueUrl, 'Those that could not');
    this.output('PublishFailuresUrl', publisher.failures.queueUrl, 'Changes that publish gave up');
    this.output('ReceiptsFailuresUrl', receipts.failures.queueUrl, 'Receipts that were given up');
    this.output('ReceiptsFunctionName', receipts.receipts.lambda.functionName, 'Writes a receipt again when called');
    this.output('PublishFunctionName', publisher.publish.lambda.functionName, 'Publishes a feed again when called');
  }

  private output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}
