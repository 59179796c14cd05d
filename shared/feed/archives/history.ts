import type { PublicPath } from '../../article/public-path.ts';
import type { FeedId } from '../../article/types.ts';
import type { Config } from '../../config/types.ts';
import { publicUrl } from '../address.ts';
import { type OfEachKind, ofEachKind } from '../document-kinds.ts';
import type { ArchivePlace } from './span.ts';

/** How the documents of a window hang together with the others of their feed. */
export type History =
  /** They hold every article that the feed has. */
  | { readonly kind: 'complete' }
  | { readonly kind: 'newest'; readonly previous: ArchiveAddress; readonly index?: PublicPath }
  | ArchiveHistory;

export interface ArchiveHistory {
  readonly kind: 'archive';
  readonly own: ArchiveAddress;
  /** The older one. */
  readonly previous?: ArchiveAddress;
  /** The newer one, of whatever version. */
  readonly next?: ArchivePlace;
  /** Of the page that leads to all of several. */
  readonly index?: PublicPath;
}

/** Where an archive's documents are, and of which version. */
export interface ArchiveAddress extends ArchivePlace {
  readonly version: string;
}

/** The same as documents state it: absolute addresses. */
export interface HistoryLinks {
  readonly isComplete: boolean;
  readonly isArchive: boolean;
  /** Of an archive. */
  readonly self?: OfEachKind<string>;
  readonly related: readonly HistoryLink[];
}

/** RFC 5005, section 4. */
export interface HistoryLink {
  readonly rel: 'current' | 'prev-archive' | 'next-archive';
  readonly href: OfEachKind<string>;
}

/** @param current where the feed's own documents are */
export function historyLinks(history: History, current: OfEachKind<string>, config: Config): HistoryLinks {
  if (history.kind === 'complete') return { isComplete: true, isArchive: false, related: [] };
  const { previous } = history;
  const older: HistoryLink[] =
    previous === undefined ? [] : [{ rel: 'prev-archive', href: addressOf(previous, config) }];
  if (history.kind === 'newest') return { isComplete: false, isArchive: false, related: older };
  const { own, next } = history;
  const newer: HistoryLink[] =
    next === undefined
      ? []
      : [{ rel: 'next-archive', href: ofEachKind(({ kind }) => publicUrl(next.paths[kind], config)) }];
  return {
    isComplete: false,
    isArchive: true,
    self: addressOf(own, config),
    related: [{ rel: 'current', href: current }, ...older, ...newer],
  };
}

/**
 * The version is a query, which servers of files pass over: an address that was read earlier leads to what the document holds now, and
 * nowhere to what was withdrawn from it.
 */
function addressOf({ paths, version }: ArchiveAddress, config: Config): OfEachKind<string> {
  return ofEachKind(({ kind }) => `${publicUrl(paths[kind], config)}?v=${version}`);
}

/** Of the longest name of a span, the version, and what stands around an address. */
const AROUND_ADDRESS = 150;
/** Its own address is counted as the feed's. */
const MOST_ADDRESSES = 5;

/** @returns bytes that all this takes in a document at the most. */
export function historyWeight(feed: FeedId, config: Config): number {
  return MOST_ADDRESSES * (publicUrl(`/${feed}/archive/`, config).length + AROUND_ADDRESS);
}
