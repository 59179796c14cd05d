import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LiveArticle, Reason, StoredArticle } from '../article/types.ts';
import type { UploadRecord } from './types.ts';

/**
 * DynamoDB takes items of 400 KB (Amazon DynamoDB Developer Guide, "Quotas"); names, keys and the receipt's twin fields
 * need the rest. Both stores keep to it, so that an article that is accepted on one machine is accepted on AWS.
 */
const LARGEST_ENCODED = 390_000;

/** @returns why a store cannot take the article, or undefined when it can. */
export function reasonAgainstStoring(article: LiveArticle): Reason | undefined {
  const bytes = bytesBeyond(article);
  if (bytes === undefined) return undefined;
  return { code: 'article-too-long', detail: { title: article.title, bytes, most: LARGEST_ENCODED } };
}

/** @returns whether a store can take the record of an upload. */
export function isStorable(record: UploadRecord): boolean {
  return bytesBeyond(record) === undefined;
}

/** Compression never makes text larger than its UTF-8, so that nearly everything is passed without compressing it. */
function bytesBeyond(value: LiveArticle | UploadRecord): number | undefined {
  const json = JSON.stringify(value);
  if (json.length * 3 <= LARGEST_ENCODED) return undefined;
  const bytes = deflateRawSync(json).length;
  return bytes <= LARGEST_ENCODED ? undefined : bytes;
}

/** @returns the article as compressed JSON (RFC 1951 around RFC 8259). */
export function encodeArticle(article: StoredArticle): Uint8Array {
  return deflateRawSync(JSON.stringify(article));
}

/** @throws when the bytes are not what `encodeArticle` gives. */
export function decodeArticle(bytes: Uint8Array): StoredArticle {
  return JSON.parse(inflateRawSync(bytes).toString('utf8')) as StoredArticle;
}
