import { instantOf, millisecondsOf } from '../article/dates/milliseconds.ts';
import { shortIdOf } from '../article/identity.ts';
import { stated } from '../article/stated.ts';
import type { ArticleId, FeedId, Instant, StoredArticle } from '../article/types.ts';
import type { Config, DeclaredFeed } from '../config/types.ts';
import { MOST_DELETIONS } from '../feed/deletions.ts';
import { ALL } from '../feed/membership.ts';
import { partnerOf } from '../feed/partners.ts';
import { isSuspicious } from '../pipeline/loss.ts';
import type { ArticleStore, Clock } from '../pipeline/ports.ts';
import { traceOfDecision } from '../pipeline/trace.ts';
import type { Archived, FeedRecord, Had, IndexEntry, Losing, Version, Versioned } from '../pipeline/types.ts';
import { causeLine } from './cause.ts';
import type { PublishDeps } from './deps.ts';
import type { Seen } from './feed-window.ts';

/** What goes within this time goes at once: on AWS each removal is an event of its own, and a hundred come in many batches. */
export const AT_ONCE_MS = 600_000;
/** What a queue holds by the time that somebody says of losses that they are meant follows them within an hour. */
const ACCEPTED_MS = 3_600_000;
/** Of a feed that shows more the newest are a sample: a row of a table is paid for by the kilobyte. */
const MOST_MARKS = 100;
/** How many times what a feed shows is read of what came since, before the feed counts as one that grows. */
const GROWN_TIMES = 4;
/** 20 bits of each id: one article in ten thousand that is lost is taken for one of a hundred others. */
const MARK_LENGTH = 4;
/** How many articles are looked at for those that have become too old for a feed: few came between two of one feed. */
const MOST_TOO_OLD = 1000;
const DAY_MS = 86_400_000;

/** What a feed has lost of what it held. */
export interface FeedLoss {
  readonly lost: number;
  readonly of: number;
  /** Of what it held, how many are not in it now, for whatever reason. */
  readonly missing: number;
  /** Whether its documents are to be left as they are until somebody says that it is meant. */
  readonly asks: boolean;
  /** Until when that which it loses is meant: set where it would ask if nobody had said so. */
  readonly accepted?: Instant;
}

const NOTHING: FeedLoss = { lost: 0, of: 0, missing: 0, asks: false };

/**
 * What a feed would lose, of what it held ten minutes ago. An article that its archive has is not lost, nor one that went because it says so
 * itself or somebody says it of it by name: that has expired, is a draft now, was withdrawn or held; nor one that has become too old for the
 * feed's receiver. What is gone with its file, or belongs to other feeds of a sudden, may be an accident: a wrong command, a folder that was away, a mistyped configuration.
 */
export async function lossOf(
  { store, config, clock }: Pick<PublishDeps, 'store' | 'config' | 'clock'>,
  { id, had, archived }: Pick<FeedRecord, 'id' | 'had' | 'archived'>,
  { newest, looked }: Pick<Seen, 'newest' | 'looked'>,
): Promise<FeedLoss> {
  if (had === undefined) return NOTHING;
  const marks = marksIn(had);
  const there = new Set(newest.map(({ article }) => markOf(article)));
  const missing = new Set(marks.filter((mark) => !there.has(mark)));
  const before = isLately(had, clock.now()) ? 0 : had.lost;
  const of = marks.length - before;
  const asks = () => isSuspicious({ missing: missing.size - before, there: of, isElsewhere: false }, config.removals);
  if (asks() && newest.length >= looked) {
    const most = GROWN_TIMES * looked;
    const since = await store.entriesWithin(id, most, { from: had.from ?? archived?.below ?? '' });
    for (const { article } of since) missing.delete(markOf(article));
    // An import has put so many among what it held that not all are seen: such a feed loses nothing that anybody would miss.
    if (since.length === most) missing.clear();
  }
  const all = missing.size;
  if (asks()) for (const mark of await meantIn(store, id, missing, had.at)) missing.delete(mark);
  if (asks()) for (const mark of await tooOldIn({ store, config, clock }, id, had)) missing.delete(mark);
  const lost = missing.size - before;
  return { lost, of, missing: all, ...(await meant({ store, clock }, id, asks())) };
}

/** The same of a feed that the configuration knows no more: it would lose all that it has. */
export async function lossOfDropped(
  { store, config, clock }: Pick<PublishDeps, 'store' | 'config' | 'clock'>,
  { id, had, isPublic }: Pick<FeedRecord, 'id' | 'had' | 'isPublic'>,
): Promise<FeedLoss> {
  const of = had === undefined || !isPublic ? 0 : marksIn(had).length;
  const asks = isSuspicious({ missing: of, there: of, isElsewhere: false }, config.removals);
  return { lost: of, of, missing: of, ...(await meant({ store, clock }, id, asks)) };
}

/** @param asks whether it is to be left as it is unless somebody has said that its loss is meant */
async function meant(
  { store, clock }: Pick<PublishDeps, 'store' | 'clock'>,
  id: FeedId,
  asks: boolean,
): Promise<Pick<FeedLoss, 'asks' | 'accepted'>> {
  const accepted = asks ? await store.acceptedUntil(id) : undefined;
  return accepted === undefined || accepted < clock.now() ? { asks } : { asks: false, accepted };
}

