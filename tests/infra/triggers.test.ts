import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../functions/bundle.ts';
import { deployment } from './template/deployment.ts';
import { flat, statementLines } from './template/flat.ts';
import { lookUp } from './template/look-up.ts';

const { template } = deployment();
const { resources, only, bucket, functionOf } = lookUp(template);

/** Which queue calls which function: messages of a call, calls at once, seconds in which a batch is gathered. */
const CONSUMERS = [
  ['ingest', '<IntakeQueue.Arn>', 10, 20, undefined],
  ['copies', '<CopiesQueue.Arn>', 5, 5, undefined],
  ['renditions', '<RenditionsQueue.Arn>', 1, 5, undefined],
  // Invalidations are made for many removals at once.
  ['invalidate', '<InvalidationQueue.Arn>', 1_000, 2, 5],
  ['push', '<PushQueue.Arn>', 10, 2, 2],
  ['confirm', '<HubAskedQueue.Arn>', 10, 2, undefined],
  ['deliver', '<HubDeliveriesQueue.Arn>', 5, 5, undefined],
] as const;

/** Which function follows which changes of the table. */
const FOLLOWERS = [
  [
    'publish',
    'articles and feed indexes',
    1_000,
    [{ pk: { S: [{ prefix: 'FEED#' }] } }, { pk: { S: [{ prefix: 'ARTICLE#' }] }, sk: { S: ['ARTICLE'] } }],
  ],
  ['receipts', 'records of uploads', 100, [{ pk: { S: [{ prefix: 'SOURCE#' }] }, sk: { S: ['SOURCE'] } }]],
] as const;

function mappingOf(name: FunctionName): Readonly<Record<string, unknown>> {
  return only('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: functionOf(name)[0] } })[1].Properties;
}

describe('what triggers what', () => {
  it('an upload or a deletion in the content bucket is a message in the queue', () => {
    const [, { Properties }] = bucket('InboxContent');
    expect(Properties.NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } });
    const [, rule] = only('AWS::Events::Rule', { EventPattern: Match.objectLike({ source: ['aws.s3'] }) });
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

  it.each(CONSUMERS)('a queue feeds %s, which reports what failed message by message', (name, queue, ...batches) => {
    const [BatchSize, MaximumConcurrency, window] = batches;
    const { EventSourceArn, FunctionName, ...mapping } = mappingOf(name);
    expect(flat(EventSourceArn)).toBe(queue);
    expect(mapping).toEqual({
      BatchSize,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency },
      ...(window === undefined ? {} : { MaximumBatchingWindowInSeconds: window }),
    });
  });

  it.each(['copies', 'push', 'confirm', 'deliver'] as const)(
    '%s is in no network of the account: it reaches what everybody does',
    (name) => {
      expect(functionOf(name)[1].Properties).not.toHaveProperty('VpcConfig');
    },
  );

  it.each(FOLLOWERS)('%s is called for changes of %s, and nothing else in the table', (name, _, batchSize, keys) => {
    const mapping = mappingOf(name);
    const { Filters } = mapping.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual(keys.map((Keys) => ({ dynamodb: { Keys } })));
    expect(flat(mapping.EventSourceArn)).toBe('<ArticlesTable.StreamArn>');
    expect(mapping).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: batchSize,
      MaximumBatchingWindowInSeconds: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('no other queue or stream calls a function', () => {
    expect(resources('AWS::Lambda::EventSourceMapping')).toHaveLength(CONSUMERS.length + FOLLOWERS.length);
  });

  const reconcileStarts = [
    ['each night', { ScheduleExpression: 'cron(17 3 * * ? *)' }, { goesOn: true }],
    [
      'after a deployment, where that has another configuration',
      {
        EventPattern: {
          source: ['aws.cloudformation'],
          'detail-type': ['CloudFormation Stack Status Change'],
          detail: {
            'stack-id': [{ Ref: 'AWS::StackId' }],
            'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] },
          },
        },
      },
      { onlyIfReconfigured: true },
    ],
  ] as const;

  it.each(reconcileStarts)('the state machine of reconcile is started %s', (_, when, input) => {
    const [, rule] = only('AWS::Events::Rule', when);
    const targets = rule.Properties.Targets as { Arn: unknown; Input: string }[];
    expect(targets.map(({ Arn, Input }) => [flat(Arn), JSON.parse(Input)])).toEqual([['<ReconcileMachine>', input]]);
  });

  it('it calls its function until that says that it is done, and fails where somebody has to see to something', () => {
    const [, { Properties }] = only('AWS::StepFunctions::StateMachine');
    const definition = JSON.parse(flat(Properties.DefinitionString)) as {
      StartAt: string;
      States: Record<string, Record<string, unknown>>;
    };
    expect(definition.StartAt).toBe('Compare');
    expect(definition.States.Compare).toMatchObject({
      Resource: '<ReconcileFunction.Arn>',
      Next: 'How far',
      Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 5 }],
    });
    expect(definition.States['How far']).toEqual({
      Type: 'Choice',
      Choices: [
        { Variable: '$.isDone', BooleanEquals: false, Next: 'Compare' },
        { Variable: '$.needsSomebody', BooleanEquals: true, Next: 'Somebody has to see to it' },
      ],
      Default: 'Done',
    });
    expect(definition.States['Somebody has to see to it']?.Type).toBe('Fail');
  });

  it('release and the canary run every minute', () => {
    const rules = resources('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)' });
    const targets = rules.flatMap(([, { Properties }]) => Properties.Targets as { Arn: unknown }[]);
    expect(targets.map(({ Arn }) => flat(Arn)).sort()).toEqual(['<CanaryFunction.Arn>', '<ReleaseFunction.Arn>']);
  });
});
