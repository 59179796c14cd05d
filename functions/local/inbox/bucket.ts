import { isNoUpload } from '../../../shared/article/no-upload.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { s3Client } from '../../../shared/aws/clients.ts';
import { createS3Inbox } from '../../../shared/aws/s3/inbox.ts';
import { listObjects } from '../../../shared/aws/s3/list-objects.ts';
import { putNewObject, putObject } from '../../../shared/aws/s3/put-object.ts';
import type { Config } from '../../../shared/config/types.ts';
import { objectFingerprint, sizeIn } from '../../../shared/local/inbox/fingerprint.ts';
import type { SeenFile } from '../../../shared/local/inbox/ledger.ts';
import { inOrder, type Scan } from '../../../shared/local/inbox/scan.ts';
import { bucketAddress } from '../bucket-address.ts';
import type { MachineInbox } from './machine-inbox.ts';

/** Each thousand objects are a request that is paid for: 0.5 $ a month. */
const POLL_MS = 30_000;

/**
 * A bucket of Amazon S3, or of a store that speaks its protocol, as an inbox: region, credentials and `AWS_ENDPOINT_URL_S3` are those
 * of the environment. It is looked through by a listing, a request for each thousand objects; nothing tells of changes.
 * @param address `s3://BUCKET` or `s3://BUCKET/PREFIX` @throws SetupError when it is none.
 */
export function openBucketInbox(address: string, { limits }: Pick<Config, 'limits'>): MachineInbox {
  const { bucket, prefix } = bucketAddress(address);
  const place = `s3://${bucket}/${prefix}`;
  const client = s3Client(process.env);
  /** What cannot be listed is unknown, not gone: it throws, and the next look comes. */
  const scan = async (): Promise<Scan> => {
    const files: SeenFile[] = [];
    for await (const { key, etag, size, lastModified } of listObjects(client, bucket, { prefix })) {
      const below = key.slice(prefix.length) as SubmissionKey;
      // Consoles put an empty object for a folder that somebody makes.
      if (below === '' || below.endsWith('/') || isNoUpload(below)) continue;
      files.push({ key: below, fingerprint: objectFingerprint({ etag, size, lastModified }) });
    }
    return { files: inOrder(files), unreadable: [], identity: place };
  };
  return {
    place,
    ...createS3Inbox(client, bucket, limits, prefix),
    scan,
    identity: () => place,
    pollMs: POLL_MS,
    async knows(files) {
      const sizes = new Map((await scan()).files.map(({ key, fingerprint }) => [key, sizeIn(fingerprint)]));
      return files.filter(({ key, fingerprint }) => sizes.has(key) && sizes.get(key) === sizeIn(fingerprint)).length;
    },
    put: (key, content) => putObject(client, bucket, prefix + key, content),
    putNew: (key, content) => putNewObject(client, bucket, prefix + key, content),
    close: () => client.destroy(),
  };
}
