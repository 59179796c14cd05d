import type { PublicPath } from '../article/public-path.ts';
import type { FeedId, SubmissionKey } from '../article/types.ts';

/** One difference between inbox, store and public files. */
export type Finding =
  /** It lies in the inbox, and there is no record of it, or one of its removal. */
  | { readonly kind: 'unheard'; readonly key: SubmissionKey }
  /** The record is of another upload of this key. */
  | { readonly kind: 'outdated'; readonly key: SubmissionKey }
  /** The record is of an import that was not ended. */
  | { readonly kind: 'unfinished'; readonly key: SubmissionKey }
  /** The record says that it is there, and it is not. */
  | { readonly kind: 'gone'; readonly key: SubmissionKey }
  /** So many are gone that nothing of it is taken back until somebody says that it is meant. */
  | { readonly kind: 'held'; readonly key: SubmissionKey }
  /** Its documents are left as they are until somebody says that this loss is meant. */
  | { readonly kind: 'feed-held'; readonly feed: FeedId; readonly lost: number; readonly of: number }
  /** It was read with another configuration. */
  | { readonly kind: 'reconfigured'; readonly key: SubmissionKey }
  /** Nothing is known to be wrong with it; somebody wants it read again. */
  | { readonly kind: 'reread'; readonly key: SubmissionKey }
  | { readonly kind: 'missing'; readonly path: PublicPath }
  | { readonly kind: 'stale'; readonly path: PublicPath }
  | { readonly kind: 'orphaned'; readonly path: PublicPath }
  /** A picture of which smaller sizes are to be made, and nobody has asked for them. */
  | { readonly kind: 'unrendered'; readonly path: PublicPath }
  /** It is missing, and what it is made of is not to be had. */
  | { readonly kind: 'unobtainable'; readonly path: PublicPath }
  | { readonly kind: 'receipt-missing'; readonly key: SubmissionKey }
  | { readonly kind: 'receipt-stale'; readonly key: SubmissionKey }
  /** It could not be put right; trying again may do. */
  | { readonly kind: 'failed'; readonly what: string; readonly why: string };

export type FindingKind = Finding['kind'];

/** How many there are of each kind; those of which there are none are left out. */
export type Counts = Readonly<Partial<Record<FindingKind, number>>>;

/** What stays as it is after a reconcile: somebody has to see to it. */
const LEFT: ReadonlySet<FindingKind> = new Set<FindingKind>(['held', 'feed-held', 'unobtainable', 'failed']);

export function isLeft(kind: FindingKind): boolean {
  return LEFT.has(kind);
}

export function withOne(counts: Counts, kind: FindingKind): Counts {
  return { ...counts, [kind]: (counts[kind] ?? 0) + 1 };
}
