import { dynamoClient } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { outputOf, stackOutputs } from '../../shared/aws/stack-outputs.ts';
import type { State } from '../../shared/local/state.ts';

/** Where receipts are looked up. */
export type ReceiptSource = Pick<State, 'store' | 'close'>;

/** The table of a deployment. @throws SetupError when there is none of this name */
export async function stackReceipts(stack: string): Promise<ReceiptSource> {
  const table = outputOf(await stackOutputs(stack), 'TableName');
  const client = dynamoClient();
  return { store: createDynamoStore(client, table), close: async () => client.destroy() };
}
