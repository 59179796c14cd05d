import type { FeedId, Instant } from '../../article/types.ts';
import type { Config } from '../../config/types.ts';
import { cutAmong } from '../../feed/archives/cut.ts';
import { type ArchiveAddress, type ArchiveHistory, historyWeight } from '../../feed/archives/history.ts';
import { archiveIndexPath, archivePlace, isNewest, isOneOfSeveral, type Span } from '../../feed/archives/span.ts';
import { versionOf } from '../../feed/archives/version.ts';
import { type FeedDocument, renderFeed } from '../../feed/documents.ts';
import { hasSitemaps, spanSitemap } from '../../feed/sitemaps/places.ts';
import { renderSitemap } from '../../feed/sitemaps/sitemap.ts';
import { windowOf } from '../../feed/window.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import { renderArchivePage } from '../../site/archive-page.ts';
import type { PublishDeps } from '../deps.ts';
import { publishedStates, putDocuments } from '../document.ts';
import { hasFeedPage } from '../feed-files.ts';
import { keepSitemap } from '../sitemaps/keep-sitemap.ts';
import { spanFiles } from './span-files.ts';
import type { Spans } from './spans.ts';

/** More than a document holds: it is to be cut there. */
interface TooLarge {
  readonly cut: string;
}

/** What the documents of one span are to be, by what was in the index. */
export interface RenderedSpan {
  readonly span: Span;
  readonly documents: readonly FeedDocument[];
  /** Those of the documents that are for search engines. */
  readonly sitemaps: readonly FeedDocument[];
  /** The newest update of its articles. */
  readonly updated: Instant;
  /** The version of what was in the index. */
  readonly seen: string;
}

/**
 * Makes the documents of one span what the store says. As with a feed's own, the published ETags are read first, then what is in it
 * and beside it; and who wrote looks at the index again.
 * @param isLatest whether nobody has published the feed since it was read
 * @returns `outdated` where somebody has, and with that it may end elsewhere: of the newest only
 */
export async function publishSpan(
  deps: PublishDeps,
  feed: FeedId,
  span: Span,
  spans: Spans,
  isLatest: () => Promise<boolean>,
): Promise<'written' | 'unchanged' | 'conflict' | 'outdated' | TooLarge> {
  const published = await publishedStates(deps.publicStore, spanFiles(feed, span));
  // Behind the ETags: of a feed that was published since, these may be of a document that begins and ends elsewhere.
  if (isNewest(span) && !(await isLatest())) return 'outdated';
  const rendered = await renderSpan(deps, feed, span, spans);
  if ('cut' in rendered) return rendered;
  return settled(deps, feed, rendered, await putDocuments(deps.publicStore, rendered.documents, published));
}

/** Renders the documents of one span. What is public of them has been read before. */
export async function renderSpan(
  { store, config }: PublishDeps,
  feed: FeedId,
  span: Span,
  spans: Spans,
): Promise<RenderedSpan | TooLarge> {
  const most = config.limits.archiveItems;
  const seen = await addressOf(store, feed, span, config);
  const inIndex = await store.stretch(feed, most + 1, span);
  const found = inIndex.filter(({ article }) => article.state === 'published');
  const articles = found.map(({ article }) => article);
  const window = windowOf(feed, archiveConfig(feed, config), articles, most);
  const cut = cutOf(
    found.map(({ entry }) => entry.sort),
    window.articles.length,
    most,
  );
  if (cut !== undefined) return { cut };
  const version = versionOf(found.map(({ entry }) => entry));
  const history = await spanHistory({ store, config }, feed, span, { spans, version });
  const { own } = history;
  const pages = hasFeedPage(feed) ? [renderArchivePage(window, history, config)] : [];
  const sitemaps = hasSitemaps(feed) ? [renderSitemap(spanSitemap(span), own.page, window.articles, config)] : [];
  const documents = [...renderFeed({ ...window, history }, config), ...pages, ...sitemaps];
  return { span, documents, sitemaps, updated: window.updated, seen: seen.version };
}

/** What is left to be done when the documents of a span have been put. @param result of the puts */
export async function settled(
  deps: PublishDeps,
  feed: FeedId,
  { span, sitemaps, updated, seen }: RenderedSpan,
  result: 'written' | 'unchanged' | 'conflict',
): Promise<'written' | 'unchanged' | 'conflict'> {
  if (result === 'conflict') return result;
  let written = result === 'written';
  for (const sitemap of sitemaps) written = (await keepSitemap(deps, sitemap, updated)) || written;
  if (!written) return 'unchanged';
  return (await addressOf(deps.store, feed, span, deps.config)).version === seen ? 'written' : 'conflict';
}

/** How the documents of a span hang together with those beside it. @param of `version` of the span's own */
export async function spanHistory(
  { store, config }: Pick<PublishDeps, 'store' | 'config'>,
  feed: FeedId,
  span: Span,
  { spans, version }: { readonly spans: Spans; readonly version: string },
): Promise<ArchiveHistory> {
  const [before, behind] = await Promise.all([spans.before(span), spans.behind(span)]);
  const previous = before === undefined ? undefined : await addressOf(store, feed, before, config);
  return {
    kind: 'archive',
    own: { ...archivePlace(feed, span), version },
    ...(previous === undefined ? {} : { previous }),
    ...(behind === undefined ? {} : { next: archivePlace(feed, behind) }),
    ...(isOneOfSeveral(span) ? { index: archiveIndexPath(feed) } : {}),
  };
}

/** Where the documents of a span are, and of which version: by the index alone. */
export async function addressOf(
  store: Pick<ArticleStore, 'entriesWithin'>,
  feed: FeedId,
  span: Span,
  { limits }: Config,
): Promise<ArchiveAddress> {
  // One more than fit, as the document's own version is made of where it is to be cut.
  const entries = await store.entriesWithin(feed, limits.archiveItems + 1, span);
  return { ...archivePlace(feed, span), version: versionOf(entries) };
}

/** With room for what is said of the history. */
export function archiveConfig(feed: FeedId, config: Config): Config {
  return reserving(historyWeight(feed, config), config);
}

/** @returns the configuration of documents of which so many bytes are taken. */
export function reserving(bytes: number, config: Config): Config {
  const { limits } = config;
  return { ...config, limits: { ...limits, feedBytes: limits.feedBytes - bytes } };
}

/**
 * @param newestFirst keys of all that was found
 * @param fitting how many of the newest fit
 * @param most of what fits by number
 */
function cutOf(newestFirst: readonly string[], fitting: number, most: number): string | undefined {
  const count = newestFirst.length;
  if (fitting >= count) return undefined;
  // Too heavy, or one too many: in the middle, so that neither half is full again with the next one.
  if (fitting < most) return newestFirst[fitting - 1];
  const [least, otherwise] = [Math.floor(count / 3), Math.floor(count / 2)];
  return cutAmong(newestFirst.toReversed(), { least, most: count - least, otherwise });
}
