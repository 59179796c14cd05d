import { stated } from '../article/stated.ts';
import type { FeedId } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { History } from '../feed/archives/history.ts';
import { archiveIndexPath, isOneOfSeveral, type Span } from '../feed/archives/span.ts';
import { deletionsSince, MOST_DELETIONS } from '../feed/deletions.ts';
import { renderFeed } from '../feed/documents.ts';
import { isConfigured, lastingFeeds } from '../feed/membership.ts';
import { shownOf } from '../feed/shown.ts';
import { hasSitemaps } from '../feed/sitemaps/places.ts';
import { isTogether } from '../feed/together.ts';
import { eachByItself } from '../pipeline/parallel.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import { untilSettled } from '../pipeline/retry.ts';
import type { Archived, FeedRecord, IndexEntry } from '../pipeline/types.ts';
import { renderFeedPage } from '../site/feed-page.ts';
import { announce } from './announce.ts';
import { addressOf } from './archives/archive-document.ts';
import { newestDocument } from './archives/newest-document.ts';
import { type ArchiveExtent, cutTail, publishArchive } from './archives/publish-archive.ts';
import { spansOf } from './archives/spans.ts';
import { publishPage } from './article.ts';
import { BesideError } from './beside-error.ts';
import { causeLine } from './cause.ts';
import type { PublishDeps } from './deps.ts';
import { putFiles } from './document.ts';
import { publishDropped } from './dropped-feed.ts';
import { leaveFeed } from './emptied-feed.ts';
import { articlesToBeMade, publishEmptyPage } from './empty-page.ts';
import { isGone, isOver } from './feed-end.ts';
import { documentFiles, feedFiles, hasFeedPage } from './feed-files.ts';
import { hadNow, holdFeed, lossOf } from './feed-loss.ts';
import { isAlike, isKeptAlike, isListedAlike, leadingTo, notEmptied, recordOf } from './feed-record.ts';
import { windowIn } from './feed-window.ts';
import { amendHeld } from './held/amend-feed.ts';
import { besideChanges } from './neighbours.ts';
import { newestEtags, type OwnFiles, ownFiles, putsOf } from './own-files.ts';
import { ownSitemaps } from './sitemaps/own-sitemaps.ts';
import { publishSitemapIndex } from './sitemaps/sitemap-index.ts';
import { publishTranslations } from './translations.ts';

/** `later`: the archive is left for another time, as while an import goes on. */
export type Archiving = ArchiveExtent | 'later';

/**
 * Publishes one feed as it is now, never replacing a newer publication: first the feed's record and the published ETags, as it
 * remembers them or as they are found, then the window, then puts on that record and those ETags. Who loses one looks, and starts over with
 * the window that the winner did not see, or finds nothing to do. When it changed, where its archive begins, and which ETags its
 * documents are going to have, is put before the documents, so that they state the same when they are put again, and nobody takes an
 * ETag for older than it is; and what leaves its documents is in the archive's before. A feed that
 * the configuration knows no more is taken down, or asks before. At last come the pages of articles that lead to one that changed.
 *
 * Whoever wrote looks at the index again: an article that was taken back and came again is what the documents showed all along, so that
 * nobody who publishes it makes a write that this one could lose to.
 * @param sorts keys of its index, or of what it was, at which something has changed that its index may not tell
 */
export async function publishFeed(
  deps: PublishDeps,
  id: FeedId,
  archiving: Archiving = 'changed',
  sorts: readonly string[] = [],
): Promise<'updated' | 'unchanged'> {
  if (isTogether(id)) return publishTranslations(deps, id);
  if (!isConfigured(id, deps.config)) return publishDropped(deps, id, { sorts, extent: archiving });
  const unarchived = archiving === 'later' ? undefined : await deps.unarchived?.of(id);
  // Behind what has changed: a commit that comes later is among the changes of another publication.
  const made = await deps.made?.();
  let written = false;
  const round: Omit<Round, 'from' | 'made'> = {
    archiving,
    sorts: [...new Set([...(unarchived?.sorts ?? []), ...sorts])].sort(),
    isAsSeen: lookingAgain(),
    onWritten: () => {
      written = true;
    },
  };
  let from: Round['from'] = 'memory';
  let spansMade: ReadonlySet<string> = new Set();
  await untilSettled(`publication of feed ${id}`, async () => {
    const made: Round['made'] = new Set();
    spansMade = made;
    for (;;) {
      const ended = await publishOnce(deps, id, { ...round, from, made });
      // What was remembered was wrong, or has not been put yet.
      from = 'look';
      if (ended !== 'more') return ended;
    }
  });
  if (hasSitemaps(id)) await publishSitemapIndex(deps, spansMade);
  const beside = await besideChanges(deps.store, id, round.sorts);
  const unmade = beside.filter((article) => !made?.has(article));
  const astray = await eachByItself(unmade, AT_ONCE, (article) => publishPage(deps, article, id));
  if (astray.length > 0) throw new BesideError(id, astray);
  await unarchived?.done();
  return written ? 'updated' : 'unchanged';
}

