import { isOut } from '../../article/live.ts';
import type { FeedId, LiveArticle } from '../../article/types.ts';
import { archivePlace, type Span } from '../../feed/archives/span.ts';
import { describeFeed } from '../../feed/description.ts';
import { hasSitemaps, spanSitemap } from '../../feed/sitemaps/places.ts';
import { renderSitemap } from '../../feed/sitemaps/sitemap.ts';
import { windowOf } from '../../feed/window.ts';
import { renderArchivePage } from '../../site/archive-page.ts';
import { addressOf, spanHistory } from '../archives/archive-document.ts';
import { type ArchiveExtent, stretchOf } from '../archives/publish-archive.ts';
import { spanFiles } from '../archives/span-files.ts';
import { type Spans, spansOf } from '../archives/spans.ts';
import type { PublishDeps } from '../deps.ts';
import { publishedStates, putDocuments } from '../document.ts';
import { hasFeedPage } from '../feed-files.ts';
import type { Held } from '../feed-loss.ts';
import { keepSitemap } from '../sitemaps/keep-sitemap.ts';
import { amendedDocuments, idsIn, removeUnread, shownDocuments, unlike } from './documents.ts';
import { fatesOf } from './fates.ts';

/** Which documents of an archive are looked at: where these keys of the index are, or were; a part of them; or all of them. */
export interface Where {
  readonly sorts: readonly string[];
  readonly extent: ArchiveExtent | 'later';
}

/** Takes out of the archive of a held feed what is to be read nowhere any more, and puts there what has changed. */
export async function amendArchive(
  deps: PublishDeps,
  { value: { id, archived }, since }: Held,
  { sorts, extent }: Where,
  onWritten: () => void,
): Promise<'done' | 'conflict'> {
  if (archived === undefined) return 'done';
  const spans = spansOf(deps.store, id, archived.below);
  const seen = new Set<string>();
  const looked = stretchOf(extent);
  for await (const span of looked === undefined ? spansAt(spans, sorts, archived.below) : spans.within(looked)) {
    if (seen.has(span.name)) continue;
    seen.add(span.name);
    for (;;) {
      const result = await amendSpan(deps, id, span, { spans, since }, onWritten);
      if (result === 'conflict') return result;
      // Who wrote looks again: what was read of an article may have been otherwise before that write.
      if (result === 'unchanged') break;
    }
  }
  return 'done';
}

/** Those that hold these keys, and the next newer ones, in which they are where a cut was made and its documents were not. */
async function* spansAt(spans: Spans, sorts: readonly string[], below: string): AsyncGenerator<Span> {
  for (const sort of sorts) {
    if (sort >= below) continue;
    const span = await spans.at(sort);
    yield span;
    const newer = await spans.behind(span);
    if (newer !== undefined) yield newer;
  }
}

async function amendSpan(
  deps: PublishDeps,
  feed: FeedId,
  span: Span,
  { spans, since }: { readonly spans: Spans } & Pick<Held, 'since'>,
  onWritten: () => void,
): Promise<'written' | 'unchanged' | 'conflict'> {
  const { store, publicStore, config } = deps;
  const published = await publishedStates(publicStore, spanFiles(feed, span));
  const { paths } = archivePlace(feed, span);
  const shown = await shownDocuments(deps, paths, published);
  if (shown === 'conflict') return 'conflict';
  if ((await removeUnread(publicStore, paths, published, shown)) === 'removed') {
    onWritten();
    return 'written';
  }
  const isAnyThere = [...published.values()].some((state) => state !== undefined);
  if (!isAnyThere) return 'unchanged';
  const ids = idsIn(shown);
  const fates = await fatesOf(deps, feed, ids, since);
  const documents = unlike(amendedDocuments(shown, feed, config, fates, { deletions: [] }), shown);
  // Where none of its documents is, its page holds nothing that they would lose.
  const articles = shown.length > 0 ? [...fates.current.values()] : await articlesIn(deps, feed, span);
  const window = windowOf(feed, config, articles, articles.length);
  const { version } = await addressOf(store, feed, span, config);
  const history = await spanHistory(deps, feed, span, { spans, version });
  const described = { ...window, feed: describeFeed(feed, config, articles) };
  const pages = hasFeedPage(feed) ? [renderArchivePage(described, history, config)] : [];
  const sitemaps = hasSitemaps(feed)
    ? [renderSitemap(spanSitemap(span), history.own.page, window.articles, config)]
    : [];
  for (const sitemap of sitemaps) await keepSitemap(deps, sitemap, window.updated);
  // The documents last: as long as they are to be amended, all else is made again.
  return putDocuments(publicStore, [...pages, ...sitemaps, ...documents], published, onWritten);
}

async function articlesIn({ store, config }: PublishDeps, feed: FeedId, span: Span): Promise<readonly LiveArticle[]> {
  const found = await store.stretch(feed, config.limits.archiveItems, span);
  return found.map(({ article }) => article).filter(isOut);
}
