import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Position } from '../../reconcile/reconcile.ts';
import { UNFINISHED_KEY } from '../names.ts';
import { keyItem, text } from './items.ts';

/** How far a comparison had come that had to end before it was done, for the next one to go on. */
export function createUnfinishedComparison(client: DynamoDBClient, TableName: string) {
  const Key = keyItem(UNFINISHED_KEY);
  return {
    async known(): Promise<Position | undefined> {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
      return Item === undefined ? undefined : (JSON.parse(text(Item, 'position')) as Position);
    },
    /** @param position undefined where it came to its end */
    async remember(position: Position | undefined): Promise<void> {
      if (position === undefined) await client.send(new DeleteItemCommand({ TableName, Key }));
      else {
        const Item = { ...Key, position: { S: JSON.stringify(position) } };
        await client.send(new PutItemCommand({ TableName, Item }));
      }
    },
  };
}
