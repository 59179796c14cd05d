import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createCopiesBucket, withCopies } from '../../shared/aws/copies-bucket.ts';
import { createDynamoStore } from '../../shared/aws/dynamo-store.ts';
import { createS3Inbox } from '../../shared/aws/s3-inbox.ts';
import { createS3PublicStore } from '../../shared/aws/s3-public.ts';
import { publishChanges } from '../../shared/pipeline/publish.ts';
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
  log,
};

/** A batch of the table's stream -> public files. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  try {
    await publishChanges(deps, decodeChanges(event.Records));
    return { batchItemFailures: [] };
  } catch (error) {
    log.warn('batch failed, publishing change by change', { records: event.Records.length, error });
  }
  const failed = await firstFailure(event.Records, (record) => publishChanges(deps, decodeChanges([record])), log);
  return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
}
