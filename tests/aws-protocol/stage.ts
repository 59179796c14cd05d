import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CreateDistributionCommand } from '@aws-sdk/client-cloudfront';
import { PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateBucketCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand,
} from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { inject } from 'vitest';
import type { FunctionName } from '../../functions/bundle.ts';
import { ENVIRONMENT } from '../../shared/aws/names.ts';
import { createArticleTable } from '../contract/article-table.ts';
import { type Clients, clientsOf, REGION } from './clients.ts';
import { type Gate, openGate } from './gate.ts';
import { type LambdaProcess, startLambda } from './lambda-process.ts';

export const FEEDS_URL = 'https://feeds.harbour-post.example/';

/** The resources of one stack, and its functions; each stage has its own. */
export interface Stage {
  readonly gate: Gate;
  readonly clients: Clients;
  readonly contentBucket: string;
  readonly publicBucket: string;
  readonly receiptsBucket: string;
  readonly copiesBucket: string;
  readonly table: string;
  readonly streamArn: string;
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly deadLetterUrl: string;
  readonly copiesQueueUrl: string;
  readonly invalidationQueueUrl: string;
  /** A new process of the function's bundle: a cold start. @param also further environment, and other */
  start(name: FunctionName, also?: Readonly<Record<string, string>>): LambdaProcess;
  close(): void;
}

/** @param tables where another engine keeps the table */
export async function createStage(tables?: string): Promise<Stage> {
  const gate = await openGate(process.env.AWS_ENDPOINT_URL ?? '', tables);
  const clients = clientsOf(gate.url);
  const name = randomUUID();
  const [contentBucket, publicBucket] = [`content-${name}`, `public-${name}`];
  const [receiptsBucket, copiesBucket] = [`receipts-${name}`, `copies-${name}`];
  const table = `table-${name}`;
  for (const Bucket of [contentBucket, publicBucket, receiptsBucket, copiesBucket])
    await clients.s3.send(
      new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: REGION } }),
    );
  const streamArn = await createArticleTable(clients.dynamo, table);
  const queues = await createQueues(clients, name);
  await announceUploads(clients, contentBucket, queues.queueArn);
  const environment = {
    AWS_ENDPOINT_URL: gate.url,
    [ENVIRONMENT.table]: table,
    [ENVIRONMENT.contentBucket]: contentBucket,
    [ENVIRONMENT.publicBucket]: publicBucket,
    [ENVIRONMENT.receiptsBucket]: receiptsBucket,
    [ENVIRONMENT.copiesBucket]: copiesBucket,
    [ENVIRONMENT.copiesQueue]: queues.copiesQueueUrl,
    [ENVIRONMENT.uploadsQueue]: queues.queueUrl,
    [ENVIRONMENT.invalidationQueue]: queues.invalidationQueueUrl,
    [ENVIRONMENT.distribution]: await createDistribution(clients),
    [ENVIRONMENT.feedsUrl]: FEEDS_URL,
  };
  const processes: LambdaProcess[] = [];
  return {
    gate,
    clients,
    contentBucket,
    publicBucket,
    receiptsBucket,
    copiesBucket,
    table,
    streamArn,
    ...queues,
    start(functionName, also = {}) {
      const started = startLambda(join(inject('bundles'), functionName), { ...environment, ...also });
      processes.push(started);
      return started;
    },
    close() {
      for (const started of processes) started.kill();
      gate.close();
    },
  };
}

/** As little of one as can be invalidated. @returns its id */
async function createDistribution({ cloudFront }: Clients): Promise<string> {
  const origin = { Id: 'site', DomainName: 'site.s3.amazonaws.com', S3OriginConfig: { OriginAccessIdentity: '' } };
  const { Distribution } = await cloudFront.send(
    new CreateDistributionCommand({
      DistributionConfig: {
        CallerReference: randomUUID(),
        Comment: '',
        Enabled: true,
        Origins: { Quantity: 1, Items: [origin] },
        DefaultCacheBehavior: { TargetOriginId: origin.Id, ViewerProtocolPolicy: 'https-only' },
      },
    }),
  );
  return Distribution?.Id ?? '';
}

async function createQueues(clients: Clients, name: string) {
  const { QueueUrl: deadLetterUrl = '' } = await clients.sqs.send(
    new CreateQueueCommand({ QueueName: `dead-${name}` }),
  );
  const deadLetterTargetArn = await arnOf(clients, deadLetterUrl);
  const { QueueUrl: queueUrl = '' } = await clients.sqs.send(
    new CreateQueueCommand({
      QueueName: `uploads-${name}`,
      Attributes: { RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: '5' }) },
    }),
  );
  const { QueueUrl: copiesQueueUrl = '' } = await clients.sqs.send(
    new CreateQueueCommand({ QueueName: `asked-${name}` }),
  );
  const { QueueUrl: invalidationQueueUrl = '' } = await clients.sqs.send(
    new CreateQueueCommand({ QueueName: `stale-${name}` }),
  );
  return { deadLetterUrl, queueUrl, queueArn: await arnOf(clients, queueUrl), copiesQueueUrl, invalidationQueueUrl };
}

async function arnOf(clients: Clients, QueueUrl: string): Promise<string> {
  const { Attributes } = await clients.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  return Attributes?.QueueArn ?? '';
}

/** Versions, EventBridge and the rule, as the stack has them. */
async function announceUploads(clients: Clients, Bucket: string, Arn: string): Promise<void> {
  await clients.s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  await clients.s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket,
      NotificationConfiguration: { EventBridgeConfiguration: {} },
    }),
  );
  const EventPattern = JSON.stringify({
    source: ['aws.s3'],
    'detail-type': ['Object Created', 'Object Deleted'],
    detail: { bucket: { name: [Bucket] } },
  });
  await clients.events.send(new PutRuleCommand({ Name: Bucket, EventPattern }));
  await clients.events.send(new PutTargetsCommand({ Rule: Bucket, Targets: [{ Id: 'queue', Arn }] }));
}
