import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ConfigurationMemory } from '../../reconcile/deps.ts';
import { CONFIGURATION_KEY } from '../names.ts';
import { keyItem } from './items.ts';

/** Kept in the table: the functions of a deployment with another configuration find which one everything was read with last. */
export function createConfigurationMemory(client: DynamoDBClient, table: string, digest: string): ConfigurationMemory {
  return {
    digest,
    async known() {
      const Key = keyItem(CONFIGURATION_KEY);
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item?.digest?.S;
    },
    async remember(configuration) {
      const Item = { ...keyItem(CONFIGURATION_KEY), digest: { S: configuration } };
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
}
