import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { putReceipt } from '../../shared/aws/s3/receipts.ts';
import { tagUpload } from '../../shared/aws/s3/upload-tags.ts';
import { inParallel } from '../../shared/pipeline/parallel.ts';
import { traceOf } from '../../shared/pipeline/trace.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { type ChangedUpload, decodeUploads } from './decode.ts';

const { log, names } = lambdaSetup(import.meta.dirname, process.env, ['table', 'contentBucket', 'receiptsBucket']);
const store = createDynamoStore(dynamoClient(), names.table);
const s3 = s3Client(process.env);

const AT_ONCE = 8;

/**
 * A batch of the table's stream -> receipts beside each other as JSON and HTML, and tags on the uploads.
 *
 * The puts are unconditional, and the newest receipt is still the last: what is written is the record as it is when it is
 * read, consistently, so that a retry of an old batch writes what is new; and Lambda hands the changes of one key to one
 * invocation at a time, in their order, so that no other holds an older record meanwhile.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const failed = await inParallel(decodeUploads(event.Records), AT_ONCE, async (upload) =>
    (await isWritten(upload)) ? [] : [upload],
  );
  // Lambda tries again from the first failure on; what was done after it is done again, to the same end.
  const [first] = failed.flat();
  return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first.sequenceNumber }] };
}

async function isWritten({ key }: ChangedUpload): Promise<boolean> {
  try {
    const known = (await store.upload(key))?.value;
    if (known === undefined) return true;
    const { receipt, revision } = known;
    await putReceipt(s3, names.receiptsBucket, receipt);
    const tagged = await tagUpload(s3, names.contentBucket, receipt);
    const trace = traceOf(receipt);
    if (tagged === 'full') log.warn('no room for tags', { trace, key });
    log.info('receipt written', { trace, key, revision, status: receipt.status });
    return true;
  } catch (error) {
    log.error('receipt failed', { key, error });
    return false;
  }
}
