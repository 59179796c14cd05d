import { allowances } from '../../support/iam/allowances.ts';
import { type Call, decide, decideTogether } from '../../support/iam/decide.ts';
import { type Policy, policyOf } from '../../support/iam/policy.ts';
import { ACCOUNT, REGION } from '../template/deployed.ts';
import { of, type Parts, type Properties } from './parts.ts';

const ENCRYPTED = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' };
const STREAM_ACTIONS = /^dynamodb:(?:DescribeStream|GetRecords|GetShardIterator|ListStreams)$/;

/** What a function or a machine needs for its regular work, of what its role may. */
export interface Need {
  readonly action: string;
  readonly resource: string;
}

/** @param role its ARN */
export function policiesOf(parts: Parts, role: string): readonly Policy[] {
  return [...of(parts, 'AWS::IAM::Policy').values()]
    .filter(({ Roles }) => (Roles as string[]).some((name) => role.endsWith(`role/${name}`)))
    .map(({ PolicyDocument }) => policyOf(PolicyDocument));
}

/** What goes on in a stack of which a part may be missing. @param whole nothing of which is */
export function atWork(parts: Parts, whole: Parts) {
  const functionArn = (name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
  const queueArn = (name: string) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
  const ruleArn = (name: string) => `arn:aws:events:${REGION}:${ACCOUNT}:rule/${name}`;
  const roleOf = (from: Parts, name: string, type: 'AWS::Lambda::Function' | 'AWS::StepFunctions::StateMachine') =>
    String(of(from, type).get(name)?.[type === 'AWS::Lambda::Function' ? 'Role' : 'RoleArn'] ?? '');
  const callsOf = (role: string): readonly Call[] =>
    policiesOf(whole, role)
      .flatMap((policy) => allowances(policy, ENCRYPTED))
      .map((call) => ({ ...call, principal: { arn: role } }));
  const isThere = (resource: string) =>
    !resource.startsWith(queueArn('')) || of(parts, 'AWS::SQS::Queue').has(resource.slice(queueArn('').length));
  const mayAll = (role: string, calls: readonly Call[]) =>
    calls.every(
      (call) => isThere(call.resource) && decideTogether(policiesOf(parts, role), undefined, call) === 'allowed',
    );
  const isFed = ({ action, resource }: Need, source: string) =>
    source.includes('/stream/') ? STREAM_ACTIONS.test(action) : resource === source && action !== 'sqs:SendMessage';
  // Nothing waits for what hubs are told: who cannot say it goes on.
  const isAside = ({ action, resource }: Need) =>
    action.startsWith('logs:') ||
    resource.endsWith('Failures') ||
    (action === 'sqs:SendMessage' && resource.endsWith('PushQueue'));

  const mappingOf = (from: Parts, name: string): Properties | undefined =>
    [...of(from, 'AWS::Lambda::EventSourceMapping').values()].find(({ FunctionName }) => FunctionName === name);
  const sourceOf = (name: string) => String(mappingOf(whole, name)?.EventSourceArn ?? '');

  const targets = (rule: Properties | undefined, arn: string) =>
    rule?.State === 'ENABLED' && (rule.Targets as readonly { Arn: string }[]).some(({ Arn }) => Arn === arn);
  const ruleOnto = (arn: string, isThis: (rule: Properties) => boolean = () => true) =>
    [...of(whole, 'AWS::Events::Rule')].find(([, rule]) => isThis(rule) && targets(rule, arn))?.[0] ?? '';
  const isAimed = (rule: string, arn: string) => targets(of(parts, 'AWS::Events::Rule').get(rule), arn);
  const allows = (type: 'AWS::SQS::QueuePolicy' | 'AWS::S3::BucketPolicy', on: string, call: Call) =>
    [...of(parts, type).values()]
      .filter(({ Queues, Bucket }) => Bucket === on || (Queues as string[] | undefined)?.includes(on))
      .some(({ PolicyDocument }) => decide(policyOf(PolicyDocument), call) === 'allowed');
  const source = (arn: string) => ({ ...ENCRYPTED, 'aws:SourceArn': arn, 'aws:SourceAccount': ACCOUNT });

  /** Called by its clock. */
  function isClocked(name: string): boolean {
    const arn = functionArn(name);
    const rule = ruleOnto(arn);
    const mayBeCalled = [...of(parts, 'AWS::Lambda::Permission').values()].some(
      ({ FunctionName, SourceArn }) => FunctionName === arn && SourceArn === ruleArn(rule),
    );
    return of(parts, 'AWS::Lambda::Function').has(name) && isAimed(rule, arn) && mayBeCalled;
  }

  /** Called by API Gateway. */
  function isAsked(name: string): boolean {
    const arn = functionArn(name);
    const mayBeCalled = [...of(parts, 'AWS::Lambda::Permission').values()].some(
      ({ FunctionName, SourceArn }) => FunctionName === arn && String(SourceArn).startsWith('arn:aws:execute-api:'),
    );
    return of(parts, 'AWS::Lambda::Function').has(name) && mayBeCalled;
  }

  /** Called with what lies in its queue or stream. */
  function isCalled(name: string): boolean {
    const from = sourceOf(name);
    const mapping = mappingOf(parts, name);
    const role = roleOf(whole, name, 'AWS::Lambda::Function');
    const isFollowed =
      !from.includes('/stream/') ||
      [...of(parts, 'AWS::DynamoDB::Table').values()].every(({ StreamSpecification }) => StreamSpecification);
    return (
      of(parts, 'AWS::Lambda::Function').has(name) &&
      mapping !== undefined &&
      mapping.Enabled !== false &&
      isFollowed &&
      isThere(from) &&
      mayAll(
        role,
        callsOf(role).filter((call) => isFed(call, from) && !isAside(call)),
      )
    );
  }

  /** May do all that its work needs. @param unless what this work does not need */
  function works(name: string, unless: (need: Need) => boolean = () => false): boolean {
    const role = roleOf(whole, name, 'AWS::Lambda::Function');
    const needs = callsOf(role).filter((call) => !isFed(call, sourceOf(name)) && !isAside(call) && !unless(call));
    return of(parts, 'AWS::Lambda::Function').has(name) && mayAll(role, needs);
  }

  /** May do all that it asks for itself, also what nothing waits for. */
  function isGranted(name: string): boolean {
    const role = roleOf(whole, name, 'AWS::Lambda::Function');
    const isLambdas = ({ action, resource }: Need) => action.startsWith('logs:') || resource.endsWith('Failures');
    return mayAll(
      role,
      callsOf(role).filter((call) => !isFed(call, sourceOf(name)) && !isLambdas(call)),
    );
  }

  /** Whether anybody can read what it says. */
  function isHeard(name: string): boolean {
    const role = roleOf(whole, name, 'AWS::Lambda::Function');
    return mayAll(
      role,
      callsOf(role).filter(({ action }) => action.startsWith('logs:')),
    );
  }

  /** From the content bucket into the queue of uploads. */
  function areUploadsTold(): boolean {
    const rule = ruleOnto(queueArn('IntakeQueue'));
    const notified = of(parts, 'AWS::S3::Bucket').get('InboxContent')?.NotificationConfiguration;
    const call = { principal: { service: 'events.amazonaws.com' }, action: 'sqs:SendMessage' };
    const resource = queueArn('IntakeQueue');
    return (
      notified !== undefined &&
      isThere(resource) &&
      isAimed(rule, resource) &&
      allows('AWS::SQS::QueuePolicy', 'IntakeQueue', { ...call, resource, context: source(ruleArn(rule)) })
    );
  }

  /** From a bucket into the queue of what the edge is to forget. */
  function areRemovalsTold(bucket: string, key: string): boolean {
    const { QueueConfigurations = [] } = (of(parts, 'AWS::S3::Bucket').get(bucket)?.NotificationConfiguration ??
      {}) as {
      readonly QueueConfigurations?: readonly {
        readonly Queue: string;
        readonly Filter: { readonly S3Key: { readonly Rules: readonly { readonly Value: string }[] } };
      }[];
    };
    const call = { principal: { service: 's3.amazonaws.com' }, action: 'sqs:SendMessage' };
    return QueueConfigurations.some(
      ({ Queue, Filter }) =>
        Filter.S3Key.Rules.every(({ Value }) => key.startsWith(Value)) &&
        isThere(Queue) &&
        allows('AWS::SQS::QueuePolicy', 'InvalidationQueue', {
          ...call,
          resource: Queue,
          context: source(`arn:aws:s3:::${bucket}`),
        }),
    );
  }

  /** From the public bucket to a reader. */
  function isServed(): boolean {
    const distribution = `arn:aws:cloudfront::${ACCOUNT}:distribution/SiteDistribution`;
    const call = { principal: { service: 'cloudfront.amazonaws.com' }, action: 's3:GetObject' };
    const resource = 'arn:aws:s3:::SitePublic/_canary/feed.json';
    return (
      of(parts, 'AWS::CloudFront::Distribution').has('SiteDistribution') &&
      allows('AWS::S3::BucketPolicy', 'SitePublic', { ...call, resource, context: source(distribution) })
    );
  }

  /** Whether anybody gets as far as the desk's door. */
  function isDeskReached(): boolean {
    return of(parts, 'AWS::CloudFront::Distribution').has('DeskDistribution');
  }

  /** Whether a reader is told of what is missing that it is: who may not list is not told so by S3. */
  function isMissingTold(): boolean {
    const distribution = `arn:aws:cloudfront::${ACCOUNT}:distribution/SiteDistribution`;
    const call = { principal: { service: 'cloudfront.amazonaws.com' }, action: 's3:ListBucket' };
    const resource = 'arn:aws:s3:::SitePublic';
    return allows('AWS::S3::BucketPolicy', 'SitePublic', { ...call, resource, context: source(distribution) });
  }

  /** Started each night. */
  function isStartedNightly(machine: string): boolean {
    const arn = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${machine}`;
    const rule = ruleOnto(arn, ({ ScheduleExpression }) => ScheduleExpression !== undefined);
    const [target] = (of(whole, 'AWS::Events::Rule').get(rule)?.Targets ?? []) as readonly { RoleArn: string }[];
    const role = target?.RoleArn ?? '';
    return (
      of(parts, 'AWS::StepFunctions::StateMachine').has(machine) && isAimed(rule, arn) && mayAll(role, callsOf(role))
    );
  }

  /** May call its function, once it is started. */
  function mayRun(machine: string, calls: string): boolean {
    const role = roleOf(whole, machine, 'AWS::StepFunctions::StateMachine');
    const needs = callsOf(role).filter(
      ({ action, resource }) => action.startsWith('lambda:') && resource === functionArn(calls),
    );
    return of(parts, 'AWS::Lambda::Function').has(calls) && mayAll(role, needs);
  }

  /** Calls its function, which may do all that its work needs. */
  function runs(machine: string, calls: string): boolean {
    return mayRun(machine, calls) && works(calls);
  }

  return {
    isClocked: remembering(isClocked),
    isAsked: remembering(isAsked),
    isCalled: remembering(isCalled),
    works: remembering(works),
    isGranted: remembering(isGranted),
    isHeard: remembering(isHeard),
    areUploadsTold: remembering(areUploadsTold),
    areRemovalsTold,
    isServed: remembering(isServed),
    isDeskReached: remembering(isDeskReached),
    isMissingTold: remembering(isMissingTold),
    isStartedNightly: remembering(isStartedNightly),
    mayRun: remembering(mayRun),
    runs: remembering(runs),
  };
}

/** Every alarm asks the same, and policies take long to evaluate. */
function remembering<Args extends readonly unknown[]>(ask: (...args: Args) => boolean): (...args: Args) => boolean {
  const known = new Map<string, boolean>();
  return (...args) => {
    const asked = args.map(String).join(' ');
    const found = known.get(asked) ?? ask(...args);
    known.set(asked, found);
    return found;
  };
}
