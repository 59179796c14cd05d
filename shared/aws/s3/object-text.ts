import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';

/** @returns what a small object says, as UTF-8; undefined where there is none. */
export async function objectText(client: S3Client, Bucket: string, Key: string): Promise<string | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    return await Body?.transformToString();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}
