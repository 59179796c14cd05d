import { describe, expect, it } from 'vitest';
import { allowances, STRANGER } from '../support/iam/allowances.ts';
import type { Context } from '../support/iam/conditions.ts';
import { type Call, decide, decideTogether, type Principal } from '../support/iam/decide.ts';
import { list, type OneOrMore, type Policy, policyOf } from '../support/iam/policy.ts';
import { ACCOUNT, type Deployed, deployed, REGION } from './template/deployed.ts';
import { ALL_OPTIONS, deployment } from './template/deployment.ts';

const { alarmEmail } = ALL_OPTIONS;
const stack = deployed(deployment({ alarmEmail }).template);

/** As every call over the internet of today is made. */
const ENCRYPTED: Context = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' };

const alarm = (name: string) => `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:${name}`;
const RULE = stack.arn('IntakeUploads');
const DISTRIBUTION = `arn:aws:cloudfront::${ACCOUNT}:distribution/SiteDistribution`;

/** Everything that anybody may do because a resource says so: which service, on whose behalf, does what to what. */
const ALLOWED = [
  ['cloudwatch', 'sns:Publish', stack.arn('AlarmsTopic'), alarm('Feedmill-any')],
  ['events', 'sqs:SendMessage', stack.arn('IntakeQueue'), RULE],
  ['events', 'sqs:SendMessage', stack.arn('IntakeDeadLetters'), RULE],
  ['events', 'lambda:InvokeFunction', stack.arn('ReleaseFunction'), stack.arn('ReleaseEveryMinute')],
  ['events', 'lambda:InvokeFunction', stack.arn('CanaryFunction'), stack.arn('CanaryEveryMinute')],
  ['events', 'lambda:InvokeFunction', stack.arn('RollCallFunction'), stack.arn('RollCallEveryThreeMinutes')],
  [
    'apigateway',
    'lambda:InvokeFunction',
    stack.arn('HubSubscribeFunction'),
    `arn:aws:execute-api:${REGION}:${ACCOUNT}:HubDoorApi/$default/POST/_hub`,
  ],
  ['s3', 'sqs:SendMessage', stack.arn('InvalidationQueue'), stack.arn('SitePublic')],
  ['cloudfront', 's3:GetObject', `${stack.arn('SitePublic')}/any`, DISTRIBUTION],
  ['cloudfront', 's3:ListBucket', stack.arn('SitePublic'), DISTRIBUTION],
  ['logging.s3', 's3:PutObject', `${stack.arn('AccessLogsAccessLog')}/content/any`, stack.arn('InboxContent')],
  ['logging.s3', 's3:PutObject', `${stack.arn('AccessLogsAccessLog')}/public/any`, stack.arn('SitePublic')],
  ['logging.s3', 's3:PutObject', `${stack.arn('AccessLogsAccessLog')}/copies/any`, stack.arn('Copies')],
  ['logging.s3', 's3:PutObject', `${stack.arn('AccessLogsAccessLog')}/receipts/any`, stack.arn('Receipts')],
] as const;

/** What may be done on behalf of anything in the account: a bucket has no name yet when the queue's policy is made. */
const FOR_ANY_SOURCE = new Set([stack.arn('InvalidationQueue')]);

type Row = readonly [service: string, action: string, resource: string, source: string];

function callOf([service, action, resource, source]: Row, context: Context = {}): Call {
  return {
    principal: { service: `${service}.amazonaws.com` },
    action,
    resource,
    context: { ...ENCRYPTED, 'aws:SourceArn': source, 'aws:SourceAccount': ACCOUNT, ...context },
  };
}

/** The policies that hang on resources, by the ARNs of these. */
function policiesOf(of: Deployed): ReadonlyMap<string, Policy> {
  const documents = [
    ['AWS::S3::BucketPolicy', 'Bucket', (name: string) => of.arn(name)],
    ['AWS::SQS::QueuePolicy', 'Queues', (name: string) => of.arn(name)],
    ['AWS::SNS::TopicPolicy', 'Topics', (arn: string) => arn],
  ] as const;
  const policies = documents.flatMap(([type, on, arnOf]) =>
    [...of.resources(type).values()].flatMap((policy) =>
      list(policy[on] as OneOrMore).map((name) => [arnOf(name), policyOf(policy.PolicyDocument)] as const),
    ),
  );
  const functions = [...of.resources('AWS::Lambda::Permission').values()].map(
    ({ Action, FunctionName, Principal, SourceArn }) => {
      const Condition = SourceArn === undefined ? {} : { ArnLike: { 'AWS:SourceArn': SourceArn } };
      const statement = {
        Effect: 'Allow',
        Action,
        Resource: FunctionName,
        Principal: { Service: Principal },
        Condition,
      };
      return [String(FunctionName), policyOf({ Statement: [statement] })] as const;
    },
  );
  const all = [...policies, ...functions];
  const byArn = new Map(all);
  if (byArn.size !== all.length) throw new Error('a resource has two policies');
  return byArn;
}

