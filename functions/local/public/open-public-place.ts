import { createFolderListing } from '../../../shared/local/public/folder-listing.ts';
import { type Mutex, openFolderPublic } from '../../../shared/local/public/folder-public.ts';
import { isBucket } from '../bucket-address.ts';
import { openFile } from '../http/public-file.ts';
import type { PublicPlace } from './public-place.ts';

/**
 * @param address a folder, made when it is missing, or `s3://BUCKET/PREFIX`
 * @param probes whether a bucket is tried out first
 * @throws SetupError when it is a bucket that cannot be worked with.
 */
export async function openPublicPlace(address: string, exclusive: Mutex, probes: boolean): Promise<PublicPlace> {
  if (isBucket(address)) return (await import('./bucket.ts')).openBucket(address, probes);
  const folder = openFolderPublic(address, exclusive);
  return {
    store: folder,
    listing: createFolderListing(address),
    async read(path) {
      const file = await openFile(address, path.split('/').slice(1));
      return file?.handle.readFile('utf8').finally(() => file.handle.close());
    },
    look: folder,
    close() {},
  };
}
