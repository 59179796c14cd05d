import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { stated } from '../../shared/article/stated.ts';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { createInboxWithCopies } from '../../shared/aws/s3/copies.ts';
import { createS3PublicStore, etagOf } from '../../shared/aws/s3/public.ts';
import { createInvalidationQueue } from '../../shared/aws/sqs/invalidation-queue.ts';
import { announceTo, createNoticesQueue } from '../../shared/aws/sqs/notices-queue.ts';
import { createRenditionsQueue } from '../../shared/aws/sqs/renditions-queue.ts';
import { hubsOf } from '../../shared/feed/hubs.ts';
import type { Changes } from '../../shared/pipeline/types.ts';
import type { PublishDeps } from '../../shared/publish/deps.ts';
import { PublicationError, publishChanges } from '../../shared/publish/publish.ts';
import { stalePaths } from '../../shared/publish/stale-paths.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { decodeChanges, feedsLeft, unarchivedIn } from './decode.ts';
import { firstFailure } from './first-failure.ts';

const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, [
  'table',
  'contentBucket',
  'publicBucket',
  'copiesBucket',
  'invalidationQueue',
  'noticesQueue',
  'renditionsQueue',
]);
const s3 = s3Client(process.env);
const deps = {
  store: createDynamoStore(dynamoClient(), names.table),
  publicStore: createS3PublicStore(s3, names.publicBucket),
  inbox: createInboxWithCopies(s3, names, config.limits),
  config,
  clock: systemClock,
  etagOf,
  ...stated({ announce: announceTo(createNoticesQueue(names.noticesQueue), hubsOf(config)) }),
  renditionRequests: createRenditionsQueue(names.renditionsQueue),
  log,
};
const forget = createInvalidationQueue(names.invalidationQueue);

/**
 * A batch of the table's stream -> public files. One feed that cannot be published holds up no other of its shard, and takes
 * none along to the failure destination unpublished: all have been published before Lambda is told of it. What an article has left
 * is forgotten at the edge, now and not when its time there is over.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  try {
    const again = await publish({ ...deps, unarchived: unarchivedIn(Records) }, decodeChanges(Records));
    // Also where a part comes again: Lambda never sends what lies before it a second time.
    const left = feedsLeft(Records).filter((id) => !again?.feeds.includes(id));
    await forget(await stalePaths(deps.store, left));
    return { batchItemFailures: again === undefined ? [] : [{ itemIdentifier: firstFailure(Records, again) }] };
  } catch (error) {
    log.error('batch failed', { records: Records.length, error });
    return { batchItemFailures: [{ itemIdentifier: '' }] };
  }
}

/** @returns what could not be published, and is to come again. */
async function publish(deps: PublishDeps, changes: Changes): Promise<Changes | undefined> {
  try {
    await publishChanges(deps, changes);
    return undefined;
  } catch (error) {
    if (!(error instanceof PublicationError)) throw error;
    log.error('batch failed in part', { error });
    return error.again;
  }
}
