import { createHash } from 'node:crypto';
import { instantOf, millisecondsOf } from '../article/dates/milliseconds.ts';
import { shortIdOf } from '../article/identity.ts';
import { isTranscript } from '../article/media/media-type.ts';
import { knownRenditions, renditionFiles, withRenditions } from '../article/media/renditions.ts';
import { stated } from '../article/stated.ts';
import type {
  Article,
  ArticleId,
  FeedId,
  Instant,
  LiveArticle,
  LiveState,
  Media,
  StoredArticle,
  Tombstone,
} from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { isPublicUrl, publicUrl } from '../feed/address.ts';
import { articleJsonPath } from '../feed/apple-news/place.ts';
import { PAGES_ALONE } from '../feed/archives/version.ts';
import { feedsOf } from '../feed/membership.ts';
import { isTogether, togetherFeed } from '../feed/together.ts';
import { formerFilesOf, pageMark } from './article-files.ts';
import type { ArticleCommit, ArticlePlace, Deletion, Due, IndexEntry, Versioned } from './types.ts';

export interface PlanContext {
  readonly prior: Versioned<StoredArticle> | undefined;
  readonly uploadedAt: Instant;
  /** When what it is made of besides was uploaded: its media, and what is said beside it. */
  readonly partsUploadedAt: readonly Instant[];
  /** Whether its upload has other bytes than it had when the article was made. @default not, as far as anybody knows */
  readonly isOtherUpload?: boolean;
  readonly now: Instant;
  readonly config: Config;
}

/** Gives an article what its history says: first date, page path, update instant, state. */
export function withHistory(article: Article, context: PlanContext): LiveArticle {
  const { prior, uploadedAt, config } = context;
  const before = prior?.value.digest ? prior.value : undefined;
  const now = since(before, context.now);
  const { canonicalUrl, slug, text: _, published: declared, updated: declaredUpdate, ...content } = article;
  // Agencies date versions only: the first version's date is when it came out, and a later one's must not move that.
  const firstVersion = declaredUpdate !== undefined && declaredUpdate <= now ? declaredUpdate : undefined;
  const first = firstDate(before, now);
  const published = latest(declared ?? first ?? firstVersion ?? uploadedAt, content.embargoed);
  const path = before?.path ?? (canonicalUrl === undefined ? `/articles/${slug}-${shortIdOf(article.id)}/` : undefined);
  const url = canonicalUrl ?? publicUrl(path ?? '/', config);
  const changedAt = latest(uploadedAt, ...context.partsUploadedAt);
  const digest = digestOf({ ...content, published, url });
  const state = stateOf({ published, expires: content.expires }, now);
  const media = state === 'published' ? withKnownRenditions(content.media, before) : content.media;
  const articleJson =
    config.appleNews && path !== undefined && isPublicUrl(url, path)
      ? articleJsonPath({ path, title: content.title })
      : undefined;
  const formerFiles = formerFilesOf(before, { ...content, media, ...stated({ articleJson }) });
  const isOther = context.isOtherUpload === true || before?.key !== content.key;
  const updated = updatedOf({ before, isOtherUpload: isOther, published, declaredUpdate, digest, changedAt, now });
  const live: LiveArticle = {
    ...content,
    media,
    state,
    published,
    updated,
    url,
    ...stated({ path }),
    ...(formerFiles.length === 0 ? {} : { formerFiles }),
    uploadedAt,
    changedAt,
    digest,
    ...(published > now ? stated({ seenDate: first }) : {}),
    feeds: feedsOf(article, config),
    ...stated({ articleJson }),
  };
  return { ...live, ...pageMark(prior?.value, live) };
}

/** What was made of a picture while the article is out lies there still; what was taken in has none. */
function withKnownRenditions(media: readonly Media[], before: StoredArticle | undefined): readonly Media[] {
  return before?.state === 'published' ? withRenditions(media, knownRenditions(before)) : media;
}

