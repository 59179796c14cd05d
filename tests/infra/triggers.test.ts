import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../functions/bundle.ts';
import { deployment } from './template/deployment.ts';
import { flat, statementLines } from './template/flat.ts';
import { lookUp } from './template/look-up.ts';

const { template } = deployment();
const { only, bucket, functionOf } = lookUp(template);

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
    template.resourceCountIs('AWS::Lambda::Function', FUNCTION_NAMES.length);
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
    const [consumer] = functionOf('invalidate');
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
    const [consumer] = functionOf(name);
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
    expect(functionOf('copies')[1].Properties).not.toHaveProperty('VpcConfig');
  });

  it.each([
    [
      'publish',
      'articles and feed indexes',
      [{ pk: { S: [{ prefix: 'FEED#' }] } }, { pk: { S: [{ prefix: 'ARTICLE#' }] }, sk: { S: ['ARTICLE'] } }],
    ],
    ['receipts', 'records of uploads', [{ pk: { S: [{ prefix: 'SOURCE#' }] }, sk: { S: ['SOURCE'] } }]],
  ] as const)('%s is called for changes of %s, and nothing else in the table', (name, _, keys) => {
    const [follower] = functionOf(name);
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
