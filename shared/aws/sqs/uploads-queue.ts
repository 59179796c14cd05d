import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { inParallel } from '../../pipeline/parallel.ts';
import type { SubmissionRef } from '../../pipeline/types.ts';
import { sqsClient } from './client.ts';

/** Amazon SQS API Reference, "SendMessageBatch": entries of a request. */
const A_BATCH = 10;
const BATCHES_AT_ONCE = 8;

/** Made once in a process, when it is needed. */
let shared: SQSClient | undefined;

function sharedClient(): SQSClient {
  shared ??= sqsClient();
  return shared;
}

/** Where uploads lie, and the queue that their events come through. */
interface Uploads {
  readonly uploadsQueue: string;
  readonly contentBucket: string;
}

/**
 * Puts uploads into the queue of uploads again, as events in the form of S3's: with the revision that is on record, so that
 * news of an upload goes before them.
 *
 * @throws when any was not taken in.
 */
export async function postpone(
  refs: readonly SubmissionRef[],
  { uploadsQueue: QueueUrl, contentBucket }: Uploads,
  client: Pick<SQSClient, 'send'> = sharedClient(),
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(refs.length / A_BATCH) }, (_, index) =>
    refs.slice(index * A_BATCH, (index + 1) * A_BATCH),
  );
  await inParallel(batches, BATCHES_AT_ONCE, async (batch) => {
    const bodies = batch.map((ref) => JSON.stringify(event(ref, contentBucket)));
    const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed: [failed] = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (failed !== undefined) throw new Error(`an upload was not put into the queue: ${failed.Code} ${failed.Message}`);
  });
}

/** Amazon S3 User Guide, "EventBridge event message structure": no more of it than is read. */
function event({ key, revision }: SubmissionRef, bucket: string): object {
  const detail = { bucket: { name: bucket }, object: { key, sequencer: revision } };
  return { source: 'aws.s3', 'detail-type': 'Object Created', detail };
}
