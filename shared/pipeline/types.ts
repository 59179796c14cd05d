import type { Likeness } from '../article/likeness.ts';
import type { PublicPath } from '../article/public-path.ts';
import type { AcceptedStatuses, Editorial } from '../article/sidecar.ts';
import type { ArticleId, FeedId, Instant, StoredArticle, SubmissionKey } from '../article/types.ts';
import type { DeletedItem } from '../feed/model.ts';
import type { Shown } from '../feed/shown.ts';
import type { MediaFile } from '../media/types.ts';
import type { Receipt } from '../receipt/types.ts';
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
  /** Tells this upload from others of its key, as the inbox's listing tells it too. Absent where the inbox has none. */
  readonly stamp?: string;
  /** What ids of its articles are minted from. @default its key */
  readonly origin?: string;
  /** What a file beside it says, which counts instead of what it says itself. */
  readonly said?: Said;
  /** Statuses that hold it no longer although they are not known, by the fields that state them: so it says too. */
  readonly accepts?: AcceptedStatuses;
}

export interface Said {
  readonly content: Editorial;
  /** When that file was uploaded. */
  readonly at: Instant;
}

/** Optimistic lock: 0 for what is not stored yet; each write adds 1. */
export type Version = number;

/** What the store keeps of one upload. */
export interface UploadRecord {
  readonly key: SubmissionKey;
  readonly revision: Revision;
  readonly receipt: Receipt;
  /** Of the upload that this is the record of. */
  readonly stamp?: string;
  /** What it was read with, as `generationOf` tells it: with another configuration it may come to something else. */
  readonly generation?: string;
  /** Whether a file that says something of it lay beside it when it was read. */
  readonly hadSidecar?: true;
  /** Set when the upload is media. */
  readonly media?: MediaFile;
  /**
   * Media keys that its articles refer to, uploaded yet or not, in every spelling in which they may come: whatever becomes of
   * one of these brings the upload up again.
   */
  readonly awaits: readonly SubmissionKey[];
  /** What the ids of its articles are minted from, where that is not its key: it was moved, or another took its ids along. */
  readonly origin?: string;
  /** Where it lay before. */
  readonly movedFrom?: SubmissionKey;
  /** By what it is known again elsewhere; set with articles. */
  readonly likeness?: Likeness;
  /** When its articles were first accepted in this place. */
  readonly since?: Instant;
  /** Uploads with the same articles that were there then: it may be one of them, of whose removal nobody has heard yet. */
  readonly beside?: readonly SubmissionKey[];
  /** When it was found gone. */
  readonly goneAt?: Instant;
  /** Where it lies now, with the ids of its articles. */
  readonly movedTo?: SubmissionKey;
}

/** One row of a feed's index. Sorts by `sort`, newest first when read backwards. */
export interface IndexEntry {
  readonly feed: FeedId;
  /** `<published>#<article id>` */
  readonly sort: string;
  readonly article: ArticleId;
  /** The article's digest, updated instant, priority and renditions: every visible change of an article changes its entries. */
  readonly digest: string;
}

/** A stretch of a feed's index, by its keys. */
export interface Stretch {
  /** Inclusive. @default from the oldest on */
  readonly from?: string;
  /** Exclusive. @default up to the newest */
  readonly below?: string;
}

/** How far a feed is archived. */
export interface Archived {
  /** Where the feed's own documents begin: entries below this key of its index are in its archive. */
  readonly below: string;
  /** What the feed's own documents had room for then: with another configuration they may begin earlier. */
  readonly room: string;
  /** The version of the newest of its documents that the feed's own lead to, as they were put last. */
  readonly newest?: string;
  /** Up to this cut, or to the first one, documents have been made by all cuts. */
  readonly whole?: string;
  /** Cuts of older documents, which became too large, that are being made. */
  readonly cutting?: readonly string[];
}

