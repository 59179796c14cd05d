import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { instantOf } from '../../article/dates/milliseconds.ts';
import { mayHoldMedia } from '../../article/media/media-type.ts';
import { isNoUpload } from '../../article/no-upload.ts';
import { stated } from '../../article/stated.ts';
import type { Limits } from '../../config/types.ts';
import { tooLarge } from '../../pipeline/compose/too-large.ts';
import type { Inbox } from '../../pipeline/ports.ts';

/** What S3 says of an object whose uploader did not: no declaration at all. */
const UNDECLARED = new Set(['binary/octet-stream', 'application/octet-stream']);

interface HiddenReading {
  /** Reads what lies there and is no upload by its name: what the desk keeps. */
  readonly readHidden: Inbox['read'];
}

/**
 * The content bucket. The reader needs s3:ListBucket too: without it S3 answers 403 where nothing lies, and a withdrawal
 * could not be told from a missing grant (Amazon S3 API Reference, GetObject, "Permissions").
 * @param prefix of all keys; empty, or ends in `/`
 */
export function createS3Inbox(client: S3Client, bucket: string, limits: Limits, prefix = ''): Inbox & HiddenReading {
  const readHidden: Inbox['read'] = async (key) => {
    let reply: Awaited<ReturnType<typeof get>>;
    try {
      reply = await get(client, bucket, prefix + key);
    } catch (error) {
      // Also the answer where the newest version is a delete marker.
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
    const { Body, ContentLength, ContentType, ETag, LastModified } = reply;
    if (Body === undefined || ContentLength === undefined || LastModified === undefined)
      throw new TypeError(`incomplete reply for ${key}`);
    const upload = {
      key,
      uploadedAt: instantOf(LastModified.getTime()),
      ...stated({ stamp: ETag }),
      ...(ContentType === undefined || UNDECLARED.has(ContentType) ? {} : { contentType: ContentType }),
    };
    const limit = mayHoldMedia(key) ? limits.mediaBytes : limits.uploadBytes;
    if (ContentLength > limit) {
      // Unread bodies hold their connection until the other side gives up.
      if ('destroy' in Body) Body.destroy();
      return { ...upload, refused: tooLarge(ContentLength, limit) };
    }
    return { ...upload, bytes: await Body.transformToByteArray() };
  };
  return { readHidden, read: async (key) => (isNoUpload(key) ? undefined : readHidden(key)) };
}

function get(client: S3Client, bucket: string, key: string) {
  return client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
}
