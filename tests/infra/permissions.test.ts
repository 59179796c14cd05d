import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../functions/bundle.ts';
import { deployment, FEEDS_URL } from './template/deployment.ts';
import { flat, statementLines } from './template/flat.ts';
import { CONSTRUCTS, lookUp } from './template/look-up.ts';

const { template } = deployment();
const { resources, only, bucket, functionOf, policyOf } = lookUp(template);

interface Row {
  /** What its role allows, in words. */
  readonly says: string;
  /** The same, a line a statement. */
  readonly may: readonly string[];
  /** The names of things in its environment. */
  readonly told: Readonly<Record<string, string>>;
}

const COMMIT = 'dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query';
const TAKE = 'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage';
const FOLLOW = [
  'Allow dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on <ArticlesTable.StreamArn>',
  'Allow dynamodb:ListStreams on <ArticlesTable.Arn>/stream/*',
];

/** Of these partitions of the table alone. */
const ofPartitions = (actions: string, ...partitions: readonly string[]) =>
  `Allow ${actions.replace(/(?<!\w)(?=\w)/g, 'dynamodb:')} on <ArticlesTable.Arn> if ForAllValues:StringLike dynamodb:LeadingKeys ${JSON.stringify(partitions)}`;

/** A function that has no row does not compile. */
const FUNCTIONS: Readonly<Record<(typeof FUNCTION_NAMES)[number], Row>> = {
  ingest: {
    says: 'reads uploads, commits to the table, takes from its queue and gives to it, asks for copies and writes its log',
    may: [
      `Allow ${COMMIT} on <ArticlesTable.Arn>`,
      'Allow logs:CreateLogStream logs:PutLogEvents on <IntakeIngestLogs.Arn>',
      'Allow s3:GetObject on <InboxContent.Arn>/*',
      'Allow s3:ListBucket on <InboxContent.Arn>',
      `Allow ${TAKE} sqs:SendMessage on <IntakeQueue.Arn>`,
      'Allow sqs:SendMessage on <CopiesQueue.Arn>',
    ],
    told: {
      CONTENT_BUCKET: '<InboxContent>',
      COPIES_QUEUE_URL: '<CopiesQueue>',
      TABLE_NAME: '<ArticlesTable>',
      UPLOADS_QUEUE_URL: '<IntakeQueue>',
    },
  },
  publish: {
    says: 'reads the table, uploads and copies, writes what is known of feeds, and public files, says what is stale and what is new, asks for renditions, and nothing else',
    may: [
      'Allow dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query on <ArticlesTable.Arn>',
      'Allow dynamodb:DeleteItem dynamodb:PutItem on <ArticlesTable.Arn> if ForAllValues:StringEquals dynamodb:LeadingKeys ["FEEDS","UNLISTED","CUTS","SITEMAPS","HELD"]',
      ...FOLLOW,
      'Allow logs:CreateLogStream logs:PutLogEvents on <PublisherPublishLogs.Arn>',
      'Allow s3:DeleteObject s3:GetObject s3:PutObject on <SitePublic.Arn>/*',
      'Allow s3:GetObject on <Copies.Arn>/* <InboxContent.Arn>/*',
      'Allow s3:ListBucket on <Copies.Arn> <InboxContent.Arn> <SitePublic.Arn>',
      'Allow sqs:SendMessage on <InvalidationQueue.Arn> <PublisherFailures.Arn> <PushQueue.Arn> <RenditionsQueue.Arn>',
    ],
    told: {
      CONTENT_BUCKET: '<InboxContent>',
      COPIES_BUCKET: '<Copies>',
      INVALIDATION_QUEUE_URL: '<InvalidationQueue>',
      NOTICES_QUEUE_URL: '<PushQueue>',
      PUBLIC_BUCKET: '<SitePublic>',
      RENDITIONS_QUEUE_URL: '<RenditionsQueue>',
      TABLE_NAME: '<ArticlesTable>',
    },
  },
  reconcile: {
    says: 'reads the table, uploads and copies, lists all of them, writes what is known of feeds, public files, receipts and tags, asks for renditions',
    may: [
      'Allow dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query on <ArticlesTable.Arn>',
      'Allow dynamodb:DeleteItem dynamodb:PutItem on <ArticlesTable.Arn> if ForAllValues:StringEquals dynamodb:LeadingKeys ["FEEDS","UNLISTED","CUTS","SITEMAPS","HELD","CONFIGURATION","ACCEPTED","HELD-REMOVALS","UNFINISHED"]',
      'Allow logs:CreateLogStream logs:PutLogEvents on <ReconcileLogs.Arn>',
      'Allow s3:DeleteObject s3:GetObject s3:PutObject on <SitePublic.Arn>/*',
      'Allow s3:GetObject on <Copies.Arn>/*',
      'Allow s3:GetObject s3:GetObjectTagging s3:PutObjectTagging on <InboxContent.Arn>/*',
      'Allow s3:ListBucket on <Copies.Arn> <InboxContent.Arn> <Receipts.Arn> <SitePublic.Arn>',
      'Allow s3:PutObject on <Receipts.Arn>/*',
      'Allow sqs:SendMessage on <IntakeQueue.Arn> <InvalidationQueue.Arn> <PushQueue.Arn> <RenditionsQueue.Arn>',
    ],
    told: {
      CONTENT_BUCKET: '<InboxContent>',
      COPIES_BUCKET: '<Copies>',
      INVALIDATION_QUEUE_URL: '<InvalidationQueue>',
      NOTICES_QUEUE_URL: '<PushQueue>',
      PUBLIC_BUCKET: '<SitePublic>',
      RECEIPTS_BUCKET: '<Receipts>',
      RENDITIONS_QUEUE_URL: '<RenditionsQueue>',
      TABLE_NAME: '<ArticlesTable>',
      UPLOADS_QUEUE_URL: '<IntakeQueue>',
    },
  },
  copies: {
    says: 'reads uploads, keeps copies, commits to the table and takes from its queue',
    may: [
      `Allow ${COMMIT} on <ArticlesTable.Arn>`,
      'Allow logs:CreateLogStream logs:PutLogEvents on <CopiesCopyLogs.Arn>',
      'Allow s3:GetObject on <InboxContent.Arn>/*',
      'Allow s3:GetObject s3:PutObject on <Copies.Arn>/*',
      'Allow s3:ListBucket on <Copies.Arn> <InboxContent.Arn>',
      `Allow ${TAKE} on <CopiesQueue.Arn>`,
    ],
    told: { CONTENT_BUCKET: '<InboxContent>', COPIES_BUCKET: '<Copies>', TABLE_NAME: '<ArticlesTable>' },
  },
  renditions: {
    says: 'reads uploads and copies, writes public files, commits to the table and takes from its queue and gives to it',
    may: [
      `Allow ${COMMIT} on <ArticlesTable.Arn>`,
      'Allow logs:CreateLogStream logs:PutLogEvents on <RenditionsRenderLogs.Arn>',
      'Allow s3:GetObject s3:PutObject on <SitePublic.Arn>/*',
      'Allow s3:GetObject on <Copies.Arn>/* <InboxContent.Arn>/*',
      'Allow s3:ListBucket on <Copies.Arn> <InboxContent.Arn> <SitePublic.Arn>',
      `Allow ${TAKE} sqs:SendMessage on <RenditionsQueue.Arn>`,
    ],
    told: {
      CONTENT_BUCKET: '<InboxContent>',
      COPIES_BUCKET: '<Copies>',
      PUBLIC_BUCKET: '<SitePublic>',
      RENDITIONS_QUEUE_URL: '<RenditionsQueue>',
      TABLE_NAME: '<ArticlesTable>',
    },
  },
  release: {
    says: 'commits to the table, also on condition of other items, and sees neither bucket',
    may: [
      `Allow ${COMMIT.replace(' dynamodb:DeleteItem', ' dynamodb:ConditionCheckItem dynamodb:DeleteItem')} on <ArticlesTable.Arn>`,
      'Allow logs:CreateLogStream logs:PutLogEvents on <ReleaseLogs.Arn>',
    ],
    told: { TABLE_NAME: '<ArticlesTable>' },
  },
  receipts: {
    says: 'reads single items, writes receipts and tags uploads, which it cannot read',
    may: [
      ...FOLLOW,
      'Allow dynamodb:GetItem on <ArticlesTable.Arn>',
      'Allow logs:CreateLogStream logs:PutLogEvents on <ReceiptsWriteLogs.Arn>',
      'Allow s3:GetObjectTagging s3:PutObjectTagging on <InboxContent.Arn>/*',
      'Allow s3:ListBucket on <InboxContent.Arn>',
      'Allow s3:PutObject on <Receipts.Arn>/*',
      'Allow sqs:SendMessage on <ReceiptsFailures.Arn>',
    ],
    told: { CONTENT_BUCKET: '<InboxContent>', RECEIPTS_BUCKET: '<Receipts>', TABLE_NAME: '<ArticlesTable>' },
  },
  invalidate: {
    says: 'has this distribution forget files, takes from its queue, and sees no bucket and no table',
    may: [
      'Allow cloudfront:CreateInvalidation on arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/<SiteDistribution>',
      'Allow logs:CreateLogStream logs:PutLogEvents on <InvalidationInvalidateLogs.Arn>',
      `Allow ${TAKE} on <InvalidationQueue.Arn>`,
    ],
    told: { DISTRIBUTION_ID: '<SiteDistribution>' },
  },
  push: {
    says: 'reads documents of feeds and nothing else of the public bucket, takes from its queue and gives to it, and who has subscribed',
    may: [
      'Allow logs:CreateLogStream logs:PutLogEvents on <PushTellLogs.Arn>',
      'Allow s3:GetObject on <SitePublic.Arn>/*/atom.xml <SitePublic.Arn>/*/feed.json <SitePublic.Arn>/*/rss.xml',
      'Allow s3:ListBucket on <SitePublic.Arn>',
      `Allow ${TAKE} sqs:SendMessage on <PushQueue.Arn>`,
      // With a hub of its own alone.
      ofPartitions('Query', 'SUBSCRIBERS#*'),
      ofPartitions('PutItem', 'SUBSCRIBERS-TOLD'),
      'Allow sqs:SendMessage on <HubDeliveriesQueue.Arn>',
    ],
    told: {
      DELIVERIES_QUEUE_URL: '<HubDeliveriesQueue>',
      NOTICES_QUEUE_URL: '<PushQueue>',
      PUBLIC_BUCKET: '<SitePublic>',
      TABLE_NAME: '<ArticlesTable>',
    },
  },
  subscribe: {
    says: 'reads feeds and subscriptions, counts who is asked, and gives to a queue; no article and no bucket',
    may: [
      ofPartitions('BatchGetItem GetItem Query', 'FEEDS', 'SUBSCRIBERS#*', 'SUBSCRIBERS-AT#*'),
      ofPartitions('UpdateItem', 'SUBSCRIBERS-ASKED'),
      'Allow logs:CreateLogStream logs:PutLogEvents on <HubSubscribeLogs.Arn>',
      'Allow sqs:SendMessage on <HubAskedQueue.Arn>',
    ],
    told: { ASKED_QUEUE_URL: '<HubAskedQueue>', TABLE_NAME: '<ArticlesTable>' },
  },
  confirm: {
    says: 'reads and writes subscriptions and takes from its queue; no article and no bucket',
    may: [
      ofPartitions('BatchGetItem DeleteItem PutItem Query UpdateItem', 'SUBSCRIBERS#*', 'SUBSCRIBERS-AT#*'),
      'Allow logs:CreateLogStream logs:PutLogEvents on <HubAskedConfirmLogs.Arn>',
      `Allow ${TAKE} on <HubAskedQueue.Arn>`,
    ],
    told: { TABLE_NAME: '<ArticlesTable>' },
  },
  deliver: {
    says: 'reads feeds, subscriptions and documents of feeds, notes and ends subscriptions, and takes from its queue',
    may: [
      ofPartitions('BatchGetItem GetItem', 'FEEDS', 'SUBSCRIBERS-TOLD', 'SUBSCRIBERS#*'),
      ofPartitions('DeleteItem UpdateItem', 'SUBSCRIBERS#*', 'SUBSCRIBERS-AT#*'),
      'Allow logs:CreateLogStream logs:PutLogEvents on <HubDeliveriesDeliverLogs.Arn>',
      'Allow s3:GetObject on <SitePublic.Arn>/*/atom.xml <SitePublic.Arn>/*/feed.json <SitePublic.Arn>/*/rss.xml',
      'Allow s3:ListBucket on <SitePublic.Arn>',
      `Allow ${TAKE} on <HubDeliveriesQueue.Arn>`,
    ],
    told: {
      DELIVERIES_QUEUE_URL: '<HubDeliveriesQueue>',
      PUBLIC_BUCKET: '<SitePublic>',
      TABLE_NAME: '<ArticlesTable>',
    },
  },
  canary: {
    says: 'writes one upload and no other, reads its own receipt, feeds, the table and metrics of one region, and changes nothing else',
    may: [
      'Allow cloudwatch:GetMetricStatistics on * if StringEquals aws:RequestedRegion us-east-1',
      'Allow dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query on <ArticlesTable.Arn>',
      'Allow logs:CreateLogStream logs:PutLogEvents on <CanaryLogs.Arn>',
      'Allow s3:GetObject on <Receipts.Arn>/canary/* <SitePublic.Arn>/*/feed.json',
      'Allow s3:ListBucket on <Receipts.Arn> <SitePublic.Arn>',
      'Allow s3:PutObject on <InboxContent.Arn>/_feedmill/canary.md',
    ],
    told: {
      CONTENT_BUCKET: '<InboxContent>',
      DISTRIBUTION_ID: '<SiteDistribution>',
      PUBLIC_BUCKET: '<SitePublic>',
      RECEIPTS_BUCKET: '<Receipts>',
      TABLE_NAME: '<ArticlesTable>',
    },
  },
  'roll-call': {
    says: 'looks how queues, mappings, a rule, buckets and roles hang together, reads no message and no object, and changes nothing',
    may: [
      'Allow events:DescribeRule events:ListTargetsByRule on <ReconcileAfterDeployment.Arn>',
      `Allow iam:GetRolePolicy on ${[
        ...FUNCTION_NAMES.filter((name) => name !== 'roll-call').map((name) => CONSTRUCTS[name]),
        'ReconcileMachine',
      ]
        .map((name) => `<${name}Role.Arn>`)
        .toSorted()
        .join(' ')}`,
      `Allow lambda:GetEventSourceMapping on ${['PublisherPublish', 'ReceiptsWrite'].map((name) => `arn:<AWS::Partition>:lambda:<AWS::Region>:<AWS::AccountId>:event-source-mapping:<${name}FunctionChanges>`).join(' ')}`,
      'Allow logs:CreateLogStream logs:PutLogEvents on <RollCallLogs.Arn>',
      'Allow s3:GetBucketNotification on <SitePublic.Arn>',
      'Allow s3:GetBucketPolicy on <AccessLogsAccessLog.Arn>',
      `Allow sqs:GetQueueAttributes on ${resources('AWS::SQS::Queue')
        .map(([id]) => `<${id.slice(0, -8)}.Arn>`)
        .toSorted()
        .join(' ')}`,
    ],
    told: {},
  },
};

