import { unzipSync } from 'fflate';
import { mintId, shortIdOf } from '../../shared/article/identity.ts';
import type { PublicPath } from '../../shared/article/public-path.ts';
import { reject } from '../../shared/article/rejection.ts';
import { stated } from '../../shared/article/stated.ts';
import type { Article, ArticleId, FeedId, Instant, LiveArticle, SubmissionKey } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { publicUrl } from '../../shared/feed/address.ts';
import { describeFeed, feedPaths } from '../../shared/feed/description.ts';
import { type FeedDocument, renderFeed } from '../../shared/feed/documents.ts';
import { ALL } from '../../shared/feed/membership.ts';
import type { DeletedItem, FeedWindow } from '../../shared/feed/model.ts';
import { renderOpml } from '../../shared/feed/opml.ts';
import { renderNews } from '../../shared/feed/sitemaps/news.ts';
import { LATEST_SITEMAP, NEWS_SITEMAP, SITEMAP_INDEX } from '../../shared/feed/sitemaps/places.ts';
import { renderRobots } from '../../shared/feed/sitemaps/robots.ts';
import { renderSitemap, renderSitemapIndex } from '../../shared/feed/sitemaps/sitemap.ts';
import { readSidecar } from '../../shared/formats/sidecar/sidecar.ts';
import { filesOf } from '../../shared/pipeline/article-files.ts';
import type { Compose } from '../../shared/pipeline/compose/compose.ts';
import type { Composition } from '../../shared/pipeline/compose/composition.ts';
import { asMedia } from '../../shared/pipeline/compose/media-look-up.ts';
import { composeWithMedia } from '../../shared/pipeline/compose/with-media.ts';
import type { Submission } from '../../shared/pipeline/types.ts';
import { encode } from '../../shared/publish/encodings.ts';
import { CONTENT_ENCODINGS, siblingOf } from '../../shared/publish/siblings.ts';
import { renderArticlePage } from '../../shared/site/article-page.ts';
import { renderFeedPage } from '../../shared/site/feed-page.ts';
import { feedPagePath, pagePath } from '../../shared/site/feed-page-path.ts';
import { renderTakenBack } from '../../shared/site/left-behind.ts';
import { navigationFeeds } from '../../shared/site/navigation.ts';
import { type Neighbours, neighbourhoodOf, OLDER } from '../../shared/site/neighbours.ts';
import { renderNotFound } from '../../shared/site/not-found.ts';
import { renderSubscribePage } from '../../shared/site/subscribe-page.ts';
import { feedsWith, lasting } from './feeds.ts';
import { SMALL, saidOf, sidecarOf } from './newsroom.ts';

/** What no upload tells: it depends on when somebody looked. `judge.ts` says what it may be. */
export interface Witness {
  /** When a reader was told that an article came out, which a text need not say. */
  published(id: ArticleId): Instant | undefined;
  /** When a reader was told that an article changed. */
  updated(id: ArticleId): Instant | undefined;
  /** When a feed's documents say that they changed. */
  changed(feed: FeedId): Instant | undefined;
  deletions(feed: FeedId): readonly DeletedItem[];
  /** What says that a page is gone, by its path. */
  readonly leftBehind: ReadonlyMap<PublicPath, Uint8Array>;
  /** Where an upload's ids come from, where it lay elsewhere before. */
  origin(key: SubmissionKey): string | undefined;
  /** Those with documents. */
  readonly feeds: readonly FeedId[];
  /** Feeds that were public when they had articles. */
  readonly emptied: readonly FeedId[];
  /** Those of them that say they are gone. */
  readonly gone: ReadonlySet<FeedId>;
}

export interface Expected {
  /** Every public file. */
  readonly files: ReadonlyMap<PublicPath, Uint8Array>;
  readonly articles: readonly LiveArticle[];
  /** What the receipt of each upload says. */
  readonly statuses: ReadonlyMap<SubmissionKey, string>;
}

interface Composed {
  readonly upload: Submission;
  readonly composition: Composition;
  /** Set where it is said of it that nobody is to see it, and what readers are told of why. */
  readonly keptBack?: { readonly reason?: string };
  /** It says something of another one. */
  readonly beside?: 'understood' | 'not understood';
}