/** Milliseconds that one clock may be ahead of another. Whoever is further ahead is wrong, and what it has brought out is taken in again. */
const AHEAD = 60_000;

/** Whoever brought the article out may have a clock that is ahead of this one: its date is over all the same, and it is not taken in again. */
function since(before: StoredArticle | undefined, now: Instant): Instant {
  const isOut = before?.state === 'published' && millisecondsOf(before.published) - millisecondsOf(now) <= AHEAD;
  return isOut ? latest(now, before.published) : now;
}

/** A date that readers have seen holds, even when the editor takes it out of the file later, or an embargo that put it off. */
function firstDate(before: StoredArticle | undefined, now: Instant): Instant | undefined {
  // Taken back before the later date that it waited for, or by a clock that is behind.
  if (before?.state === 'withdrawn' && before.seenDate !== undefined) return before.seenDate;
  return before === undefined || before.published <= now ? before?.published : before.seenDate;
}

/**
 * Receivers count an update only if its date changes, and punish dates that change without one: so it moves exactly when
 * content does. An upload that is only read again (a rebuild) has the same `changedAt` and moves nothing; another one may be of the same second.
 */
function updatedOf(facts: {
  before: StoredArticle | undefined;
  isOtherUpload: boolean;
  published: Instant;
  declaredUpdate: Instant | undefined;
  digest: string;
  changedAt: Instant;
  now: Instant;
}): Instant {
  const { before, isOtherUpload, published, digest, changedAt, now } = facts;
  const declared = facts.declaredUpdate !== undefined && facts.declaredUpdate <= now ? facts.declaredUpdate : undefined;
  if (before === undefined) return latest(published, declared);
  // Of a version that was still to come nobody has been told: its instant would stand in feeds before it is there.
  if (before.published > now) return latest(published, declared, changedAt);
  const isReadAgain = changedAt === before.changedAt && !isOtherUpload;
  if (digest === before.digest || isReadAgain) return latest(published, before.updated);
  const moved = [declared, changedAt].find((instant) => instant !== undefined && instant > before.updated);
  return latest(published, before.updated, moved ?? now);
}

/** What an article's own dates make of it at `now`; only its upload can withdraw it. */
export function stateOf(dates: { published: Instant; expires?: Instant | undefined }, now: Instant): LiveState {
  if (dates.expires !== undefined && dates.expires <= now) return 'expired';
  return dates.published > now ? 'scheduled' : 'published';
}

/** A tombstone: what a return of the upload needs, and nothing that was to be read. */
export function withdrawn(article: StoredArticle): Tombstone {
  const { id, key, path, published, updated, uploadedAt, changedAt, digest } = article;
  // By the clock of whoever takes it back it may still be to come.
  const seenDate = article.state === 'published' ? published : article.seenDate;
  const formerFiles = formerFilesOf(article, { media: [] });
  const tombstone: Tombstone = {
    state: 'withdrawn',
    id,
    key,
    ...stated({ path, digest, seenDate }),
    published,
    updated,
    uploadedAt,
    changedAt,
    ...(formerFiles.length === 0 ? {} : { formerFiles }),
    ...(article.state === 'withdrawn' ? stated({ told: article.told }) : {}),
  };
  return { ...tombstone, ...pageMark(article, tombstone) };
}

/** An article that its own dates bring out or take in, and out of feeds that it has become too old for. */
export function dueNow(article: LiveArticle, clock: Instant): LiveArticle {
  const now = since(article, clock);
  const { pageWasOut: _, seenDate, leaves = [], ...rest } = article;
  const left = new Set(leaves.filter(({ at }) => at <= now).map(({ feed }) => feed));
  const staying = leaves.filter(({ feed }) => !left.has(feed));
  const live = {
    ...rest,
    state: stateOf(article, now),
    feeds: article.feeds.filter((id) => !left.has(id)),
    ...(article.published > now ? stated({ seenDate }) : {}),
  };
  return { ...live, ...pageMark(article, live), ...(staying.length === 0 ? {} : { leaves: staying }) };
}

