import type { S3Client } from '@aws-sdk/client-s3';
import type { SubmissionKey } from '../../article/types.ts';
import type { Before } from './before.ts';
import { createMultipart, type Multipart } from './multipart.ts';
import { presignedUploadOf } from './presign.ts';
import { putNewObject, removeObject, replaceObject } from './put-object.ts';
import { historyOf, type ObjectHistory, versionBytes } from './versions.ts';

/** Uploads in the content bucket, as the desk writes them: by somebody, where that is known. */
export interface DeskFiles {
  /** @returns whether it was put there */
  put(key: SubmissionKey, content: Uint8Array, before: Before, by?: string): Promise<boolean>;
  /** A small text; undefined takes out what lies there, of which a delete marker stays. @returns whether it was put there */
  putBeside(key: SubmissionKey, text: string | undefined, before: Before, by?: string): Promise<boolean>;
  /** Takes out the object with that ETag of S3; a delete marker stays. @returns whether it was that one */
  remove(key: SubmissionKey, etag: string): Promise<boolean>;
  /** What lay there before, which the bucket keeps, and who wrote it. */
  history(key: SubmissionKey): Promise<ObjectHistory>;
  version(key: SubmissionKey, id: string): Promise<Uint8Array | undefined>;
  /** Where a browser puts so many bytes itself, with these headers, within minutes. */
  address(
    key: SubmissionKey,
    bytes: number,
    before: Before,
    by?: string,
  ): Promise<{ url: string; headers: Record<string, string> }>;
  /** Uploads that come in parts. */
  readonly multipart: Multipart;
  /** What all such addresses begin with, as a browser's policy names it. */
  origin(): Promise<string>;
}

/** An upload of 200 MB takes half an hour at 1 Mbit/s. */
export const ADDRESS_S = 1_800;

/** @param signer a client as `presignedUpload` wants it */
export function createDeskFiles(client: S3Client, signer: S3Client, bucket: string): DeskFiles {
  const address: DeskFiles['address'] = (key, bytes, before, by) =>
    presignedUploadOf(signer, bucket, key, { bytes, before, by, expiresIn: ADDRESS_S });
  const put: DeskFiles['put'] = (key, content, before, by) =>
    'IfMatch' in before
      ? replaceObject(client, bucket, key, { content, etag: before.IfMatch, by })
      : putNewObject(client, bucket, key, content, by);
  return {
    address,
    multipart: createMultipart(signer, bucket),
    origin: async () => new URL((await address('any' as SubmissionKey, 1, { IfNoneMatch: '*' })).url).origin,
    put,
    history: (key) => historyOf(client, bucket, key),
    version: (key, id) => versionBytes(client, bucket, key, id),
    async putBeside(key, text, before, by) {
      if (text !== undefined) return put(key, Buffer.from(text), before, by);
      return 'IfMatch' in before ? removeObject(client, bucket, key, before.IfMatch) : true;
    },
    remove: (key, etag) => removeObject(client, bucket, key, etag),
  };
}
