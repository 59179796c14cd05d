import { isLive } from '../article/live.ts';
import { renditionFiles } from '../article/media/renditions.ts';
import type { PublicPath } from '../article/public-path.ts';
import { stated } from '../article/stated.ts';
import type { FeedId, LiveArticle, StoredArticle } from '../article/types.ts';
import { DOCUMENT_KINDS } from '../feed/document-kinds.ts';
import type { FeedDocument } from '../feed/documents.ts';
import { ALL } from '../feed/membership.ts';
import { isYearIndex, OWN_SITEMAPS, spanOfSitemap } from '../feed/sitemaps/places.ts';
import { hasPage } from '../pipeline/article-files.ts';
import { renderArticlePage } from '../site/article-page.ts';
import { FRONT_PAGE } from '../site/feed-page-path.ts';
import type { PublishDeps } from './deps.ts';
import { publishIndex } from './index-page.ts';
import { renderLeftBehind } from './left-behind.ts';
import { takeBackMedia } from './media.ts';
import { neighboursOf } from './neighbours.ts';
import { documentPath } from './siblings.ts';
import { SITE_PATHS } from './site-paths.ts';
import { publishSitemaps } from './sitemaps/sitemap-index.ts';

/**
 * A kind of public file that is there on account of an article: those which `publicPathsOf` names. The store lists them
 * (`filesAfter`), and `publishArticle` puts and removes them.
 */
export interface ArticleKind {
  readonly of: 'article';
  /** In the plural. */
  readonly name: string;
  /** Whether a path is one of these, as they are minted: what lies beside under another name is somebody's own. */
  readonly is: (path: PublicPath) => boolean;
  /** What is to lie there on account of an article of which `publicPathsOf` names the path. */
  readonly expected: (
    deps: Pick<PublishDeps, 'store' | 'config'>,
    article: StoredArticle,
    path: PublicPath,
  ) => Promise<Expected>;
  /** Removes one that no article is there for. */
  readonly takeOut: (deps: PublishDeps, path: PublicPath) => Promise<unknown>;
}

/** What a listing can be held against. */
export interface Expected {
  /** The document itself, where that is rendered. */
  readonly document?: FeedDocument;
  /** Bytes of what lies under the hash of its bytes. */
  readonly size?: number;
}

/** A kind of which a feed has one or more: `publishFeed` puts them, or takes them down where the feed is not to be public. */
export interface FeedKind {
  readonly of: 'feed';
  readonly name: string;
  /** The feed whose document this is by its name, or a sibling of it; undefined where it is none. */
  readonly feedOf: (path: PublicPath) => FeedId | undefined;
}

/** A kind of which a feed has any number: `publishFeed` puts them with its own documents; `archiveFiles` says which there must be. */
export interface ArchiveKind {
  readonly of: 'archive';
  readonly name: string;
  /** The feed in whose archive this is by its name; undefined where it is in none. */
  readonly feedOf: (path: PublicPath) => FeedId | undefined;
  /** The name of the span that one of these is of, or what stands in its place. */
  readonly spanOf: (path: PublicPath) => string;
}

/** Files that the site has once. */
export interface SiteKind {
  readonly of: 'site';
  readonly name: string;
  readonly is: (path: PublicPath) => boolean;
  /** Makes it what the store says. */
  readonly publish: (deps: PublishDeps) => Promise<unknown>;
}

export type PublicKind = ArticleKind | FeedKind | ArchiveKind | SiteKind;

const pages: ArticleKind = {
  of: 'article',
  name: 'pages of articles, and what is left behind of them',
  is: (path) => /^\/articles\/(?:[^/]+-)?[0-9a-hjkmnp-tv-z]{8}\/index\.html$/.test(path),
  async expected({ store, config }, article) {
    const isOut = article.state === 'published' && hasPage(article);
    return stated({
      document: isOut
        ? renderArticlePage(article, config, await neighboursOf(store, article, config))
        : renderLeftBehind(article, config),
    });
  },
  takeOut: ({ publicStore }, path) => publicStore.remove(path),
};

const NOTHING: Pick<LiveArticle, 'media' | 'variants'> = { media: [] };

const media: ArticleKind = {
  of: 'article',
  name: 'pictures in all their sizes, sounds, films and documents',
  is: (path) => /^\/media\/[0-9a-f]{32}(?:-\d+-\d+)?\.\w+$/.test(path),
  async expected(_, article, path) {
    const { media: shown, variants = [] } = isLive(article) ? article : NOTHING;
    const own = [...shown, ...variants].find((medium) => medium.path === path);
    return stated({ size: (own ?? shown.flatMap(renditionFiles).find((file) => file.path === path))?.bytes });
  },
  takeOut: (deps, path) => takeBackMedia(deps, [path]),
};

const articleJson: ArticleKind = {
  of: 'article',
  name: 'articles in Apple News Format',
  is: (path) => /^\/articles\/(?:[^/]+-)?[0-9a-hjkmnp-tv-z]{8}\/article\.json$/.test(path),
  async expected(_, article, path) {
    if (article.state !== 'published' || article.articleJson !== path) return {};
    const { renderArticleJson } = await import('../feed/apple-news/article-json.ts');
    return { document: renderArticleJson(article, path) };
  },
  takeOut: (deps, path) => takeBackMedia(deps, [path]),
};

const feeds: FeedKind = {
  of: 'feed',
  name: 'documents of feeds, their pages, and sitemaps of what they show',
  feedOf(path) {
    if (path === FRONT_PAGE || OWN_SITEMAPS.includes(path)) return ALL;
    const document = documentPath(path);
    const folder = document.slice(0, document.lastIndexOf('/'));
    const isOne =
      path === `${folder}/index.html` || DOCUMENT_KINDS.some(({ file }) => document === `${folder}/${file}`);
    return isOne && folder !== '' ? (folder.slice(1) as FeedId) : undefined;
  },
};

const archives: ArchiveKind = {
  of: 'archive',
  name: 'archives of feeds, their pages and sitemaps',
  feedOf(path) {
    if (spanOfSitemap(path) !== undefined) return ALL;
    const [, feed, file] =
      /^\/(.+)\/archive\/(?:newest|all|before-\d{4}-[^/]+)\/([^/]+)$/.exec(documentPath(path)) ?? [];
    const isOne = file === 'index.html' || DOCUMENT_KINDS.some((row) => row.file === file);
    return isOne ? (feed as FeedId) : undefined;
  },
  spanOf: (path) => spanOfSitemap(path) ?? path.split('/').at(-2) ?? '',
};

const site: SiteKind = {
  of: 'site',
  name: 'what tells of all feeds and sitemaps, and the page where nothing lies',
  is: (path) => SITE_PATHS.includes(path) || isYearIndex(path),
  async publish(deps) {
    await publishIndex(deps);
    await publishSitemaps(deps);
  },
};

/**
 * Every kind of public file: what is to be public follows from these and the store, and nothing else does. A path is of the first
 * kind that it is one of: pages of feeds are called as others are.
 */
export const PUBLIC_KINDS: readonly PublicKind[] = [pages, media, articleJson, site, archives, feeds];

/** @returns undefined for a file that is somebody's own. */
export function kindOf(path: PublicPath): PublicKind | undefined {
  return PUBLIC_KINDS.find((kind) => ('feedOf' in kind ? kind.feedOf(path) !== undefined : kind.is(path)));
}
