import { ACCOUNT, REGION } from '../template/deployed.ts';
import type { Need } from './at-work.ts';
import { of, type Parts, type Properties } from './parts.ts';

/** What the roll call asks with, as much as it says. */
interface Input {
  readonly QueueUrl?: string;
  readonly UUID?: string;
  readonly Name?: string;
  readonly Rule?: string;
  readonly Bucket?: string;
  readonly RoleName?: string;
  readonly PolicyName?: string;
}

/** What a request asks for, by its operation, as policies see it (Service Authorization Reference). */
export function neededFor(operation: string, input: Input): Need {
  const { QueueUrl = '', UUID, Name, Rule, Bucket, RoleName } = input;
  const arn = (service: string, name: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${name}`;
  switch (operation) {
    case 'GetQueueAttributes':
      return { action: 'sqs:GetQueueAttributes', resource: arn('sqs', nameAt(QueueUrl)) };
    case 'GetEventSourceMapping':
      return { action: 'lambda:GetEventSourceMapping', resource: arn('lambda', `event-source-mapping:${UUID}`) };
    case 'DescribeRule':
    case 'ListTargetsByRule':
      return { action: `events:${operation}`, resource: arn('events', `rule/${Name ?? Rule}`) };
    case 'GetBucketNotificationConfiguration':
      return { action: 's3:GetBucketNotification', resource: `arn:aws:s3:::${Bucket}` };
    case 'GetBucketPolicy':
      return { action: 's3:GetBucketPolicy', resource: `arn:aws:s3:::${Bucket}` };
    case 'GetRolePolicy':
      return { action: 'iam:GetRolePolicy', resource: `arn:aws:iam::${ACCOUNT}:role/${RoleName}` };
    default:
      throw new Error(`what ${operation} needs is not known here`);
  }
}

/** What AWS answers of a stack of which a part may be missing, where the roll call asks. @throws as its services do */
export function described(parts: Parts, operation: string, input: Input): object {
  const { QueueUrl = '', UUID = '', Name, Rule, Bucket = '', RoleName = '', PolicyName } = input;
  switch (operation) {
    case 'GetQueueAttributes': {
      const name = nameAt(QueueUrl);
      const { RedrivePolicy } = found(of(parts, 'AWS::SQS::Queue').get(name), 'QueueDoesNotExist', 400);
      const policies = [...of(parts, 'AWS::SQS::QueuePolicy').values()];
      const policy = policies.find(({ Queues }) => (Queues as readonly string[]).includes(name));
      return {
        Attributes: {
          QueueArn: `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`,
          ...(RedrivePolicy === undefined ? {} : { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
          ...(policy === undefined ? {} : { Policy: JSON.stringify(policy.PolicyDocument) }),
        },
      };
    }
    case 'GetEventSourceMapping':
      return found(of(parts, 'AWS::Lambda::EventSourceMapping').get(UUID), 'ResourceNotFoundException', 404);
    case 'DescribeRule':
    case 'ListTargetsByRule':
      return found(of(parts, 'AWS::Events::Rule').get(Name ?? Rule ?? ''), 'ResourceNotFoundException', 400);
    case 'GetBucketNotificationConfiguration': {
      const { NotificationConfiguration = {} } = of(parts, 'AWS::S3::Bucket').get(Bucket) ?? {};
      const { QueueConfigurations = [] } = NotificationConfiguration as { QueueConfigurations?: readonly Notice[] };
      return {
        QueueConfigurations: QueueConfigurations.map(({ Queue, Filter }) => ({
          QueueArn: Queue,
          Filter: { Key: { FilterRules: Filter.S3Key.Rules } },
        })),
      };
    }
    case 'GetBucketPolicy': {
      const policy = [...of(parts, 'AWS::S3::BucketPolicy').values()].find((one) => one.Bucket === Bucket);
      return { Policy: JSON.stringify(found(policy, 'NoSuchBucketPolicy', 404).PolicyDocument) };
    }
    case 'GetRolePolicy': {
      const policies = [...of(parts, 'AWS::IAM::Policy').values()];
      const policy = policies.find(
        (one) => one.PolicyName === PolicyName && (one.Roles as string[]).includes(RoleName),
      );
      const { PolicyDocument } = found(policy, 'NoSuchEntityException', 404);
      return { PolicyDocument: encodeURIComponent(JSON.stringify(PolicyDocument)) };
    }
    default:
      throw new Error(`what AWS answers to ${operation} is not known here`);
  }
}

interface Notice {
  readonly Queue: string;
  readonly Filter: { readonly S3Key: { readonly Rules: readonly object[] } };
}

function found(one: Properties | undefined, name: string, httpStatusCode: number): Properties {
  if (one === undefined) throw Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
  return one;
}

function nameAt(url: string): string {
  return url.split('/').at(-1) ?? '';
}
