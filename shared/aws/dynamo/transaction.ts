import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Version } from '../../pipeline/types.ts';
import type { ItemKey } from '../names.ts';
import { type Item, keyItem } from './items.ts';

/** Items in one transaction (Amazon DynamoDB API Reference, TransactWriteItems). */
export const LARGEST_TRANSACTION = 100;

/** What makes another writer the winner; every other reason (throttling, size) is a fault. */
const LOST = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/**
 * All or nothing.
 * @returns the writes that kept all from being made, because their conditions do not hold or another writer is at their items now;
 *   none when all were made.
 */
export async function transact(
  client: DynamoDBClient,
  writes: readonly TransactWriteItem[],
): Promise<readonly TransactWriteItem[]> {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
    return [];
  } catch (error) {
    const codes = error instanceof TransactionCanceledException ? codesOf(error) : [];
    const lost = writes.filter((_, index) => LOST.has(codes[index] ?? ''));
    if (lost.length > 0 && codes.every((code) => code === 'None' || LOST.has(code))) return lost;
    throw error;
  }
}

/** The condition that an item is as it was read: without a version for version 0. */
export function unchangedSince(version: Version) {
  return version === 0
    ? { ConditionExpression: 'attribute_not_exists(version)' }
    : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': { N: String(version) } } };
}

export function put(table: string, Item: Item): TransactWriteItem {
  return { Put: { TableName: table, Item } };
}

export function remove(table: string, key: ItemKey): TransactWriteItem {
  return { Delete: { TableName: table, Key: keyItem(key) } };
}

/** One for each write, in their order (Amazon DynamoDB API Reference, TransactionCanceledException). */
function codesOf({ CancellationReasons = [] }: TransactionCanceledException): readonly string[] {
  return CancellationReasons.map(({ Code }) => Code ?? 'None');
}
