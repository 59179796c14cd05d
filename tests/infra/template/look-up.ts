import { Match, type Template } from 'aws-cdk-lib/assertions';
import type { FunctionName } from '../../../functions/bundle.ts';
import { statementLines } from './flat.ts';

export interface Resource {
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  /** Without it the resource is there in any case. */
  readonly Condition?: string;
}

type Found = readonly [logicalId: string, resource: Resource];

/** Which construct each function is, as its logical ids begin. */
export const CONSTRUCTS: Readonly<Record<FunctionName, string>> = {
  ingest: 'IntakeIngest',
  publish: 'PublisherPublish',
  release: 'Release',
  receipts: 'ReceiptsWrite',
  copies: 'CopiesCopy',
  renditions: 'RenditionsRender',
  invalidate: 'InvalidationInvalidate',
  push: 'PushTell',
  subscribe: 'HubSubscribe',
  confirm: 'HubAskedConfirm',
  deliver: 'HubDeliveriesDeliver',
  reconcile: 'Reconcile',
  canary: 'Canary',
  'roll-call': 'RollCall',
  'desk-api': 'DeskAnswer',
};

/** Ways to find resources in a template, each of which throws when there is not exactly what was asked for. */
export function lookUp(template: Template) {
  function resources(type: string, properties: object = {}): Found[] {
    return Object.entries(template.findResources(type, { Properties: properties })) as [string, Resource][];
  }

  function only(type: string, properties: object = {}): Found {
    const found = resources(type, properties);
    const [first] = found;
    if (first === undefined || found.length > 1) throw new Error(`${found.length} resources of ${type}`);
    return first;
  }

  /** @param id how its logical id begins */
  function bucket(id: string): Found {
    const found = resources('AWS::S3::Bucket').find(([logicalId]) => logicalId.startsWith(id));
    if (found === undefined) throw new Error(`no bucket ${id}`);
    return found;
  }

  const roleOf = (name: FunctionName) => Match.stringLikeRegexp(`^${CONSTRUCTS[name]}Role[0-9A-F]{8}$`);

  function functionOf(name: FunctionName): Found {
    return only('AWS::Lambda::Function', { Role: { 'Fn::GetAtt': [roleOf(name), 'Arn'] } });
  }

  /** What the role of a function may, a line a statement. */
  function policyOf(name: FunctionName): string[] {
    const roles = Match.arrayWith([Match.objectLike({ Ref: roleOf(name) })]);
    return statementLines(only('AWS::IAM::Policy', { Roles: roles })[1].Properties.PolicyDocument);
  }

  return { resources, only, bucket, functionOf, policyOf };
}
