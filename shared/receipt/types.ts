import type {
  ArticleId,
  ArticleState,
  Dropped,
  FeedId,
  Instant,
  LanguageTag,
  Person,
  Reason,
  Source,
  SubmissionKey,
  Warning,
} from '../article/types.ts';
import type { Site } from '../config/types.ts';
import type { ReceiverHint } from '../feed/receivers.ts';
import type { MediaFile } from '../media/types.ts';

/**
 * - `published`, `scheduled`, `expired`, `rejected`, `withdrawn`: what became of it.
 * - `held`: it says that it is not, or not yet, for the public.
 * - `superseded`: a later upload carries the same article.
 * - `stored`: media, published with the articles that show them; or what says something of another upload.
 */
export const RECEIPT_STATUSES = [
  'published',
  'scheduled',
  'expired',
  'held',
  'rejected',
  'withdrawn',
  'superseded',
  'stored',
] as const;
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number];

/**
 * What an accepted upload changed. Beside the status, not in its place: an upload of the same file again is still published,
 * and where it is must not be hidden by the news that there is none.
 * - `new`: its articles were not out before.
 * - `updated`: they were, and readers get another version.
 * - `unchanged`: they were, and are the same.
 * - `completed`: a picture that arrived after the upload is shown in them now.
 * - `moved`: they were, and lay elsewhere in the inbox: ids, pages and dates stay.
 */
export type ReceiptChange = 'new' | 'updated' | 'unchanged' | 'completed' | 'moved';

/** How what was left out stands in receipts that were stored before it had kinds: in words. */
export type StoredDropped = Dropped | WordedDropped;

export interface WordedDropped {
  readonly what: string;
  readonly count: number;
  readonly line?: number;
}

/** What became of one upload, for its editor. */
export interface Receipt {
  readonly key: SubmissionKey;
  readonly status: ReceiptStatus;
  /** Absent where nothing was accepted. */
  readonly change?: ReceiptChange;
  /** Where it lay before. */
  readonly movedFrom?: SubmissionKey;
  /** Where it lies now, with its articles. */
  readonly movedTo?: SubmissionKey;
  /** Set where it only says something of that upload. */
  readonly beside?: SubmissionKey;
  /** The upload's instant, not the clock's. */
  readonly uploadedAt: Instant;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
  readonly dropped: readonly StoredDropped[];
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
  readonly contributors?: readonly Person[];
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
