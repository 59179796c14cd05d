import type { PublicPath } from '../article/public-path.ts';
import type {
  ArticleId,
  FeedId,
  Instant,
  LiveArticle,
  Reason,
  StoredArticle,
  SubmissionKey,
} from '../article/types.ts';
import type { Answered } from '../feed/answered.ts';
import type { FoundMedia } from './compose/media-look-up.ts';
import type { Lists } from './query/lists.ts';
import type {
  Changes,
  Commit,
  Deletion,
  Due,
  FeedRecord,
  HeldFeed,
  IndexEntry,
  Losing,
  SitemapRecord,
  Stretch,
  Submission,
  Unlisted,
  UploadRecord,
  Version,
  Versioned,
} from './types.ts';

/** The inbox: read only. */
export interface Inbox {
  /**
   * The upload as it lies there now; undefined when there is none.
   * A value with `refused` instead of bytes is an upload that must not or cannot be read (too large, a link out of the inbox).
   * @throws on a passing fault, to be tried again.
   */
  read(key: SubmissionKey): Promise<Submission | RefusedSubmission | undefined>;
}

export interface RefusedSubmission extends Omit<Submission, 'bytes'> {
  readonly refused: Reason;
}

/** An article in a feed's index. */
export interface Entered {
  readonly entry: IndexEntry;
  readonly article: LiveArticle;
}

/** Articles, index, receipts, and lists of them. Every read is consistent: it sees all that was committed before it began. */
export interface ArticleStore extends Lists {
  upload(key: SubmissionKey): Promise<Versioned<UploadRecord> | undefined>;
  article(id: ArticleId): Promise<Versioned<StoredArticle> | undefined>;
  /** The article's version alone, without its content; 0 when it is not stored. */
  articleVersion(id: ArticleId): Promise<Version>;
  /** Every article that this upload carries or once carried; the article itself says which upload owns it now. */
  articlesOf(key: SubmissionKey): Promise<readonly ArticleId[]>;
  /** Every upload that carries or once carried this article. */
  uploadsOf(id: ArticleId): Promise<readonly SubmissionKey[]>;
  /** Uploads with a likeness of that name, gone ones included: those which were accepted last, first. */
  alike(name: string, limit: number): Promise<readonly SubmissionKey[]>;
  /** What those of the keys which exist are as media. */
  media(keys: readonly SubmissionKey[]): Promise<FoundMedia>;
  /** Uploads whose articles refer to this media key. */
  awaiting(media: SubmissionKey): Promise<readonly SubmissionKey[]>;
  /** A published article that shows the file at this public path; undefined when there is none. */
  showing(path: PublicPath): Promise<LiveArticle | undefined>;
  /**
   * All or nothing. `conflict` when the upload's or the article's version is not the one that was read, in which case
   * nothing was written and the caller reads again.
   */
  commit(commit: Commit): Promise<'committed' | 'conflict'>;
  /** The newest `limit` entries of a feed, newest first, with their articles; those which are gone or withdrawn are left out. */
  window(feed: FeedId, limit: number): Promise<readonly Entered[]>;
  /** The same of those within a stretch. */
  stretch(feed: FeedId, limit: number, within: Stretch): Promise<readonly Entered[]>;
  /** The newest `limit` entries alone, newest first, at the cost of a row each: those of articles which are gone are among them. */
  entries(feed: FeedId, limit: number): Promise<readonly IndexEntry[]>;
  /** The oldest `limit` entries alone of those within a stretch, oldest first. */
  entriesWithin(feed: FeedId, limit: number, within: Stretch): Promise<readonly IndexEntry[]>;
  /**
   * Articles that a feed has shown and that are not public now, the latest `limit` of those taken back at or after an instant, the
   * latest first; each once.
   */
  deletions(feed: FeedId, since: Instant, limit: number): Promise<readonly Deletion[]>;
  /** Where the archive of a feed is cut at or before this key of its index: the newest `limit` cuts, newest first. */
  cutsUpTo(feed: FeedId, sort: string, limit: number): Promise<readonly string[]>;
  /** Where it is cut behind that key: the oldest `limit` cuts, oldest first. */
  cutsAfter(feed: FeedId, sort: string, limit: number): Promise<readonly string[]>;
  /** Cuts the archive of a feed before this key, for ever. Idempotent. */
  cut(feed: FeedId, before: string): Promise<void>;
  /** What is kept of a sitemap; undefined where it was never made. */
  sitemap(path: PublicPath): Promise<SitemapRecord | undefined>;
  /** The last `limit` of those whose paths lie within a stretch, the last first. */
  sitemaps(within: Stretch, limit: number): Promise<readonly SitemapRecord[]>;
  putSitemap(sitemap: SitemapRecord): Promise<void>;
  /** What is due at or before `now`, earliest first; with `after`, what comes behind that one in this order. */
  due(now: Instant, limit: number, after?: Due): Promise<readonly Due[]>;
  /** Registered by the commit that puts its first entry, a feed is known for ever. */
  feed(id: FeedId): Promise<Versioned<FeedRecord> | undefined>;
  /**
   * Writes the record when it is as it was read (version 0: not registered), and says by `unlisted` that it did.
   * @param news `quiet` where the index page shows nothing of what has changed: nothing is said. @default news
   */
  putFeed(feed: Versioned<FeedRecord>, news?: 'news' | 'quiet'): Promise<'committed' | 'conflict'>;
  /** Has a feed published again although its index has not changed. @param now another one each time that it is to be */
  publishAgain(id: FeedId, now: Instant): Promise<void>;
  /** The records of all feeds. */
  feeds(): Promise<readonly FeedRecord[]>;
  /** What was registered or put and is not `listed` yet, written in the same transaction; and what was told. */
  unlisted(): Promise<readonly Unlisted[]>;
  /** Tells what is no change of a record. Idempotent: what was told under the same mark is replaced. */
  tell(news: Unlisted): Promise<void>;
  /** Forgets these pieces of news and no later one. Idempotent. */
  listed(news: readonly Unlisted[]): Promise<void>;
  /** Feeds that are held because they would lose too much at once, in the order of their ids. */
  heldFeeds(): Promise<readonly HeldFeed[]>;
  /** Idempotent: what was said of it before is replaced. */
  holdFeed(held: HeldFeed): Promise<void>;
  /** Idempotent. */
  letGoFeed(id: FeedId): Promise<void>;
  /** Says that what a feed, or every feed, loses until then is meant. */
  acceptLosses(of: Losing, until: Instant): Promise<void>;
  /** Until when that holds that somebody said of this feed, or of every one, whichever is later; undefined where nobody did. */
  acceptedUntil(id: FeedId): Promise<Instant | undefined>;
  /** Receipts of all uploads, in the order of their keys. */
  uploads(): AsyncIterable<UploadRecord>;
}

