import { HeadObjectCommand, NotFound, type S3Client } from '@aws-sdk/client-s3';
import { isNoUpload } from '../../article/no-upload.ts';
import type { SubmissionKey } from '../../article/types.ts';
import { listObjects } from './list-objects.ts';
import { objectText } from './object-text.ts';
import { putObject } from './put-object.ts';

/** Small files of the content bucket in the hands of an editor. */
export interface Hand {
  isThere(key: SubmissionKey): Promise<boolean>;
  /** The first keys, as many as `limit`. */
  keys(limit: number): Promise<readonly SubmissionKey[]>;
  read(key: SubmissionKey): Promise<string | undefined>;
  /** Undefined takes it out: a delete marker, where the bucket keeps versions. */
  write(key: SubmissionKey, text: string | undefined): Promise<void>;
}

export function createHand(client: S3Client, Bucket: string): Hand {
  return {
    async isThere(Key) {
      try {
        await client.send(new HeadObjectCommand({ Bucket, Key }));
        return true;
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
    },
    async keys(limit) {
      const keys: SubmissionKey[] = [];
      for await (const { key } of listObjects(client, Bucket, {})) {
        if (!key.endsWith('/') && !isNoUpload(key)) keys.push(key as SubmissionKey);
        if (keys.length === limit) break;
      }
      return keys;
    },
    read: (key) => objectText(client, Bucket, key),
    write: (key, text) => putObject(client, Bucket, key, text, 'application/yaml'),
  };
}
