import { describe, expect, it } from 'vitest';
import { decide } from '../support/iam/decide.ts';
import { list, type Policy, policyOf } from '../support/iam/policy.ts';
import { type Deployed, deployed } from './template/deployed.ts';
import { deployment } from './template/deployment.ts';

/** Two newsrooms in one account: names begin with the name of their stack, as CloudFormation gives them. */
const [one, other] = ['Gazette', 'Courier'].map((stackName) =>
  deployed(deployment({ stackName, editorSections: 'city', desk: 'cognito' }).template, `${stackName}-`),
) as [Deployed, Deployed];

/** Types whose things a role may be let do something with. */
const TYPES = [
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::DynamoDB::Table',
  'AWS::Lambda::Function',
  'AWS::StepFunctions::StateMachine',
  'AWS::SNS::Topic',
  'AWS::Logs::LogGroup',
  'AWS::CloudFront::Distribution',
  'AWS::Cognito::UserPool',
] as const;

function policiesOf(stack: Deployed): readonly (readonly [name: string, policy: Policy])[] {
  return ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) =>
    [...stack.resources(type)].map(([name, { PolicyDocument }]) => [name, policyOf(PolicyDocument)] as const),
  );
}

/** Everything that is somebody's, and what lies in it. */
function thingsOf(stack: Deployed): readonly string[] {
  return TYPES.flatMap((type) => [...stack.resources(type).keys()]).flatMap((name) => {
    const arn = stack.arn(name);
    return [arn, `${arn}/receipts/city/tram.md`, `${arn}/city/tram.md`, `${arn}/stream/2026-01-01T00:00:00.000`];
  });
}

/** Of no thing: AWS takes them for the whole account alone (AWS Step Functions Developer Guide, "Logging using CloudWatch Logs"). */
const OF_THE_ACCOUNT =
  /^logs:(?:(?:Create|Get|Update|Delete|List)LogDelivery|ListLogDeliveries|(?:Put|Describe)ResourcePolic(?:y|ies)|DescribeLogGroups)$/;

/** What a policy lets do with these, whatever its conditions ask for. */
function reached({ Statement }: Policy, things: readonly string[]): readonly string[] {
  const unconditional = { Statement: Statement.map(({ Condition: _, ...statement }) => statement) };
  const actions = Statement.flatMap(({ Action }) => list(Action)).filter((action) => !OF_THE_ACCOUNT.test(action));
  return things.filter((resource) =>
    actions
      .filter((action) => isOf(action, resource))
      .some(
        (action) =>
          decide(unconditional, {
            principal: { arn: 'arn:aws:iam::123456789012:role/any' },
            action,
            resource,
            context: {},
          }) === 'allowed',
      ),
  );
}

/** An action of one service is none of another's things. */
function isOf(action: string, resource: string): boolean {
  const [service] = action.split(':');
  return service === resource.split(':')[2];
}

describe('two newsrooms in one account', () => {
  it.each(policiesOf(one))('do not see each other by %s', (_, policy) => {
    expect(reached(policy, thingsOf(other))).toEqual([]);
  });

  it('would be seen to, if they did: each reaches its own', () => {
    for (const [name, policy] of policiesOf(one)) {
      const own = reached(policy, thingsOf(one));
      expect(own.length, name).toBeGreaterThan(0);
    }
    expect(policiesOf(one).length).toBeGreaterThan(8);
  });

  it('have nothing with a name of its own that the other one would claim', () => {
    const named = (stackName: string) => {
      const { Resources } = deployment({ stackName }).template.toJSON() as {
        Resources: Record<string, { Type: string; Properties?: Record<string, unknown> }>;
      };
      const names = Object.values(Resources).flatMap(({ Type, Properties = {} }) =>
        Object.entries(Properties)
          .filter(
            ([property, value]) =>
              /^(?:Bucket|Queue|Table|Function|Role|Alarm|Topic|StateMachine|Dashboard|ManagedPolicy|LogGroup|Rule)?Name$/.test(
                property,
              ) && typeof value === 'string',
          )
          .map(([property, value]) => `${Type} ${property} ${value}`),
      );
      return new Set(names);
    };
    const [ours, theirs] = [named('Gazette'), named('Courier')];
    expect([...ours].filter((name) => theirs.has(name))).toEqual([]);
  });
});
