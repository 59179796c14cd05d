import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { deployment, FEEDS_URL } from './deployment.ts';
import { flat, statementLines } from './flat.ts';
import { lookUp } from './look-up.ts';

const { template } = deployment();
const { resources, only, bucket } = lookUp(template);

const FUNCTIONS = {
  ingest: 'IntakeIngest',
  publish: 'PublisherPublish',
  release: 'Release',
  receipts: 'ReceiptsWrite',
  copies: 'CopiesCopy',
  invalidate: 'InvalidationInvalidate',
} as const;
const roleOf = (construct: string) =>
  Match.objectLike({ Ref: Match.stringLikeRegexp(`^${construct}Role[0-9A-F]{8}$`) });
const functionOf = (construct: string) =>
  only('AWS::Lambda::Function', {
    Role: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${construct}Role[0-9A-F]{8}$`), 'Arn'] },
  });
const policyOf = (construct: string) => {
  const [, policy] = only('AWS::IAM::Policy', { Roles: Match.arrayWith([roleOf(construct)]) });
  return statementLines(policy.Properties.PolicyDocument);
};

describe('who may do what', () => {
  const COMMIT = 'dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query';

  it('ingest reads uploads, commits to the table, takes from its queue, asks for copies and writes its log', () => {
    expect(policyOf(FUNCTIONS.ingest)).toEqual([
      `Allow ${COMMIT} on <ArticlesTable.Arn>`,
      'Allow logs:CreateLogStream logs:PutLogEvents on <IntakeIngestLogs.Arn>',
      'Allow s3:GetObject on <InboxContent.Arn>/*',
      'Allow s3:ListBucket on <InboxContent.Arn>',
      'Allow sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on <IntakeQueue.Arn>',
      'Allow sqs:SendMessage on <CopiesQueue.Arn> <IntakeQueue.Arn>',
    ]);
  });

  it('publish reads the table, uploads and copies, registers feeds, writes public files and nothing else', () => {
    expect(policyOf(FUNCTIONS.publish)).toEqual([
      'Allow dynamodb:BatchGetItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query on <ArticlesTable.Arn>',
      'Allow dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on <ArticlesTable.StreamArn>',
      'Allow dynamodb:ListStreams on <ArticlesTable.Arn>/stream/*',
      'Allow logs:CreateLogStream logs:PutLogEvents on <PublisherPublishLogs.Arn>',
      'Allow s3:DeleteObject s3:GetObject s3:PutObject on <SitePublic.Arn>/*',
      'Allow s3:GetObject on <Copies.Arn>/* <InboxContent.Arn>/*',
      'Allow s3:ListBucket on <Copies.Arn> <InboxContent.Arn> <SitePublic.Arn>',
      'Allow sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage on <PublisherFailures.Arn>',
    ]);
  });

  it('copies reads uploads, keeps copies, commits to the table and takes from its queue', () => {
    expect(policyOf(FUNCTIONS.copies)).toEqual([
      `Allow ${COMMIT} on <ArticlesTable.Arn>`,
      'Allow logs:CreateLogStream logs:PutLogEvents on <CopiesCopyLogs.Arn>',
      'Allow s3:GetObject on <InboxContent.Arn>/*',
      'Allow s3:GetObject s3:PutObject on <Copies.Arn>/*',
      'Allow s3:ListBucket on <Copies.Arn> <InboxContent.Arn>',
      'Allow sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on <CopiesQueue.Arn>',
    ]);
  });

  it('release commits to the table and sees neither bucket', () => {
    expect(policyOf(FUNCTIONS.release)).toEqual([
      `Allow ${COMMIT} on <ArticlesTable.Arn>`,
      'Allow logs:CreateLogStream logs:PutLogEvents on <ReleaseLogs.Arn>',
    ]);
  });

  it('receipts reads single items, writes receipts and tags uploads, which it cannot read', () => {
    expect(policyOf(FUNCTIONS.receipts)).toEqual([
      'Allow dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on <ArticlesTable.StreamArn>',
      'Allow dynamodb:GetItem on <ArticlesTable.Arn>',
      'Allow dynamodb:ListStreams on <ArticlesTable.Arn>/stream/*',
      'Allow logs:CreateLogStream logs:PutLogEvents on <ReceiptsWriteLogs.Arn>',
      'Allow s3:GetObjectTagging s3:PutObjectTagging on <InboxContent.Arn>/*',
      'Allow s3:ListBucket on <InboxContent.Arn>',
      'Allow s3:PutObject on <Receipts.Arn>/*',
      'Allow sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage on <ReceiptsFailures.Arn>',
    ]);
  });

  it('invalidate has this distribution forget files, takes from its queue, and sees no bucket and no table', () => {
    expect(policyOf(FUNCTIONS.invalidate)).toEqual([
      'Allow cloudfront:CreateInvalidation on arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/<SiteDistribution>',
      'Allow logs:CreateLogStream logs:PutLogEvents on <InvalidationInvalidateLogs.Arn>',
      'Allow sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on <InvalidationQueue.Arn>',
    ]);
  });

  it('editors who are given the policy list and read receipts, and nothing else', () => {
    const [, policy] = only('AWS::IAM::ManagedPolicy');
    expect(statementLines(policy.Properties.PolicyDocument)).toEqual([
      'Allow s3:GetObject on <Receipts.Arn>/receipts/*',
      'Allow s3:ListBucket on <Receipts.Arn> if StringLike s3:prefix receipts/*',
    ]);
    expect(policy.Properties).not.toHaveProperty('Roles');
  });

  it('no role has a policy that is managed by AWS', () => {
    for (const [, role] of resources('AWS::IAM::Role')) expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
  });

  it.each([
    [
      FUNCTIONS.ingest,
      {
        CONTENT_BUCKET: '<InboxContent>',
        COPIES_QUEUE_URL: '<CopiesQueue>',
        TABLE_NAME: '<ArticlesTable>',
        UPLOADS_QUEUE_URL: '<IntakeQueue>',
      },
    ],
    [
      FUNCTIONS.publish,
      {
        CONTENT_BUCKET: '<InboxContent>',
        COPIES_BUCKET: '<Copies>',
        PUBLIC_BUCKET: '<SitePublic>',
        TABLE_NAME: '<ArticlesTable>',
      },
    ],
    [FUNCTIONS.release, { TABLE_NAME: '<ArticlesTable>' }],
    [
      FUNCTIONS.receipts,
      { CONTENT_BUCKET: '<InboxContent>', RECEIPTS_BUCKET: '<Receipts>', TABLE_NAME: '<ArticlesTable>' },
    ],
    [FUNCTIONS.copies, { CONTENT_BUCKET: '<InboxContent>', COPIES_BUCKET: '<Copies>', TABLE_NAME: '<ArticlesTable>' }],
    [FUNCTIONS.invalidate, { DISTRIBUTION_ID: '<SiteDistribution>' }],
  ])('%s is told the names of what it may touch', (construct, names) => {
    const [, { Properties }] = functionOf(construct);
    const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
    expect(Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, flat(value)]))).toEqual({
      FEEDS_URL,
      LOG_LEVEL: 'info',
      ...names,
    });
  });

  it('CloudFront, and only this distribution, reads and lists the public bucket', () => {
    const [, policy] = only('AWS::S3::BucketPolicy', { Bucket: { Ref: bucket('SitePublic')[0] } });
    const allowed = statementLines(policy.Properties.PolicyDocument).filter((line) => line.startsWith('Allow'));
    expect(allowed).toEqual([
      'Allow s3:GetObject s3:ListBucket on <SitePublic.Arn> <SitePublic.Arn>/* to cloudfront.amazonaws.com ' +
        'if StringEquals AWS:SourceArn arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/<SiteDistribution>',
    ]);
    template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: {
        OriginAccessControlOriginType: 's3',
        SigningBehavior: 'always',
        SigningProtocol: 'sigv4',
      },
    });
  });

  it('nobody is let into the content bucket by its own policy', () => {
    const [, policy] = only('AWS::S3::BucketPolicy', { Bucket: { Ref: bucket('InboxContent')[0] } });
    expect(statementLines(policy.Properties.PolicyDocument).filter((line) => line.startsWith('Allow'))).toEqual([]);
  });
});

describe('what triggers what', () => {
  it('an upload or a deletion in the content bucket is a message in the queue', () => {
    const [, { Properties }] = bucket('InboxContent');
    expect(Properties.NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } });
    const [, rule] = only('AWS::Events::Rule', { EventPattern: Match.anyValue() });
    expect(rule.Properties.EventPattern).toEqual({
      source: ['aws.s3'],
      'detail-type': ['Object Created', 'Object Deleted'],
      detail: { bucket: { name: [{ Ref: bucket('InboxContent')[0] }] } },
    });
    const targets = rule.Properties.Targets as { Arn: unknown; DeadLetterConfig: { Arn: unknown } }[];
    expect(targets.map((target) => [flat(target.Arn), flat(target.DeadLetterConfig.Arn)])).toEqual([
      ['<IntakeQueue.Arn>', '<IntakeDeadLetters.Arn>'],
    ]);
  });

  it('no custom resource stands behind the notification, and the other buckets tell nobody', () => {
    template.resourceCountIs('Custom::S3BucketNotifications', 0);
    template.resourceCountIs('AWS::Lambda::Function', 6);
    for (const id of ['Receipts', 'Copies'])
      expect(bucket(id)[1].Properties).not.toHaveProperty('NotificationConfiguration');
  });

  it('a page or a file that is removed from the public bucket is a message in the queue of invalidations', () => {
    const [logicalId, publicBucket] = bucket('SitePublic');
    const { QueueConfigurations } = publicBucket.Properties.NotificationConfiguration as {
      QueueConfigurations: { Queue: unknown }[];
    };
    expect(QueueConfigurations.map((one) => ({ ...one, Queue: flat(one.Queue) }))).toEqual(
      ['articles/', 'media/'].map((Value) => ({
        Event: 's3:ObjectRemoved:*',
        Queue: '<InvalidationQueue.Arn>',
        Filter: { S3Key: { Rules: [{ Name: 'prefix', Value }] } },
      })),
    );
    const [policyId, policy] = only('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: Match.stringLikeRegexp('^InvalidationQueue') }],
    });
    expect(statementLines(policy.Properties.PolicyDocument)).toContain(
      'Allow sqs:SendMessage on <InvalidationQueue.Arn> to s3.amazonaws.com if StringEquals aws:SourceAccount <AWS::AccountId>',
    );
    // S3 tries whether it may when the bucket is made.
    expect(template.toJSON().Resources[logicalId].DependsOn).toContain(policyId);
  });

  it('invalidations are made for many removals at once', () => {
    const [consumer] = functionOf(FUNCTIONS.invalidate);
    const [, mapping] = only('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: consumer } });
    expect({ ...mapping.Properties, EventSourceArn: flat(mapping.Properties.EventSourceArn) }).toEqual({
      EventSourceArn: '<InvalidationQueue.Arn>',
      FunctionName: { Ref: consumer },
      BatchSize: 1_000,
      MaximumBatchingWindowInSeconds: 5,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
  });

  it.each([
    ['ingest', '<IntakeQueue.Arn>', 10, 20],
    ['copies', '<CopiesQueue.Arn>', 5, 5],
  ] as const)('a queue feeds %s, which reports what failed message by message', (name, queue, BatchSize, most) => {
    const [consumer] = functionOf(FUNCTIONS[name]);
    const [, mapping] = only('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: consumer } });
    expect({ ...mapping.Properties, EventSourceArn: flat(mapping.Properties.EventSourceArn) }).toEqual({
      EventSourceArn: queue,
      FunctionName: { Ref: consumer },
      BatchSize,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: most },
    });
  });

  it('copies is in no network of the account: it reaches what everybody does', () => {
    expect(functionOf(FUNCTIONS.copies)[1].Properties).not.toHaveProperty('VpcConfig');
  });

  it.each([
    [
      'publish',
      'articles and feed indexes',
      [{ pk: { S: [{ prefix: 'FEED#' }] } }, { pk: { S: [{ prefix: 'ARTICLE#' }] }, sk: { S: ['ARTICLE'] } }],
    ],
    ['receipts', 'records of uploads', [{ pk: { S: [{ prefix: 'SOURCE#' }] }, sk: { S: ['SOURCE'] } }]],
  ] as const)('%s is called for changes of %s, and nothing else in the table', (name, _, keys) => {
    const [follower] = functionOf(FUNCTIONS[name]);
    const [, { Properties }] = only('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: follower } });
    const { Filters } = Properties.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual(keys.map((Keys) => ({ dynamodb: { Keys } })));
    expect(flat(Properties.EventSourceArn)).toBe('<ArticlesTable.StreamArn>');
    expect(Properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('release runs every minute', () => {
    const [, rule] = only('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)' });
    const targets = rule.Properties.Targets as { Arn: unknown }[];
    expect(targets.map(({ Arn }) => flat(Arn))).toEqual(['<ReleaseFunction.Arn>']);
  });
});

describe('what happens on failure', () => {
  it.each([
    ['an upload', 'ingest', 'Intake', 5, 12],
    ['a remote file', 'copies', 'Copies', 4, 18],
    ['a removal', 'invalidate', 'Invalidation', 10, 3],
  ] as const)(
    '%s is tried by %s, from %s, %d times, %d minutes apart, then set aside',
    (_, name, id, times, minutes) => {
      const [logicalId, queue] = only('AWS::SQS::Queue', { RedrivePolicy: { maxReceiveCount: times } });
      expect(logicalId).toMatch(new RegExp(`^${id}Queue`));
      const redrive = queue.Properties.RedrivePolicy as { deadLetterTargetArn: unknown };
      expect(flat(redrive.deadLetterTargetArn)).toBe(`<${id}DeadLetters.Arn>`);
      expect(queue.Properties.VisibilityTimeout).toBe(60 * minutes);
      // At least six times the consumer's own time.
      expect(queue.Properties.VisibilityTimeout).toBe(6 * Number(functionOf(FUNCTIONS[name])[1].Properties.Timeout));
    },
  );

  it.each([
    ['publish', '<PublisherFailures.Arn>'],
    ['receipts', '<ReceiptsFailures.Arn>'],
  ] as const)(
    'a batch for %s is halved until one record is alone, tried for a bounded time, then set aside',
    (name, queue) => {
      const [follower] = functionOf(FUNCTIONS[name]);
      const [, { Properties }] = only('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: follower } });
      expect(Properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        MaximumRecordAgeInSeconds: 6 * 3600,
      });
      const { OnFailure } = Properties.DestinationConfig as { OnFailure: { Destination: unknown } };
      expect(flat(OnFailure.Destination)).toBe(queue);
    },
  );

  it('a sweep that fails is not repeated: the next one is a minute away', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
  });
});

describe('the functions', () => {
  it.each(Object.values(FUNCTIONS))('%s runs on Node 24 on arm64 and logs JSON', (construct) => {
    const [, { Properties }] = functionOf(construct);
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
    expect(new Set(keys).size).toBe(6);
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
    InvalidationQueueUrl: '<InvalidationQueue>',
    InvalidationDeadLettersUrl: '<InvalidationDeadLetters>',
    PublishFailuresUrl: '<PublisherFailures>',
    PublishFunctionName: '<PublisherPublishFunction>',
    ReceiptsBucketName: '<Receipts>',
    EditorsReadReceiptsArn: '<ReceiptsEditorsReadReceipts>',
    ReceiptsFailuresUrl: '<ReceiptsFailures>',
    ReceiptsFunctionName: '<ReceiptsWriteFunction>',
  });
});
