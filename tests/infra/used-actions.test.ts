import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { COUNTED } from '../../bench/costs/costs.ts';
import type { FunctionName } from '../../functions/bundle.ts';
import type { FeedId } from '../../shared/article/types.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import { key } from '../contract/fixtures.ts';
import { list, policyOf } from '../support/iam/policy.ts';
import { deployed } from './template/deployed.ts';
import { deployment } from './template/deployment.ts';
import { CONSTRUCTS } from './template/look-up.ts';

/** What each counted request needs to be allowed (Service Authorization Reference). */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  's3:GET': ['s3:GetObject'],
  's3:HEAD': ['s3:GetObject'],
  's3:PUT': ['s3:PutObject'],
  's3:DELETE': ['s3:DeleteObject'],
  's3:GET tags': ['s3:GetObjectTagging'],
  's3:PUT tags': ['s3:PutObjectTagging'],
  // What a transaction holds is allowed like the single write.
  'dynamodb:TransactWriteItems': ['dynamodb:PutItem'],
  'cloudfront:paths': ['cloudfront:CreateInvalidation'],
  invocations: [],
  'read units': [],
  'write units': [],
};

/** What is allowed and is no request of its own. */
const NO_REQUEST: Readonly<Record<string, string>> = {
  's3:ListBucket': 'without it S3 says 403 where nothing lies, and a withdrawal could not be told from a missing grant',
};

/** What Lambda asks of each kind of source in the name of a function that it calls (AWS Lambda Developer Guide, "Using Lambda with Amazon SQS", "… with Amazon DynamoDB"). */
const OF_A_SOURCE = [
  {
    of: 'arn:aws:sqs:',
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
  },
  {
    of: 'arn:aws:dynamodb:',
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
  },
] as const;

/** What a function of the store asks for that no counted change does: it has no pictures, and no feed that is new. */
const ASKED_SELDOM: readonly ((store: ArticleStore) => Promise<unknown>)[] = [
  (store) => store.media([key('city/horn.png')]),
  (store) => store.listed([{ mark: '0', feeds: ['all' as FeedId] }]),
];

const ROLES: Readonly<Partial<Record<FunctionName, string>>> = {
  ingest: 'IntakeIngestRoleDefaultPolicy',
  publish: 'PublisherPublishRoleDefaultPolicy',
  receipts: 'ReceiptsWriteRoleDefaultPolicy',
  invalidate: 'InvalidationInvalidateRoleDefaultPolicy',
};

const stack = deployed(deployment().template);
const policies = stack.resources('AWS::IAM::Policy');
const functions = stack.resources('AWS::Lambda::Function');
const mappings = [...stack.resources('AWS::Lambda::EventSourceMapping').values()] as unknown as readonly {
  readonly FunctionName: string;
  readonly EventSourceArn: string;
  readonly DestinationConfig?: object;
}[];

/** @returns what a function may because Lambda does it in its name, by what the template has call it. */
function byLambda(name: string): readonly string[] {
  const own = mappings.filter(({ FunctionName }) => FunctionName === name);
  return [
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    ...own.flatMap(({ EventSourceArn }) =>
      OF_A_SOURCE.flatMap(({ of, actions }) => (EventSourceArn.startsWith(of) ? actions : [])),
    ),
    ...own.flatMap(({ DestinationConfig }) => (DestinationConfig === undefined ? [] : 'sqs:SendMessage')),
  ];
}

/** @returns what it may because it has been told the address of a queue, for which there is no other use. */
function byAddresses(name: string): readonly string[] {
  const { Variables } = (functions.get(name)?.Environment ?? {}) as { readonly Variables?: object };
  return Object.keys(Variables ?? {}).some((variable) => variable.endsWith('_QUEUE_URL')) ? ['sqs:SendMessage'] : [];
}

/** @returns the actions of the requests that DynamoDB gets for some work of the store. */
async function requestsOf(works: typeof ASKED_SELDOM): Promise<readonly string[]> {
  const sent: string[] = [];
  const client = { send: async (command: object) => void sent.push(command.constructor.name) };
  const store = createDynamoStore(client as unknown as DynamoDBClient, 'table');
  // Nobody answers: what is asked is all that counts.
  for (const work of works) await work(store).catch(() => undefined);
  return sent.map((command) => `dynamodb:${command.replace(/Command$/, '')}`);
}

describe('by the calls that are counted', () => {
  it.each(Object.entries(ROLES))('%s may what it does, and does what it may', async (name, role) => {
    const { Statement } = policyOf(policies.get(role)?.PolicyDocument);
    const allowed = new Set(Statement.flatMap(({ Action }) => list(Action)));
    const kinds = Object.values(COUNTED).flatMap((functions) => Object.keys(functions[name] ?? {}));
    const used = new Set(kinds.flatMap((kind) => NEEDED[kind] ?? [kind]));
    expect([...used].filter((action) => !allowed.has(action))).toEqual([]);
    const construct = `${CONSTRUCTS[name as FunctionName]}Function`;
    const seldom = await requestsOf(ASKED_SELDOM);
    expect(seldom).toEqual(['dynamodb:BatchGetItem', 'dynamodb:DeleteItem']);
    const explained = new Set([
      ...used,
      ...byLambda(construct),
      ...byAddresses(construct),
      ...seldom,
      ...Object.keys(NO_REQUEST),
    ]);
    expect([...allowed].filter((action) => !explained.has(action))).toEqual([]);
    // What Lambda does in its name is allowed too.
    expect(byLambda(construct).filter((action) => !allowed.has(action))).toEqual([]);
    for (const action of allowed) expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
  });
});
