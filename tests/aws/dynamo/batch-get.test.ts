import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it, vi } from 'vitest';
import { batchGet } from '../../../shared/aws/dynamo/table.ts';
import { type ScriptedReply, scriptedEndpoint, settingsFor } from '../scripted-endpoint.ts';

// Its pauses come to 6 s; how long they are is not what is looked at.
vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }));

const ITEM = { pk: { S: 'SOURCE#a.png' }, sk: { S: 'SOURCE' } };
const LEFT = { UnprocessedKeys: { table: { Keys: [ITEM] } } };

const reply = (body: object): ScriptedReply => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});

async function read(...replies: readonly ScriptedReply[]) {
  const endpoint = await scriptedEndpoint(replies);
  try {
    const items = await batchGet(new DynamoDBClient(settingsFor(endpoint)), 'table', [
      { pk: 'SOURCE#a.png', sk: 'SOURCE' },
    ]).catch((error: Error) => error.message);
    return { items, requests: endpoint.requests.length };
  } finally {
    endpoint.close();
  }
}

it('gives up when a table gives nothing eight times in a row', async () => {
  expect(await read(reply({ Responses: { table: [] }, ...LEFT }))).toEqual({
    items: '1 items of table stay unread: the table is throttled',
    requests: 8,
  });
});

it('goes on as long as now and then an item comes', async () => {
  const nothing = reply({ Responses: { table: [] }, ...LEFT });
  const something = reply({ Responses: { table: [ITEM] }, ...LEFT });
  const last = reply({ Responses: { table: [ITEM] } });
  const { items, requests } = await read(...Array(7).fill(nothing), something, ...Array(7).fill(nothing), last);
  expect(items).toEqual([ITEM, ITEM]);
  expect(requests).toBe(16);
});
