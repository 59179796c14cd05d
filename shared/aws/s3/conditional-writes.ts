import { randomBytes } from 'node:crypto';
import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { etagOf } from './public.ts';
import { httpStatusOf } from './status.ts';

/** What a store answers that did not write: the condition does not hold, or another write is under way. */
const NOT_WRITTEN = [409, 412];

/** Whether a write on condition was refused by it. */
export function isNotWritten(error: unknown): boolean {
  return NOT_WRITTEN.includes(httpStatusOf(error) ?? 0);
}

/**
 * Tries out whether a store heeds conditions on a write (Amazon S3 User Guide, "How to prevent object overwrites with conditional
 * writes"), with an object that is taken away again. One that takes no notice of them would let an older document replace a newer
 * one, and say nothing.
 * @param prefix of the object's key; empty, or ends in `/`
 * @throws what the store answers where nothing can be written at all.
 */
export async function heedsConditions(client: S3Client, bucket: string, prefix: string): Promise<boolean> {
  const object = { Bucket: bucket, Key: `${prefix}.feedmill-${randomBytes(8).toString('hex')}` };
  const put = (condition: { readonly IfNoneMatch: string } | { readonly IfMatch: string }) =>
    client.send(
      new PutObjectCommand({ ...object, Body: 'May this be written?', ContentType: 'text/plain', ...condition }),
    );
  await put({ IfNoneMatch: '*' });
  try {
    return (await isRefused(put({ IfNoneMatch: '*' }))) && (await isRefused(put({ IfMatch: etagOf(randomBytes(16)) })));
  } finally {
    await client.send(new DeleteObjectCommand(object));
  }
}

async function isRefused(put: Promise<unknown>): Promise<boolean> {
  try {
    await put;
    return false;
  } catch (error) {
    if (isNotWritten(error)) return true;
    throw error;
  }
}
