import { dynamoClient } from '../../shared/aws/clients.ts';
import { listStored } from '../../shared/aws/dynamo/list-stored.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { throwFaults } from '../../shared/pipeline/errors.ts';
import { eachByItself } from '../../shared/pipeline/parallel.ts';
import { release } from '../../shared/pipeline/release.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';

const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, ['table']);
const client = dynamoClient();
const deps = { store: createDynamoStore(client, names.table), log, config };
let isListed = false;

/**
 * Every minute: what is due comes out or expires; the stream carries it on to publication. And what was stored before there were
 * lists is put into them, a part at a time. Each is done although the other fails.
 */
export async function handler(): Promise<void> {
  const sweeps = [() => release(deps, systemClock.now()), fillLists];
  throwFaults('sweeps', await eachByItself(sweeps, 1, (sweep) => sweep()));
}

async function fillLists(): Promise<void> {
  if (!isListed) isListed = (await listStored(client, names.table, log)) === 'done';
}
