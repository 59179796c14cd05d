import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { stated } from '../../shared/article/stated.ts';
import type { FeedId } from '../../shared/article/types.ts';
import { s3Client } from '../../shared/aws/clients.ts';
import { createS3PublicStore } from '../../shared/aws/s3/public.ts';
import { createNoticesQueue } from '../../shared/aws/sqs/notices-queue.ts';
import { ownHub } from '../../shared/feed/hubs.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { decodeNotices } from './decode.ts';
import { ping } from './ping.ts';
import { readTopic } from './read-topic.ts';
import { tellBatch } from './tell-batch.ts';

const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, ['publicBucket', 'noticesQueue']);
/** What is read is compared with what was put: more than that is something else. */
const maxBytes = 2 * config.limits.feedBytes;
const own = ownHub(config);
/** Loaded where there is a hub of its own. */
const sendOut = async (feed: FeedId) => (await import('./send-out.ts')).sendOutFrom(import.meta.dirname)(feed);
const deps = {
  publicStore: createS3PublicStore(s3Client(process.env), names.publicBucket),
  config,
  readTopic: (url: string) => readTopic(url, { maxBytes }),
  ping: (hub: string, topic: string) => ping(hub, topic),
  ...stated({ own: own === undefined ? undefined : { url: own, sendOut } }),
  queue: createNoticesQueue(names.noticesQueue),
  log,
};

/** A batch of feeds that hubs are to be told of -> hubs told; what failed comes again, by and by less often. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { asked, unreadable } = decodeNotices(event.Records);
  if (unreadable.length > 0) log.error('messages unreadable', { messageIds: unreadable });
  const failed = await tellBatch(deps, asked);
  return { batchItemFailures: [...unreadable, ...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}
