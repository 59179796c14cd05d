import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { createCopiesBucket, withCopies } from '../../shared/aws/s3/copies.ts';
import { createS3Inbox } from '../../shared/aws/s3/inbox.ts';
import { createS3PublicStore } from '../../shared/aws/s3/public.ts';
import { PublicationError, publishChanges } from '../../shared/publish/publish.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { decodeChanges } from './decode.ts';
import { firstFailure } from './first-failure.ts';

const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, [
  'table',
  'contentBucket',
  'publicBucket',
  'copiesBucket',
]);
const s3 = s3Client(process.env);
const deps = {
  store: createDynamoStore(dynamoClient(), names.table),
  publicStore: createS3PublicStore(s3, names.publicBucket),
  inbox: withCopies(
    createS3Inbox(s3, names.contentBucket, config.limits),
    createCopiesBucket(s3, names.copiesBucket, config.limits),
  ),
  config,
  clock: systemClock,
  log,
};

/**
 * A batch of the table's stream -> public files. One feed that cannot be published holds up no other of its shard, and takes
 * none along to the failure destination unpublished: all have been published before Lambda is told of it.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  try {
    await publishChanges(deps, decodeChanges(event.Records));
    return { batchItemFailures: [] };
  } catch (error) {
    log.error('batch failed', { records: event.Records.length, error });
    const itemIdentifier = error instanceof PublicationError ? firstFailure(event.Records, error.again) : '';
    return { batchItemFailures: [{ itemIdentifier }] };
  }
}
