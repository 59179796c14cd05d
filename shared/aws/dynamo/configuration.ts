import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { stated } from '../../article/stated.ts';
import type { Config } from '../../config/types.ts';
import { generationOf } from '../../pipeline/generation.ts';
import type { ConfigurationMemory } from '../../reconcile/deps.ts';
import { CONFIGURATION_KEY } from '../names.ts';
import { keyItem, text } from './items.ts';

/** With which configuration everything was read last. */
export interface ReadWith {
  readonly digest: string;
  /** Absent where a version of before has written the digest alone. */
  readonly configuration?: Config;
}

/** @returns what the table remembers; undefined in one with which nothing was compared yet. */
export async function readWith(client: DynamoDBClient, table: string): Promise<ReadWith | undefined> {
  const Key = keyItem(CONFIGURATION_KEY);
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
  if (Item === undefined) return undefined;
  const said = Item.configuration?.B;
  const configuration = said && (JSON.parse(inflateRawSync(said).toString()) as Config);
  return { digest: text(Item, 'digest'), ...stated({ configuration }) };
}

/**
 * Kept in the table: the functions of a deployment with another configuration find which one everything was read with last, and an
 * export of the deployment takes it along.
 */
export function createConfigurationMemory(client: DynamoDBClient, table: string, config: Config): ConfigurationMemory {
  const digest = generationOf(config);
  return {
    digest,
    known: async () => (await readWith(client, table))?.digest,
    async remember(read) {
      // A theme's style sheet is some 100 kB; an item has room for 400.
      const said = read === digest ? { configuration: { B: deflateRawSync(JSON.stringify(config)) } } : {};
      const Item = { ...keyItem(CONFIGURATION_KEY), digest: { S: read }, ...said };
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
}
