import { DescribeRuleCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import { GetRolePolicyCommand } from '@aws-sdk/client-iam';
import { GetEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import { GetBucketNotificationConfigurationCommand, GetBucketPolicyCommand } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { Clients } from './clients.ts';
import type { Grant, Roll } from './roll.ts';
import { says } from './says.ts';

/** One thing that hangs on another. */
export interface Link {
  /** For whoever is to put it back. */
  readonly name: string;
  /** Asks AWS. @throws what AWS answers where there is nothing to ask about */
  readonly isThere: () => Promise<boolean>;
}

/** What Lambda does in the name of a function. */
const WRITES_A_LOG = ['logs:CreateLogStream', 'logs:PutLogEvents'];

/** @returns everything on the roll. A queue and a policy are asked for once, for all links that hang on them. */
export function linksOf(roll: Roll, clients: Clients): readonly Link[] {
  const { lambda, events, s3 } = clients;
  const attributes = once((queue) => attributesOf(roll.queuesAt + queue, clients));
  const rolePolicy = once((role, policy) => rolePolicyOf(role, policy, clients));
  const bucketPolicy = once(async (Bucket) => (await s3.send(new GetBucketPolicyCommand({ Bucket }))).Policy);
  return [
    ...[...roll.queues, ...roll.mappings].map(({ aside }) => ({
      name: `the queue ${aside}`,
      isThere: async () => (await attributes(aside)).QueueArn !== undefined,
    })),
    ...roll.queues.map(({ name, aside }) => ({
      name: `${name} sets aside into ${aside}`,
      async isThere() {
        const { RedrivePolicy = '{}' } = await attributes(name);
        const { deadLetterTargetArn = '' } = JSON.parse(RedrivePolicy);
        return nameIn(deadLetterTargetArn) === aside;
      },
    })),
    ...roll.mappings.map(({ id, aside }) => ({
      name: `the mapping ${id} gives up into ${aside}`,
      async isThere() {
        const { DestinationConfig } = await lambda.send(new GetEventSourceMappingCommand({ UUID: id }));
        return nameIn(DestinationConfig?.OnFailure?.Destination ?? '') === aside;
      },
    })),
    ...roll.rules.map(({ name, calls }) => ({
      name: `the rule ${name} calls ${nameIn(calls)}`,
      async isThere() {
        const { State } = await events.send(new DescribeRuleCommand({ Name: name }));
        const { Targets = [] } = await events.send(new ListTargetsByRuleCommand({ Rule: name }));
        return State === 'ENABLED' && Targets.some(({ Arn }) => Arn === calls);
      },
    })),
    ...roll.notices.map(({ bucket, folders, tells }) => ({
      name: `the bucket ${bucket} tells ${nameIn(tells)} what is removed from ${folders.join(' and ')}`,
      async isThere() {
        const asked = new GetBucketNotificationConfigurationCommand({ Bucket: bucket });
        const told = ((await s3.send(asked)).QueueConfigurations ?? []).filter(({ QueueArn }) => QueueArn === tells);
        const of = told.flatMap(({ Filter }) => Filter?.Key?.FilterRules ?? []).map(({ Value }) => Value);
        return folders.every((folder) => of.includes(folder));
      },
    })),
    ...roll.writers.map(({ role, policy, log }) => ({
      name: `${role} may write the log ${log}`,
      async isThere() {
        const isOn = (resource: string) => resource.endsWith(`:log-group:${log}:*`);
        return says(await rolePolicy(role, policy), { may: WRITES_A_LOG, isOn });
      },
    })),
    ...roll.grants.flatMap((grant) =>
      grant.on.map((resource) => ({
        name: `${'role' in grant ? grant.role : grant.to} may ${grant.may.join(', ')} on ${resource}`,
        isThere: async () => says(await policyOf(grant), { ...grant, isOn: (one) => one === resource }),
      })),
    ),
  ];

  async function policyOf(grant: Grant): Promise<string | undefined> {
    if ('queue' in grant) return (await attributes(grant.queue)).Policy;
    return 'role' in grant ? rolePolicy(grant.role, grant.policy) : bucketPolicy(grant.bucket);
  }
}

/** @returns the same answer to the same names. */
function once<Names extends readonly string[], Answer>(ask: (...names: Names) => Promise<Answer>) {
  const answers = new Map<string, Promise<Answer>>();
  return (...names: Names): Promise<Answer> => {
    const key = names.join(' ');
    const answer = answers.get(key) ?? ask(...names);
    answers.set(key, answer);
    return answer;
  };
}

async function attributesOf(QueueUrl: string, { sqs }: Clients) {
  const AttributeNames = ['QueueArn', 'RedrivePolicy', 'Policy'] as const;
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] });
  const { Attributes = {} } = await sqs.send(asked);
  return Attributes as { readonly [Name in (typeof AttributeNames)[number]]?: string };
}

async function rolePolicyOf(RoleName: string, PolicyName: string, { iam }: Clients): Promise<string> {
  const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
  // As in an address (IAM API Reference, GetRolePolicy).
  return decodeURIComponent(PolicyDocument);
}

function nameIn(arn: string): string {
  return arn.split(':').at(-1) ?? '';
}
