import type { S3Client } from '@aws-sdk/client-s3';
import { instantOf } from '../../article/dates/milliseconds.ts';
import { isPublicPath } from '../../article/public-path.ts';
import { stated } from '../../article/stated.ts';
import type { ListedFile, PublicListing } from '../../pipeline/ports.ts';
import { listObjects } from './list-objects.ts';

/**
 * The public bucket as it is listed. An object that was put at once into a bucket which S3 encrypts with its own keys has the MD5
 * of its bytes for an ETag (Amazon S3 API Reference, Object); of others it says nothing, as where a bucket is encrypted with KMS.
 * @param prefix of all keys; empty, or ends in `/`
 */
export function createS3PublicListing(client: S3Client, bucket: string, prefix = ''): PublicListing {
  return {
    async listed(after, limit) {
      const files: ListedFile[] = [];
      for await (const { key, etag, size, lastModified } of listObjects(client, bucket, {
        after: after && prefix + after.slice(1),
        prefix,
      })) {
        const path = `/${key.slice(prefix.length)}` as const;
        if (!isPublicPath(path)) continue;
        const md5 = /^"([0-9a-f]{32})"$/.exec(etag ?? '')?.[1];
        const modified = lastModified && instantOf(lastModified.getTime());
        files.push({ path, ...stated({ size, md5, modified }) });
        if (files.length === limit) break;
      }
      return files;
    },
  };
}
