import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDynamoFeeds } from '../../shared/aws/dynamo/feeds.ts';
import { createDynamoSubscribers } from '../../shared/aws/dynamo/subscribers.ts';
import { publicDocument } from '../../shared/aws/s3/public-document.ts';
import { createDeliveriesQueue } from '../../shared/aws/sqs/hub-queues.ts';
import { topicAt } from '../../shared/push/hub/topics.ts';
import { systemClock } from '../clock.ts';
import { hubSetup } from '../hub-setup.ts';
import { type DeliverBatchDeps, deliverBatch } from './deliver-batch.ts';
import { createSend } from './send.ts';

const { config, hub, log, names } = hubSetup(import.meta.dirname, process.env, [
  'table',
  'publicBucket',
  'deliveriesQueue',
]);
const [client, s3] = [dynamoClient(), s3Client(process.env)];
const store = createDynamoFeeds(client, names.table);
const deps: DeliverBatchDeps = {
  subscribers: createDynamoSubscribers(client, names.table),
  queue: createDeliveriesQueue(names.deliveriesQueue),
  hub,
  topicAt: (topic) => topicAt(topic, { store, config }),
  read: (path) => publicDocument(s3, names.publicBucket, path),
  send: createSend({}),
  clock: systemClock,
  log,
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME ?? '',
};

/** A batch of what subscribers are to be sent -> documents sent; what was not taken comes again, by and by less often. */
export function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  return deliverBatch(deps, Records);
}
