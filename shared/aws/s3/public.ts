import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { publicPath } from '../../article/public-path.ts';
import { stated } from '../../article/stated.ts';
import type { PublicStore } from '../../pipeline/ports.ts';
import { answerMetadata } from '../../publish/answer-metadata.ts';
import { httpStatusOf } from './status.ts';

/** User metadata that carries the digest: an ETag is no hash of the bytes once a bucket is encrypted with KMS. */
const DIGEST = 'digest';

/**
 * Answers to a conditional write that was not made: 412 the ETag differs, 409 another write is under way, 404 the object
 * that If-Match names is gone (Amazon S3 User Guide, "How to prevent object overwrites with conditional writes").
 */
const NOT_MADE = new Set([404, 409, 412]);

/**
 * The public bucket; a path is an object's key without its first `/`.
 * @param prefix of all keys; empty, or ends in `/`
 */
export function createS3PublicStore(client: S3Client, bucket: string, prefix = ''): PublicStore {
  const keyOf = (path: string) => prefix + publicPath(path).slice(1);
  return {
    async head(path) {
      try {
        const head = new HeadObjectCommand({ Bucket: bucket, Key: keyOf(path) });
        const { ETag, Metadata, ContentLength } = await client.send(head);
        if (ETag === undefined) throw new TypeError(`${path} has no ETag`);
        // An object that somebody else put there has no digest, and differs from every document.
        return { etag: ETag, digest: Metadata?.[DIGEST] ?? '', ...stated({ size: ContentLength }) };
      } catch (error) {
        if (httpStatusOf(error) === 404) return undefined;
        throw error;
      }
    },

    async read(path) {
      try {
        const { ETag, Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(path) }));
        if (ETag === undefined || Body === undefined) throw new TypeError(`${path} has no ETag, or nothing in it`);
        return { etag: ETag, bytes: await Body.transformToByteArray() };
      } catch (error) {
        if (httpStatusOf(error) === 404) return undefined;
        throw error;
      }
    },

    async put(file, expected) {
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: keyOf(file.path),
            Body: file.bytes,
            ContentType: file.contentType,
            CacheControl: file.cacheControl,
            ...stated({ ContentEncoding: file.contentEncoding }),
            Metadata: { [DIGEST]: file.digest, ...answerMetadata(file.answered) },
            // Between our reading and this, another publisher may have written a newer window: ours must not replace it.
            ...(expected === undefined ? { IfNoneMatch: '*' } : { IfMatch: expected }),
          }),
        );
        return 'written';
      } catch (error) {
        if (NOT_MADE.has(httpStatusOf(error) ?? 0) && !isMissingBucket(error)) return 'conflict';
        throw error;
      }
    },

    async remove(path) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(path) }));
    },
  };
}

/**
 * The ETag of an object that is put at once into a bucket which S3 encrypts with its own keys: the MD5 of its bytes (Amazon S3 API
 * Reference, Object). Of one that is encrypted with KMS it is something else.
 */
export function etagOf(bytes: Uint8Array): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function isMissingBucket(error: unknown): boolean {
  return error instanceof Error && error.name === 'NoSuchBucket';
}
