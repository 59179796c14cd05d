import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListPartsCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Before } from './before.ts';
import { isNotWritten } from './conditional-writes.ts';
import { httpStatusOf } from './status.ts';
import { writtenBy } from './written-by.ts';

/** Of each part but the last, at the least (Amazon S3 User Guide, "Amazon S3 multipart upload limits"). */
export const PART_BYTES = 5_242_880;

export interface Part {
  readonly number: number;
  readonly bytes: number;
  readonly etag: string;
}

/** Objects that come in parts (Amazon S3 User Guide, "Uploading and copying objects using multipart upload"). */
export interface Multipart {
  /** @returns what it is asked for by */
  begin(key: string, by: string | undefined): Promise<string>;
  /** @returns in the order of their numbers; undefined where nothing of that name is under way */
  parts(key: string, id: string): Promise<readonly Part[] | undefined>;
  /** Where a browser puts so many bytes as this part. @param expiresIn seconds */
  address(
    key: string,
    id: string,
    part: Pick<Part, 'number' | 'bytes'>,
    expiresIn: number,
  ): Promise<{ url: string; headers: Record<string, string> }>;
  /** Makes them one object. @returns whether it lies there now; if not, something else than `before` does */
  complete(key: string, id: string, parts: readonly Part[], before: Before): Promise<boolean>;
  abort(key: string, id: string): Promise<void>;
}

/**
 * @param client one that asks for no checksum (`requestChecksumCalculation: 'WHEN_REQUIRED'`): an upload that is begun with one wants
 *   that of each part, which a browser does not send
 */
export function createMultipart(client: S3Client, Bucket: string): Multipart {
  return {
    async begin(Key, by) {
      const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key, ...writtenBy(by) }));
      if (UploadId === undefined) throw new Error('S3 gave an upload no id');
      return UploadId;
    },

    async parts(Key, UploadId) {
      const found: Part[] = [];
      try {
        for (let isMore = true; isMore; ) {
          const after = found.at(-1)?.number;
          const PartNumberMarker = after === undefined ? undefined : String(after);
          const listed = await client.send(new ListPartsCommand({ Bucket, Key, UploadId, PartNumberMarker }));
          const before = found.length;
          for (const { PartNumber, Size, ETag } of listed.Parts ?? [])
            if (PartNumber !== undefined && Size !== undefined && ETag !== undefined)
              found.push({ number: PartNumber, bytes: Size, etag: ETag });
          isMore = listed.IsTruncated === true && found.length > before;
        }
      } catch (error) {
        if (isUnknown(error)) return undefined;
        throw error;
      }
      return found;
    },

    async address(Key, UploadId, { number, bytes }, expiresIn) {
      const part = new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: number, ContentLength: bytes });
      const signed = new Set(['content-length']);
      const url = await getSignedUrl(client, part, { expiresIn, signableHeaders: signed, unhoistableHeaders: signed });
      return { url, headers: {} };
    },

    async complete(Key, UploadId, parts, before) {
      const Parts = parts.map(({ number, etag }) => ({ PartNumber: number, ETag: etag }));
      try {
        await client.send(
          new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...before }),
        );
        return true;
      } catch (error) {
        // Where the object that it is to replace is gone, or somebody else has completed it, S3 answers with 404.
        if (isNotWritten(error) || httpStatusOf(error) === 404) return false;
        throw error;
      }
    },

    async abort(Key, UploadId) {
      try {
        await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
      } catch (error) {
        if (!isUnknown(error)) throw error;
      }
    },
  };
}

function isUnknown(error: unknown): boolean {
  return httpStatusOf(error) === 404;
}