/** A tombstone that holds against earlier uploads, until the upload which says so is gone; against none where it is free. */
export function canceled(
  article: StoredArticle,
  { key, uploadedAt }: Pick<StoredArticle, 'key' | 'uploadedAt'>,
  how: Pick<Tombstone, 'reason' | 'isFree'> = {},
): Tombstone {
  return { ...withdrawn(article), key, uploadedAt, canceled: true, ...how };
}

/** For an article that is canceled before any upload of it was heard of. */
export function unheardOf(id: ArticleId, { key, uploadedAt }: Pick<StoredArticle, 'key' | 'uploadedAt'>): Tombstone {
  const dates = { published: uploadedAt, updated: uploadedAt, uploadedAt, changedAt: uploadedAt };
  return { state: 'withdrawn', id, key, ...dates };
}

/**
 * The write that takes an article from what is stored to `next`; undefined when it is there already.
 * @param now when that is, for what is told of an article that is taken back; nothing is told where it is not given
 */
export function articleCommit(
  prior: Versioned<StoredArticle> | undefined,
  next: StoredArticle,
  now?: Instant,
): ArticleCommit | undefined {
  const deletions = now === undefined ? [] : deletionsOf(prior?.value, next, now);
  const value = toldBy(deletions, next);
  if (prior !== undefined && JSON.stringify(prior.value) === JSON.stringify(value)) return undefined;
  const before = prior === undefined ? [] : entriesOf(prior.value);
  const after = entriesOf(value);
  const kept = new Set(after.map(nameOf));
  const asBefore = new Set(before.map((entry) => `${nameOf(entry)} ${entry.digest}`));
  const due = dueOf(value);
  const wasDue = prior === undefined ? undefined : dueOf(prior.value);
  return {
    value,
    version: prior?.version ?? 0,
    ...(prior === undefined ? {} : { placeBefore: articlePlace(prior.value) }),
    put: after.filter((entry) => !asBefore.has(`${nameOf(entry)} ${entry.digest}`)),
    remove: before.filter((entry) => !kept.has(nameOf(entry))),
    ...stated({ due }),
    ...(wasDue === undefined || wasDue.at === due?.at ? {} : { noLongerDue: wasDue }),
    ...(deletions.length === 0 ? {} : { deletions }),
  };
}

/** What feeds are to tell of an article that is taken from readers, or was, and of which another reason is given now. */
function deletionsOf(prior: StoredArticle | undefined, next: StoredArticle, now: Instant): readonly Deletion[] {
  if (prior === undefined || next.state === 'published') return [];
  const reason = next.state === 'withdrawn' ? next.reason : undefined;
  // Later than readers have seen it updated: Atom's instants of articles of one second have fractions. Of an embargo it tells nothing.
  const at = latest(now, instantOf(millisecondsOf(prior.updated) + 1000));
  const isToldSo = prior.state === 'withdrawn' && prior.reason === reason;
  const told = prior.state === 'withdrawn' ? prior.told : { at, feeds: feedsTelling(prior, reason) };
  if (told === undefined || isToldSo) return [];
  return told.feeds.map((feed) => ({ feed, article: next.id, at: told.at, ...stated({ reason }) }));
}

/** Those that show it; of one that has expired, or is under an embargo again, those that did, where there is a reason to be told. */
function feedsTelling(prior: LiveArticle, reason: string | undefined): readonly FeedId[] {
  const isGone = prior.state !== 'published' && prior.pageWasOut === true && reason !== undefined;
  return isGone ? prior.feeds : entriesOf(prior).flatMap(({ feed }) => (isTogether(feed) ? [] : feed));
}

/** With what feeds tell of it: they are to do so anew when its reason changes. */
function toldBy(deletions: readonly Deletion[], article: StoredArticle): StoredArticle {
  const [first] = deletions;
  if (article.state !== 'withdrawn' || first === undefined) return article;
  return { ...article, told: { at: first.at, feeds: deletions.map(({ feed }) => feed) } };
}

