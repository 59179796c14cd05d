import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { dynamoClient } from '../../shared/aws/clients.ts';
import { createDynamoFeeds } from '../../shared/aws/dynamo/feeds.ts';
import { createDynamoPace, createDynamoSubscribers } from '../../shared/aws/dynamo/subscribers.ts';
import { createAskedQueue } from '../../shared/aws/sqs/hub-queues.ts';
import { type AdmitDeps, admit } from '../../shared/push/hub/admit.ts';
import { topicAt } from '../../shared/push/hub/topics.ts';
import { systemClock } from '../clock.ts';
import { hubSetup } from '../hub-setup.ts';
import { isReachable } from '../web/public-request.ts';
import { answered, formIn } from './request.ts';

const { config, limits, names } = hubSetup(import.meta.dirname, process.env, ['table', 'askedQueue']);
const client = dynamoClient();
const store = createDynamoFeeds(client, names.table);
const askLater = createAskedQueue(names.askedQueue);
const deps: AdmitDeps = {
  subscribers: createDynamoSubscribers(client, names.table),
  limits,
  clock: systemClock,
  topicAt: (topic) => topicAt(topic, { store, config }),
  isReachable: (callback) => isReachable(callback, {}),
  pace: createDynamoPace(client, names.table, systemClock),
};

/** What somebody asks of the hub -> what it is told, and the subscriber to be asked. What fails is answered with 500 by API Gateway. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const form = formIn(event);
  if (typeof form !== 'string') return answered(form);
  const { answer, asked } = await admit(form, deps);
  if (asked !== undefined) await askLater(asked);
  return answered(answer);
}
