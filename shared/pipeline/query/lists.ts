import { folderOf } from '../../article/keys.ts';
import { isCopyKey } from '../../article/media/copies.ts';
import type { PublicPath } from '../../article/public-path.ts';
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
  /** Those which exist, in the order of the keys, each once. */
  uploadsAt(keys: readonly SubmissionKey[]): Promise<readonly UploadRecord[]>;
  /** Those which exist, in the order of the ids, each once. */
  articlesAt(ids: readonly ArticleId[]): Promise<readonly StoredArticle[]>;
  /** Records of feeds in the order of their ids. @param after an id, or '' for the first */
  feedList(after: string, limit: number): Promise<readonly FeedRecord[]>;
  /** Records of uploads in the order of their keys as UTF-8. @param after a key, or '' for the first */
  uploadsAfter(after: SubmissionKey | '', limit: number): Promise<readonly UploadRecord[]>;
  /**
   * Files that are public on account of articles, or once were: in the order of their paths as UTF-8, each once, with one of the
   * articles. It was put here before the article came out, and outlives what it says.
   * @param after a path, or '' for the first
   * @param limit at most so many; there may be fewer although there are more
   */
  filesAfter(after: PublicPath | '', limit: number): Promise<PartOfFiles>;
  /** How many articles a feed's index holds, as far as `most`. */
  countOf(feed: FeedId, most: number): Promise<number>;
}

/** A public file, and an article that shows it or once did: a page's own, one of many that show a picture. */
export interface ArticleFileRow {
  readonly path: PublicPath;
  readonly article: ArticleId;
}

export interface PartOfFiles {
  readonly files: readonly ArticleFileRow[];
  /** Whether there are none behind these. */
  readonly isEnd: boolean;
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
