import { GetObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { httpStatusOf } from './status.ts';

/** Something that lay at a key, and was written over or taken away. */
export interface ObjectVersion {
  readonly id: string;
  readonly until: Date;
}

/** More of one key than anybody goes through. */
const MOST = 200;

/** @returns the latest first, and at the most two hundred (Amazon S3 API Reference, ListObjectVersions, whose order that is) */
export async function versionsOf(client: S3Client, Bucket: string, Key: string): Promise<readonly ObjectVersion[]> {
  const { Versions = [], DeleteMarkers = [] } = await client.send(
    new ListObjectVersionsCommand({ Bucket, Prefix: Key, MaxKeys: MOST }),
  );
  // Keys that go on after this one come behind it.
  const own = [
    ...Versions.map((one) => ({ ...one, isThere: true })),
    ...DeleteMarkers.map((one) => ({ ...one, isThere: false })),
  ]
    .filter((one) => one.Key === Key)
    .sort((a, b) => Number(b.IsLatest) - Number(a.IsLatest) || Number(b.LastModified) - Number(a.LastModified));
  return own.flatMap(({ VersionId, isThere }, index) => {
    const until = own[index - 1]?.LastModified;
    return isThere && VersionId !== undefined && until !== undefined ? [{ id: VersionId, until }] : [];
  });
}

/** @returns undefined where the key has no version of this id */
export async function versionBytes(
  client: S3Client,
  Bucket: string,
  Key: string,
  VersionId: string,
): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    return await Body?.transformToByteArray();
  } catch (error) {
    // 400 for what can be no id, 405 for the marker of a deletion.
    if ([400, 404, 405].includes(httpStatusOf(error) ?? 0)) return undefined;
    throw error;
  }
}