describe('who may do what', () => {
  it.each(FUNCTION_NAMES.map((name) => [name, FUNCTIONS[name].says] as const))('%s %s', (name) => {
    expect(policyOf(name)).toEqual(FUNCTIONS[name].may.toSorted());
  });

  it.each(FUNCTION_NAMES)('%s is told the names of what it may touch', (name) => {
    const [, { Properties }] = functionOf(name);
    const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
    expect(Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, flat(value)]))).toEqual({
      FEEDS_URL,
      LOG_LEVEL: 'info',
      FEEDMILL_NEWSROOM: 'Feedmill',
      ...FUNCTIONS[name].told,
    });
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

  it('CloudFront, and only this distribution, reads and lists the public bucket', () => {
    const [, policy] = only('AWS::S3::BucketPolicy', { Bucket: { Ref: bucket('SitePublic')[0] } });
    const allowed = statementLines(policy.Properties.PolicyDocument).filter((line) => line.startsWith('Allow'));
    const ofThis =
      'to cloudfront.amazonaws.com if StringEquals AWS:SourceArn ' +
      'arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/<SiteDistribution>';
    expect(allowed).toEqual([
      `Allow s3:GetObject on <SitePublic.Arn>/* ${ofThis}`,
      `Allow s3:ListBucket on <SitePublic.Arn> ${ofThis}`,
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
