import { describe, expect, it } from 'vitest';
import { COUNTED } from '../../bench/costs/costs.ts';
import type { FunctionName } from '../../functions/bundle.ts';
import { list, policyOf } from '../support/iam/policy.ts';
import { deployed } from './template/deployed.ts';
import { deployment } from './template/deployment.ts';

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

/** What is allowed and no counted change asks for, with when it is. */
const ELSEWHEN: Readonly<Record<string, string>> = {
  's3:ListBucket': 'without it S3 says 403 where nothing lies, and a withdrawal could not be told from a missing grant',
  'logs:CreateLogStream': 'by Lambda itself',
  'logs:PutLogEvents': 'by Lambda itself',
  'dynamodb:DescribeStream': 'by Lambda itself, which reads the stream',
  'dynamodb:GetRecords': 'by Lambda itself, which reads the stream',
  'dynamodb:GetShardIterator': 'by Lambda itself, which reads the stream',
  'dynamodb:ListStreams': 'by Lambda itself, which reads the stream',
  'sqs:ChangeMessageVisibility': 'by Lambda itself, which reads the queue',
  'sqs:DeleteMessage': 'by Lambda itself, which reads the queue',
  'sqs:GetQueueAttributes': 'by Lambda itself, which reads the queue',
  'sqs:ReceiveMessage': 'by Lambda itself, which reads the queue',
  'sqs:SendMessage': 'failures by Lambda itself; copies and renditions that are asked for; parts of a long import',
  'dynamodb:DeleteItem': 'news of feeds that the index page has taken up; what a commit takes out of lists',
  'dynamodb:BatchGetItem': 'media that an article names, and uploads of a list',
};

const ROLES: Readonly<Partial<Record<FunctionName, string>>> = {
  ingest: 'IntakeIngestRoleDefaultPolicy',
  publish: 'PublisherPublishRoleDefaultPolicy',
  receipts: 'ReceiptsWriteRoleDefaultPolicy',
  invalidate: 'InvalidationInvalidateRoleDefaultPolicy',
};

const policies = deployed(deployment().template).resources('AWS::IAM::Policy');

describe('by the calls that are counted', () => {
  it.each(Object.entries(ROLES))('%s may what it does, and does what it may', (name, role) => {
    const { Statement } = policyOf(policies.get(role)?.PolicyDocument);
    const allowed = new Set(Statement.flatMap(({ Action }) => list(Action)));
    const kinds = Object.values(COUNTED).flatMap((functions) => Object.keys(functions[name] ?? {}));
    const used = new Set(kinds.flatMap((kind) => NEEDED[kind] ?? [kind]));
    expect([...used].filter((action) => !allowed.has(action))).toEqual([]);
    expect([...allowed].filter((action) => !used.has(action) && ELSEWHEN[action] === undefined)).toEqual([]);
    for (const action of allowed) expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
  });
});
