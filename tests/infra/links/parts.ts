import { list, type OneOrMore, type Policy, policyOf, type Statement } from '../../support/iam/policy.ts';
import type { Deployed } from '../template/deployed.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** What a stack is made of, by type and name: a copy, from which a part can be taken. */
export type Parts = ReadonlyMap<string, ReadonlyMap<string, Properties>>;

const TYPES = [
  'AWS::Events::Rule',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Function',
  'AWS::StepFunctions::StateMachine',
  'AWS::CloudFront::Distribution',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::S3::BucketPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::IAM::Policy',
  'AWS::DynamoDB::Table',
  'AWS::CloudWatch::Alarm',
] as const;

export function partsOf(stack: Deployed): Parts {
  return new Map(TYPES.map((type) => [type, stack.resources(type)]));
}

export function of(parts: Parts, type: (typeof TYPES)[number]): ReadonlyMap<string, Properties> {
  return parts.get(type) ?? new Map();
}

/** One link that is cut, and what is left. */
export interface Cut {
  readonly name: string;
  readonly left: Parts;
}

/** Every rule, mapping, permission, function, machine, queue, notification and stream, each taken away or switched off in turn. */
export function cuts(parts: Parts): readonly Cut[] {
  const gone = [
    'AWS::Events::Rule',
    'AWS::Lambda::EventSourceMapping',
    'AWS::Lambda::Permission',
    'AWS::Lambda::Function',
    'AWS::StepFunctions::StateMachine',
    'AWS::CloudFront::Distribution',
    'AWS::SQS::Queue',
  ] as const;
  return [
    ...gone.flatMap((type) => cutEach(parts, type, 'gone', () => [undefined])),
    ...cutEach(parts, 'AWS::Events::Rule', 'switched off', (rule) => [{ ...rule, State: 'DISABLED' }]),
    ...cutEach(parts, 'AWS::Events::Rule', 'without target', (rule) => [{ ...rule, Targets: [] }]),
    ...cutEach(parts, 'AWS::Lambda::EventSourceMapping', 'switched off', (one) => [{ ...one, Enabled: false }]),
    ...cutEach(
      parts,
      'AWS::Lambda::EventSourceMapping',
      'gives up for good',
      ({ DestinationConfig: to, ...mapping }) => (to === undefined ? [] : [mapping]),
    ),
    ...cutEach(parts, 'AWS::SQS::Queue', 'sets nothing aside', ({ RedrivePolicy: to, ...queue }) =>
      to === undefined ? [] : [queue],
    ),
    ...cutEach(parts, 'AWS::DynamoDB::Table', 'without stream', ({ StreamSpecification: _, ...table }) => [table]),
    ...cutEach(parts, 'AWS::S3::Bucket', 'tells nobody', ({ NotificationConfiguration: told, ...bucket }) =>
      told === undefined ? [] : [bucket],
    ),
    ...(['AWS::IAM::Policy', 'AWS::SQS::QueuePolicy', 'AWS::S3::BucketPolicy'] as const).flatMap((type) =>
      [...of(parts, type)].flatMap(([name, properties]) =>
        withoutEach(policyOf(properties.PolicyDocument)).map(([what, PolicyDocument]) => ({
          name: `${name}: ${what}`,
          left: withPart(parts, type, name, { ...properties, PolicyDocument }),
        })),
      ),
    ),
  ];
}

function cutEach(
  parts: Parts,
  type: (typeof TYPES)[number],
  how: string,
  others: (properties: Properties) => readonly (Properties | undefined)[],
): readonly Cut[] {
  return [...of(parts, type)].flatMap(([name, properties]) =>
    others(properties).map((other) => ({ name: `${name}: ${how}`, left: withPart(parts, type, name, other) })),
  );
}

function withPart(parts: Parts, type: string, name: string, properties: Properties | undefined): Parts {
  const others = new Map(parts.get(type));
  if (properties === undefined) others.delete(name);
  else others.set(name, properties);
  return new Map(parts).set(type, others);
}

/** A policy without one of the things that it allows, for each of these. */
function withoutEach({ Statement }: Policy): readonly (readonly [what: string, policy: Policy])[] {
  const single = Statement.flatMap((statement): readonly Statement[] =>
    statement.Effect === 'Deny'
      ? [statement]
      : list(statement.Action).flatMap((Action) =>
          list(statement.Resource as OneOrMore).map((Resource) => ({ ...statement, Action, Resource })),
        ),
  );
  return single.flatMap((left) =>
    left.Effect === 'Deny'
      ? []
      : [
          [
            `may not ${left.Action} ${left.Resource}`,
            { Statement: single.filter((statement) => statement !== left) },
          ] as const,
        ],
  );
}
