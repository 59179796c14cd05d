import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isNotWritten } from './conditional-writes.ts';
import { httpStatusOf } from './status.ts';
import { writtenBy } from './written-by.ts';

/**
 * Puts a small object, or takes it out.
 * @param content undefined where it is to be gone: a delete marker, where the bucket keeps versions
 * @param ContentType what it declares itself to be. @default nothing
 * @param by who puts it there. @default nobody says
 */
export async function putObject(
  client: S3Client,
  Bucket: string,
  Key: string,
  content: string | Uint8Array | undefined,
  ContentType?: string,
  by?: string,
): Promise<void> {
  if (content === undefined) await client.send(new DeleteObjectCommand({ Bucket, Key }));
  // An empty text is taken for a stream of unknown length.
  else
    await client.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from(content), ContentType, ...writtenBy(by) }));
}

/** Puts an object where there is none. @returns whether it was put there */
export async function putNewObject(
  client: S3Client,
  Bucket: string,
  Key: string,
  content: Uint8Array,
  by?: string,
): Promise<boolean> {
  try {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: content, IfNoneMatch: '*', ...writtenBy(by) }));
    return true;
  } catch (error) {
    if (isNotWritten(error)) return false;
    throw error;
  }
}

/**
 * Takes out the object with that ETag (Amazon S3 User Guide, "How to perform conditional deletes").
 * @returns whether it was that one
 */
export async function removeObject(client: S3Client, Bucket: string, Key: string, etag: string): Promise<boolean> {
  try {
    await client.send(new DeleteObjectCommand({ Bucket, Key, IfMatch: etag }));
    return true;
  } catch (error) {
    if (isNotWritten(error) || httpStatusOf(error) === 404) return false;
    throw error;
  }
}

/** Puts an object in the place of the one with that ETag. @returns whether it was put there */
export async function replaceObject(
  client: S3Client,
  Bucket: string,
  Key: string,
  { content, etag, by }: { readonly content: Uint8Array; readonly etag: string; readonly by?: string | undefined },
): Promise<boolean> {
  try {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: content, IfMatch: etag, ...writtenBy(by) }));
    return true;
  } catch (error) {
    // Where the object is gone meanwhile, S3 says so.
    if (isNotWritten(error) || httpStatusOf(error) === 404) return false;
    throw error;
  }
}