const POLICIES = policiesOf(stack);

function decideOn(call: Call, policies = POLICIES) {
  const policy = policies.get(call.resource.replace(/\/.*/, ''));
  return policy === undefined ? 'not allowed' : decide(policy, call);
}

/** Actions on objects do nothing on a bucket, and the other way round. */
function isPossible({ action, resource }: Call): boolean {
  return !action.startsWith('s3:') || /Object/.test(action) === resource.includes('/');
}

describe('the policies of resources', () => {
  it('are on every bucket, queue and topic, and on the functions that a clock calls, and the one that is asked', () => {
    const types = ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::SNS::Topic'];
    const protectedOnes = types.flatMap((type) => [...stack.resources(type).keys()].map((name) => stack.arn(name)));
    const called = ['ReleaseFunction', 'CanaryFunction', 'RollCallFunction', 'HubSubscribeFunction'].map((name) =>
      stack.arn(name),
    );
    expect([...POLICIES.keys()].toSorted()).toEqual([...protectedOnes, ...called].toSorted());
  });

  it.each(ALLOWED)('let %s %s %s for %s', (...row) => {
    expect(decideOn(callOf(row))).toBe('allowed');
  });

  it.each(ALLOWED)('let %s %s %s for no other account, and not for another source', (...row) => {
    const [, , resource, source] = row;
    const other = { 'aws:SourceArn': source.replace(ACCOUNT, '999999999999'), 'aws:SourceAccount': '999999999999' };
    expect(decideOn(callOf(row, other))).toBe('not allowed');
    const expected = FOR_ANY_SOURCE.has(resource) ? 'allowed' : 'not allowed';
    expect(decideOn(callOf(row, { 'aws:SourceArn': source.replace(/[^:/]+$/, 'Other') }))).toBe(expected);
  });

  it.each(ALLOWED.filter(([, , resource]) => !resource.includes(':lambda:')))(
    'let %s %s %s over nothing but TLS',
    (...row) => {
      expect(decideOn(callOf(row, { 'aws:SecureTransport': 'false' }))).toBe('denied');
      if (row[1].startsWith('s3:')) expect(decideOn(callOf(row, { 's3:TlsVersion': '1.1' }))).toBe('denied');
    },
  );

  it('let nobody else do any of it', () => {
    const services = [...new Set(ALLOWED.map(([service]) => service)), 'lambda', 'sns', 'sqs'];
    const roles = [...stack.resources('AWS::IAM::Role').keys()].map((name) => ({ arn: stack.arn(name) }));
    const principals: readonly Principal[] = [
      ...services.map((service) => ({ service: `${service}.amazonaws.com` })),
      ...roles,
      { arn: `arn:aws:iam::${ACCOUNT}:user/editor` },
      STRANGER,
    ];
    const allowed = principals.flatMap((principal) =>
      ALLOWED.map((row) => ({ ...callOf(row), principal }))
        .filter((call) => decideOn(call) === 'allowed')
        .map(named),
    );
    expect(allowed.toSorted()).toEqual(ALLOWED.map((row) => named(callOf(row))).toSorted());
  });

  it('allow nothing that is not in the table', () => {
    const allowed = [...POLICIES.values()].flatMap((policy) => allowances(policy, ENCRYPTED)).filter(isPossible);
    expect(allowed.map(named).toSorted()).toEqual(ALLOWED.map((row) => named(callOf(row))).toSorted());
  });
});

function named({ principal, action, resource }: Call): string {
  return `${'service' in principal ? principal.service : principal.arn} ${action} ${resource}`;
}