/**
 * The product, without a store, without events, without a yesterday: what is to be public, by what lies in the inbox at this instant.
 * How a text is read and how a document is written is the pipeline's; what is public, where, and of whom, is said here once more.
 */
export async function reference(
  uploads: readonly Submission[],
  now: Instant,
  config: Config,
  { compose, witness }: { readonly compose: Compose; readonly witness: Witness },
): Promise<Expected> {
  const inPlace = uploads.map((upload) => ({ ...upload, ...stated({ origin: witness.origin(upload.key) }) }));
  const composed = await composeAll(inPlace, config, compose);
  const owned = ownersOf(composed, config);
  const live = [...owned.values()].flatMap(({ upload, article }) =>
    article === undefined ? [] : [liveArticle(upload, article, { now, config, witness })],
  );
  const articles = live.filter(({ state }) => state === 'published').sort(newestFirst);
  const files = takenBack(owned, composed, config, witness);
  for (const article of articles) {
    const page = renderArticlePage(article, config, besideOf(article, articles, config));
    files.set(page.path, page.bytes);
    for (const { key, path, within } of filesOf(article)) {
      const upload = uploads.find((one) => one.key === key)?.bytes;
      const bytes = within === undefined || upload === undefined ? upload : unzipSync(upload)[within];
      if (bytes !== undefined) files.set(path, bytes);
    }
  }
  const feeds = new Set([...lasting(config), ...articles.flatMap((article) => article.feeds), ...witness.emptied]);
  const listed: { readonly id: FeedId; readonly title: string }[] = [];
  for (const id of feeds) {
    const own = articles.filter((article) => article.feeds.includes(id));
    if (own.length === 0 && witness.gone.has(id)) {
      for (const [path, bytes] of await goneFeed(id, config)) files.set(path, bytes);
      continue;
    }
    const window = windowOf(id, own, { config, witness });
    for (const document of renderFeed(window, config))
      for (const [path, bytes] of await withSiblings(document)) files.set(path, bytes);
    const page = renderFeedPage(window, config);
    files.set(page.path, page.bytes);
    const isListed = window.articles.length > 0 || lasting(config).includes(id);
    if (isListed) listed.push({ id, title: window.feed.title });
  }
  const empty = navigationFeeds(config).filter(({ id }) => !feeds.has(id));
  const others = [
    renderNotFound(config),
    renderOpml(listed, config),
    renderSubscribePage(listed, config),
    renderSitemap(LATEST_SITEMAP, '/', articles.slice(0, describeFeed(ALL, config, []).items), config),
    renderNews(articles, config, now).document,
    renderSitemapIndex(
      SITEMAP_INDEX,
      [{ path: LATEST_SITEMAP, updated: witness.changed(ALL) ?? ('' as Instant) }],
      config,
    ),
    renderRobots([SITEMAP_INDEX, NEWS_SITEMAP], config),
    ...empty.map(({ id }) => renderFeedPage(windowOf(id, [], { config, witness }), config)),
  ];
  for (const { path, bytes } of others) files.set(path, bytes);
  return { files, articles, statuses: statusesOf(composed, live) };
}

async function withSiblings(document: FeedDocument): Promise<readonly (readonly [PublicPath, Uint8Array])[]> {
  const siblings = CONTENT_ENCODINGS.map(
    async (encoding) => [siblingOf(document.path, encoding), await encode(document, encoding)] as const,
  );
  return [[document.path, document.bytes], ...(await Promise.all(siblings))];
}

/** What stands where a feed of a name was that has had no article for long. */
async function goneFeed(id: FeedId, config: Config): Promise<readonly (readonly [PublicPath, Uint8Array])[]> {
  const documents = Object.values(feedPaths(id)).map((path) => withSiblings(renderTakenBack(path, config)));
  const page = renderTakenBack(pagePath(feedPagePath(id)), config);
  return [...(await Promise.all(documents)).flat(), [page.path, page.bytes]];
}

