import { createHash } from 'node:crypto';
import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { type PublicPath, publicPath } from '../../article/public-path.ts';
import type { Document } from '../../push/hub/deliver.ts';

/** @returns what lies in the public bucket; undefined where nothing does. */
export async function publicDocument(
  client: S3Client,
  bucket: string,
  path: PublicPath,
): Promise<Document | undefined> {
  try {
    const get = new GetObjectCommand({ Bucket: bucket, Key: publicPath(path).slice(1) });
    const { Body, ContentType } = await client.send(get);
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { bytes, digest, contentType: ContentType ?? 'application/octet-stream' };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}
