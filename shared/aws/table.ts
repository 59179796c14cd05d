import { setTimeout as sleep } from 'node:timers/promises';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateQuery,
  type QueryCommandInput,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { type Item, keyItem } from './items.ts';
import type { ItemKey } from './names.ts';

/** Items in one BatchGetItem and one BatchWriteItem (Amazon DynamoDB API Reference). */
const GET_AT_ONCE = 100;
const WRITE_AT_ONCE = 25;

/** Rounds for what a throttled batch left over; with their pauses about 6 s. */
const ROUNDS = 8;

/** The pause before a round, in milliseconds. */
const pause = (round: number) => Math.min(25 * 2 ** round, 2_000);

/**
 * Consistent reads of many items.
 * @param keys each of them once.
 * @returns the items that exist, in any order.
 * @throws when the table stays throttled.
 */
export async function batchGet(client: DynamoDBClient, table: string, keys: readonly ItemKey[]): Promise<Item[]> {
  const items: Item[] = [];
  for (let start = 0; start < keys.length; start += GET_AT_ONCE) {
    let wanted: Item[] = keys.slice(start, start + GET_AT_ONCE).map(keyItem);
    for (let round = 0; wanted.length > 0; round++) {
      if (round === ROUNDS) throw new Error(`${wanted.length} items of ${table} stay unread: the table is throttled`);
      if (round > 0) await sleep(pause(round));
      const reply = await client.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
      );
      items.push(...(reply.Responses?.[table] ?? []));
      // A reply ends at 16 MB, which a window of long articles reaches: the rest comes back as unprocessed.
      wanted = reply.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return items;
}

/**
 * Puts many items, not in one transaction.
 * @throws when the table stays throttled; some may be written then.
 */
export async function batchPut(client: DynamoDBClient, table: string, items: readonly Item[]): Promise<void> {
  for (let start = 0; start < items.length; start += WRITE_AT_ONCE) {
    let left: WriteRequest[] = items.slice(start, start + WRITE_AT_ONCE).map((Item) => ({ PutRequest: { Item } }));
    for (let round = 0; left.length > 0; round++) {
      if (round === ROUNDS) throw new Error(`${left.length} items of ${table} stay unwritten: the table is throttled`);
      if (round > 0) await sleep(pause(round));
      const reply = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }));
      left = reply.UnprocessedItems?.[table] ?? [];
    }
  }
}

/** Which items of one partition, by sort key. */
export interface Range {
  readonly pk: string;
  readonly beginsWith?: string;
  /** Exclusive. */
  readonly below?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
}

/** Consistent reads of one partition in the order of its sort keys, page by page. */
export async function* query(client: DynamoDBClient, table: string, range: Range): AsyncGenerator<Item> {
  const { pk, beginsWith, below, newestFirst = false, limit } = range;
  const sort = beginsWith !== undefined ? ' AND begins_with(sk, :sk)' : below !== undefined ? ' AND sk < :sk' : '';
  const bound = beginsWith ?? below;
  const input: QueryCommandInput = {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: `pk = :pk${sort}`,
    ExpressionAttributeValues: { ':pk': { S: pk }, ...(bound === undefined ? {} : { ':sk': { S: bound } }) },
    ScanIndexForward: !newestFirst,
    ...(limit === undefined ? {} : { Limit: limit }),
  };
  let count = 0;
  for await (const page of paginateQuery({ client }, input)) {
    for (const item of page.Items ?? []) {
      if (limit !== undefined && count === limit) return;
      count++;
      yield item;
    }
    // The next page would be read before the loop's own check could end it.
    if (limit !== undefined && count === limit) return;
  }
}
