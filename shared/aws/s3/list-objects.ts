import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';

/** One object as a listing tells of it. */
export interface ListedObject {
  readonly key: string;
  /** As S3 gives it with the object, with its quotes. */
  readonly etag?: string | undefined;
  readonly size?: number | undefined;
  readonly lastModified?: Date | undefined;
}

/**
 * Objects in the order of their keys as UTF-8 (Amazon S3 API Reference, ListObjectsV2), a thousand a request.
 * @param after a key, exclusive; '' for the first
 */
export async function* listObjects(
  client: S3Client,
  Bucket: string,
  { after = '', prefix = '' }: { readonly after?: string; readonly prefix?: string },
): AsyncGenerator<ListedObject> {
  let StartAfter = after;
  for (;;) {
    const command = new ListObjectsV2Command({
      Bucket,
      ...(StartAfter && { StartAfter }),
      ...(prefix && { Prefix: prefix }),
    });
    const { Contents = [], IsTruncated } = await client.send(command);
    for (const { Key = '', ETag, Size, LastModified } of Contents)
      yield { key: Key, etag: ETag, size: Size, lastModified: LastModified };
    const last = Contents.at(-1)?.Key;
    if (!IsTruncated || last === undefined) return;
    StartAfter = last;
  }
}