describe('what the stack wires together may happen', () => {
  const callers = (type: string) => [...stack.resources(type)];

  it('every alarm, when it rings and when it is over, publishes to its topic', () => {
    const calls = callers('AWS::CloudWatch::Alarm').flatMap(([, { AlarmName, AlarmActions, OKActions }]) =>
      [...(AlarmActions as string[]), ...(OKActions as string[])].map((topic) =>
        callOf(['cloudwatch', 'sns:Publish', topic, alarm(String(AlarmName))]),
      ),
    );
    expect(calls.length).toBeGreaterThanOrEqual(2 * 21);
    expect(calls.filter((call) => decideOn(call) !== 'allowed')).toEqual([]);
  });

  it('every rule reaches its targets, and where it puts what does not reach them', () => {
    const calls = callers('AWS::Events::Rule').flatMap(([name, { Targets }]) =>
      (Targets as { Arn: string; RoleArn?: string; DeadLetterConfig?: { Arn: string } }[])
        // A state machine is started by a role of the rule's own.
        .filter(({ RoleArn }) => RoleArn === undefined)
        .flatMap(({ Arn, DeadLetterConfig }) => [
          Arn,
          ...(DeadLetterConfig === undefined ? [] : [DeadLetterConfig.Arn]),
        ])
        .map((target) => {
          const action = target.includes(':lambda:') ? 'lambda:InvokeFunction' : 'sqs:SendMessage';
          return callOf(['events', action, target, stack.arn(name)]);
        }),
    );
    expect(calls).toHaveLength(5);
    expect(calls.filter((call) => decideOn(call) !== 'allowed')).toEqual([]);
  });

  it('every rule that starts a state machine has a role that does, and that machine one that calls its function and nothing else', () => {
    const identityOf = (role: string) => {
      const found = callers('AWS::IAM::Policy').find(
        ([, { Roles }]) => stack.arn((Roles as string[])[0] ?? '') === role,
      );
      return policyOf(found?.[1].PolicyDocument);
    };
    const may = (role: string, action: string, resource: string) =>
      decideTogether([identityOf(role)], undefined, { principal: { arn: role }, action, resource, context: ENCRYPTED });
    const machine = stack.arn('ReconcileMachine');
    const starters = callers('AWS::Events::Rule').flatMap(([, { Targets }]) =>
      (Targets as { Arn: string; RoleArn?: string }[]).flatMap(({ Arn, RoleArn }) => (Arn === machine ? RoleArn : [])),
    );
    expect(starters).toHaveLength(2);
    for (const role of starters) expect(may(role ?? '', 'states:StartExecution', machine)).toBe('allowed');
    const [[, { RoleArn }] = expect.unreachable()] = callers('AWS::StepFunctions::StateMachine');
    const calls = allowances(identityOf(String(RoleArn)), ENCRYPTED).map(
      ({ action, resource }) => `${action} ${resource}`,
    );
    const called = calls.filter((call) => !call.startsWith('logs:') && !call.startsWith('xray:'));
    expect(called).toEqual([`lambda:InvokeFunction ${stack.arn('ReconcileFunction')}`]);
  });

  it('every bucket writes its access log, and tells the queues that it names', () => {
    const calls = callers('AWS::S3::Bucket').flatMap(([name, { LoggingConfiguration, NotificationConfiguration }]) => {
      const log = LoggingConfiguration as { DestinationBucketName: string; LogFilePrefix: string } | undefined;
      const told = (NotificationConfiguration ?? {}) as { QueueConfigurations?: { Queue: string }[] };
      const source = stack.arn(name);
      const queues = (told.QueueConfigurations ?? []).map(({ Queue }) =>
        callOf(['s3', 'sqs:SendMessage', Queue, source]),
      );
      if (log === undefined) return queues;
      const place = `${stack.arn(log.DestinationBucketName)}/${log.LogFilePrefix}2026-11-24`;
      return [...queues, callOf(['logging.s3', 's3:PutObject', place, source])];
    });
    expect(calls).toHaveLength(2 + 4);
    expect(calls.filter((call) => decideOn(call) !== 'allowed')).toEqual([]);
  });

  it('every function does what its role says, over TLS and over nothing else', () => {
    for (const [, { PolicyDocument, Roles }] of callers('AWS::IAM::Policy')) {
      const identity = [policyOf(PolicyDocument)];
      const principal = { arn: stack.arn((Roles as string[])[0] ?? '') };
      const calls = identity.flatMap((policy) => allowances(policy, ENCRYPTED)).map((call) => ({ ...call, principal }));
      expect(calls.length).toBeGreaterThan(0);
      for (const call of calls) {
        const policy = POLICIES.get(call.resource.replace(/\/.*/, ''));
        expect([named(call), decideTogether(identity, policy, call)]).toEqual([named(call), 'allowed']);
        const plain = { ...call, context: { ...call.context, 'aws:SecureTransport': 'false' } };
        if (policy !== undefined) expect(decideTogether(identity, policy, plain)).toBe('denied');
      }
    }
  });
});

