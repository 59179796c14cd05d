import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { writtenBy, writtenByHeader } from './written-by.ts';

/** Seconds that such an address may hold at the most (Amazon S3 User Guide, "Download and upload objects with presigned URLs"). */
export const LONGEST_PRESIGNED = 7 * 86_400;

/**
 * An address at which whoever has it may put one object, once or again, until its time is over: it allows what its signer may, and ends
 * with the signer's own credentials where these end sooner.
 * @param client one that asks for no checksum of a body which nobody has yet (`requestChecksumCalculation: 'WHEN_REQUIRED'`)
 * @param expiresIn seconds
 */
export function presignedUpload(client: S3Client, Bucket: string, Key: string, expiresIn: number): Promise<string> {
  return getSignedUrl(client, new PutObjectCommand({ Bucket, Key }), { expiresIn });
}

/**
 * The same for so many bytes and no other number, on a condition, and by somebody: all are signed, and have to be sent.
 * @returns the address, and the headers to send beside `Content-Length`
 */
export async function presignedUploadOf(
  client: S3Client,
  Bucket: string,
  Key: string,
  {
    bytes,
    before,
    by,
    expiresIn,
  }: {
    readonly bytes: number;
    readonly before: { readonly IfNoneMatch: string } | { readonly IfMatch: string };
    readonly by: string | undefined;
    readonly expiresIn: number;
  },
): Promise<{ url: string; headers: Record<string, string> }> {
  const writer = writtenByHeader(by);
  const signed = ['content-length', 'if-match', 'if-none-match', ...Object.keys(writer)];
  const put = new PutObjectCommand({ Bucket, Key, ContentLength: bytes, ...before, ...writtenBy(by) });
  const url = await getSignedUrl(client, put, {
    expiresIn,
    signableHeaders: new Set(signed),
    // Otherwise they would be moved into the address, where S3 takes no notice of them.
    unhoistableHeaders: new Set(signed),
  });
  const condition: Record<string, string> =
    'IfMatch' in before ? { 'If-Match': before.IfMatch } : { 'If-None-Match': before.IfNoneMatch };
  return { url, headers: { ...condition, ...writer } };
}
