import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import type { LiveArticle } from '../../../shared/article/types.ts';
import { uploadItem } from '../../../shared/aws/dynamo/items.ts';
import { createDynamoStore } from '../../../shared/aws/dynamo/store.ts';
import { put, transact } from '../../../shared/aws/dynamo/transaction.ts';
import type { ArticleStore } from '../../../shared/pipeline/ports.ts';
import * as fixtures from '../../contract/fixtures.ts';
import { articleId, commitOf, feed, key, mediaFile, minute, upload } from '../../contract/fixtures.ts';
import { type ScriptedEndpoint, type ScriptedReply, scriptedEndpoint, settingsFor } from '../scripted-endpoint.ts';

/** With neither a page nor media, of which a row is put before the transaction. */
const article = (name: string, changes: Partial<LiveArticle> = {}) =>
  fixtures.article(name, { url: 'https://elsewhere.example/', ...changes });

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

const NONE_REGISTERED = json(200, { Responses: { table: [] } });

describe('a transaction that DynamoDB cancels', () => {
  it.each([
    ['a condition that does not hold', ['None', 'ConditionalCheckFailed', 'None']],
    ['another transaction on one of its items', ['TransactionConflict', 'None']],
    ['both', ['ConditionalCheckFailed', 'TransactionConflict']],
  ])('is a conflict for %s', async (_, codes) => {
    const store = await storeThatAnswers(NONE_REGISTERED, cancelled(...codes));
    expect(await store.commit(commitOf(article('a')))).toBe('conflict');
  });

  it('is a fault for an item that is too large, whatever else there is', async () => {
    const store = await storeThatAnswers(NONE_REGISTERED, cancelled('ConditionalCheckFailed', 'ValidationError'));
    await expect(store.commit(commitOf(article('a')))).rejects.toThrow('Transaction cancelled');
    expect(endpoint.requests).toHaveLength(2);
  });

  it('for lack of room is sent again, and made when there is room', async () => {
    const store = await storeThatAnswers(
      NONE_REGISTERED,
      cancelled('None', 'ThrottlingError'),
      cancelled('ProvisionedThroughputExceeded', 'TransactionConflict'),
      json(200, {}),
    );
    expect(await store.commit(commitOf(article('a')))).toBe('committed');
    const [, first, ...again] = endpoint.requests.map((request) => JSON.parse(request).TransactItems);
    expect(again).toEqual([first, first]);
  });

  it('is not sent again when a condition does not hold besides', async () => {
    const store = await storeThatAnswers(
      NONE_REGISTERED,
      cancelled('ConditionalCheckFailed', 'ProvisionedThroughputExceeded'),
    );
    expect(await store.commit(commitOf(article('a')))).toBe('conflict');
    expect(endpoint.requests).toHaveLength(2);
  });

  it('is a fault when the table stays without room, after pauses that differ and lengthen to seconds', async () => {
    endpoint = await scriptedEndpoint([cancelled('ThrottlingError')]);
    const pauses: number[] = [];
    const pause = async (milliseconds: number) => pauses.push(milliseconds);
    const client = new DynamoDBClient(settingsFor(endpoint));
    await expect(transact(client, [put('table', { pk: { S: 'FEEDS' } })], pause)).rejects.toThrow('Transaction canc');
    expect(pauses).toHaveLength(endpoint.requests.length - 1);
    expect(new Set(pauses).size).toBe(pauses.length);
    pauses.forEach((length, index) => void expect(length).toBeLessThan(Math.min(2_500, 100 * 2 ** index)));
    const longest = pauses.reduce((sum, _, index) => sum + Math.min(2_500, 100 * 2 ** index), 0);
    expect(longest).toBeGreaterThan(10_000);
    expect(longest).toBeLessThan(20_000);
  });

  it('is not even sent with more than 100 items', async () => {
    const store = await storeThatAnswers(json(200, {}));
    const feeds = Array.from({ length: 100 }, (_, index) => feed(`tag/${index}`));
    await expect(store.commit(commitOf(article('a', { feeds })))).rejects.toThrow(RangeError);
    expect(endpoint.requests).toEqual([]);
  });
});

describe('a bound of a query that is empty', () => {
  it('is none above which something lies, and one below which nothing does', async () => {
    const store = await storeThatAnswers(json(200, { Items: [] }));
    expect(await store.entriesWithin(feed('all'), 9, { from: '', below: '' })).toEqual([]);
    expect(endpoint.requests).toEqual([]);
    await store.entriesWithin(feed('all'), 9, { from: '', below: '2026' });
    await store.feedList('', 9);
    await store.uploadsAfter('', 9);
    const keys = endpoint.requests.flatMap((request) => {
      const { ExpressionAttributeValues, ExclusiveStartKey = {} } = JSON.parse(request);
      return [...Object.values(ExpressionAttributeValues), ...Object.values(ExclusiveStartKey)];
    });
    expect(endpoint.requests).toHaveLength(3);
    expect(keys).not.toContainEqual({ S: '' });
  });
});

