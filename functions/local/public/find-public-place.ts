import { createFolderListing } from '../../../shared/local/public/folder-listing.ts';
import { etagOf, type Mutex, openFolderPublic } from '../../../shared/local/public/folder-public.ts';
import { isBucket } from '../bucket-address.ts';
import { openFile } from '../http/public-file.ts';
import type { PublicPlace } from './public-place.ts';

/**
 * @param address a folder, made when it is missing, or `s3://BUCKET/PREFIX`
 * @param probes whether a bucket is tried out first
 * @returns what opens it: a bucket that cannot be worked with is refused before anything is made on this machine
 * @throws SetupError when it is such a bucket.
 */
export async function findPublicPlace(address: string, probes: boolean): Promise<(exclusive: Mutex) => PublicPlace> {
  if (!isBucket(address)) return (exclusive) => openFolder(address, exclusive);
  const { openBucket } = await import('./bucket.ts');
  const bucket = await openBucket(address, probes);
  return () => bucket;
}

function openFolder(address: string, exclusive: Mutex): PublicPlace {
  const folder = openFolderPublic(address, exclusive);
  return {
    store: folder,
    etagOf,
    // Without what its siblings say of it, who would have to be unpacked.
    etagAt: async (path) => (await folder.read(path))?.etag,
    listing: createFolderListing(address),
    async read(path) {
      const file = await openFile(address, path.split('/').slice(1));
      return file?.handle.readFile('utf8').finally(() => file.handle.close());
    },
    look: folder,
    close() {},
  };
}
