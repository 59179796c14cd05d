import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { stated } from '../../article/stated.ts';
import type { ArticleId, FeedId, Instant, StoredArticle } from '../../article/types.ts';
import { encodeArticle } from '../../pipeline/codec.ts';
import { decodedArticle } from '../../pipeline/decoded.ts';
import type { Archived, FeedRecord, Had, IndexEntry, UploadRecord, Version, Versioned } from '../../pipeline/types.ts';
import { articleKey, feedKey, type ItemKey, indexKey, uploadKey } from '../names.ts';

export type Item = Record<string, AttributeValue>;

/** @returns the key as attributes. */
export function keyItem({ pk, sk }: ItemKey): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}

/** An article as an item, compressed; `articleFrom` reads it. */
export function articleItem(article: StoredArticle, version: Version): Item {
  return {
    ...keyItem(articleKey(article.id)),
    version: { N: String(version) },
    article: { B: encodeArticle(article) },
  };
}

/** @throws when the item was not written by `articleItem`. */
export function articleFrom(item: Item): Versioned<StoredArticle> {
  return { value: decodedArticle(binary(item, 'article')), version: versionOf(item) };
}

/** An upload's record with its receipt as an item, compressed; `uploadFrom` reads it. */
export function uploadItem(record: UploadRecord, version: Version): Item {
  return {
    ...keyItem(uploadKey(record.key)),
    version: { N: String(version) },
    record: { B: deflateRawSync(JSON.stringify(record)) },
  };
}

/** @throws when the item was not written by `uploadItem`. */
export function uploadFrom(item: Item): Versioned<UploadRecord> {
  const record = JSON.parse(inflateRawSync(binary(item, 'record')).toString('utf8')) as UploadRecord;
  return { value: record, version: versionOf(item) };
}

/** An article's place in a feed as an item; `indexFrom` reads it. */
export function indexItem({ feed, sort, article, digest }: IndexEntry): Item {
  return { ...keyItem(indexKey(feed, sort)), article: { S: article }, digest: { S: digest } };
}

/** @throws when the item was not written by `indexItem`. */
export function indexFrom(item: Item, feed: FeedId): IndexEntry {
  return {
    feed,
    sort: text(item, 'sk'),
    article: text(item, 'article') as ArticleId,
    digest: text(item, 'digest'),
  };
}

/** A feed's record as an item; `feedFrom` reads it. */
export function feedItem(feed: FeedRecord, version: Version): Item {
  const { id, isPublic, title, isEmpty, emptied, shown, archived, told, etags, again, had, isWaiting } = feed;
  return {
    ...keyItem(feedKey(id)),
    version: { N: String(version) },
    isPublic: { BOOL: isPublic },
    ...(title === undefined ? {} : { title: { S: title } }),
    ...(isEmpty ? { isEmpty: { BOOL: true } } : {}),
    ...(emptied === undefined ? {} : { emptied: { S: emptied } }),
    ...(shown === undefined ? {} : { content: { S: shown.content }, updated: { S: shown.updated } }),
    ...(archived === undefined ? {} : { archived: { S: JSON.stringify(archived) } }),
    ...(told === undefined ? {} : { told: { S: told } }),
    ...(etags === undefined ? {} : etagsItem(etags)),
    ...(again === undefined ? {} : { again: { S: again } }),
    ...(had === undefined ? {} : { had: { S: JSON.stringify(had) } }),
    ...(isWaiting ? { isWaiting: { BOOL: true } } : {}),
  };
}

/** Items without a version are of a time when feeds were registered with their documents. */
export function feedFrom(item: Item): Versioned<FeedRecord> {
  const value: FeedRecord = {
    id: text(item, 'sk') as FeedId,
    isPublic: item.isPublic?.BOOL ?? true,
    ...(item.title === undefined ? {} : { title: text(item, 'title') }),
    ...(item.isEmpty?.BOOL ? { isEmpty: true } : {}),
    ...(item.emptied === undefined ? {} : { emptied: text(item, 'emptied') as Instant }),
    ...(item.content === undefined
      ? {}
      : { shown: { content: text(item, 'content'), updated: text(item, 'updated') as Instant } }),
    ...(item.archived === undefined ? {} : { archived: JSON.parse(text(item, 'archived')) as Archived }),
    ...(item.told === undefined ? {} : { told: text(item, 'told') }),
    ...stated({ etags: etagsFrom(item) }),
    ...(item.again === undefined ? {} : { again: text(item, 'again') as Instant }),
    ...(item.had === undefined ? {} : { had: JSON.parse(text(item, 'had')) as Had }),
    ...(item.isWaiting?.BOOL ? { isWaiting: true } : {}),
  };
  return { value, version: item.version === undefined ? 0 : versionOf(item) };
}

/** What S3 gives to what is put at once: half of its letters are quotation marks and what sixteen bytes say. */
const MD5_ETAG = /^"[0-9a-f]{32}"$/;
const MD5_BYTES = 16;

/** In bytes where they are digests: a feed's record is written with each publication, and a unit is a kilobyte. */
function etagsItem(etags: readonly string[]): Item {
  if (!etags.every((etag) => MD5_ETAG.test(etag))) return { etags: { S: etags.join(' ') } };
  return { md5s: { B: Buffer.from(etags.map((etag) => etag.slice(1, -1)).join(''), 'hex') } };
}

function etagsFrom(item: Item): readonly string[] | undefined {
  if (item.md5s !== undefined) {
    const bytes = Buffer.from(binary(item, 'md5s'));
    return Array.from(
      { length: bytes.length / MD5_BYTES },
      (_, index) => `"${bytes.subarray(index * MD5_BYTES, (index + 1) * MD5_BYTES).toString('hex')}"`,
    );
  }
  return item.etags === undefined ? undefined : text(item, 'etags').split(' ');
}

/** @throws when the item has no such text: it was not written by this code. */
export function text(item: Item, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new TypeError(`item ${describe(item)} has no text "${name}"`);
  return value;
}

function binary(item: Item, name: string): Uint8Array {
  const value = item[name]?.B;
  if (value === undefined) throw new TypeError(`item ${describe(item)} has no bytes "${name}"`);
  return value;
}

/** @throws when the item has no version. */
export function versionOf(item: Item): Version {
  const version = Number(item.version?.N);
  if (!Number.isSafeInteger(version)) throw new TypeError(`item ${describe(item)} has no version`);
  return version;
}

function describe(item: Item): string {
  return `${item.pk?.S} / ${item.sk?.S}`;
}
