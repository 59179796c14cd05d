import { createHash } from 'node:crypto';
import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isCopyKey } from '../../article/media/copies.ts';
import type { SubmissionKey } from '../../article/types.ts';
import type { Limits } from '../../config/types.ts';
import type { CopyStore, Inbox } from '../../pipeline/ports.ts';
import { createS3Inbox } from './inbox.ts';
import { httpStatusOf } from './status.ts';

/** The copies bucket: each object is a copy, under the hash of its address. */
export function createCopiesBucket(client: S3Client, bucket: string, limits: Limits): CopyStore {
  // A hash does not end like media, and everything here is.
  const objects = createS3Inbox(client, bucket, { ...limits, uploadBytes: limits.mediaBytes });
  return {
    async has(key) {
      try {
        await client.send(new HeadObjectCommand({ Bucket: bucket, Key: objectKeyOf(key) }));
        return true;
      } catch (error) {
        // A reply to HEAD has no body that could name the error.
        if (httpStatusOf(error) === 404) return false;
        throw error;
      }
    },
    async read(key) {
      const object = await objects.read(objectKeyOf(key));
      return object === undefined ? undefined : { ...object, key, isCopy: true };
    },
    async keep(key, bytes) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: objectKeyOf(key), Body: bytes }));
    },
  };
}

/** @returns an inbox in which the copies lie too. */
export function withCopies(uploads: Inbox, copies: Inbox): Inbox {
  return { read: (key) => (isCopyKey(key) ? copies.read(key) : uploads.read(key)) };
}

/** The content bucket, in which the copies lie too: what whoever brings out articles reads. */
export function createInboxWithCopies(
  client: S3Client,
  { contentBucket, copiesBucket }: { readonly contentBucket: string; readonly copiesBucket: string },
  limits: Limits,
): Inbox {
  return withCopies(createS3Inbox(client, contentBucket, limits), createCopiesBucket(client, copiesBucket, limits));
}

/** Addresses have characters that consoles and browsers resolve. */
function objectKeyOf(key: SubmissionKey): SubmissionKey {
  return createHash('sha256').update(key).digest('hex') as SubmissionKey;
}