/** That a feed does not show an article any more, because it is not public any more. */
export interface Deletion extends DeletedItem {
  readonly feed: FeedId;
  /** Later than what the article was last updated at, so that whoever compares knows which is newer (RFC 6721, section 4). */
  readonly at: Instant;
}

/** What is kept of one feed. */
export interface FeedRecord {
  readonly id: FeedId;
  /** Whether its documents are: a feed is registered with its first entry, before they can be. */
  readonly isPublic: boolean;
  /** As its documents state it. */
  readonly title?: string;
  /** Set when its documents hold no article. */
  readonly isEmpty?: true;
  /** Since when they hold none; of one that is not public, that it has gone for that reason, and says so where it was. */
  readonly emptied?: Instant;
  readonly shown?: Shown;
  /** Set when it has an archive: it keeps it. */
  readonly archived?: Archived;
  /** Of what its documents have shown that of which hubs were told last: the digest in `shown`. */
  readonly told?: string;
  /**
   * ETags that the feed's own files have, or were to have when this was written, in their order, and behind them those of the newest
   * document of its archive. Never to be believed where nothing is put on them. Kept where it can be said of a file before it is put.
   */
  readonly etags?: readonly string[];
  /** When its files are to be made again although nothing changes: with the oldest news that search engines are told of with it. */
  readonly again?: Instant;
  readonly had?: Had;
  /** Set while it is put into a store with all that others know of it: nobody publishes it meanwhile. Kept where others would. */
  readonly isWaiting?: true;
}

/** What a feed's own documents held some minutes ago: what they have lost since is told by it. */
export interface Had {
  /** A mark of each article, the newest first. */
  readonly marks: string;
  /** Of the oldest of them its key in the feed's index. */
  readonly from?: string;
  readonly at: Instant;
  /** How many of these were not in the feed any more when this was written. */
  readonly lost: number;
  /** Set while its documents are left as they are, because it would lose too much at once. */
  readonly isHeld?: true;
}

/** A feed whose documents are left as they are until it has its articles again, or somebody says that their loss is meant. */
export interface HeldFeed {
  readonly feed: FeedId;
  readonly since: Instant;
  /** Articles that it would lose, and of how many. */
  readonly lost: number;
  readonly of: number;
}

/** Of what somebody says that its losses are meant. */
export type Losing = FeedId | typeof EVERY_FEED;
/** No feed has this id. */
export const EVERY_FEED = '*';

/** What is kept of one sitemap, or of what is named beside them. */
export interface SitemapRecord {
  readonly path: PublicPath;
  /** What it shows, by its digest, and since when. */
  readonly shown: Shown;
}

/** News of feeds that the index page may not show yet. */
export interface Unlisted {
  /** Of this piece of news alone, for ever. */
  readonly mark: string;
  /** None: of any. */
  readonly feeds: readonly FeedId[];
  /** Since when a publisher has been putting the page, who said so first: it is its own to take back. @default nobody is */
  readonly since?: Instant;
}

/** What may have changed since the last publication, each named once. */
export interface Changes {
  readonly articles: readonly ArticleId[];
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
  readonly upload: Versioned<UploadRecord>;
  /**
   * The record as it was read: a store that is not told puts all that follows from the new one, and keeps the upload's former place in its
   * lists, which readers pass over.
   */
  readonly uploadBefore?: UploadRecord;
  readonly article?: ArticleCommit;
}

/** Where an article stands in the lists. */
export type ArticlePlace = Pick<StoredArticle, 'state' | 'published'>;

export interface ArticleCommit {
  readonly value: StoredArticle;
  /** As read before; the write is refused when another has come between. */
  readonly version: Version;
  /** Where it stood in the lists. */
  readonly placeBefore?: ArticlePlace;
  readonly put: readonly IndexEntry[];
  readonly remove: readonly IndexEntry[];
  readonly due?: Due;
  readonly noLongerDue?: Due;
  /** Set when it is taken from readers: what the feeds that showed it are to tell of. */
  readonly deletions?: readonly Deletion[];
}
