import { dynamoClient } from '../../shared/aws/clients.ts';
import { readWith } from '../../shared/aws/dynamo/configuration.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { outputOf, stackOutputs } from '../../shared/aws/stack-outputs.ts';
import type { Config } from '../../shared/config/types.ts';
import type { ReceiptSource } from './receipt-source.ts';

type Write = (source: ReceiptSource, configuration: Config | undefined) => Promise<void>;

/** @param write given what the table of a deployment knows, and the configuration that it was read with */
export async function exportStack(stack: string, write: Write): Promise<void> {
  await exportTable(outputOf(await stackOutputs(stack), 'TableName'), write);
}

/** The same of a table that no deployment has: one that outlived its own, or that was restored from a moment of another. */
export async function exportTable(table: string, write: Write): Promise<void> {
  const client = dynamoClient();
  const store = createDynamoStore(client, table);
  const configuration = (await readWith(client, table))?.configuration;
  await write({ store, close: async () => client.destroy() }, configuration);
}
