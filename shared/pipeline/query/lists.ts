import { folderOf } from '../../article/keys.ts';
import { isCopyKey } from '../../article/media/copies.ts';
import { foldKey } from '../../article/slug.ts';
import type { ArticleId, ArticleState, FeedId, Instant, StoredArticle, SubmissionKey } from '../../article/types.ts';
import type { ReceiptStatus } from '../../receipt/types.ts';
import type { FeedRecord, UploadRecord } from '../types.ts';

/** One list of uploads: with one status, of one section or of all. */
export interface UploadList {
  readonly status: ReceiptStatus;
  /** As `sectionKey` gives it. */
  readonly section?: string;
}

/** One row of a list; rows sort by `sort` as UTF-8. */
export interface Row<Key> {
  /** An instant, `#`, and what tells rows of one instant apart. */
  readonly sort: string;
  readonly key: Key;
}

export interface Range {
  readonly limit: number;
  /** Exclusive: the `sort` of the row where an earlier look ended, whether it is still there or not. */
  readonly below?: string;
}

/** What a store keeps sorted beside its records, written in their transactions: whoever asks pays for what he gets, not for the archive. */
export interface Lists {
  /** Newest upload first. */
  uploadList(list: UploadList, range: Range): Promise<readonly Row<SubmissionKey>[]>;
  /** Newest article first, by its date. */
  articleList(state: ArticleState, range: Range): Promise<readonly Row<ArticleId>[]>;
  /** Those which exist, in any order. */
  uploadsAt(keys: readonly SubmissionKey[]): Promise<readonly UploadRecord[]>;
  /** Those which exist, in any order. */
  articlesAt(ids: readonly ArticleId[]): Promise<readonly StoredArticle[]>;
  /** Records of feeds in the order of their ids. @param after an id, or '' for the first */
  feedList(after: string, limit: number): Promise<readonly FeedRecord[]>;
  /** How many articles a feed's index holds, as far as `most`. */
  countOf(feed: FeedId, most: number): Promise<number>;
}

/** Where an upload stands in the lists. */
export interface UploadPlace extends Required<UploadList> {
  readonly uploadedAt: Instant;
}

export function uploadPlace({ key, receipt }: UploadRecord): UploadPlace {
  const [article] = receipt.articles;
  const section = article?.section ?? (isCopyKey(key) ? '' : folderOf(key));
  return { status: receipt.status, section: sectionKey(section), uploadedAt: receipt.uploadedAt };
}

/**
 * @param section as written, or '' for what lies in no folder
 * @returns what sections are told apart by: `City` and `city` are one.
 */
export function sectionKey(section: string): string {
  return foldKey(section);
}
