import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { cloudFrontClient, invalidate } from '../../shared/aws/invalidation.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { decodeRemovals, invalidationPaths } from './removals.ts';

const { log, names } = lambdaSetup(import.meta.dirname, process.env, ['distribution']);
const client = cloudFrontClient();

/** A batch of what is no longer to be had -> one invalidation; when it cannot be made, all are delivered again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { paths: removed, unreadable, reference } = decodeRemovals(event.Records);
  if (unreadable.length > 0) log.error('messages unreadable', { messageIds: unreadable });
  const paths = invalidationPaths(removed);
  if (paths.length > 0) {
    await invalidate(client, names.distribution, { reference, paths });
    log.info('invalidated', { paths });
  }
  return { batchItemFailures: unreadable.map((itemIdentifier) => ({ itemIdentifier })) };
}
