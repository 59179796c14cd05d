import { stated } from '../../article/stated.ts';
import type { ArticleId, Instant } from '../../article/types.ts';
import type { History } from '../../feed/archives/history.ts';
import { deletionsSince, MOST_DELETIONS } from '../../feed/deletions.ts';
import { describeFeed, feedPaths } from '../../feed/description.ts';
import type { FeedDocument } from '../../feed/documents.ts';
import type { DeletedItem, FeedWindow } from '../../feed/model.ts';
import { nextShown } from '../../feed/shown.ts';
import { hasSitemaps } from '../../feed/sitemaps/places.ts';
import { windowOf } from '../../feed/window.ts';
import type { FeedRecord } from '../../pipeline/types.ts';
import { renderFeedPage } from '../../site/feed-page.ts';
import { announce } from '../announce.ts';
import type { PublishDeps } from '../deps.ts';
import { publishedStates, putDocuments } from '../document.ts';
import { feedFiles, hasFeedPage } from '../feed-files.ts';
import { type Held, isByName } from '../feed-loss.ts';
import { ownSitemaps } from '../sitemaps/own-sitemaps.ts';
import { amendArchive, type Where } from './amend-archive.ts';
import {
  amendedDocuments,
  contentOf,
  idsIn,
  removeUnread,
  type ShownDocument,
  shownDocuments,
  unlike,
} from './documents.ts';
import { articlesOf, type Fates, fatesOf } from './fates.ts';

/** What a held feed would show, for what is not held of it. */
export interface Unheld {
  /** Undefined of one that the configuration knows no more. */
  readonly window?: FeedWindow;
  readonly history?: History;
}

/**
 * Makes the documents of a held feed, its archive and its page show no word of what was taken back by name, and what has changed as it is
 * now. What they would lose otherwise they keep, as it stands in them: it is nowhere else any more. The page names of that only what has a page. What search
 * engines are told of is not held: an address that leads nowhere is of no use to them.
 */
export async function amendHeld(
  deps: PublishDeps,
  held: Held,
  unheld: Unheld,
  where: Where,
  onWritten: () => void = () => undefined,
): Promise<'done' | 'conflict'> {
  const own = await amendOwn(deps, held, unheld, onWritten);
  if (own === 'conflict') return own;
  return amendArchive(deps, held, where, onWritten);
}

async function amendOwn(
  deps: PublishDeps,
  { value: before, version: read, since }: Held,
  { window, history }: Unheld,
  onWritten: () => void,
): Promise<'done' | 'conflict'> {
  const { store, publicStore, config, clock } = deps;
  const { id } = before;
  const published = await publishedStates(publicStore, feedFiles(id));
  const shown = await shownDocuments(deps, feedPaths(id), published);
  if (shown === 'conflict') return 'conflict';
  if ((await removeUnread(publicStore, feedPaths(id), published, shown)) === 'removed') {
    onWritten();
    return 'conflict';
  }
  const fates = await fatesOf(deps, id, idsIn(shown), since);
  const deletions = await deletionsIn(deps, before, shown, fates);
  const amended = (updated?: Instant) =>
    amendedDocuments(shown, id, config, fates, { deletions, ...stated({ updated }) });
  const sitemaps = window !== undefined && hasSitemaps(id) ? await ownSitemaps(deps, window) : { documents: [] };
  const { again: _, ...kept } = before;
  let record: FeedRecord = { ...kept, ...stated({ again: sitemaps.until }) };
  let documents: readonly FeedDocument[] = [];
  if (unlike(amended(), shown).length > 0) {
    const { content, updated = before.shown?.updated } = contentOf(shown, fates, deletions);
    const now = clock.now();
    const next = nextShown({ content, updated: updated ?? now }, before.shown, now);
    record = { ...record, shown: next };
    documents = unlike(amended(next.updated), shown);
  }
  let version = read;
  if (record.again !== before.again || record.shown !== before.shown) {
    if ((await store.putFeed({ value: record, version: version++ }, 'quiet')) === 'conflict') return 'conflict';
  }
  // Also where they say nothing else: who published before may have died between them and it.
  const pages = hasFeedPage(id) ? [pageOf(deps, before, fates, history)] : [];
  // The documents last: as long as they are to be amended, the page is made again.
  const all = [...pages, ...sitemaps.documents, ...documents];
  const result = await putDocuments(publicStore, all, published, onWritten);
  // Who wrote looks again: what was read of an article may have been otherwise before this write.
  if (result !== 'unchanged' || version > read) return 'conflict';
  await announce(deps, record, version);
  return 'done';
}

function pageOf(
  { config }: Pick<PublishDeps, 'config'>,
  { id, title }: FeedRecord,
  { current }: Fates,
  history: History | undefined,
): FeedDocument {
  const articles = [...current.values()];
  const window = windowOf(id, config, articles, articles.length);
  const feed = { ...describeFeed(id, config, articles), ...stated({ title }) };
  return renderFeedPage({ ...window, feed, ...stated({ history }) }, config);
}

/** Of what it is told that it was taken back that which it has said already, or which is not held. */
async function deletionsIn(
  { store, config, clock }: Pick<PublishDeps, 'store' | 'config' | 'clock'>,
  { id }: FeedRecord,
  shown: readonly ShownDocument[],
  { struck }: Fates,
): Promise<readonly DeletedItem[]> {
  if (config.limits.deletionDays === 0) return [];
  const all = await store.deletions(id, deletionsSince(clock.now(), config), MOST_DELETIONS);
  const told = new Set<ArticleId>([...struck, ...shown.flatMap((document) => document.told.deleted)]);
  const stays = new Set(idsIn(shown).filter((article) => !struck.has(article)));
  const unclear = all.map(({ article }) => article).filter((article) => !told.has(article) && !stays.has(article));
  for (const article of await articlesOf(store, unclear)) if (isByName(article)) told.add(article.id);
  return all
    .filter(({ article }) => told.has(article) && !stays.has(article))
    .map(({ article, at, reason }) => ({ article, at, ...stated({ reason }) }));
}
