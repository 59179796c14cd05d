import type { FeedId, StoredArticle, SubmissionKey } from '../article/types.ts';
import type { Deletion, FeedRecord, SitemapRecord, UploadRecord } from '../pipeline/types.ts';

/**
 * One line of a transfer, which is all that a store knows and no upload can tell again. In the order of these kinds: what is put first
 * keeps the rest from being published before it is whole.
 */
export type Row =
  /** A feed that is to wait until everything is there. */
  | { readonly waiting: FeedId }
  /** Where the archive of a feed is cut, for ever. */
  | { readonly cut: { readonly feed: FeedId; readonly before: string } }
  /** With every upload that carries it or once did. */
  | { readonly article: StoredArticle; readonly uploads: readonly SubmissionKey[] }
  | { readonly upload: UploadRecord }
  | { readonly deletion: Deletion }
  /** When a sitemap changed. */
  | { readonly sitemap: SitemapRecord }
  | { readonly feed: FeedRecord };
