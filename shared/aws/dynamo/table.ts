import { setTimeout as sleep } from 'node:timers/promises';
import {
  BatchGetItemCommand,
  type DynamoDBClient,
  paginateQuery,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { stated } from '../../article/stated.ts';
import { type ItemKey, SORT_KEY } from '../names.ts';
import { type Item, keyItem } from './items.ts';

/** Items in one BatchGetItem (Amazon DynamoDB API Reference). */
const GET_AT_ONCE = 100;

/** Rounds without a single item before a batch is given up; with their pauses about 6 s. */
const FRUITLESS_ROUNDS = 8;

/** The pause before a further round, in milliseconds. */
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
    let fruitless = 0;
    while (wanted.length > 0) {
      const reply = await client.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
      );
      const found = reply.Responses?.[table] ?? [];
      items.push(...found);
      // Throttled, or beyond the 16 MB of one reply, which a window of long articles reaches.
      wanted = reply.UnprocessedKeys?.[table]?.Keys ?? [];
      fruitless = found.length > 0 ? 0 : fruitless + 1;
      if (wanted.length > 0 && fruitless === FRUITLESS_ROUNDS)
        throw new Error(`${wanted.length} items of ${table} stay unread: the table is throttled`);
      if (wanted.length > 0 && fruitless > 0) await sleep(pause(fruitless));
    }
  }
  return items;
}

/** Which items of one partition, by sort key. */
export interface Range {
  readonly pk: string;
  readonly beginsWith?: string;
  /** Inclusive. */
  readonly from?: string;
  /** Exclusive. */
  readonly below?: string;
  /** Exclusive: where an earlier query ended. */
  readonly after?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
}

/**
 * Consistent reads of one partition in the order of its sort keys, page by page. An empty bound is none, but that nothing lies below it:
 * DynamoDB refuses it, since no key is empty (Amazon DynamoDB Developer Guide, "Naming rules and data types"), whereas all keys follow it.
 */
export async function* query(client: DynamoDBClient, table: string, bounded: Range): AsyncGenerator<Item> {
  const { pk, newestFirst = false, limit, below } = bounded;
  if (below === '') return;
  const [after, from, beginsWith] = [bounded.after, bounded.from, bounded.beginsWith].map(
    (bound) => bound || undefined,
  );
  const { condition, values } = sortCondition(stated({ from, beginsWith, below }));
  const input: QueryCommandInput = {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: `pk = :pk${condition}`,
    ExpressionAttributeValues: { ':pk': { S: pk }, ...values },
    ScanIndexForward: !newestFirst,
    // One more where `BETWEEN` may bring what is just outside.
    ...stated({ Limit: limit === undefined ? undefined : limit + (values[':to'] === undefined ? 0 : 1) }),
  };
  const start = after === undefined ? {} : { startingToken: keyItem({ pk, sk: after }) };
  let count = 0;
  for await (const page of paginateQuery({ client, ...start }, input)) {
    for (const item of page.Items ?? []) {
      if (limit !== undefined && count === limit) return;
      if (item[SORT_KEY]?.S === below) continue;
      count++;
      yield item;
    }
    // The next page would be read before the loop's own check could end it.
    if (limit !== undefined && count === limit) return;
  }
}

/** A query takes one condition on the sort key: of two bounds it is `BETWEEN`, which includes both. */
function sortCondition({ beginsWith, from, below }: Omit<Range, 'pk'>): { condition: string; values: Item } {
  if (beginsWith !== undefined) return { condition: ' AND begins_with(sk, :sk)', values: { ':sk': { S: beginsWith } } };
  if (from !== undefined && below !== undefined)
    return { condition: ' AND sk BETWEEN :from AND :to', values: { ':from': { S: from }, ':to': { S: below } } };
  if (from !== undefined) return { condition: ' AND sk >= :from', values: { ':from': { S: from } } };
  return below === undefined
    ? { condition: '', values: {} }
    : { condition: ' AND sk < :sk', values: { ':sk': { S: below } } };
}
