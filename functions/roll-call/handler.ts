import { clientsOf } from '../../shared/aws/roll-call/clients.ts';
import { linksOf } from '../../shared/aws/roll-call/links.ts';
import type { Roll } from '../../shared/aws/roll-call/roll.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { callRoll } from './call.ts';

const { log } = lambdaSetup(import.meta.dirname, process.env, []);
const clients = clientsOf(process.env);

/** Every three minutes: whether all is there that counts only when something else fails, as a line of the log that CloudWatch measures. */
export async function handler(roll: Roll): Promise<void> {
  await callRoll(linksOf(roll, clients), log, process.env.AWS_LAMBDA_FUNCTION_NAME ?? '', Date.now());
}