/** Pages of articles, to hide S3's latency. */
const AT_ONCE = 8;

function isAnyThere(id: FeedId, states: OwnFiles['states']): boolean {
  return documentFiles(id).some((path) => states.get(path) !== undefined);
}

interface Round {
  readonly archiving: Archiving;
  /** Keys of its index that have changed. */
  readonly sorts: readonly string[];
  /** Spans of the archive that rounds before this one have made; who starts over begins anew. */
  readonly made: Set<string>;
  readonly from: OwnFiles['from'];
  readonly isAsSeen: ReturnType<typeof lookingAgain>;
  /** Called when a file is written, also in a round that is lost afterwards. */
  readonly onWritten: () => void;
}

async function publishOnce(
  deps: PublishDeps,
  id: FeedId,
  { archiving, sorts, made: spansMade, from, isAsSeen, onWritten }: Round,
): Promise<'done' | 'conflict' | 'more'> {
  const { store, publicStore, config, log, clock } = deps;
  const { value: before = { id, isPublic: false }, version: read = 0 } = (await store.feed(id)) ?? {};
  if (before.isWaiting) return 'done';
  const own = await ownFiles(deps, before, from);
  const most = config.limits.deletionDays === 0 ? 0 : MOST_DELETIONS;
  const deletionsOf = async () => (most === 0 ? [] : store.deletions(id, deletionsSince(clock.now(), config), most));
  const seen = await windowIn(store, id, config, before.archived, deletionsOf);
  // What the configuration names since is to be subscribed to, and answers again.
  const isLeft = isGone(before) && !lastingFeeds(config).includes(id);
  // Readers have subscribed to what was public once, whatever this state of the store knows of it.
  const isMade = before.isPublic || (!isLeft && isAnyThere(id, own.states));
  const least = Math.max(1, articlesToBeMade(id, config));
  const isEmpty = seen.newest.length === 0;
  if (isLeft ? seen.count < least : isEmpty && isOver(before, config, clock.now())) {
    if (own.from === 'memory') return 'more';
    const left = await leaveFeed(deps, { value: before, version: read }, own.states, { sorts, onWritten });
    if (left === 'conflict' || !isAsSeen(seen.newest, await store.entries(id, seen.looked))) return 'conflict';
    return 'done';
  }
  if (!isMade && seen.count < articlesToBeMade(id, config)) {
    const page = await publishEmptyPage(deps, id, own.states);
    if (page === 'written') onWritten();
    return page === 'conflict' ? page : 'done';
  }
  const loss = await lossOf(deps, before, seen);
  if (loss.asks && own.from === 'memory') return 'more';
  // Where none of its documents is, there is nothing to be left as it is.
  if (loss.asks && isAnyThere(id, own.states)) {
    const held = await holdFeed(deps, { value: before, version: read }, loss, sorts);
    if (held === 'conflict') return held;
    const newest = await newestSpanOf(store, id, before.archived);
    const history = await historyOf(store, id, config, newest, before.archived === undefined);
    const unheld = { window: seen.window, ...stated({ history }) };
    const amended = await amendHeld(deps, held, unheld, { sorts, extent: archiving }, onWritten);
    return amended === 'conflict' || !isAsSeen(seen.newest, await store.entries(id, seen.looked)) ? 'conflict' : 'done';
  }
  let archived = archiving === 'later' ? before.archived : seen.archived;
  if (archived !== undefined && archiving !== 'later') await cutTail(deps, id, archived.below);
  const newestSpan = await newestSpanOf(store, id, archived);
  const history = await historyOf(store, id, config, newestSpan, seen.isWhole);
  // What is left for later is not made, though documents lead to it already.
  const newest = history?.kind === 'newest' && archiving !== 'later' ? history.previous.version : undefined;
  if (archived !== undefined) archived = leadingTo(archived, newest);
  const window = { ...seen.window, ...stated({ history }) };
  const shown = shownOf(window, config, before.shown, clock.now());
  const pages = hasFeedPage(id) ? [renderFeedPage(window, config)] : [];
  const sitemaps = hasSitemaps(id) ? await ownSitemaps(deps, window) : { documents: [] };
  const documents = [...renderFeed({ ...window, updated: shown.updated }, config), ...pages, ...sitemaps.documents];
  const puts = await putsOf(deps, documents, own);
  if (puts === 'conflict') return 'conflict';
  const isNewestMade = own.from === 'memory' && newest !== undefined && newest === before.archived?.newest;
  const archive =
    archived === undefined || newestSpan === undefined || isNewestMade || archiving !== 'changed'
      ? undefined
      : await newestDocument(deps, before, { archived, span: newestSpan, from: own.from });
  if (archive === 'conflict') return 'conflict';
  const etags = puts.etags && [...puts.etags, ...(archive?.puts.etags ?? newestEtags(before))];
  const { again: _, ...rest } = isEmpty ? before : notEmptied(before);
  const had = hadNow(before.had, window.articles, seen.newest, loss, clock.now());
  let kept: FeedRecord = { ...rest, had, shown, ...stated({ archived, etags, again: sitemaps.until }) };
  // Before the record, which tells whoever comes after a fault in between to do so again.
  if (before.had?.isHeld) await store.letGoFeed(id);
  let version = read;
  const keep = async (value: FeedRecord) =>
    (await store.putFeed({ value, version: version++ }, 'quiet')) !== 'conflict';
  const isLatest = async () => ((await store.feed(id))?.version ?? 0) === version;
  if (!isKeptAlike(kept, before)) {
    if (!(await keep(kept))) return 'conflict';
  } else if (puts.files.length + (archive?.puts.files.length ?? 0) > 0 && !(await isLatest())) {
    // What is public was looked at after the record: it may be of a newer one, whose instant this would put back.
    return 'conflict';
  }
  if (archived !== undefined && archiving !== 'later') {
    // Where its own documents are gone, more may have gone with them.
    const isLost = before.isPublic && feedFiles(id).some((path) => own.states.get(path) === undefined);
    const made = await publishArchive(deps, id, {
      archived,
      sorts,
      extent: isLost && archiving === 'changed' ? 'all' : archiving,
      isNewestMade,
      ...stated({ newest: archive }),
      isLatest,
      made: spansMade,
    });
    if (made === 'conflict') return 'conflict';
    if (!isAlike(made.archived, archived)) {
      archived = made.archived;
      kept = { ...kept, archived };
      if (!(await keep(kept))) return 'conflict';
    }
    if (made.more) return 'more';
  }
  const result = await putFiles(publicStore, puts.files, puts.published, onWritten);
  if (result === 'conflict') return 'conflict';
  let wrote = version > read || result === 'written';
  const now = recordOf(window, isEmpty, kept, clock.now());
  if (!isListedAlike(before, now)) {
    if ((await store.putFeed({ value: now, version: version++ })) === 'conflict') return 'conflict';
    wrote = true;
  }
  if (wrote && !isAsSeen(seen.newest, await store.entries(id, seen.looked))) return 'conflict';
  const { articles } = window;
  const { again } = before;
  const why = { feed: id, sorts, shown: articles, now: clock.now(), ...stated({ again, accepted: loss.accepted }) };
  // Nobody is told later for what a line reads.
  await announce(deps, now, version);
  log.info('feed published', { feed: id, articles: articles.length, written: wrote, ...(await causeLine(deps, why)) });
  return 'done';
}

/**
 * @returns whether the index is as it was seen. What differs twice in the same way does not change under way: an entry of an article that
 *   is nowhere.
 */
function lookingAgain(): (seen: readonly IndexEntry[], now: readonly IndexEntry[]) => boolean {
  let unlike: string | undefined;
  return (seen, now) => {
    const [then, today] = [JSON.stringify(seen), JSON.stringify(now)];
    if (then === today || unlike === `${then} ${today}`) return true;
    unlike = `${then} ${today}`;
    return false;
  };
}

async function newestSpanOf(
  store: ArticleStore,
  id: FeedId,
  archived: Archived | undefined,
): Promise<Span | undefined> {
  return archived && spansOf(store, id, archived.below).newest();
}

async function historyOf(
  store: ArticleStore,
  id: FeedId,
  config: Config,
  newest: Span | undefined,
  isWhole: boolean,
): Promise<History | undefined> {
  if (isWhole) return { kind: 'complete' };
  if (newest === undefined) return undefined;
  const index = isOneOfSeveral(newest) ? archiveIndexPath(id) : undefined;
  return { kind: 'newest', previous: await addressOf(store, id, newest, config), ...stated({ index }) };
}
