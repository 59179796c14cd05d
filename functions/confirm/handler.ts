import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { dynamoClient } from '../../shared/aws/clients.ts';
import { createDynamoSubscribers } from '../../shared/aws/dynamo/subscribers.ts';
import { systemClock } from '../clock.ts';
import { hubSetup } from '../hub-setup.ts';
import { confirmBatch } from './confirm-batch.ts';
import { verify } from './verify.ts';

const { limits, log, names } = hubSetup(import.meta.dirname, process.env, ['table']);
const deps = {
  subscribers: createDynamoSubscribers(dynamoClient(), names.table),
  limits,
  clock: systemClock,
  log,
  verify: (asked: Parameters<typeof verify>[0]) => verify(asked, {}),
};

/** A batch of what subscribers are to be asked -> who wants it has subscribed, or has no more. */
export function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  return confirmBatch(deps, Records);
}