it.each([
  ['a record of a feed and news of it', ['FEEDS', 'UNLISTED'], 'allowed'],
  ['news that is listed', ['UNLISTED'], 'allowed'],
  ['where an archive is cut', ['CUTS'], 'allowed'],
  ['when a sitemap changed', ['SITEMAPS'], 'allowed'],
  ['that a feed is held', ['HELD'], 'allowed'],
  ['that a loss is meant', ['ACCEPTED'], 'not allowed'],
  ['an article', ['ARTICLE#tag:example.org,2026:tram'], 'not allowed'],
  ['an article beside a feed', ['FEEDS', 'ARTICLE#tag:example.org,2026:tram'], 'not allowed'],
  ['a receipt', ['SOURCE#city/tram.md'], 'not allowed'],
])('the publish function writes and deletes %s only as it may', (_, keys, expected) => {
  const [, { PolicyDocument } = {}] =
    [...stack.resources('AWS::IAM::Policy')].find(([name]) => name.startsWith('PublisherPublish')) ?? [];
  for (const action of ['dynamodb:PutItem', 'dynamodb:DeleteItem']) {
    const context = { ...ENCRYPTED, 'dynamodb:LeadingKeys': keys };
    const call = { principal: STRANGER, action, resource: stack.arn('ArticlesTable'), context };
    expect(decide(policyOf(PolicyDocument), call)).toBe(expected);
  }
});

describe('what a desk adds', () => {
  const desk = deployed(deployment({ alarmEmail, desk: 'cognito', editorSections: 'city' }).template);
  const [policies, regular] = [policiesOf(desk), new Set(ALLOWED.map((row) => named(callOf(row))))];
  const ROW = [
    'apigateway',
    'lambda:InvokeFunction',
    desk.arn('DeskAnswerFunction'),
    `arn:aws:execute-api:${REGION}:${ACCOUNT}:DeskDoorApi/$default/ANY/desk`,
  ] as const;

  it('is that its API calls its function, and nothing else', () => {
    const added = [...policies.values()].flatMap((policy) => allowances(policy, ENCRYPTED)).filter(isPossible);
    expect(added.map(named).filter((call) => !regular.has(call))).toEqual([named(callOf(ROW))]);
    expect(decideOn(callOf(ROW), policies)).toBe('allowed');
  });

  it('is nothing for another account, another API or anybody else', () => {
    const [service, action, resource, source] = ROW;
    for (const other of [source.replace(ACCOUNT, '999999999999'), source.replace('DeskDoorApi', 'Other')])
      expect(decideOn(callOf([service, action, resource, other]), policies), other).toBe('not allowed');
    for (const principal of [
      { service: 'events.amazonaws.com' },
      { arn: `arn:aws:iam::${ACCOUNT}:user/editor` },
      STRANGER,
    ])
      expect(decideOn({ ...callOf(ROW), principal }, policies)).toBe('not allowed');
  });
});

describe('what a deployment for try-outs adds', () => {
  const ephemeral = deployed(deployment(ALL_OPTIONS).template);

  it('is one role, which empties the buckets when the stack goes', () => {
    const regular = new Set(ALLOWED.map((row) => named(callOf(row))));
    const added = [...policiesOf(ephemeral).values()]
      .flatMap((policy) => allowances(policy, ENCRYPTED))
      .filter(isPossible)
      .map(named)
      .filter((call) => !regular.has(call));
    const role = ephemeral.arn('CustomS3AutoDeleteObjectsCustomResourceProviderRole');
    const buckets = [...ephemeral.resources('AWS::S3::Bucket').keys()].map((name) => ephemeral.arn(name));
    const expected = buckets.flatMap((bucket) => [
      `${role} s3:DeleteObjectany ${bucket}/any`,
      `${role} s3:GetBucketany ${bucket}`,
      `${role} s3:Listany ${bucket}`,
      `${role} s3:PutBucketPolicy ${bucket}`,
    ]);
    expect(added.toSorted()).toEqual(expected.toSorted());
  });
});