/**
 * Where the indexes of feeds have changed since their archives were made. On AWS a batch of the table's stream is that; it is
 * delivered again until all of it is published.
 */
export interface Unarchived {
  /** The keys of one feed's index, in their order, each once; and what to say when the archive has been made of what is there by now. */
  of(feed: FeedId): Promise<{ readonly sorts: readonly string[]; readonly done: () => Promise<void> }>;
}

/**
 * What commits touched and nobody has published yet, written in their own transactions. On AWS the table's stream is that, and
 * Lambda's answer to a batch acknowledges.
 */
export interface Outbox {
  /**
   * What the oldest `limit` unacknowledged commits touched, each article and feed once.
   * `upTo` is what to acknowledge when it is published; 0 when there is nothing.
   */
  changes(limit: number): Promise<Changes & { readonly upTo: number }>;
  /** The number of the newest commit that there ever was, acknowledged or not: as long as it is the same, nobody has committed. */
  latest(): Promise<number>;
  /** Forgets the changes up to that number, but for those which are to be published again. */
  acknowledge(upTo: number, again?: Changes): Promise<void>;
}

/** Copies of remote media by their addresses: private until an article that shows them is published. */
export interface CopyStore {
  has(key: SubmissionKey): Promise<boolean>;
  read: Inbox['read'];
  /** Idempotent: what is fetched again takes the place of what was there. */
  keep(key: SubmissionKey, bytes: Uint8Array): Promise<void>;
}

/** Articles that are out and whose pictures have no renditions yet. */
export interface RenditionRequests {
  /** Idempotent; they are made some time after. */
  want(article: ArticleId): Promise<void>;
  /** Whether one waits. @default nobody can say */
  isWanted?(article: ArticleId): Promise<boolean>;
}

/** One public file. */
export interface PublicFile {
  readonly path: PublicPath;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly contentEncoding?: 'br' | 'gzip';
  /** SHA-256, hexadecimal, of the file without its content encoding: equal digests are the same document. */
  readonly digest: string;
  /** What its address is answered with; also told by its bytes, for a store that keeps nothing else. @default 200 */
  readonly answered?: Answered;
}

export interface PublishedState {
  /** The store's own validator: what `put` compares. */
  readonly etag: string;
  readonly digest: string;
  /** Bytes as they lie there. Absent where the store does not tell. */
  readonly size?: number;
}

/** A public file as it lies there. */
export interface PublishedFile extends Pick<PublishedState, 'etag'> {
  readonly bytes: Uint8Array;
}

/** What the public sees. */
export interface PublicStore {
  head(path: PublicPath): Promise<PublishedState | undefined>;
  /** A document, which is small, whole; undefined where there is none. */
  read(path: PublicPath): Promise<PublishedFile | undefined>;
  /**
   * Writes when the file's ETag is still `expected` (undefined: when there is no file yet).
   * `conflict` when it is not, in which case nothing was written.
   */
  put(file: PublicFile, expected: string | undefined): Promise<'written' | 'conflict'>;
  /** Idempotent. */
  remove(path: PublicPath): Promise<void>;
}

/** One upload as a listing tells of it, without being read. */
export interface ListedUpload {
  readonly key: SubmissionKey;
  /** As the inbox gives it with the upload. Absent where the listing cannot tell. */
  readonly uploadedAt?: Instant;
  /** As the inbox gives it with the upload. */
  readonly stamp?: string;
}

/** What lies in the inbox. */
export interface InboxListing {
  /** Uploads in the order of their keys as UTF-8. @param after a key, or '' for the first @returns fewer than `limit` at the end alone. */
  listed(after: SubmissionKey | '', limit: number): Promise<readonly ListedUpload[]>;
}

/** One public file as a listing tells of it, without being read. */
export interface ListedFile {
  readonly path: PublicPath;
  /** Bytes that lie there. Absent where the listing cannot tell. */
  readonly size?: number;
  /** Of these bytes, hexadecimal. Absent where the listing cannot tell. */
  readonly md5?: string;
  /** When they were written. Absent where the listing cannot tell. */
  readonly modified?: Instant;
}

/** What lies in the public store, whoever has put it there. */
export interface PublicListing {
  /** Files in the order of their paths as UTF-8. @param after a path, or '' for the first @returns fewer than `limit` at the end alone. */
  listed(after: PublicPath | '', limit: number): Promise<readonly ListedFile[]>;
}

export interface Clock {
  now(): Instant;
}
