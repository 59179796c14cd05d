import { dynamoClient } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { release } from '../../shared/pipeline/release.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';

const { log, names } = lambdaSetup(import.meta.dirname, process.env, ['table']);
const deps = { store: createDynamoStore(dynamoClient(), names.table), log };

/** Every minute: what is due comes out or expires; the stream carries it on to publication. */
export async function handler(): Promise<void> {
  await release(deps, systemClock.now());
}
