import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../functions/bundle.ts';
import { deployment } from './template/deployment.ts';
import { flat, statementLines } from './template/flat.ts';
import { lookUp } from './template/look-up.ts';

const { resources, only, bucket } = lookUp(deployment().template);

describe('what lies at rest', () => {
  it('keeps its logical id, since with another CloudFormation makes it anew, and empty', () => {
    const types = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::SQS::Queue'];
    expect(types.flatMap((type) => resources(type).map(([logicalId]) => logicalId)).toSorted()).toEqual([
      'AccessLogsAccessLogAF4BAB38',
      'ArticlesTable867D7F42',
      'CopiesD78D9A82',
      'CopiesDeadLettersDD1A60D7',
      'CopiesQueueE4B93658',
      'HubAskedDeadLetters14153FBC',
      'HubAskedQueue86AA9739',
      'HubDeliveriesDeadLetters4A8EF95A',
      'HubDeliveriesQueue779E3DAF',
      'InboxContent82665A43',
      'IntakeDeadLettersA15864BB',
      'IntakeQueue6FB53B87',
      'InvalidationDeadLetters65DB6960',
      'InvalidationQueue3C3D1C17',
      'PublisherFailures439487BC',
      'PushDeadLettersC484B1EE',
      'PushQueue7CACCF9A',
      'ReceiptsCBA8C1F7',
      'ReceiptsFailures5C9E246B',
      'RenditionsDeadLetters527903CC',
      'RenditionsQueue51E176B9',
      'SitePublic064CF0F5',
    ]);
  });

  it.each(['InboxContent', 'SitePublic', 'Receipts', 'Copies', 'AccessLogs'])(
    '%s is private, encrypted, and stays when the stack goes',
    (id) => {
      const [logicalId, { Properties, DeletionPolicy }] = bucket(id);
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
      });
      const [, policy] = only('AWS::S3::BucketPolicy', { Bucket: { Ref: logicalId } });
      const denied = statementLines(policy.Properties.PolicyDocument).filter((line) => line.startsWith('Deny'));
      const name = flat({ Ref: logicalId }).slice(1, -1);
      expect(denied).toEqual([
        `Deny s3:* on <${name}.Arn> <${name}.Arn>/* to * if Bool aws:SecureTransport false`,
        `Deny s3:* on <${name}.Arn> <${name}.Arn>/* to * if NumericLessThan s3:TlsVersion 1.2`,
      ]);
    },
  );

  it('every version of an upload is kept, but for those of the canary', () => {
    const [, { Properties }] = bucket('InboxContent');
    expect(Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' },
          { NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Prefix: '_feedmill/canary.md', Status: 'Enabled' },
        ],
      },
    });
  });

  it('the table can be taken back to any second of the last 35 days and is not deleted by mistake', () => {
    const [, { Properties, DeletionPolicy }] = only('AWS::DynamoDB::Table');
    expect(DeletionPolicy).toBe('Retain');
    expect(Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      // Whoever follows it reads the table.
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
      DeletionProtectionEnabled: true,
    });
  });

  it('queues are encrypted, take TLS only and keep messages for two weeks', () => {
    for (const [logicalId, { Properties }] of resources('AWS::SQS::Queue')) {
      expect(Properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
      const [, policy] = only('AWS::SQS::QueuePolicy', { Queues: [{ Ref: logicalId }] });
      const name = flat({ Ref: logicalId }).slice(1, -1);
      expect(statementLines(policy.Properties.PolicyDocument)).toContain(
        `Deny sqs:* on <${name}.Arn> to * if Bool aws:SecureTransport false`,
      );
    }
  });

  it('logs are kept for a month', () => {
    const logs = resources('AWS::Logs::LogGroup');
    // Of each function, and of the state machine.
    expect(logs).toHaveLength(FUNCTION_NAMES.length + 1);
    for (const [, { Properties }] of logs) expect(Properties.RetentionInDays).toBe(30);
  });
});
