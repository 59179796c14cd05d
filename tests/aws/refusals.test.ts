import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { sqsClient } from '../../shared/aws/sqs/client.ts';
import { type ScriptedReply, scriptedEndpoint } from './scripted-endpoint.ts';

const get = () => dynamoClient().send(new GetItemCommand({ TableName: 'articles', Key: { pk: { S: 'a' } } }));
const put = () =>
  s3Client(process.env).send(new PutObjectCommand({ Bucket: 'public', Key: 'a', Body: 'b', IfNoneMatch: '*' }));
const head = () => s3Client(process.env).send(new HeadObjectCommand({ Bucket: 'public', Key: 'a' }));
const send = () =>
  sqsClient().send(new SendMessageCommand({ QueueUrl: `${process.env.AWS_ENDPOINT_URL}/1/q`, MessageBody: 'a' }));

const json = (status: number, type: string, headers = {}): ScriptedReply => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: JSON.stringify({ __type: type, message: 'no' }),
});
const xml = (status: number, code: string): ScriptedReply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<Error><Code>${code}</Code><Message>no</Message></Error>`,
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** @returns lines that the process has written while it asked and was answered so */
async function saidWhile(ask: () => Promise<unknown>, reply: ScriptedReply, newsroom?: string) {
  const endpoint = await scriptedEndpoint([reply]);
  const environment = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
  for (const [name, value] of Object.entries({
    ...environment,
    AWS_ENDPOINT_URL: endpoint.url,
    FEEDMILL_NEWSROOM: newsroom,
  }))
    vi.stubEnv(name, value);
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await expect(ask()).rejects.toThrow();
    return write.mock.calls.map(([line]) => JSON.parse(String(line)));
  } finally {
    endpoint.close();
  }
}

const REFUSED: readonly (readonly [string, () => Promise<unknown>, ScriptedReply])[] = [
  ['DynamoDBClient GetItemCommand', get, json(400, 'com.amazon.coral.service#AccessDeniedException')],
  ['DynamoDBClient GetItemCommand', get, json(400, 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException')],
  ['S3Client PutObjectCommand', put, xml(403, 'AccessDenied')],
  ['S3Client PutObjectCommand', put, xml(404, 'NoSuchBucket')],
  ['S3Client HeadObjectCommand', head, { status: 403 }],
  ['SQSClient SendMessageCommand', send, json(403, 'com.amazon.coral.service#AccessDeniedException')],
  [
    'SQSClient SendMessageCommand',
    send,
    json(400, 'com.amazon.coral.service#AccessDeniedException', { 'x-amzn-query-error': 'AccessDenied;Sender' }),
  ],
  [
    'SQSClient SendMessageCommand',
    send,
    json(400, 'com.amazonaws.sqs#QueueDoesNotExist', {
      'x-amzn-query-error': 'AWS.SimpleQueueService.NonExistentQueue;Sender',
    }),
  ],
];

describe('what a function is refused', () => {
  it.each(REFUSED)('is said as a metric of the newsroom: %s, %#', async (asked, ask, reply) => {
    const [said, ...more] = await saidWhile(ask, reply, 'Gazette');
    expect(more).toEqual([]);
    expect(said).toMatchObject({ level: 'error', event: 'refused', asked, Newsroom: 'Gazette', Refused: 1 });
    expect(said._aws.CloudWatchMetrics).toEqual([
      { Namespace: 'Feedmill', Dimensions: [['Newsroom']], Metrics: [{ Name: 'Refused', Unit: 'Count' }] },
    ]);
  });

  it.each([
    ['what is not there', head, { status: 404 }],
    ['another version than the one that was read', put, xml(412, 'PreconditionFailed')],
    [
      'a condition that does not hold',
      get,
      json(400, 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException'),
    ],
    ['too much at once', send, json(403, 'com.amazonaws.sqs#RequestThrottled')],
    ['a clock that goes wrong', put, xml(403, 'RequestTimeTooSkewed')],
    ['what somebody has put into an archive', put, xml(403, 'InvalidObjectState')],
    ['a mistake in what was asked', get, json(400, 'com.amazon.coral.validate#ValidationException')],
  ])('is not %s', async (_, ask, reply) => {
    expect(await saidWhile(ask, reply, 'Gazette')).toEqual([]);
  });

  it('is said by nobody but a function of a deployment', async () => {
    expect(await saidWhile(get, json(400, 'com.amazon.coral.service#AccessDeniedException'))).toEqual([]);
  });
});
