import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SubmissionKey } from '../../article/types.ts';
import type { HeldRemovals } from '../../pipeline/held-removals.ts';
import { HELD_REMOVALS_KEY } from '../names.ts';
import { keyItem } from './items.ts';

/** What the last comparison of a deployment has held, in one item, for whoever accepts it at the desk. */
export function createHeldRemovals(client: DynamoDBClient, TableName: string) {
  const Key = keyItem(HELD_REMOVALS_KEY);
  return {
    async known(): Promise<HeldRemovals> {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
      const keys = (Item?.keys?.L ?? []).flatMap(({ S }) => (S === undefined ? [] : [S as SubmissionKey]));
      return { keys, count: Number(Item?.count?.N ?? 0) };
    },
    async remember({ keys, count }: HeldRemovals): Promise<void> {
      if (count === 0) await client.send(new DeleteItemCommand({ TableName, Key }));
      else {
        const Item = { ...Key, keys: { L: keys.map((S) => ({ S })) }, count: { N: String(count) } };
        await client.send(new PutItemCommand({ TableName, Item }));
      }
    },
  };
}
