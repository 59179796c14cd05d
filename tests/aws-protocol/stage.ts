import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CreateDistributionCommand } from '@aws-sdk/client-cloudfront';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { PutBucketNotificationConfigurationCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { inject } from 'vitest';
import type { FunctionName } from '../../functions/bundle.ts';
import { createArticleTable } from '../contract/article-table.ts';
import { CONSTRUCTS } from '../infra/template/look-up.ts';
import { type Clients, clientsOf } from './clients.ts';
import { type Gate, openGate } from './gate.ts';
import { type LambdaProcess, startLambda } from './lambda-process.ts';
import { type CreatedStack, createStack } from './stack.ts';

/** A stack of the synthesized template, and its functions with the environments that it gives them; each stage has its own. */
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
  /** Of what the template makes, by its logical id without hash. */
  readonly physical: CreatedStack['physical'];
  /** How a function is called with what lies in its queue or stream, as the template says. */
  mapping(name: FunctionName): Readonly<Record<string, unknown>>;
  readonly copiesQueueUrl: string;
  readonly invalidationQueueUrl: string;
  /** A new process of the function's bundle: a cold start. @param also further environment, and other @param bundles @default those of the run */
  start(name: FunctionName, also?: Readonly<Record<string, string>>, bundles?: string): LambdaProcess;
  close(): void;
}

/** @param tables where another engine keeps the table */
export async function createStage(tables?: string): Promise<Stage> {
  const gate = await openGate(process.env.AWS_ENDPOINT_URL ?? '', tables);
  const clients = clientsOf(gate.url);
  const known = { SiteDistribution: await createDistribution(clients) };
  const stack = await createStack(gate.url, inject('template'), known);
  await setUpBuckets(clients, stack);
  const table = stack.physical('ArticlesTable');
  const [queueUrl, copiesQueueUrl] = [stack.physical('IntakeQueue'), stack.physical('CopiesQueue')];
  const processes: LambdaProcess[] = [];
  return {
    gate,
    clients,
    contentBucket: stack.physical('InboxContent'),
    publicBucket: stack.physical('SitePublic'),
    receiptsBucket: stack.physical('Receipts'),
    copiesBucket: stack.physical('Copies'),
    table,
    // Another engine has no stacks.
    streamArn: tables === undefined ? await streamOf(clients, table) : await createArticleTable(clients.dynamo, table),
    queueUrl,
    queueArn: await arnOf(clients, queueUrl),
    deadLetterUrl: stack.physical('IntakeDeadLetters'),
    physical: stack.physical,
    mapping: (name) => stack.mapping(`${CONSTRUCTS[name]}Function`),
    copiesQueueUrl,
    invalidationQueueUrl: stack.physical('InvalidationQueue'),
    start(functionName, also = {}, bundles = inject('bundles')) {
      const environment = {
        AWS_ENDPOINT_URL: gate.url,
        ...stack.environment(`${CONSTRUCTS[functionName]}Function`),
        ...also,
      };
      const started = startLambda(join(bundles, functionName), environment);
      processes.push(started);
      return started;
    },
    close() {
      for (const started of processes) started.kill();
      gate.close();
    },
  };
}

async function streamOf({ dynamo }: Clients, TableName: string): Promise<string> {
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName }));
  if (Table?.LatestStreamArn === undefined) throw new TypeError(`${TableName} has no stream`);
  return Table.LatestStreamArn;
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

async function arnOf(clients: Clients, QueueUrl: string): Promise<string> {
  const { Attributes } = await clients.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  return Attributes?.QueueArn ?? '';
}

/** What moto's CloudFormation leaves out of buckets: versions, and that EventBridge hears of them. */
async function setUpBuckets({ s3 }: Clients, stack: CreatedStack): Promise<void> {
  for (const [Bucket, properties] of stack.properties('AWS::S3::Bucket')) {
    const { VersioningConfiguration, NotificationConfiguration } = properties as BucketProperties;
    if (VersioningConfiguration !== undefined)
      await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    if (NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled)
      await s3.send(
        new PutBucketNotificationConfigurationCommand({
          Bucket,
          NotificationConfiguration: { EventBridgeConfiguration: {} },
        }),
      );
  }
}

interface BucketProperties {
  readonly VersioningConfiguration?: { readonly Status: 'Enabled' | 'Suspended' };
  readonly NotificationConfiguration?: { readonly EventBridgeConfiguration?: { readonly EventBridgeEnabled: boolean } };
}
