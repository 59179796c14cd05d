import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { createDynamoStore } from '../../shared/aws/dynamo-store.ts';
import { sourceItem } from '../../shared/aws/items.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import { article, commitOf, feed, key, mediaFile, source } from '../contract/fixtures.ts';
import { type ScriptedEndpoint, type ScriptedReply, scriptedEndpoint, settingsFor } from './scripted-endpoint.ts';

let endpoint: ScriptedEndpoint;
afterEach(() => endpoint.close());

async function storeThatAnswers(...replies: readonly ScriptedReply[]): Promise<ArticleStore> {
  endpoint = await scriptedEndpoint(replies);
  return createDynamoStore(new DynamoDBClient(settingsFor(endpoint)), 'table');
}

function json(status: number, body: object): ScriptedReply {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(body) };
}

function cancelled(...codes: readonly string[]): ScriptedReply {
  return json(400, {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

describe('a transaction that DynamoDB cancels', () => {
  it.each([
    ['a condition that does not hold', ['None', 'ConditionalCheckFailed', 'None']],
    ['another transaction on one of its items', ['TransactionConflict', 'None']],
    ['both', ['ConditionalCheckFailed', 'TransactionConflict']],
  ])('is a conflict for %s', async (_, codes) => {
    const store = await storeThatAnswers(cancelled(...codes));
    expect(await store.commit(commitOf(article('a')))).toBe('conflict');
  });

  it.each([
    ['throttling', ['None', 'ThrottlingError']],
    ['throttling beside a condition', ['ConditionalCheckFailed', 'ProvisionedThroughputExceeded']],
    ['an item that is too large', ['ValidationError']],
  ])('is a fault for %s', async (_, codes) => {
    const store = await storeThatAnswers(cancelled(...codes));
    await expect(store.commit(commitOf(article('a')))).rejects.toThrow('Transaction cancelled');
  });

  it('is not even sent with more than 100 items', async () => {
    const store = await storeThatAnswers(json(200, {}));
    const feeds = Array.from({ length: 100 }, (_, index) => feed(`tag/${index}`));
    await expect(store.commit(commitOf(article('a', { feeds })))).rejects.toThrow(RangeError);
    expect(endpoint.requests).toEqual([]);
  });
});

describe('a batch of reads', () => {
  const picture = mediaFile('a.png');
  const Item = JSON.parse(
    JSON.stringify(sourceItem(source('a.png', { media: picture }), 1), (_, value) =>
      value instanceof Uint8Array || value?.type === 'Buffer'
        ? Buffer.from(value.data ?? value).toString('base64')
        : value,
    ),
  );
  const left = { UnprocessedKeys: { table: { Keys: [{ pk: { S: 'SOURCE#a.png' }, sk: { S: 'SOURCE' } }] } } };

  it('asks again for what came back unread', async () => {
    const store = await storeThatAnswers(
      json(200, { Responses: { table: [] }, ...left }),
      json(200, { Responses: { table: [Item] } }),
    );
    expect([...(await store.media([picture.key]))]).toEqual([[picture.key, picture]]);
    const [first, second] = endpoint.requests.map((request) => JSON.parse(request).RequestItems.table);
    expect(second).toEqual(first);
    expect(first.ConsistentRead).toBe(true);
  });

  it('names each key once', async () => {
    const store = await storeThatAnswers(json(200, { Responses: { table: [] } }));
    await store.media([key('a.png'), key('b.png'), key('a.png')]);
    expect(JSON.parse(endpoint.requests[0] ?? '').RequestItems.table.Keys).toHaveLength(2);
  });
});

describe('the feeds', () => {
  it('are registered by one write each in the life of a process', async () => {
    const store = await storeThatAnswers(json(200, {}));
    for (const id of ['all', 'section/city', 'all', 'all']) await store.registerFeed(feed(id));
    expect(endpoint.requests.map((request) => JSON.parse(request).Item.sk.S)).toEqual(['all', 'section/city']);
  });

  it('are registered again when the write failed', async () => {
    const store = await storeThatAnswers(
      json(400, { __type: 'ResourceNotFoundException', message: 'No table.' }),
      json(200, {}),
    );
    await expect(store.registerFeed(feed('all'))).rejects.toThrow('No table.');
    await store.registerFeed(feed('all'));
    expect(endpoint.requests).toHaveLength(2);
  });
});
