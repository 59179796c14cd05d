import { setTimeout as sleep } from 'node:timers/promises';
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

/** What makes another writer the winner (Amazon DynamoDB API Reference, TransactionCanceledException, "CancellationReasons"). */
const UNMET = 'ConditionalCheckFailed';
const LOST = new Set([UNMET, 'TransactionConflict']);

/** No word of what was written: the table, or one partition of it, has no room for it at this moment. */
const THROTTLED = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * All or nothing. Where the table is throttled it is tried again here, for some seconds: the SDK does that for every request but a
 * cancelled transaction, and the queue would for one that comes back after twelve minutes only.
 * @returns the writes that kept all from being made, because their conditions do not hold or another writer is at their items now;
 *   none when all were made.
 * @throws when the table stays throttled, or the writes are none that it takes.
 */
export async function transact(
  client: DynamoDBClient,
  writes: readonly TransactWriteItem[],
  pause: Pause = sleep,
): Promise<readonly TransactWriteItem[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
      return [];
    } catch (error) {
      const codes = error instanceof TransactionCanceledException ? codesOf(error) : [];
      const answer = answerTo(codes);
      if (answer === 'fault' || (answer === 'throttled' && attempt === ATTEMPTS)) throw error;
      if (answer === 'lost') return writes.filter((_, index) => LOST.has(codes[index] ?? ''));
      // At random lengths, so that writers who were turned away together do not come back together.
      await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** attempt));
    }
  }
}

type Pause = (milliseconds: number) => Promise<unknown>;

/** With pauses of half their bounds on average some 7 s in all, of the two minutes that a function has for ten uploads. */
const ATTEMPTS = 10;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_500;

/** A condition that does not hold will not hold with more room either; a conflict may be over by then. */
function answerTo(codes: readonly string[]): 'lost' | 'throttled' | 'fault' {
  const reasons = codes.filter((code) => code !== 'None');
  if (reasons.length === 0 || reasons.some((code) => !LOST.has(code) && !THROTTLED.has(code))) return 'fault';
  if (reasons.includes(UNMET)) return 'lost';
  return reasons.some((code) => THROTTLED.has(code)) ? 'throttled' : 'lost';
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
