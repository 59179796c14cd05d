import type { Template } from 'aws-cdk-lib/assertions';

/** Where the template is deployed to. */
export const ACCOUNT = '123456789012';
export const REGION = 'eu-west-1';

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': REGION,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/Feedmill/0b6f4f9e-0000-4000-8000-000000000001`,
};

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** The ARN of a resource by its name, for each type that policies name. Names are logical ids without CDK's hash. */
const ARNS: Readonly<Record<string, (name: string) => string>> = {
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::SQS::Queue': (name) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`,
  'AWS::SNS::Topic': (name) => `arn:aws:sns:${REGION}:${ACCOUNT}:${name}`,
  'AWS::Events::Rule': (name) => `arn:aws:events:${REGION}:${ACCOUNT}:rule/${name}`,
  'AWS::IAM::Role': (name) => `arn:aws:iam::${ACCOUNT}:role/${name}`,
  'AWS::Lambda::Function': (name) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`,
  'AWS::DynamoDB::Table': (name) => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${name}`,
  'AWS::StepFunctions::StateMachine': (name) => `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${name}`,
  'AWS::CloudFront::Distribution': (name) => `arn:aws:cloudfront::${ACCOUNT}:distribution/${name}`,
  'AWS::Cognito::UserPool': (name) => `arn:aws:cognito-idp:${REGION}:${ACCOUNT}:userpool/${name}`,
  'AWS::Logs::LogGroup': (name) => `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${name}:*`,
};

/** Types that are referred to by their ARN, and not by their name (AWS CloudFormation, "Return values" of each). */
const REFERRED_BY_ARN = new Set(['AWS::SNS::Topic', 'AWS::StepFunctions::StateMachine']);

/** A template as it is when it is deployed: every intrinsic a text. */
export interface Deployed {
  /** Resources of a type with resolved properties, by their logical ids without CDK's hash. */
  resources(type: string): ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** @throws when there is no such resource, or its type is not known here. */
  arn(name: string): string;
}

/** @param prefix of the names that CloudFormation gives, which begin with the stack's own */
export function deployed(template: Template, prefix = ''): Deployed {
  const resources = Object.entries(template.toJSON().Resources as Record<string, Resource>);
  const byId = new Map(resources);
  const byName = new Map(resources.map(([id, resource]) => [withoutHash(id), resource]));
  if (byName.size !== byId.size) throw new Error('two resources have one name');

  function arn(name: string): string {
    const make = ARNS[byName.get(name)?.Type ?? ''];
    if (make === undefined) throw new Error(`no ARN is known of ${name}`);
    return make(prefix + name);
  }

  function referred(id: string): string {
    const pseudo = PSEUDO_PARAMETERS[id];
    if (pseudo !== undefined) return pseudo;
    const type = byId.get(id)?.Type;
    if (type === undefined) throw new Error(`nothing is called ${id}`);
    return REFERRED_BY_ARN.has(type) ? arn(withoutHash(id)) : prefix + withoutHash(id);
  }

  function attribute(id: string, name: string): string {
    if (name === 'Arn') return arn(withoutHash(id));
    if (name === 'StreamArn') return `${arn(withoutHash(id))}/stream/2026-01-01T00:00:00.000`;
    if (name === 'QueueName') return prefix + withoutHash(id);
    // Where no policy looks, what it is does not matter.
    return `${withoutHash(id)}.${name}`;
  }

  function resolved(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== 'object' || value === null) return value;
    const record = value as Record<string, unknown>;
    if (typeof record.Ref === 'string') return referred(record.Ref);
    if (Array.isArray(record['Fn::GetAtt']))
      return attribute(String(record['Fn::GetAtt'][0]), String(record['Fn::GetAtt'][1]));
    if (Array.isArray(record['Fn::Join'])) {
      const [glue, parts] = record['Fn::Join'] as [string, unknown[]];
      return parts.map(resolved).join(glue);
    }
    if (typeof record['Fn::Sub'] === 'string') {
      return record['Fn::Sub'].replace(/\$\{([^}]+)\}/g, (_, id: string) => referred(id));
    }
    return Object.fromEntries(Object.entries(record).map(([name, inner]) => [name, resolved(inner)]));
  }

  return {
    arn,
    resources: (type) =>
      new Map(
        resources
          .filter(([, resource]) => resource.Type === type)
          .map(([id, { Properties = {} }]) => [withoutHash(id), resolved(Properties) as Record<string, unknown>]),
      ),
  };
}

function withoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}
