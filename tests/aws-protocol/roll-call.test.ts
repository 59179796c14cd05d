import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  DisableRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateRoleCommand, DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateEventSourceMappingCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  CreateBucketCommand,
  DeleteBucketPolicyCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateQueueCommand, DeleteQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ENVIRONMENT } from '../../shared/aws/names.ts';
import type { Roll } from '../../shared/aws/roll-call/roll.ts';
import { REGION } from './clients.ts';
import { ACCOUNT } from './events.ts';
import { FEEDS_URL } from './feeds-url.ts';
import { type LambdaProcess, startLambda } from './lambda-process.ts';

const endpoint = process.env.AWS_ENDPOINT_URL ?? '';
const settings = { endpoint, region: REGION, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
const sqs = new SQSClient(settings);
const events = new EventBridgeClient(settings);
const lambda = new LambdaClient(settings);
const iam = new IAMClient(settings);
const s3 = new S3Client({ ...settings, forcePathStyle: true });

const post = `post-${randomUUID().slice(0, 8)}`;
const names = { work: `${post}-work`, aside: `${post}-aside`, failures: `${post}-failures` };
const queueArn = (name: string) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
const queuesAt = `${endpoint}/${ACCOUNT}/`;
const machine = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${post}`;

const allowing = (Action: string | string[], Resource: string | string[], Service?: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource, ...(Service === undefined ? {} : { Principal: { Service } }) }],
});
const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const logArn = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${post}:*`;

let caller: LambdaProcess;
let roll: Roll;

beforeAll(async () => {
  caller = startLambda(join(inject('bundles'), 'roll-call'), {
    AWS_ENDPOINT_URL: endpoint,
    AWS_LAMBDA_FUNCTION_NAME: 'Post-RollCall',
    [ENVIRONMENT.feedsUrl]: FEEDS_URL,
  });
  for (const QueueName of Object.values(names)) await sqs.send(new CreateQueueCommand({ QueueName }));
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: queueArn(names.aside), maxReceiveCount: 5 });
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queuesAt + names.work, Attributes: { RedrivePolicy } }));
  const Policy = JSON.stringify(allowing('sqs:SendMessage', queueArn(names.aside), 'events.amazonaws.com'));
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queuesAt + names.aside, Attributes: { Policy } }));

  await events.send(new PutRuleCommand({ Name: post, ScheduleExpression: 'rate(1 day)' }));
  await events.send(new PutTargetsCommand({ Rule: post, Targets: [{ Id: 'machine', Arn: machine }] }));

  const LocationConstraint = REGION;
  await s3.send(new CreateBucketCommand({ Bucket: post, CreateBucketConfiguration: { LocationConstraint } }));
  const configured = (Value: string) => ({
    ...{ QueueArn: queueArn(names.work), Events: ['s3:ObjectRemoved:*' as const] },
    Filter: { Key: { FilterRules: [{ Name: 'prefix' as const, Value }] } },
  });
  const NotificationConfiguration = { QueueConfigurations: ['articles/', 'media/'].map(configured) };
  await s3.send(new PutBucketNotificationConfigurationCommand({ Bucket: post, NotificationConfiguration }));
  const bucketPolicy = allowing('s3:PutObject', `arn:aws:s3:::${post}/public/*`, 'logging.s3.amazonaws.com');
  await s3.send(new PutBucketPolicyCommand({ Bucket: post, Policy: JSON.stringify(bucketPolicy) }));

  const trust = JSON.stringify({ Version: '2012-10-17', Statement: [] });
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName: post, AssumeRolePolicyDocument: trust }));
  const PolicyDocument = JSON.stringify(allowing(logs, logArn));
  await iam.send(new PutRolePolicyCommand({ RoleName: post, PolicyName: 'own', PolicyDocument }));
  const Code = { ZipFile: Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64') };
  const made = { FunctionName: post, Role: Role?.Arn ?? '', Runtime: 'nodejs22.x' as const, Handler: 'any.handler' };
  await lambda.send(new CreateFunctionCommand({ ...made, Code }));
  const { UUID = '' } = await lambda.send(
    new CreateEventSourceMappingCommand({
      ...{ FunctionName: post, EventSourceArn: queueArn(names.work) },
      DestinationConfig: { OnFailure: { Destination: queueArn(names.failures) } },
    }),
  );
  roll = {
    queuesAt,
    queues: [{ name: names.work, aside: names.aside }],
    mappings: [{ id: UUID, aside: names.failures }],
    rules: [{ name: post, calls: machine }],
    notices: [{ bucket: post, folders: ['articles/', 'media/'], tells: queueArn(names.work) }],
    writers: [{ role: post, policy: 'own', log: post }],
    grants: [
      { queue: names.aside, to: 'events.amazonaws.com', may: ['sqs:SendMessage'], on: [queueArn(names.aside)] },
      {
        ...{ bucket: post, to: 'logging.s3.amazonaws.com', may: ['s3:PutObject'] },
        on: [`arn:aws:s3:::${post}/public/*`],
      },
    ],
  };
});
afterAll(() => caller.kill());

/** What the call says is missing. */
async function missing(): Promise<readonly string[]> {
  await caller.invoke(roll);
  const lines = caller.output().trim().split('\n');
  const { event, missing, MissingLinks, FunctionName, links } = JSON.parse(lines.at(-1) ?? '{}');
  expect({ event, MissingLinks, FunctionName, links }).toEqual({
    ...{ event: 'roll called', MissingLinks: missing.length, FunctionName: 'Post-RollCall', links: 9 },
  });
  return missing;
}

describe('the roll call over the AWS protocols', () => {
  it('misses nothing where everything is there', async () => {
    expect(await missing()).toEqual([]);
  });

  it('misses what is switched off, leads nowhere or is gone, by its name', async () => {
    await events.send(new DisableRuleCommand({ Name: post }));
    expect(await missing()).toEqual([`the rule ${post} calls ${post}`]);
    await events.send(new PutRuleCommand({ Name: post, ScheduleExpression: 'rate(1 day)', State: 'ENABLED' }));
    await events.send(new RemoveTargetsCommand({ Rule: post, Ids: ['machine'] }));
    await s3.send(new PutBucketNotificationConfigurationCommand({ Bucket: post, NotificationConfiguration: {} }));
    await s3.send(new DeleteBucketPolicyCommand({ Bucket: post }));
    await iam.send(new DeleteRolePolicyCommand({ RoleName: post, PolicyName: 'own' }));
    await sqs.send(new DeleteQueueCommand({ QueueUrl: queuesAt + names.aside }));
    const RedrivePolicy = '';
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queuesAt + names.work, Attributes: { RedrivePolicy } }));
    expect(await missing()).toEqual([
      `the queue ${names.aside}`,
      `${names.work} sets aside into ${names.aside}`,
      `the rule ${post} calls ${post}`,
      `the bucket ${post} tells ${names.work} what is removed from articles/ and media/`,
      `${post} may write the log ${post}`,
      `events.amazonaws.com may sqs:SendMessage on ${queueArn(names.aside)}`,
      `logging.s3.amazonaws.com may s3:PutObject on arn:aws:s3:::${post}/public/*`,
    ]);
  });
});
