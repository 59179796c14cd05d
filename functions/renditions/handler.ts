import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { ArticleId } from '../../shared/article/types.ts';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { createInboxWithCopies } from '../../shared/aws/s3/copies.ts';
import { createS3PublicStore } from '../../shared/aws/s3/public.ts';
import { createRenditionsQueue } from '../../shared/aws/sqs/renditions-queue.ts';
import { makeRenditions, type RenditionDeps } from '../../shared/publish/renditions.ts';
import { failuresOf } from '../asked-batch.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { decodeRenditions } from './decode.ts';
import { renderApart } from './render-apart.ts';

const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, [
  'table',
  'contentBucket',
  'publicBucket',
  'copiesBucket',
  'renditionsQueue',
]);
const s3 = s3Client(process.env);
const { render } = renderApart(new URL('./rendering.mjs', import.meta.url));
const deps: RenditionDeps = {
  store: createDynamoStore(dynamoClient(), names.table),
  publicStore: createS3PublicStore(s3, names.publicBucket),
  inbox: createInboxWithCopies(s3, names, config.limits),
  config,
  clock: systemClock,
  renditionRequests: createRenditionsQueue(names.renditionsQueue),
  render,
  // A call has three minutes, and the dearest picture half of one.
  most: 4,
  log,
};

/** Articles whose pictures are to be made smaller -> renditions, and that the table says so; what failed is delivered again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const batch = decodeRenditions(event.Records);
  if (batch.unreadable.length > 0) log.error('messages unreadable', { messageIds: batch.unreadable });
  const failed = new Set<ArticleId>();
  for (const article of batch.asked.keys()) {
    try {
      await makeRenditions(deps, article);
    } catch (error) {
      log.error('pictures not rendered', { article, error });
      failed.add(article);
    }
  }
  return failuresOf(batch, failed);
}
