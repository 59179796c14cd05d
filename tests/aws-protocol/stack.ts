import { randomUUID } from 'node:crypto';
import { REGION } from './clients.ts';

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
}

/** A template as it is synthesized. */
export interface StackTemplate {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/**
 * What moto's CloudFormation makes of this stack and the functions work with. It knows no distribution and starts no function; the roles
 * it would make it does not ask. What these resources say of others, as the public bucket's policy does of the distribution, goes with them.
 */
const MADE = new Set([
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
]);

/** A stack that was created of a template. */
export interface CreatedStack {
  /** What CloudFormation calls a resource, by its logical id without CDK's hash. @throws when it made none */
  physical(name: string): string;
  /** Properties of the resources of a type, by what CloudFormation calls them. */
  properties(type: string): readonly (readonly [physical: string, properties: Readonly<Record<string, unknown>>])[];
  /** Properties of the mapping by which a function is called. @throws where it has none */
  mapping(of: string): Readonly<Record<string, unknown>>;
  /** The environment that the template gives to a function. */
  environment(name: string): Readonly<Record<string, string>>;
}

/** @param known of resources that are not made here, by their logical ids without hash: what refers to them gets this */
export async function createStack(
  endpoint: string,
  template: StackTemplate,
  known: Readonly<Record<string, string>>,
): Promise<CreatedStack> {
  const StackName = `feedmill-${randomUUID()}`;
  await ask(endpoint, { Action: 'CreateStack', StackName, TemplateBody: JSON.stringify(partOf(template)) });
  const listed = await ask(endpoint, { Action: 'ListStackResources', StackName });
  const ids = new Map(
    [...listed.matchAll(/<member>(.*?)<\/member>/gs)].map(([, member = '']) => [
      withoutHash(/<LogicalResourceId>(.*?)</.exec(member)?.[1] ?? ''),
      /<PhysicalResourceId>(.*?)</.exec(member)?.[1] ?? '',
    ]),
  );
  const physical = (name: string): string => {
    const id = ids.get(name) ?? known[name];
    if (id === undefined) throw new Error(`the stack has no ${name}`);
    // moto's addresses of queues are those at AWS.
    return id.startsWith('https://sqs.') ? new URL(new URL(id).pathname, endpoint).href : id;
  };
  return {
    physical,
    properties: (type) =>
      Object.entries(template.Resources)
        .filter(([, { Type }]) => Type === type)
        .map(([id, { Properties = {} }]) => [physical(withoutHash(id)), Properties] as const),
    mapping(of) {
      const found = Object.values(template.Resources).find(({ Type, Properties }) => {
        const { Ref = '' } = (Properties?.FunctionName ?? {}) as { readonly Ref?: string };
        return Type === 'AWS::Lambda::EventSourceMapping' && withoutHash(Ref) === of;
      });
      if (found?.Properties === undefined) throw new Error(`nothing calls ${of} with what lies in a queue or stream`);
      return found.Properties;
    },
    environment(name) {
      const [, found] = Object.entries(template.Resources).find(([id]) => withoutHash(id) === name) ?? [];
      const { Variables = {} } = (found?.Properties?.Environment ?? {}) as { Variables?: Record<string, unknown> };
      return Object.fromEntries(
        Object.entries(Variables).map(([variable, value]) => [variable, resolved(value, physical)] as const),
      );
    },
  };
}

/** An environment has texts, references and, of the machine that starts functions, nothing that they read. */
function resolved(value: unknown, physical: (name: string) => string): string {
  if (typeof value === 'string') return value;
  const { Ref } = value as { Ref?: string };
  if (Ref !== undefined) return Ref === 'AWS::Region' ? REGION : physical(withoutHash(Ref));
  throw new TypeError(`an environment with ${JSON.stringify(value)}`);
}

/** What moto can make, and of that what refers to nothing else. Without the parameter that asks SSM how an account was prepared for CDK. */
function partOf({ Resources }: StackTemplate): StackTemplate {
  let made = Object.entries(Resources).filter(([, { Type }]) => MADE.has(Type));
  for (;;) {
    const ids = new Set(made.map(([id]) => id));
    const whole = made.filter(([, { Properties }]) => refersOnlyTo(ids, Properties));
    if (whole.length === made.length) break;
    made = whole;
  }
  const withoutOrder = made.map(([id, { DependsOn: _, ...resource }]) => [id, resource] as const);
  return { Resources: Object.fromEntries(withoutOrder) };
}

function refersOnlyTo(ids: ReadonlySet<string>, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  if (Ref !== undefined) return Ref.startsWith('AWS::') || ids.has(Ref);
  if (attribute !== undefined) return ids.has(attribute[0] ?? '');
  return Object.values(value).every((inner) => refersOnlyTo(ids, inner));
}

/** moto tells services apart by what a request is signed for, and checks no signature. */
async function ask(endpoint: string, parameters: Readonly<Record<string, string>>): Promise<string> {
  const authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/cloudformation/aws4_request`;
  const body = new URLSearchParams({ ...parameters, Version: '2010-05-15' });
  const reply = await fetch(endpoint, { method: 'POST', headers: { authorization }, body });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${parameters.Action}: ${text.slice(0, 500)}`);
  return text;
}

function withoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}
