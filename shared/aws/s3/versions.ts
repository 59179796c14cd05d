import { GetObjectCommand, HeadObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { httpStatusOf } from './status.ts';
import { writerIn } from './written-by.ts';

/** Somebody's hand, as what was put there says. */
export interface Writer {
  /** Who worked at the desk; undefined where it was put there by another way. */
  readonly writer: string | undefined;
}

/** Something that lay at a key, and was written over or taken away. */
export interface ObjectVersion {
  readonly id: string;
  readonly until: Date;
  /** Who wrote over it. @default - that is not known: it was taken away, or many have written since */
  readonly hand?: Writer;
}

export interface ObjectHistory {
  /** @default - nothing lies there */
  readonly now?: Writer & { readonly since: Date };
  /** The latest first. */
  readonly versions: readonly ObjectVersion[];
}

/** More of one key than anybody goes through. */
const MOST = 200;
/** Of the latest it is asked who wrote over them: a request each. */
const MOST_WRITERS = 20;

/** @returns at the most two hundred (Amazon S3 API Reference, ListObjectVersions, whose order that is) */
export async function historyOf(client: S3Client, Bucket: string, Key: string): Promise<ObjectHistory> {
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
  const replaced = own.flatMap(({ VersionId: id, isThere }, index) => {
    const next = own[index - 1];
    return isThere && id !== undefined && next?.LastModified !== undefined
      ? [{ version: { id, until: next.LastModified }, next }]
      : [];
  });
  const handOf = async (id: string | undefined) => ({ writer: await writerOf(client, Bucket, Key, id) });
  const versions = await Promise.all(
    replaced.map(
      async ({ version, next }, index): Promise<ObjectVersion> =>
        index >= MOST_WRITERS || !next.isThere ? version : { ...version, hand: await handOf(next.VersionId) },
    ),
  );
  const [latest] = own;
  if (!latest?.isThere || latest.LastModified === undefined) return { versions };
  // Whoever wrote over the version before is whoever wrote this one.
  const hand = (replaced[0]?.next === latest && versions[0]?.hand) || (await handOf(latest.VersionId));
  return { now: { since: latest.LastModified, ...hand }, versions };
}

async function writerOf(client: S3Client, Bucket: string, Key: string, VersionId: string | undefined) {
  try {
    return writerIn((await client.send(new HeadObjectCommand({ Bucket, Key, VersionId }))).Metadata);
  } catch (error) {
    // Gone meanwhile, by the bucket's own rule for old versions.
    if (httpStatusOf(error) === 404) return undefined;
    throw error;
  }
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