export function articlePlace({ state, published }: StoredArticle): ArticlePlace {
  return { state, published };
}

function entriesOf(article: StoredArticle): IndexEntry[] {
  if (article.state !== 'published') return [];
  const sort = sortOf(article);
  const digest = lookOf(article);
  const { translationKey } = article;
  const together =
    translationKey === undefined
      ? []
      : [{ feed: togetherFeed(translationKey), sort, article: article.id, digest: togetherLook(article) }];
  return [...article.feeds.map((feed) => ({ feed, sort, article: article.id, digest })), ...together];
}

/** @returns what differs whenever the pages of its translations say something else of it. */
export function togetherLook({ language, url }: LiveArticle): string {
  return hashOf(`${language} ${url}`);
}

/**
 * @returns what differs whenever an article looks otherwise in a list, also where that is no change that readers are told of: tags in another
 *   order, and until when it is told of. What stands behind the bar only pages show: the documents of feeds,
 *   and the addresses of their archives, know nothing of it.
 */
export function lookOf({ updated, digest, priority, tags, expires, media }: LiveArticle): string {
  const renditions = media.flatMap(renditionFiles).map(({ path }) => path);
  const ofPages = renditions.length === 0 ? [] : [PAGES_ALONE, hashOf(renditions.join(' ')).slice(0, 12)];
  const isSorted = tags.every((tag, index) => index === 0 || (tags[index - 1] ?? '') <= tag);
  const untold = [
    ...(isSorted ? [] : [hashOf(tags.join('\n')).slice(0, 12)]),
    ...(expires === undefined ? [] : [expires]),
  ];
  return [updated, digest, ...(priority === undefined ? [] : [priority]), ...untold, ...ofPages].join(' ');
}

/** @returns its key in the order of every feed that it is in. */
export function sortOf({ published, id }: Pick<StoredArticle, 'published' | 'id'>): string {
  return `${published}#${id}`;
}

function nameOf(entry: IndexEntry): string {
  return `${entry.feed} ${entry.sort}`;
}

function dueOf(article: StoredArticle): Due | undefined {
  if (article.state === 'scheduled') return { at: earlier(article.published, article.expires), article: article.id };
  if (article.state !== 'published') return undefined;
  const ends = [article.expires, ...(article.leaves ?? []).map(({ at }) => at)].filter((at) => at !== undefined);
  const [at] = ends.toSorted();
  return at === undefined ? undefined : { at, article: article.id };
}

/** What is over before it may be seen never comes out, and its receipt says so as soon as it is over. */
function earlier(published: Instant, expires: Instant | undefined): Instant {
  return expires !== undefined && expires < published ? expires : published;
}

function digestOf(content: Omit<Article, 'slug' | 'text' | 'updated' | 'canonicalUrl'> & { url: string }): string {
  const media = content.media.map(({ key: _, within: __, renditions: ___, ...visible }: Media) => visible);
  // Variants are in the body, by addresses that hold their hash. Where a front page puts it, and what it is a translation of, makes it no
  // other article.
  const {
    key: _,
    embargoed: __,
    expires: ___,
    variants: ____,
    priority: _____,
    translationKey: ______,
    ...visible
  } = content;
  // Feeds of recordings name these beside them.
  const transcripts = (content.variants ?? []).filter(({ type }) => isTranscript(type)).map(({ path }) => path);
  // The order in which tags are written says nothing to readers.
  const tags = visible.tags.toSorted();
  return hashOf(
    JSON.stringify({ ...visible, tags, media, ...(transcripts.length > 0 && { transcripts }) }, sortedKeys),
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Equal content gives an equal digest, in whatever order its properties were set. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function latest(first: Instant, ...others: readonly (Instant | undefined)[]): Instant {
  return others.reduce<Instant>((most, next) => (next !== undefined && next > most ? next : most), first);
}
