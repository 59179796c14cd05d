import { DeleteObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';

/** Puts a small object, or takes it out. @param content undefined where it is to be gone */
export async function putObject(
  client: S3Client,
  Bucket: string,
  Key: string,
  content: string | Uint8Array | undefined,
): Promise<void> {
  if (content === undefined) await client.send(new DeleteObjectCommand({ Bucket, Key }));
  else await client.send(new PutObjectCommand({ Bucket, Key, Body: bytesOf(content) }));
}

/** Puts an object where there is none. @returns whether it was put there */
export async function putNewObject(
  client: S3Client,
  Bucket: string,
  Key: string,
  content: Uint8Array,
): Promise<boolean> {
  try {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: bytesOf(content), IfNoneMatch: '*' }));
    return true;
  } catch (error) {
    // 409 where another one is being put there at this moment.
    if (error instanceof S3ServiceException && [409, 412].includes(error.$metadata.httpStatusCode ?? 0)) return false;
    throw error;
  }
}

/** An empty text is taken for a stream of unknown length. */
function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