/** @param articles those that are out, the newest first */
function besideOf(article: LiveArticle, articles: readonly LiveArticle[], config: Config): Neighbours {
  const feed = neighbourhoodOf(article, config);
  const inOrder = feed === undefined ? [article] : articles.filter(({ feeds }) => feeds.includes(feed));
  const place = inOrder.indexOf(article);
  return { newer: inOrder[place - 1], older: inOrder.slice(place + 1, place + 1 + OLDER) };
}

/** Every upload beside all others that are there now, and what is said of it. */
async function composeAll(
  uploads: readonly Submission[],
  config: Config,
  compose: Compose,
): Promise<readonly Composed[]> {
  const said = uploads.map((upload) => withSaid(upload, uploads));
  let media = new Map<SubmissionKey, ReturnType<typeof asMedia>>();
  const look = async (keys: readonly SubmissionKey[]) =>
    new Map(keys.flatMap((key) => (media.has(key) ? [[key, media.get(key) as never]] : [])));
  const all = () =>
    Promise.all(
      said.map(async ({ upload, ...rest }) => {
        const { composition } = await composeWithMedia(upload, { compose, config, look });
        return { upload, composition, ...rest };
      }),
    );
  // By itself, then what is of use beside others alone, then what shows that.
  for (let round = 1; round <= 2; round++) {
    const looked = await all();
    media = new Map(
      looked.map(({ upload: { key }, composition, keptBack }) => [
        key,
        asMedia(key, keptBack ? KEPT_BACK : composition),
      ]),
    );
  }
  return all();
}

const KEPT_BACK = reject({ code: 'no-article' });

function withSaid(upload: Submission, uploads: readonly Submission[]): Omit<Composed, 'composition'> {
  if (saidOf(upload.key) !== upload.key) {
    const own = readSidecar(upload.bytes);
    const isUnderstood = own.kind === 'sidecar' && own.keepsBack?.unclear === undefined;
    return { upload, beside: isUnderstood ? 'understood' : 'not understood' };
  }
  const file = uploads.find(({ key }) => key === sidecarOf(upload.key));
  if (file === undefined) return { upload };
  const sidecar = readSidecar(file.bytes);
  if (sidecar.kind === 'rejection') return { upload, keptBack: {} };
  const { keepsBack } = sidecar;
  if (keepsBack !== undefined)
    return { upload, keptBack: keepsBack.how === 'held' ? {} : stated({ reason: keepsBack.reason }) };
  return {
    upload: sidecar.says === undefined ? upload : { ...upload, said: { content: sidecar.says, at: file.uploadedAt } },
  };
}

interface Owned {
  readonly upload: Submission;
  /** None where it says of it that nobody is to see it. */
  readonly article: Article | undefined;
  readonly reason?: string | undefined;
}

/**
 * @returns ids that texts of an upload bear which nobody is to see, by its own words: how the product reads what is not for the public is no matter
 * of course. Where it is held and a time is said beside it, that is said of several, and nobody knows of which.
 */
function heldBackBy({ upload: { key, bytes, said }, composition }: Composed): readonly string[] {
  if (composition.kind === 'rejection') return [];
  const texts = key.endsWith('.zip') ? Object.values(unzipSync(bytes)) : key.endsWith('.md') ? [bytes] : [];
  const { embargoed, expires } = said?.content ?? {};
  const isAny = composition.kind === 'held' && (embargoed ?? expires) !== undefined;
  return texts.flatMap((text) => {
    const fields = Buffer.from(text).toString();
    return isAny || /^draft: true$/m.test(fields) ? (/^id: (.+)$/m.exec(fields)?.[1] ?? []) : [];
  });
}

