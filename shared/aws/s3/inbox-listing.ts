import type { S3Client } from '@aws-sdk/client-s3';
import { instantOf } from '../../article/dates/milliseconds.ts';
import { isCopyKey } from '../../article/media/copies.ts';
import { isNoUpload } from '../../article/no-upload.ts';
import { stated } from '../../article/stated.ts';
import type { SubmissionKey } from '../../article/types.ts';
import type { InboxListing, ListedUpload } from '../../pipeline/ports.ts';
import { listObjects } from './list-objects.ts';

/** The content bucket as it is listed: without what is no upload, and without the empty objects that consoles show as folders. */
export function createS3InboxListing(client: S3Client, bucket: string): InboxListing {
  return {
    async listed(after, limit) {
      const uploads: ListedUpload[] = [];
      for await (const { key, etag, lastModified } of listObjects(client, bucket, { after })) {
        if (key.endsWith('/') || isNoUpload(key) || isCopyKey(key as SubmissionKey)) continue;
        const uploadedAt = lastModified && instantOf(lastModified.getTime());
        uploads.push({ key: key as SubmissionKey, ...stated({ uploadedAt, stamp: etag }) });
        if (uploads.length === limit) break;
      }
      return uploads;
    },
  };
}
