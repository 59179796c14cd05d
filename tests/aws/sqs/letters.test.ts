import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, it } from 'vitest';
import { createStreamReader } from '../../../shared/aws/dynamo/stream-records.ts';
import { createLetters, type Letter } from '../../../shared/aws/sqs/letters.ts';
import { type ScriptedEndpoint, scriptedEndpoint, settingsFor } from '../scripted-endpoint.ts';

let endpoint: ScriptedEndpoint;
afterEach(() => endpoint.close());

const json = (body: object, status = 200) => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});

const letter = (id: string) =>
  ({ id, body: `about ${id}`, handle: `handle-${id}`, sentAt: '2026-05-01T00:00:00Z', attributes: {} }) as Letter;

it('what a queue does not take is said, and stays where it was', async () => {
  endpoint = await scriptedEndpoint([
    json({
      Successful: [{ Id: '0', MessageId: 'm', MD5OfMessageBody: '4a5f1ba3ba8b9fb5b3f5e2f8a0ad2a72' }],
      Failed: [{ Id: '1', Code: 'InternalError', Message: 'not now', SenderFault: false }],
    }),
    json({ Successful: [{ Id: '0' }], Failed: [] }),
  ]);
  const client = new SQSClient({ ...settingsFor(endpoint), md5: false });
  const letters = createLetters(client, `${endpoint.url}/1/dead`);
  await expect(letters.sendTo(`${endpoint.url}/1/alive`, [letter('a'), letter('b')])).rejects.toThrow(
    'the queue did not take it: InternalError not now',
  );
  const [sent = '', removed = ''] = endpoint.requests;
  expect(JSON.parse(sent).Entries.map(({ MessageBody }: { MessageBody: string }) => MessageBody)).toEqual([
    'about a',
    'about b',
  ]);
  expect(JSON.parse(removed).Entries).toEqual([{ Id: '0', ReceiptHandle: 'handle-a' }]);
});

it('what was taken before a request fails is shown again', async () => {
  endpoint = await scriptedEndpoint([
    json({ Messages: [{ MessageId: 'a', ReceiptHandle: 'handle-a', Body: 'one' }] }),
    json({ __type: 'com.amazonaws.sqs#RequestThrottled', message: 'slow down' }, 400),
    json({ Successful: [{ Id: '0' }], Failed: [] }),
  ]);
  const letters = createLetters(new SQSClient({ ...settingsFor(endpoint), md5: false }), `${endpoint.url}/1/dead`);
  await expect(letters.take(100)).rejects.toThrow('slow down');
  expect(JSON.parse(endpoint.requests.at(-1) ?? '').Entries).toEqual([
    { Id: '0', ReceiptHandle: 'handle-a', VisibilityTimeout: 0 },
  ]);
});

it.each([
  ['the stream has trimmed', 'TrimmedDataAccessException'],
  ['are of a stream that is no more', 'ResourceNotFoundException'],
])('records that %s are gone, and no fault', async (_, name) => {
  endpoint = await scriptedEndpoint([
    json({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'gone' }, 400),
  ]);
  const read = createStreamReader(new DynamoDBStreamsClient(settingsFor(endpoint)));
  const stretch = { streamArn: 'arn:aws:dynamodb:::stream', shardId: 'shardId-1', from: '1', to: '2' };
  expect(await read(stretch)).toBeUndefined();
});

it('records behind the last one that is asked for are not told of', async () => {
  const record = (SequenceNumber: string) => ({ dynamodb: { SequenceNumber, Keys: { pk: { S: SequenceNumber } } } });
  endpoint = await scriptedEndpoint([
    json({ ShardIterator: 'one' }),
    json({ Records: [record('9'), record('10')], NextShardIterator: 'two' }),
    json({ Records: [record('11'), record('100')], NextShardIterator: 'three' }),
  ]);
  const read = createStreamReader(new DynamoDBStreamsClient(settingsFor(endpoint)));
  const records = await read({ streamArn: 'arn', shardId: 'shardId-1', from: '9', to: '11' });
  expect(records?.map(({ dynamodb }) => dynamodb?.SequenceNumber)).toEqual(['9', '10', '11']);
  expect(endpoint.requests).toHaveLength(3);
});
