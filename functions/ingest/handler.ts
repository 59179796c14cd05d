import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { createS3Inbox } from '../../shared/aws/s3/inbox.ts';
import type { AskForCopy } from '../../shared/aws/sqs/copies-queue.ts';
import type { Compose } from '../../shared/pipeline/compose/compose.ts';
import { throwFaults } from '../../shared/pipeline/errors.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import { eachByItself } from '../../shared/pipeline/parallel.ts';
import { ingestedLine } from '../../shared/pipeline/trace.ts';
import { wantedCopies } from '../../shared/pipeline/wanted-copies.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { composeApart } from './compose-apart.ts';
import { decodeBatch } from './decode.ts';

/** Loaded with the first upload that lies there: a third of the start, which deletions and stale events need not wait for. */
const composeHere: Compose = async (...upload) =>
  (await import('../../shared/pipeline/compose/compose.ts')).compose(...upload);

const needed = ['table', 'contentBucket', 'copiesQueue', 'uploadsQueue'] as const;
const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, needed);
const deps: Parameters<typeof ingest>[0] = {
  inbox: createS3Inbox(s3Client(process.env), names.contentBucket, config.limits),
  store: createDynamoStore(dynamoClient(), names.table),
  compose: composeApart(new URL('./reader.mjs', import.meta.url), config.limits, composeHere),
  config,
  clock: systemClock,
  log,
  postpone: async (refs) => (await import('../../shared/aws/sqs/uploads-queue.ts')).postpone(refs, names),
  onReceipt: async (receipt, { revision }) => {
    log.info('ingested', ingestedLine(receipt, revision));
    if (config.media === 'copy') await askForCopies(receipt.key);
  },
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
      await ingest(deps, ref);
    } catch (error) {
      log.error('ingest failed', { ...ref, error });
      failed.push(...messageIds);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

const ASKED_AT_ONCE = 8;
let queue: AskForCopy | undefined;

/** After the commit: an event whose function ends in between comes again, and asks then. */
async function askForCopies(upload: SubmissionKey): Promise<void> {
  const wanted = await wantedCopies(deps.store, upload);
  if (wanted.length === 0) return;
  queue ??= (await import('../../shared/aws/sqs/copies-queue.ts')).createCopiesQueue(names.copiesQueue);
  const failures = await eachByItself(wanted, ASKED_AT_ONCE, queue);
  throwFaults('requests for copies', failures);
}
