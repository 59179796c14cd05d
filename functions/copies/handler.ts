import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { createCopiesBucket, withCopies } from '../../shared/aws/s3/copies.ts';
import { createS3Inbox } from '../../shared/aws/s3/inbox.ts';
import type { Compose } from '../../shared/pipeline/compose/compose.ts';
import { copyMedia } from '../../shared/pipeline/copy.ts';
import { ingestedLine } from '../../shared/pipeline/trace.ts';
import { failuresOf } from '../asked-batch.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { decodeCopies } from './decode.ts';
import { fetchMedia } from './fetch-media.ts';

/** Loaded with the first file that could be fetched. */
const compose: Compose = async (...upload) =>
  (await import('../../shared/pipeline/compose/compose.ts')).compose(...upload);

const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, [
  'table',
  'contentBucket',
  'copiesBucket',
]);
const s3 = s3Client(process.env);
const copies = createCopiesBucket(s3, names.copiesBucket, config.limits);
const deps: Parameters<typeof copyMedia>[0] = {
  inbox: withCopies(createS3Inbox(s3, names.contentBucket, config.limits), copies),
  store: createDynamoStore(dynamoClient(), names.table),
  copies,
  fetch: (url: string) => fetchMedia(url, { maxBytes: config.limits.mediaBytes }),
  compose,
  config,
  clock: systemClock,
  log,
  onReceipt: async (receipt, { revision }) => log.info('ingested', ingestedLine(receipt, revision)),
};

/** A batch of remote files asked for -> copies, and the articles that show them completed; what failed is delivered again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const batch = decodeCopies(event.Records);
  if (batch.unreadable.length > 0) log.error('messages unreadable', { messageIds: batch.unreadable });
  // One after the other: two films at once may take more than the function's memory.
  const { unreachable, faulty } = await copyMedia(deps, [...batch.asked.keys()]);
  return failuresOf(batch, new Set([...unreachable, ...faulty]));
}