describe('a batch of reads', () => {
  const picture = mediaFile('a.png');
  const Item = JSON.parse(
    JSON.stringify(uploadItem(upload('a.png', { media: picture }), 1), (_, value) =>
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

describe('the media that an upload waits for', () => {
  it('have a row each when they are new to its record, and none again', async () => {
    const store = await storeThatAnswers(json(200, {}));
    const before = upload('a.md', { awaits: [key('a.png'), key('b.png')] });
    const after = upload('a.md', { awaits: [key('b.png'), key('c.png')] });
    await store.commit({ upload: { value: before, version: 0 } });
    await store.commit({ upload: { value: after, version: 1 }, uploadBefore: before });
    const rows = endpoint.requests.map((request) => JSON.parse(request).Item?.pk.S).filter((pk) => pk !== undefined);
    expect(rows.toSorted()).toEqual(['AWAIT#a.png', 'AWAIT#b.png', 'AWAIT#c.png']);
  });
});

describe('the feeds of a commit', () => {
  const operations = () => endpoint.requests.map((request) => Object.keys(JSON.parse(request))[0]);
  const registered = (id: string) =>
    json(200, { Responses: { table: [{ pk: { S: 'FEEDS' }, sk: { S: id }, version: { N: '1' } }] } });

  it('are looked for once in the life of a process', async () => {
    const store = await storeThatAnswers(registered('all'), json(200, {}), json(200, {}));
    await store.commit(commitOf(article('a', { feeds: [feed('all')] })));
    await store.commit(commitOf(article('b', { feeds: [feed('all')] })));
    expect(operations()).toEqual(['RequestItems', 'TransactItems', 'TransactItems']);
  });

  it('are registered in its transaction, on condition that no other commit has done so', async () => {
    const store = await storeThatAnswers(registered('all'), json(200, {}));
    await store.commit(commitOf(article('a', { feeds: [feed('all'), feed('tag/trams')] })));
    const items: readonly { Put: { Item: Record<string, { S: string }>; ConditionExpression?: string } }[] = JSON.parse(
      endpoint.requests[1] ?? '',
    ).TransactItems;
    const puts = items.filter(({ Put }) => Put.Item.pk?.S === 'FEEDS').map(({ Put }) => Put);
    expect(puts.map(({ Item }) => Item.sk?.S)).toEqual(['tag/trams']);
    expect(puts.map(({ ConditionExpression }) => ConditionExpression)).toEqual(['attribute_not_exists(pk)']);
  });

  it('that another commit registers at this moment are looked for again, and it is made', async () => {
    // The last two writes of twelve: the feed's record, and the news of it.
    const lost = cancelled(
      ...Array.from({ length: 12 }, (_, index) => (index === 10 ? 'TransactionConflict' : 'None')),
    );
    const store = await storeThatAnswers(NONE_REGISTERED, lost, registered('all'), json(200, {}));
    const due = { at: minute(1), article: articleId('a') };
    expect(await store.commit(commitOf(article('a'), { due }))).toBe('committed');
    expect(operations()).toEqual(['RequestItems', 'TransactItems', 'RequestItems', 'TransactItems']);
    expect(JSON.parse(endpoint.requests[3] ?? '').TransactItems).toHaveLength(10);
  });

  it('are looked for again when it lost, since it has registered none', async () => {
    const store = await storeThatAnswers(
      NONE_REGISTERED,
      cancelled('ConditionalCheckFailed'),
      registered('all'),
      json(200, {}),
    );
    expect(await store.commit(commitOf(article('a')))).toBe('conflict');
    expect(await store.commit(commitOf(article('a')))).toBe('committed');
    expect(operations()).toEqual(['RequestItems', 'TransactItems', 'RequestItems', 'TransactItems']);
  });
});

describe('a record of a feed without a version, as they once were', () => {
  const before = json(200, { Item: { pk: { S: 'FEEDS' }, sk: { S: 'tag/trams' } } });

  it('is public, without a title, and can be put', async () => {
    const store = await storeThatAnswers(before, json(200, {}));
    const known = await store.feed(feed('tag/trams'));
    expect(known).toEqual({ value: { id: 'tag/trams', isPublic: true }, version: 0 });
    await store.putFeed({ value: { id: feed('tag/trams'), isPublic: true, title: 'Trams' }, version: 0 });
    const [{ Put }] = JSON.parse(endpoint.requests[1] ?? '').TransactItems;
    expect(Put.ConditionExpression).toBe('attribute_not_exists(version)');
  });
});
