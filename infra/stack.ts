import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '../shared/config/types.ts';
import { AccessLog } from './access-log.ts';
import { accept } from './constructs/accept.ts';
import { Alarms } from './constructs/alarms.ts';
import type { FunctionDefaults } from './constructs/function.ts';
import type { BucketDefaults } from './constructs/private-bucket.ts';
import { ContentBucket } from './content.ts';
import { deployedFeedsUrl } from './feeds-url.ts';
import { HubDoor } from './hub-door.ts';
import type { DeploymentOptions } from './options.ts';
import { PublicSite } from './site.ts';
import { Budget } from './subsystems/budget.ts';
import { Canary } from './subsystems/canary.ts';
import { Copies } from './subsystems/copies.ts';
import { Dashboard } from './subsystems/dashboard.ts';
import { Desk } from './subsystems/desk.ts';
import { Hub } from './subsystems/hub.ts';
import { Intake } from './subsystems/intake.ts';
import { Invalidation } from './subsystems/invalidation.ts';
import { Publisher } from './subsystems/publisher.ts';
import { Push } from './subsystems/push.ts';
import { Receipts } from './subsystems/receipts.ts';
import { Reconcile } from './subsystems/reconcile.ts';
import { Refusals } from './subsystems/refusals.ts';
import { Release } from './subsystems/release.ts';
import { Renditions } from './subsystems/renditions.ts';
import { RollCall } from './subsystems/roll-call.ts';
import { SectionEditors } from './subsystems/section-editors.ts';
import { SiteWatch } from './subsystems/site-watch.ts';
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
    // CDK says of what depends on what by its ids also where a reference says it already (cfn-lint, W3005): in vain, and harmless.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };

    const { bucket: accessLog } = new AccessLog(this, 'AccessLogs', { ephemeral });
    const buckets: BucketDefaults = { ephemeral, accessLog };
    const { bucket: content } = new ContentBucket(this, 'Inbox', buckets);
    const { table } = new ArticleTable(this, 'Articles', { ephemeral, warmWrites: options.warmWrites });
    const door = config.hub === undefined ? undefined : new HubDoor(this, 'HubDoor');
    const site = new PublicSite(this, 'Site', {
      feedsUrl: deployedFeedsUrl(config, options),
      hubs: config.hubs,
      hub: door,
      buckets,
      priceClass: options.priceClass,
      domain: options.domain,
    });
    const defaults: FunctionDefaults = {
      bundles,
      feedsUrl: site.feedsUrl,
      logLevel: options.logLevel,
      tracing: options.tracing,
      removalPolicy: ephemeral ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
      alarms: new Alarms(this, 'Alarms', { email: options.alarmEmail }),
    };
    const copies = new Copies(this, 'Copies', { defaults, buckets, content, table });
    const intake = new Intake(this, 'Intake', { defaults, content, table, copiesQueue: copies.wanted.queue });
    const renditions = new Renditions(this, 'Renditions', {
      defaults,
      content,
      copies: copies.bucket,
      table,
      site: site.bucket,
    });
    const invalidation = new Invalidation(this, 'Invalidation', { defaults, site });
    const push = new Push(this, 'Push', { defaults, site: site.bucket });
    const hub = door && new Hub(this, 'Hub', { defaults, door, table, site: site.bucket, push: push.notices.consumer });
    const publisher = new Publisher(this, 'Publisher', {
      defaults,
      content,
      copies: copies.bucket,
      table,
      site: site.bucket,
      invalidationQueue: invalidation.removals.queue,
      noticesQueue: push.notices.queue,
      renditionsQueue: renditions.wanted.queue,
    });
    const receipts = new Receipts(this, 'Receipts', { defaults, buckets, content, table });
    new SectionEditors(this, 'Editors', {
      content,
      receipts: receipts.bucket,
      sections: options.editorSections,
    });
    const desk =
      options.desk &&
      new Desk(this, 'Desk', {
        defaults,
        content,
        table,
        options: options.desk,
        sections: options.editorSections,
        ephemeral,
      });
    new Release(this, 'Release', { defaults, table });
    const reconcile = new Reconcile(this, 'Reconcile', {
      defaults,
      content,
      copies: copies.bucket,
      receipts: receipts.bucket,
      site: site.bucket,
      table,
      uploadsQueue: intake.uploads.queue,
      invalidationQueue: invalidation.removals.queue,
      noticesQueue: push.notices.queue,
      renditionsQueue: renditions.wanted.queue,
    });
    desk?.letAcceptRemovals(table, reconcile.machine);
    const { distribution } = site;
    const canary = new Canary(this, 'Canary', {
      defaults,
      content,
      table,
      receipts: receipts.bucket,
      site: site.bucket,
      distribution,
      deskUrl: desk?.url,
    });
    const { alarms } = defaults;
    new SiteWatch(this, 'SiteWatch', { alarms, canary });
    new Refusals(this, 'Refusals', { alarms });
    new RollCall(this, 'RollCall', {
      defaults,
      uploads: intake.uploads,
      removals: invalidation.removals,
      site: site.bucket,
      accessLog,
      reconcile,
    });
    if (options.dashboard)
      new Dashboard(this, 'Overview', {
        alarms,
        canary,
        distribution,
        consumers: {
          ingest: intake.uploads,
          copies: copies.wanted,
          renditions: renditions.wanted,
          invalidate: invalidation.removals,
          push: push.notices,
          ...(hub && { confirm: hub.asked, deliver: hub.deliveries }),
        },
        followers: { publish: publisher.changes, receipts: receipts.records },
        hub,
      });
    if (options.budget !== undefined) new Budget(this, 'Budget', options.budget);
    acceptDeleter(this);

    this.output('ContentBucketName', content.bucketName, 'Editors upload here');
    this.output('PublicBucketName', site.bucket.bucketName, 'Finished files');
    this.output('DistributionDomainName', site.distribution.distributionDomainName, 'Where CloudFront serves them');
    this.output('DistributionId', site.distribution.distributionId, 'For invalidations by hand');
    this.output('FeedsUrl', site.feedsUrl, 'Where the feeds say that they are');
    this.output('TableName', table.tableName, 'Articles, index and receipts');
    this.output('ReceiptsBucketName', receipts.bucket.bucketName, 'Receipts for editors');
    this.output('EditorsReadReceiptsArn', receipts.editorsRead.managedPolicyArn, 'Policy for those who may read them');
    this.output('QueueUrl', intake.uploads.queue.queueUrl, 'Uploads that wait for ingest');
    this.output('DeadLettersUrl', intake.uploads.deadLetters.queueUrl, 'Uploads that ingest gave up');
    this.output('CopiesBucketName', copies.bucket.bucketName, 'Copies of remote media');
    this.output('CopiesQueueUrl', copies.wanted.queue.queueUrl, 'Remote media that wait to be copied');
    this.output('CopiesDeadLettersUrl', copies.wanted.deadLetters.queueUrl, 'Remote media that could not be copied');
    this.output(
      'RenditionsQueueUrl',
      renditions.wanted.queue.queueUrl,
      'Articles whose pictures wait to be made smaller',
    );
    this.output(
      'RenditionsDeadLettersUrl',
      renditions.wanted.deadLetters.queueUrl,
      'Those whose pictures could not be',
    );
    this.output('InvalidationQueueUrl', invalidation.removals.queue.queueUrl, 'What waits to leave CloudFront');
    this.output('InvalidationDeadLettersUrl', invalidation.removals.deadLetters.queueUrl, 'Those that could not');
    this.output('PushQueueUrl', push.notices.queue.queueUrl, 'Hubs that wait to be told');
    this.output('PushDeadLettersUrl', push.notices.deadLetters.queueUrl, 'Hubs that could not be told');
    if (hub !== undefined) {
      this.output('HubAskedQueueUrl', hub.asked.queue.queueUrl, 'What is asked of the hub');
      this.output('HubAskedDeadLettersUrl', hub.asked.deadLetters.queueUrl, 'What could not be settled of it');
      this.output('HubDeliveriesQueueUrl', hub.deliveries.queue.queueUrl, 'Subscribers that wait to be sent a feed');
      this.output('HubDeliveriesDeadLettersUrl', hub.deliveries.deadLetters.queueUrl, 'Those that could not be');
    }
    if (desk !== undefined) {
      this.output('DeskUrl', desk.url, 'Where editors work in a browser');
      if (desk.users !== undefined)
        this.output('DeskUserPoolId', desk.users.pool.userPoolId, 'Editors, and the groups that say what they may');
    }
    this.output('PublishFailuresUrl', publisher.changes.failures.queueUrl, 'Changes that publish gave up');
    this.output('ReceiptsFailuresUrl', receipts.records.failures.queueUrl, 'Receipts that were given up');
    const tried = {
      Ingest: intake.uploads.consumer,
      Publish: publisher.changes.follower,
      Receipts: receipts.records.follower,
      Copies: copies.wanted.consumer,
      Renditions: renditions.wanted.consumer,
      Invalidation: invalidation.removals.consumer,
      Push: push.notices.consumer,
      ...(hub && { Confirm: hub.asked.consumer, Deliver: hub.deliveries.consumer }),
    };
    for (const [name, { lambda }] of Object.entries(tried))
      this.output(`${name}LogGroupName`, lambda.logGroup.logGroupName, 'Says why, of what was given up');
    this.output('ReconcileArn', reconcile.machine.stateMachineArn, 'Compares everything when it is started');
    this.output(
      'ReceiptsFunctionName',
      receipts.records.follower.lambda.functionName,
      'Writes a receipt again when called',
    );
    this.output(
      'PublishFunctionName',
      publisher.changes.follower.lambda.functionName,
      'Publishes a feed again when called',
    );
  }

  private output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}

/** CDK's own function that empties buckets before they go, of which nothing can be set. */
function acceptDeleter(stack: Stack): void {
  const deleter = stack.node.tryFindChild('Custom::S3AutoDeleteObjectsCustomResourceProvider');
  if (deleter === undefined) return;
  const once = 'CDK’s own, which CloudFormation calls once for each bucket when a deployment to try things out goes.';
  accept(deleter.node.findChild('Handler'), { CKV_AWS_115: once, CKV_AWS_116: once, CKV_AWS_117: once });
}
