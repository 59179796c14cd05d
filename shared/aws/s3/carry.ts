import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { listObjects } from './list-objects.ts';
import { etagOf } from './public.ts';

/** Puts files into a bucket that may hold some of them already. */
export interface Carrier {
  /** @returns `there` when the object holds these bytes already: then nothing is put. */
  carry(key: string, bytes: Uint8Array): Promise<'copied' | 'there'>;
}

/** Lists the whole bucket before the first. */
export function createCarrier(client: S3Client, bucket: string): Carrier {
  let known: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    async carry(key, bytes) {
      known ??= etagsIn(client, bucket);
      if ((await known).get(key) === etagOf(bytes)) return 'there';
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: Buffer.from(bytes) }));
      return 'copied';
    },
  };
}

async function etagsIn(client: S3Client, bucket: string): Promise<ReadonlyMap<string, string>> {
  const etags = new Map<string, string>();
  for await (const { key, etag = '' } of listObjects(client, bucket, {})) etags.set(key, etag);
  return etags;
}
