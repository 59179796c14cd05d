import type { PublicPath } from '../../../shared/article/public-path.ts';
import type { ArticleId, FeedId, Instant, StoredArticle, SubmissionKey } from '../../../shared/article/types.ts';
import type {
  Deletion,
  Due,
  FeedRecord,
  HeldFeed,
  IndexEntry,
  Losing,
  SitemapRecord,
  Unlisted,
  UploadRecord,
  Versioned,
} from '../../../shared/pipeline/types.ts';

/** All that a store in memory holds. */
export interface Tables {
  readonly uploads: Map<SubmissionKey, Versioned<UploadRecord>>;
  readonly articles: Map<ArticleId, Versioned<StoredArticle>>;
  /** The uploads that carry or once carried an article. */
  readonly claims: Map<ArticleId, Set<SubmissionKey>>;
  /** Articles that show a public file, or once did. */
  readonly shows: Map<PublicPath, Set<ArticleId>>;
  /** Entries of a feed's index by their keys. */
  readonly entries: Map<FeedId, Map<string, IndexEntry>>;
  readonly deletions: Map<FeedId, Map<string, Deletion>>;
  readonly cuts: Map<FeedId, Set<string>>;
  readonly sitemaps: Map<PublicPath, SitemapRecord>;
  /** By instant and article. */
  readonly due: Map<string, Due>;
  readonly feeds: Map<FeedId, Versioned<FeedRecord>>;
  readonly heldFeeds: Map<FeedId, HeldFeed>;
  /** Until when losses of a feed, or of every one, are meant. */
  readonly accepted: Map<Losing, Instant>;
  readonly unlisted: Map<string, Unlisted>;
  news: number;
}

export function emptyTables(): Tables {
  return {
    uploads: new Map(),
    articles: new Map(),
    claims: new Map(),
    shows: new Map(),
    entries: new Map(),
    deletions: new Map(),
    cuts: new Map(),
    sitemaps: new Map(),
    due: new Map(),
    feeds: new Map(),
    heldFeeds: new Map(),
    accepted: new Map(),
    unlisted: new Map(),
    news: 0,
  };
}

export function noteNews(tables: Tables, feed: FeedId): void {
  const mark = String(++tables.news);
  tables.unlisted.set(mark, { mark, feeds: [feed] });
}

/** @returns what lies there; made where there is nothing yet. */
export function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
