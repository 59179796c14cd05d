import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SubmissionRef } from '../../pipeline/types.ts';
import { sqsClient } from './client.ts';
import { sendAll } from './send-all.ts';

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
  await sendAll(
    client,
    QueueUrl,
    refs.map((ref) => ({ body: JSON.stringify(event(ref, contentBucket)) })),
  );
}

/** Amazon S3 User Guide, "EventBridge event message structure": no more of it than is read. */
function event({ key, revision }: SubmissionRef, bucket: string): object {
  const detail = { bucket: { name: bucket }, object: { key, sequencer: revision } };
  return { source: 'aws.s3', 'detail-type': 'Object Created', detail };
}
