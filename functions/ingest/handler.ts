import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo-store.ts';
import { createS3Inbox } from '../../shared/aws/s3-inbox.ts';
import type { Compose } from '../../shared/pipeline/compose.ts';
import { ingest } from '../../shared/pipeline/ingest.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { decodeBatch } from './decode.ts';

/** Loaded with the first upload that lies there: a third of the start, which deletions and stale events need not wait for. */
const compose: Compose = async (...upload) => (await import('../../shared/pipeline/compose.ts')).compose(...upload);

const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, ['table', 'contentBucket']);
const deps = {
  inbox: createS3Inbox(s3Client(process.env), names.contentBucket, config.limits),
  store: createDynamoStore(dynamoClient(), names.table),
  compose,
  // Nothing fetches remote media here: articles would wait for copies in vain.
  config: { ...config, media: 'link' as const },
  clock: systemClock,
  log,
};

/** A batch of upload events -> receipts in the store; what failed is delivered again by itself. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { uploads, ignored, unreadable } = decodeBatch(event.Records, names.contentBucket);
  for (const message of ignored) log.info('message ignored', message);
  for (const message of unreadable) log.error('message unreadable', message);
  const failed = unreadable.map(({ messageId }) => messageId);
  // One after the other: a single film may take most of the function's memory.
  for (const { ref, messageIds } of uploads) {
    try {
      for (const { key, status } of await ingest(deps, ref)) log.info('ingested', { key, status });
    } catch (error) {
      log.error('ingest failed', { key: ref.key, error });
      failed.push(...messageIds);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