/** Of uploads with the same article the later one has it, or holds it back; of two of one second the one with the later key. */
function ownersOf(composed: readonly Composed[], { site }: Config): ReadonlyMap<ArticleId, Owned> {
  const owners = new Map<ArticleId, Owned>();
  const order = ({ uploadedAt, key }: Submission) => `${uploadedAt} ${key}`;
  const earliestFirst = composed.toSorted((a, b) => (order(a.upload) < order(b.upload) ? -1 : 1));
  for (const one of earliestFirst) {
    const { upload, composition, keptBack, beside } = one;
    if (beside !== undefined) continue;
    const articles = composition.kind === 'articles' ? composition.articles : [];
    for (const id of heldBackBy(one))
      owners.set(mintId({ tagAuthority: site.tagAuthority, key: upload.key, id }), {
        upload,
        article: undefined,
        reason: keptBack?.reason,
      });
    for (const article of articles)
      owners.set(article.id, { upload, article: keptBack ? undefined : article, reason: keptBack?.reason });
  }
  return owners;
}

/**
 * What stands where pages were: with the reason, where one is told of the upload that holds the article back. Whether one that is told now is
 * told of what that upload had before, no upload tells.
 */
function takenBack(
  owned: ReadonlyMap<ArticleId, Owned>,
  composed: readonly Composed[],
  config: Config,
  { leftBehind }: Witness,
): Map<PublicPath, Uint8Array> {
  const reasons = new Set(composed.map(({ keptBack }) => keptBack?.reason));
  return new Map(
    [...leftBehind].map(([path, is]) => {
      const [, owner] = [...owned].find(([id]) => path.includes(`-${shortIdOf(id)}/`)) ?? [];
      const may = [owner?.reason, ...(owner === undefined ? reasons : [])];
      const pages = may.map((reason) => renderTakenBack(path, config, reason).bytes);
      return [path, pages.find((page) => Buffer.compare(page, is) === 0) ?? (pages[0] as Uint8Array)];
    }),
  );
}

function liveArticle(
  { key, uploadedAt }: Submission,
  { slug, text: _, published: dated, updated: __, canonicalUrl: ___, ...content }: Article,
  { now, config, witness }: { readonly now: Instant; readonly config: Config; readonly witness: Witness },
): LiveArticle {
  const stated = later(dated ?? ('' as Instant), content.embargoed);
  const published = later(dated ?? witness.published(content.id) ?? uploadedAt, content.embargoed);
  const path: PublicPath = `/articles/${slug}-${shortIdOf(content.id)}/`;
  const isOver = content.expires !== undefined && content.expires <= now;
  return {
    ...content,
    key,
    state: isOver ? 'expired' : stated > now ? 'scheduled' : 'published',
    published,
    updated: witness.updated(content.id) ?? published,
    path,
    url: publicUrl(path, config),
    uploadedAt,
    changedAt: uploadedAt,
    digest: '',
    feeds: feedsWith(content, config),
  };
}

function windowOf(
  id: FeedId,
  articles: readonly LiveArticle[],
  { config, witness }: { readonly config: Config; readonly witness: Witness },
): FeedWindow {
  const feed = describeFeed(id, config, articles);
  return {
    feed,
    // What does not fit stands in its archive: see `archives.ts`.
    articles: config === SMALL ? articles : articles.slice(0, feed.items),
    updated: witness.changed(id) ?? ('2026-01-01T00:00:00Z' as Instant),
    history: { kind: 'complete' },
    deletions: witness.deletions(id),
  };
}

function statusesOf(composed: readonly Composed[], live: readonly LiveArticle[]): ReadonlyMap<SubmissionKey, string> {
  return new Map(
    composed.map(({ upload: { key }, composition, keptBack, beside }) => {
      if (beside !== undefined) return [key, beside === 'understood' ? 'stored' : 'held'];
      if (keptBack) return [key, 'held'];
      if (composition.kind === 'media') return [key, 'stored'];
      if (composition.kind !== 'articles') return [key, composition.kind === 'held' ? 'held' : 'rejected'];
      const states = new Set(live.filter((article) => article.key === key).map(({ state }) => state));
      const state = (['published', 'scheduled', 'expired'] as const).find((one) => states.has(one));
      return [key, state ?? 'superseded'];
    }),
  );
}

function newestFirst(a: LiveArticle, b: LiveArticle): number {
  return `${a.published}#${a.id}` < `${b.published}#${b.id}` ? 1 : -1;
}

function later(one: Instant, other: Instant | undefined): Instant {
  return other !== undefined && other > one ? other : one;
}
