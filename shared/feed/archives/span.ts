import { createHash } from 'node:crypto';
import { instantOf, millisecondsOf } from '../../article/dates/milliseconds.ts';
import type { PublicPath } from '../../article/public-path.ts';
import type { FeedId, Instant } from '../../article/types.ts';
import { isArchived, type OfEachKind, ofEachKind } from '../document-kinds.ts';

/**
 * A stretch of a feed's index, by keys of its order: from `from` on, up to `below` and without it. Each is a document of the archive.
 * It is named by where it ends, so that its newer part keeps the name when it is cut: who comes from newer documents with an
 * address that was read before the cut finds that part there, and the older one behind it.
 */
export interface Span {
  /** '' for the oldest there may be. */
  readonly from: string;
  readonly below: string;
  readonly name: string;
}

/** What is called so ends where the feed's own documents begin, which moves. */
export const NEWEST = 'newest';

/** Where an archive is cut at the beginning of a month: `2026-11` sorts before everything of November. */
const MONTH = /^\d{4}-\d\d$/;

/** @param below where the feed's own documents begin */
export function newestSpan(from: string, below: string): Span {
  return { from, below, name: NEWEST };
}

/** @param below a cut */
export function spanBelow(below: string, from: string): Span {
  return { from, below, name: nameBelow(below) };
}

export function isNewest({ name }: Span): boolean {
  return name === NEWEST;
}

/** @param path public @returns whether it is a document of what changes with each article that comes */
export function isOfNewest(path: string): boolean {
  return path.split('/').at(-2) === NEWEST && isArchived(path);
}

/** `before-2026-11`, `before-2026-11-24t063000z-5f0c3a12` */
function nameBelow(cut: string): string {
  if (MONTH.test(cut)) return `before-${cut}`;
  const hash = createHash('sha256').update(cut).digest('hex').slice(0, 8);
  return `before-${timeOfCut(cut).toLowerCase().replaceAll(':', '')}-${hash}`;
}

/** The month or the instant of a cut, which its name tells; cuts sort by it first. */
export function timeOfCut(cut: string): string {
  return cut.split('#', 1)[0] ?? '';
}

/** @returns the time of the cut that a span of this name ends at; undefined where none has such a name. */
export function timeInName(name: string): string | undefined {
  const [, month, day, hour, minute, second] =
    /^before-(?:(\d{4}-\d\d)|(\d{4}-\d\d-\d\d)t(\d\d)(\d\d)(\d\d)z-[0-9a-f]{8})$/.exec(name) ?? [];
  return day === undefined ? month : `${day}T${hour}:${minute}:${second}Z`;
}

/** Where a span is found: its documents, and the folder that they lie in, whose page people read. */
export interface ArchivePlace {
  readonly paths: OfEachKind<PublicPath>;
  readonly page: PublicPath;
}

/** Between which instants a span lies, and whether it begins and ends with a month; undefined where it is open. */
export function boundsOf({ from, below, name }: Span): {
  readonly first: Instant | undefined;
  readonly last: Instant | undefined;
  readonly inMonths: boolean;
} {
  const cuts = [from, name === NEWEST ? '' : below].filter((cut) => cut !== '');
  return {
    first: from === '' ? undefined : instantOfCut(from),
    last: name === NEWEST ? undefined : instantOf(millisecondsOf(instantOfCut(below)) - 1_000),
    inMonths: cuts.every((cut) => MONTH.test(cut)),
  };
}

function instantOfCut(cut: string): Instant {
  return (MONTH.test(cut) ? `${cut}-01T00:00:00Z` : timeOfCut(cut)) as Instant;
}

/** Stands in the place of a span's name. */
export const ALL_SPANS = 'all';

/** Where a page leads to all others of an archive. */
export function archiveIndexPath(feed: FeedId): PublicPath {
  return `/${feed}/archive/${ALL_SPANS}/`;
}

/** @returns whether the archive that a span is of has another one. */
export function isOneOfSeveral(span: Span): boolean {
  return !(isNewest(span) && span.from === '');
}

export function archivePlace(feed: FeedId, { name }: Pick<Span, 'name'>): ArchivePlace {
  const page: PublicPath = `/${feed}/archive/${name}/`;
  return { paths: ofEachKind(({ file }): PublicPath => `${page}${file}`), page };
}
