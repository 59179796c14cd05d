import { s3Client } from '../../../shared/aws/clients.ts';
import { heedsConditions } from '../../../shared/aws/s3/conditional-writes.ts';
import { objectText } from '../../../shared/aws/s3/object-text.ts';
import { createS3PublicStore, etagOf } from '../../../shared/aws/s3/public.ts';
import { createS3PublicListing } from '../../../shared/aws/s3/public-listing.ts';
import { messageOf, SetupError } from '../../../shared/pipeline/errors.ts';
import { bucketAddress } from '../bucket-address.ts';
import type { PublicPlace } from './public-place.ts';

/**
 * A bucket of Amazon S3, or of a store that speaks its protocol: region, credentials and `AWS_ENDPOINT_URL_S3` are those of the
 * environment.
 * @param probes whether it is tried out that the store writes on condition
 * @throws SetupError when it does not, or cannot be written at all.
 */
export async function openBucket(address: string, probes: boolean): Promise<PublicPlace> {
  const { bucket, prefix } = bucketAddress(address);
  const client = s3Client(process.env);
  if (probes && !(await heedsConditions(client, bucket, prefix).catch(asSetupError(address))))
    throw new SetupError(
      `${address} lies in a store that takes no notice of conditions on a write (If-None-Match, If-Match): an older feed could ` +
        'replace a newer one; name another store with --public',
    );
  const store = createS3PublicStore(client, bucket, prefix);
  return {
    store,
    listing: createS3PublicListing(client, bucket, prefix),
    read: (path) => objectText(client, bucket, prefix + path.slice(1)),
    look: undefined,
    etagOf,
    etagAt: async (path) => (await store.head(path))?.etag,
    close: () => client.destroy(),
  };
}

function asSetupError(address: string): (error: unknown) => never {
  return (error) => {
    throw new SetupError(`${address} cannot be written: ${messageOf(error)}`, { cause: error });
  };
}
