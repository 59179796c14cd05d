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
 * Objects in the order of their keys as UTF-8 (Amazon S3 API Reference, ListObjectsV2), a thousand a request. A page may hold none and not be
 * the last: whoever took it for that would take what lies behind it for gone.
 * @param after a key, exclusive; '' for the first
 * @throws where there is more, and the store does not say how to come there
 */
export async function* listObjects(
  client: S3Client,
  Bucket: string,
  { after = '', prefix = '' }: { readonly after?: string; readonly prefix?: string },
): AsyncGenerator<ListedObject> {
  let StartAfter = after;
  let ContinuationToken: string | undefined;
  for (;;) {
    const command = new ListObjectsV2Command({
      Bucket,
      ...(ContinuationToken === undefined ? StartAfter && { StartAfter } : { ContinuationToken }),
      ...(prefix && { Prefix: prefix }),
    });
    const { Contents = [], IsTruncated, NextContinuationToken } = await client.send(command);
    for (const { Key = '', ETag, Size, LastModified } of Contents)
      yield { key: Key, etag: ETag, size: Size, lastModified: LastModified };
    if (!IsTruncated) return;
    const last = Contents.at(-1)?.Key;
    if (last === undefined && (NextContinuationToken === undefined || NextContinuationToken === ContinuationToken))
      throw new Error(`${Bucket} has more objects behind ${StartAfter || 'the first'}, and does not tell of them`);
    ContinuationToken = last === undefined ? NextContinuationToken : undefined;
    if (last !== undefined) StartAfter = last;
  }
}
