import type {
  ArticleId,
  ArticleState,
  FeedId,
  Instant,
  LanguageTag,
  Notes,
  Person,
  Reason,
  Source,
  StoredArticle,
  SubmissionKey,
} from '../article/types.ts';
import type { ReceiverHint } from '../feed/receivers.ts';
import type { Site } from '../settings.ts';
import type { Revision } from './revision.ts';

/** An upload event, reduced to what it may be trusted for: which key to look at, and how new the news is. */
export interface SubmissionRef {
  readonly key: SubmissionKey;
  readonly revision: Revision;
}

/** An upload as it lies in the inbox now. */
export interface Submission {
  readonly key: SubmissionKey;
  readonly bytes: Uint8Array;
  /** Set on a copy of a remote file, whose key is its address. */
  readonly isCopy?: true;
  /** As the uploader declared it; a hint only. */
  readonly contentType?: string;
  readonly uploadedAt: Instant;
}

/** Optimistic lock: 0 for what is not stored yet; each write adds 1. */
export type Version = number;

/**
 * - `published`, `scheduled`, `expired`, `rejected`, `withdrawn`: what became of it.
 * - `held`: it says that it is not, or not yet, for the public.
 * - `superseded`: a later upload carries the same article.
 * - `stored`: media, published with the articles that show them.
 */
export type ReceiptStatus =
  | 'published'
  | 'scheduled'
  | 'expired'
  | 'held'
  | 'rejected'
  | 'withdrawn'
  | 'superseded'
  | 'stored';

/**
 * What an accepted upload changed. Beside the status, not in its place: an upload of the same file again is still published,
 * and where it is must not be hidden by the news that there is none.
 * - `new`: its articles were not out before.
 * - `updated`: they were, and readers get another version.
 * - `unchanged`: they were, and are the same.
 * - `completed`: a picture that arrived after the upload is shown in them now.
 */
export type ReceiptChange = 'new' | 'updated' | 'unchanged' | 'completed';

/** What became of one upload, for its editor. */
export interface Receipt extends Notes {
  readonly key: SubmissionKey;
  readonly status: ReceiptStatus;
  /** Absent where nothing was accepted. */
  readonly change?: ReceiptChange;
  /** The upload's instant, not the clock's. */
  readonly uploadedAt: Instant;
  readonly reasons: readonly Reason[];
  /** The first `RECEIPT_ARTICLES`; `articleCount` counts all. */
  readonly articles: readonly ReceiptArticle[];
  readonly articleCount: number;
  /** Set when the upload is media: what was understood of it. */
  readonly media?: Pick<MediaFile, 'type' | 'bytes' | 'width' | 'height' | 'duration'>;
  /** Media that its articles refer to and that are not uploaded yet, or were refused. */
  readonly waitingFor: readonly SubmissionKey[];
  /** Media that came after it and are shown now. */
  readonly arrived: readonly SubmissionKey[];
  /** Rules of those who take feeds that its articles would break. */
  readonly receivers: readonly ReceiverHint[];
  /** As configured when the receipt was written: what its addresses and times are told by. */
  readonly site: Pick<Site, 'feedsUrl' | 'timeZone'>;
}

export interface ReceiptArticle {
  readonly id: ArticleId;
  readonly url: string;
  /** Public path of its page, when it has one. */
  readonly path?: string;
  readonly title: string;
  readonly authors: readonly Person[];
  readonly source?: Source;
  readonly language: LanguageTag;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly published: Instant;
  readonly updated: Instant;
  readonly expires?: Instant;
  readonly state: ArticleState;
  readonly words: number;
  /** How many it shows. */
  readonly media: number;
  readonly feeds: readonly FeedId[];
  /** The later upload that it is published from instead. */
  readonly supersededBy?: SubmissionKey;
}

/** A media upload, known by its bytes. */
export interface MediaFile {
  readonly key: SubmissionKey;
  /** Its name inside the upload, when that is a container. */
  readonly within?: string;
  /** SHA-256 of the file as it is published, hexadecimal: without what the upload tells beside picture and sound. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: number;
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
  readonly uploadedAt: Instant;
  /** Public path under the content hash: `/media/<32 hex digits>.<extension>`. */
  readonly path: string;
}

/** What the store keeps of one upload. */
export interface SourceRecord {
  readonly key: SubmissionKey;
  readonly revision: Revision;
  readonly receipt: Receipt;
  /** Set when the upload is media. */
  readonly media?: MediaFile;
  /**
   * Media keys that its articles refer to, uploaded yet or not, in every spelling in which they may come: whatever becomes of
   * one of these brings the upload up again.
   */
  readonly awaits: readonly SubmissionKey[];
}

/** One row of a feed's index. Sorts by `sort`, newest first when read backwards. */
export interface IndexEntry {
  readonly feed: FeedId;
  /** `<published>#<article id>` */
  readonly sort: string;
  readonly article: ArticleId;
  /** The article's digest and updated instant: every visible change of an article changes its entries. */
  readonly digest: string;
}

/** What is kept of one feed. */
export interface FeedRecord {
  readonly id: FeedId;
  /** Whether its documents are: a feed is registered with its first entry, before they can be. */
  readonly isPublic: boolean;
  /** As its documents state it. */
  readonly title?: string;
}

/** News of feeds that the index page may not show yet. */
export interface Unlisted {
  /** Of this piece of news alone, for ever. */
  readonly mark: string;
  readonly feeds: readonly FeedId[];
}

/** When an article must change by itself: come out, or expire. */
export interface Due {
  readonly at: Instant;
  readonly article: ArticleId;
}

export interface Versioned<T> {
  readonly value: T;
  readonly version: Version;
}

/** One transaction: an upload's record with its receipt and, when it touches an article, that article and its index. */
export interface Commit {
  readonly source: Versioned<SourceRecord>;
  readonly article?: ArticleCommit;
}

export interface ArticleCommit {
  readonly value: StoredArticle;
  /** As read before; the write is refused when another has come between. */
  readonly version: Version;
  readonly put: readonly IndexEntry[];
  readonly remove: readonly IndexEntry[];
  readonly due?: Due;
  readonly noLongerDue?: Due;
}
