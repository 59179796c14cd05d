import { dynamoClient } from '../../../shared/aws/clients.ts';
import { createDeskGrants } from '../../../shared/aws/dynamo/desk-grants.ts';
import { outputOf, stackOutputs } from '../../../shared/aws/stack-outputs.ts';
import { storedGrants } from '../../desk-api/stored-grants.ts';
import { UsageError } from '../command.ts';
import type { GivingPlace } from './place.ts';

/**
 * The desk of a deployment, where editors sign in by themselves.
 * @throws SetupError when there is none of this name
 */
export async function stackPlace(stack: string): Promise<GivingPlace> {
  const outputs = await stackOutputs(stack);
  const client = dynamoClient();
  return {
    grants: storedGrants(createDeskGrants(client, outputOf(outputs, 'TableName'))),
    async url() {
      const url = outputs.get('DeskUrl');
      if (url === undefined) throw new UsageError(`${stack} has no desk: deploy it with -c desk=…`);
      return url;
    },
    async close() {
      client.destroy();
    },
  };
}
