import { setTimeout as sleep } from 'node:timers/promises';
import { dynamoClient, s3Client } from '../../../shared/aws/clients.ts';
import { createDynamoStore } from '../../../shared/aws/dynamo/store.ts';
import { createHand } from '../../../shared/aws/s3/hand.ts';
import { outputOf, stackOutputs } from '../../../shared/aws/stack-outputs.ts';
import { FeedmillError } from '../../../shared/pipeline/errors.ts';
import type { Place } from './place.ts';

/** Milliseconds. From upload to receipt it takes two seconds; a queue that is busy with an import, minutes. */
const PATIENCE = 120_000;
const BETWEEN_LOOKS = 500;
/** Keys among which a mistyped one is looked for: ten requests. */
const MOST_KEYS = 10_000;

/**
 * A deployment: the file is written into its content bucket, and its own functions take it up.
 * @throws SetupError when there is none of this name
 */
export async function stackPlace(stack: string): Promise<Place> {
  const outputs = await stackOutputs(stack);
  const bucket = outputOf(outputs, 'ContentBucketName');
  const table = outputOf(outputs, 'TableName');
  const [objects, items] = [s3Client(process.env), dynamoClient()];
  const hand = createHand(objects, bucket);
  const store = createDynamoStore(items, table);
  return {
    name: `the bucket ${bucket}`,
    isThere: hand.isThere,
    keys: () => hand.keys(MOST_KEYS),
    read: hand.read,
    write: hand.write,
    async settled(key, isAsWanted) {
      const until = performance.now() + PATIENCE;
      for (;;) {
        const receipt = (await store.upload(key))?.value.receipt;
        if (isAsWanted(receipt)) return receipt;
        if (performance.now() > until)
          throw new FeedmillError(
            `it is written into ${bucket}, and was not taken up within ${PATIENCE / 1_000} s; the runbook has what to do under ingest-behind`,
          );
        await sleep(BETWEEN_LOOKS);
      }
    },
    async close() {
      objects.destroy();
      items.destroy();
    },
  };
}
