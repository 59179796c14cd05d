import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { briefRequests } from './clients.ts';
import { sayingRefusals } from './refusals.ts';

/** Three attempts in all: when the service is busy with others, it is so for minutes, and the queue's retries wait longer. */
export function cloudFrontClient(): CloudFrontClient {
  return sayingRefusals(
    new CloudFrontClient({
      maxAttempts: 3,
      retryMode: 'standard',
      requestHandler: briefRequests('afar'),
    }),
  );
}

/**
 * Has CloudFront forget what it holds under these paths.
 * @param reference equal references with equal paths are one invalidation, however often it is asked for
 * @throws when too many are under way, or the service does not answer.
 */
export async function invalidate(
  client: CloudFrontClient,
  distribution: string,
  { reference, paths }: { readonly reference: string; readonly paths: readonly string[] },
): Promise<void> {
  await client.send(
    new CreateInvalidationCommand({
      DistributionId: distribution,
      InvalidationBatch: { CallerReference: reference, Paths: { Quantity: paths.length, Items: [...paths] } },
    }),
  );
}
