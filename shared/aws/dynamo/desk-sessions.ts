import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { deskSessionKey, TIME_TO_LIVE } from '../names.ts';
import { keyItem, text } from './items.ts';

/** A text that is over at some time. */
export interface Passing {
  readonly text: string;
  /** When somebody has to see to it; milliseconds since 1970, as all here. */
  readonly freshUntil: number;
  readonly ends: number;
}

/** Sign-ins at the desk, an item each, which DynamoDB takes out within days after they are over. */
export function createDeskSessions(client: DynamoDBClient, TableName: string) {
  const at = (name: string) => ({ TableName, Key: keyItem(deskSessionKey(name)) });
  return {
    async get(name: string): Promise<Passing | undefined> {
      const { Item } = await client.send(new GetItemCommand({ ...at(name), ConsistentRead: true }));
      if (Item === undefined) return undefined;
      return { text: text(Item, 'session'), freshUntil: Number(Item.freshUntil?.N), ends: Number(Item.ends?.N) };
    },
    async put(name: string, passing: Passing): Promise<void> {
      const Item = {
        ...keyItem(deskSessionKey(name)),
        session: { S: passing.text },
        freshUntil: { N: String(passing.freshUntil) },
        ends: { N: String(passing.ends) },
        [TIME_TO_LIVE]: { N: String(Math.ceil(passing.ends / 1_000)) },
      };
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    async claim(
      name: string,
      freshUntil: number,
      { now, until }: { readonly now: number; readonly until: number },
    ): Promise<boolean> {
      try {
        await client.send(
          new UpdateItemCommand({
            ...at(name),
            UpdateExpression: 'SET claimedUntil = :until',
            ConditionExpression: 'freshUntil = :seen AND (attribute_not_exists(claimedUntil) OR claimedUntil < :now)',
            ExpressionAttributeValues: {
              ':until': { N: String(until) },
              ':seen': { N: String(freshUntil) },
              ':now': { N: String(now) },
            },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    async remove(name: string): Promise<void> {
      await client.send(new DeleteItemCommand(at(name)));
    },
  };
}