/** Of articles that are not in a feed any more those which are gone because they say so, or somebody of them by name. */
async function meantIn(
  store: ArticleStore,
  id: FeedId,
  missing: ReadonlySet<string>,
  since: Instant,
): Promise<readonly string[]> {
  // Clocks of two machines differ.
  const from = later(since, -AT_ONCE_MS);
  const meant: string[] = [];
  for (const { article } of await store.deletions(id, from, MOST_DELETIONS)) {
    const mark = markOf(article);
    const value = missing.has(mark) ? (await store.article(article))?.value : undefined;
    if (value !== undefined && isByName(value)) meant.push(mark);
  }
  return meant;
}

/** Whether an article is not public because it says so, or somebody of it by name; not because its file is gone, which may be an accident. */
export function isByName(article: StoredArticle): boolean {
  if (article.state === 'withdrawn') return article.canceled === true;
  return article.state !== 'published';
}

/** Of articles that are public those which are too old for the receiver of a feed, from the oldest on that it held. */
async function tooOldIn(
  { store, config, clock }: Pick<PublishDeps, 'store' | 'config' | 'clock'>,
  id: FeedId,
  { from = '' }: Had,
): Promise<readonly string[]> {
  const days = mostDaysIn(config, id);
  if (days === undefined) return [];
  const newest = later(clock.now(), -days * DAY_MS);
  // Behind every key of that instant, which ends in "#" and an id.
  const entries = await store.entriesWithin(ALL, MOST_TOO_OLD, { from, below: `${newest}$` });
  return entries.map(({ article }) => markOf(article));
}

function mostDaysIn({ feeds }: Config, id: FeedId): number | undefined {
  const declared = feeds.find((feed): feed is DeclaredFeed => 'id' in feed && feed.id === id);
  return declared?.profile === undefined ? undefined : partnerOf(declared.profile)?.days;
}

/**
 * What is to be kept of what a feed holds, when it is published.
 * @param articles in its own documents, the newest first
 * @param index the newest entries of its index
 */
export function hadNow(
  before: Had | undefined,
  articles: readonly { readonly id: ArticleId }[],
  index: readonly IndexEntry[],
  { missing }: FeedLoss,
  now: Instant,
): Had {
  // Where nothing is missing it has only grown: what comes in several batches is held like what comes in one.
  if (before !== undefined && !before.isHeld && isLately(before, now) && missing > 0)
    return { ...before, lost: missing };
  const marked = articles.slice(0, MOST_MARKS).map(({ id }) => id);
  const from = index.find(({ article }) => article === marked.at(-1))?.sort;
  return { marks: marked.map(markOf).join(''), ...stated({ from }), at: now, lost: 0 };
}

/** A feed that is held, as its record is now. */
export interface Held {
  readonly value: FeedRecord;
  readonly version: Version;
  readonly since: Instant;
}

/**
 * Holds what a feed would lose, and says so. Its archive is not made meanwhile: so none of it counts as whole any
 * more, and the publication that lets the feed go looks at all of it.
 * @param sorts keys of its index that have changed
 */
export async function holdFeed(
  deps: Pick<PublishDeps, 'store' | 'clock' | 'log' | 'known'>,
  { value, version }: Versioned<FeedRecord>,
  { lost, of }: FeedLoss,
  sorts: readonly string[],
): Promise<Held | 'conflict'> {
  const { store, clock, log } = deps;
  const { id: feed, had, etags: _, ...kept } = value;
  let record: Versioned<FeedRecord> = { value, version };
  if (had !== undefined && !had.isHeld) {
    const held: FeedRecord = {
      ...kept,
      id: feed,
      had: { ...had, isHeld: true },
      ...(value.archived === undefined ? {} : { archived: notWhole(value.archived) }),
    };
    if ((await store.putFeed({ value: held, version }, 'quiet')) === 'conflict') return 'conflict';
    record = { value: held, version: version + 1 };
  }
  const known = (await store.heldFeeds()).find((one) => one.feed === feed);
  const since = known?.since ?? clock.now();
  await store.holdFeed({ feed, since, lost, of });
  log.warn('feed held', { feed, lost, of, ...(await causeLine(deps, { feed, sorts })) });
  return { ...record, since };
}

function notWhole({ whole: _, ...archived }: Archived): Archived {
  return archived;
}

/**
 * Somebody says that what a feed loses, or every one, is meant: also what follows from what is on its way.
 * @returns the trace of that, which lines have of what is published for it
 */
export async function acceptLosses(
  store: Pick<ArticleStore, 'acceptLosses'>,
  clock: Clock,
  of: Losing,
): Promise<string> {
  const until = later(clock.now(), ACCEPTED_MS);
  await store.acceptLosses(of, until);
  return traceOfDecision('accept', until);
}

export function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(instant) + milliseconds);
}

function isLately({ at }: Had, now: Instant): boolean {
  return millisecondsOf(now) - millisecondsOf(at) < AT_ONCE_MS;
}

function markOf(article: ArticleId): string {
  return shortIdOf(article).slice(0, MARK_LENGTH);
}

function marksIn({ marks }: Had): readonly string[] {
  return marks.match(new RegExp(`.{${MARK_LENGTH}}`, 'gs')) ?? [];
}
