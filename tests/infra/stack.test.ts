import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../functions/bundle.ts';
import { deployment, FEEDS_URL } from './template/deployment.ts';
import { flat } from './template/flat.ts';
import { lookUp } from './template/look-up.ts';

const { template } = deployment();
const { resources, functionOf } = lookUp(template);

describe('the functions', () => {
  it.each(FUNCTION_NAMES)('%s runs on Node 24 on arm64 and logs JSON', (name) => {
    const [, { Properties }] = functionOf(name);
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'handler.handler',
      LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO' },
    });
    expect(Properties).not.toHaveProperty('TracingConfig');
  });

  it('each has a bundle of its own', () => {
    const keys = resources('AWS::Lambda::Function').map(([, { Properties }]) => JSON.stringify(Properties.Code));
    expect(new Set(keys).size).toBe(FUNCTION_NAMES.length);
  });
});

it('the stack says what its operator needs', () => {
  const outputs = Object.entries(template.toJSON().Outputs as Record<string, { Value: unknown }>);
  expect(Object.fromEntries(outputs.map(([id, { Value }]) => [id, flat(Value)]))).toEqual({
    ContentBucketName: '<InboxContent>',
    PublicBucketName: '<SitePublic>',
    DistributionDomainName: '<SiteDistribution.DomainName>',
    DistributionId: '<SiteDistribution>',
    FeedsUrl: FEEDS_URL,
    TableName: '<ArticlesTable>',
    QueueUrl: '<IntakeQueue>',
    DeadLettersUrl: '<IntakeDeadLetters>',
    CopiesBucketName: '<Copies>',
    CopiesQueueUrl: '<CopiesQueue>',
    CopiesDeadLettersUrl: '<CopiesDeadLetters>',
    RenditionsQueueUrl: '<RenditionsQueue>',
    RenditionsDeadLettersUrl: '<RenditionsDeadLetters>',
    InvalidationQueueUrl: '<InvalidationQueue>',
    InvalidationDeadLettersUrl: '<InvalidationDeadLetters>',
    PushQueueUrl: '<PushQueue>',
    PushDeadLettersUrl: '<PushDeadLetters>',
    HubAskedQueueUrl: '<HubAskedQueue>',
    HubAskedDeadLettersUrl: '<HubAskedDeadLetters>',
    HubDeliveriesQueueUrl: '<HubDeliveriesQueue>',
    HubDeliveriesDeadLettersUrl: '<HubDeliveriesDeadLetters>',
    PublishFailuresUrl: '<PublisherFailures>',
    PublishFunctionName: '<PublisherPublishFunction>',
    ReconcileArn: '<ReconcileMachine>',
    ReceiptsBucketName: '<Receipts>',
    EditorsReadReceiptsArn: '<ReceiptsEditorsReadReceipts>',
    ReceiptsFailuresUrl: '<ReceiptsFailures>',
    ReceiptsFunctionName: '<ReceiptsWriteFunction>',
    IngestLogGroupName: '<IntakeIngestLogs>',
    PublishLogGroupName: '<PublisherPublishLogs>',
    ReceiptsLogGroupName: '<ReceiptsWriteLogs>',
    CopiesLogGroupName: '<CopiesCopyLogs>',
    RenditionsLogGroupName: '<RenditionsRenderLogs>',
    InvalidationLogGroupName: '<InvalidationInvalidateLogs>',
    PushLogGroupName: '<PushTellLogs>',
    ConfirmLogGroupName: '<HubAskedConfirmLogs>',
    DeliverLogGroupName: '<HubDeliveriesDeliverLogs>',
  });
});
