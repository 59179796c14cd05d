import { createHash } from 'node:crypto';
import { millisecondsOf } from '../article/dates/milliseconds.ts';
import { isRendition } from '../article/media/renditions.ts';
import type { PublicPath } from '../article/public-path.ts';
import type { ArticleId, FeedId, StoredArticle } from '../article/types.ts';
import { feedPaths } from '../feed/description.ts';
import { isConfigured } from '../feed/membership.ts';
import { publicPathsOf } from '../pipeline/article-files.ts';
import type { ListedFile } from '../pipeline/ports.ts';
import type { ArticleFileRow } from '../pipeline/query/lists.ts';
import type { FeedRecord } from '../pipeline/types.ts';
import { archiveFilesAmong } from '../publish/archives/spans.ts';
import { publishArticle } from '../publish/article.ts';
import type { PublishDeps } from '../publish/deps.ts';
import { publishFeed } from '../publish/feed.ts';
import { lossOfDropped } from '../publish/feed-loss.ts';
import { isNamedBy } from '../publish/media.ts';
import { type ArticleKind, kindOf } from '../publish/public-kinds.ts';
import { takeDownFeed } from '../publish/take-down-feed.ts';
import { attemptAll, type Repair } from './attempt.ts';
import type { ReconcileDeps } from './deps.ts';
import { type Pair, stretchOf } from './stretch.ts';
import { askFor, forgottenPictures } from './unrendered.ts';
import { watched } from './watched.ts';

/** Files of one step: a request of a listing, and the articles of as many pages, some 10 MB of them. */
const A_STEP = 1_000;
const ARTICLES_AT_ONCE = 100;

/** A file that is of some feed's archive by its name. */
interface ArchivedFile {
  readonly path: PublicPath;
  readonly span: string;
}

type FilePair = Pair<ListedFile, ArticleFileRow>;

/**
 * Compares public files, as they are listed, with those that articles are there for, as the store lists them: both are sorted by path,
 * so that a step holds a page of each. A file is read only where the listing does not tell of its bytes.
 * @param after a path, or '' for the first
 * @returns the path that it came to; undefined behind the last.
 */
export async function filesStep(deps: ReconcileDeps, after: PublicPath | ''): Promise<PublicPath | undefined> {
  // Listed first: what is public by now was put into the store's list before.
  const listed = await deps.publicListing.listed(after, A_STEP);
  const { files: rows, isEnd } = await deps.store.filesAfter(after, A_STEP);
  const { pairs, upTo } = stretchOf<ListedFile, ArticleFileRow>(
    { items: listed, nameOf: ({ path }) => path, isEnd: listed.length < A_STEP },
    { items: rows, nameOf: ({ path }) => path, isEnd },
  );
  await attemptAll(deps, await repairsOf(deps, pairs));
  return upTo as PublicPath | undefined;
}

async function repairsOf(deps: ReconcileDeps, pairs: readonly FilePair[]): Promise<readonly Repair[]> {
  const articles = await articlesOf(deps, pairs);
  const wrong = new Map<ArticleId, WrongFile[]>();
  const strangers: Repair[] = [];
  const lacking: Repair[] = [];
  const feeds = new Set<FeedId>();
  const archived = new Map<FeedId, ArchivedFile[]>();
  for (const { name, left: file, right: row } of pairs) {
    const path = name as PublicPath;
    const kind = kindOf(path);
    if (kind?.of === 'feed') {
      const feed = kind.feedOf(path);
      if (row === undefined && feed !== undefined) feeds.add(feed);
    } else if (kind?.of === 'archive') {
      const feed = kind.feedOf(path);
      if (feed === undefined) continue;
      const files = archived.get(feed) ?? [];
      files.push({ path, span: kind.spanOf(path) });
      archived.set(feed, files);
    } else if (kind?.of === 'article') {
      const article = await articleAt(deps, path, row && articles.get(row.article));
      if (article !== undefined) {
        // Once, however many files it has.
        const pictures = publicPathsOf(article)[0] === path ? await forgottenPictures(deps, article) : [];
        if (pictures.length > 0)
          lacking.push({ what: `pictures of ${article.id}`, work: () => askFor(deps, article.id, pictures) });
        if (!(await isRight(deps, kind, article, { path, file })))
          wrong.set(article.id, [...(wrong.get(article.id) ?? []), { path, isThere: file !== undefined }]);
      } else if (file !== undefined) strangers.push({ what: path, work: () => takeOut(deps, kind, path, row) });
    }
  }
  return [
    ...[...wrong].map(([id, files]): Repair => ({ what: `article ${id}`, work: () => putRight(deps, id, files) })),
    ...strangers,
    ...lacking,
    ...(await strangeFeeds(deps, [...feeds])),
    ...(await strangeArchives(deps, archived)),
  ];
}

async function articlesOf(
  deps: ReconcileDeps,
  pairs: readonly FilePair[],
): Promise<ReadonlyMap<ArticleId, StoredArticle>> {
  const ids = [...new Set(pairs.flatMap(({ right }) => right?.article ?? []))];
  const articles = new Map<ArticleId, StoredArticle>();
  for (let start = 0; start < ids.length; start += ARTICLES_AT_ONCE) {
    for (const article of await deps.store.articlesAt(ids.slice(start, start + ARTICLES_AT_ONCE)))
      articles.set(article.id, article);
  }
  return articles;
}

/** @returns an article that the file is public for, a tombstone too whose page was out; undefined where there is none. */
async function articleAt(
  { store }: ReconcileDeps,
  path: PublicPath,
  named: StoredArticle | undefined,
): Promise<StoredArticle | undefined> {
  if (named !== undefined && publicPathsOf(named).includes(path)) return named;
  return store.showing(path);
}

async function isRight(
  deps: ReconcileDeps,
  kind: ArticleKind,
  article: StoredArticle,
  { path, file }: { readonly path: PublicPath; readonly file: ListedFile | undefined },
): Promise<boolean> {
  if (file === undefined) return false;
  const { document, size } = await kind.expected(deps, article, path);
  if (document === undefined) return isRightMedium(deps, { path, file }, size);
  if (file.md5 === createHash('md5').update(document.bytes).digest('hex')) return true;
  // The listing cannot tell, or the object was encrypted otherwise than it is now.
  return (await deps.publicStore.head(path))?.digest === document.digest;
}

/** The nightly comparison looks at each of them seven times and once more. */
const NEW_MS = 8 * 86_400_000;

/**
 * What lies under the hash of its bytes is written once: one of the right size that was written long ago is ours, and what somebody has
 * written over it is new. Of what is new it is asked what it is.
 */
async function isRightMedium(
  { publicStore, clock }: ReconcileDeps,
  { path, file: { size, modified } }: { readonly path: PublicPath; readonly file: ListedFile },
  expected: number | undefined,
): Promise<boolean> {
  if (expected === undefined) return true;
  if (size !== undefined && size !== expected) return false;
  if (modified === undefined || millisecondsOf(modified) < millisecondsOf(clock.now()) - NEW_MS) return true;
  const digest = (await publicStore.head(path))?.digest ?? '';
  // Nobody knows the bytes of a rendition beforehand; what another hand put into a bucket has no digest.
  return isRendition(path) ? digest !== '' : isNamedBy(path, digest);
}

interface WrongFile {
  readonly path: PublicPath;
  readonly isThere: boolean;
}

async function putRight(deps: ReconcileDeps, id: ArticleId, files: readonly WrongFile[]): Promise<void> {
  const ports = watched(deps);
  await publishArticle(ports, id);
  const article = (await deps.store.article(id))?.value;
  const meant = new Set(article === undefined ? [] : publicPathsOf(article));
  for (const { path, isThere } of files) {
    if (isRendition(path)) {
      // Made elsewhere, which its article's publication has asked for.
      deps.found({ kind: isThere ? 'stale' : 'missing', path });
      await publishOthers(deps, ports, path, id);
    } else if (meant.has(path) && (await ports.publicStore.head(path)) === undefined)
      deps.found({ kind: 'unobtainable', path });
  }
}

/** Each article forgets a rendition by itself, and the list of public files names one for it. */
async function publishOthers(
  { store }: ReconcileDeps,
  ports: PublishDeps,
  path: PublicPath,
  id: ArticleId,
): Promise<void> {
  const seen = new Set([id]);
  for (;;) {
    const other = await store.showing(path);
    if (other === undefined || seen.has(other.id)) return;
    seen.add(other.id);
    await publishArticle(ports, other.id);
  }
}

/** The article itself takes it out where one is known: whoever publishes it meanwhile is not overtaken. */
async function takeOut(
  deps: ReconcileDeps,
  kind: ArticleKind,
  path: PublicPath,
  row: ArticleFileRow | undefined,
): Promise<void> {
  const ports = watched(deps);
  if (row !== undefined) await publishArticle(ports, row.article);
  if ((await ports.publicStore.head(path)) !== undefined && (await deps.store.showing(path)) === undefined)
    await kind.takeOut(ports, path);
}

/**
 * Of documents whose feeds are not to be public. Where a feed is known, whoever publishes it decides; one that nobody ever registered
 * is ours when it has all of its documents: a lone `rss.xml` is somebody else's.
 */
async function strangeFeeds(deps: ReconcileDeps, ids: readonly FeedId[]): Promise<readonly Repair[]> {
  const strange: Repair[] = [];
  for (const id of ids) {
    const known = (await deps.store.feed(id))?.value;
    if (known?.isPublic && (await isToStay(deps, known))) continue;
    const what = `feed ${id}`;
    if (known !== undefined) strange.push({ what, work: () => publishFeed(watched(deps), id) });
    else if (await isWhole(deps, id)) strange.push({ what, work: () => takeDownFeed(watched(deps), id) });
  }
  return strange;
}

/** Files of archives that no feed has, or none that is to be public, or whose archive is cut otherwise now. */
async function strangeArchives(
  deps: ReconcileDeps,
  archived: ReadonlyMap<FeedId, readonly ArchivedFile[]>,
): Promise<readonly Repair[]> {
  const strange: Repair[] = [];
  for (const [feed, files] of archived) {
    const meant = (await hasArchive(deps, feed)) ? await archiveFilesAmong(deps.store, feed, files) : new Set();
    for (const { path } of files)
      if (!meant.has(path)) strange.push({ what: path, work: () => watched(deps).publicStore.remove(path) });
  }
  return strange;
}

async function hasArchive(deps: ReconcileDeps, id: FeedId): Promise<boolean> {
  const known = (await deps.store.feed(id))?.value;
  if (known?.archived === undefined) return false;
  // Made before the feed is public: what it has been made of is kept first, and goes when it is taken down.
  return (known.isPublic || known.had !== undefined) && (await isToStay(deps, known));
}

/** One that the configuration knows no more stays as it is until somebody says that it is meant; that it asks is said where feeds are looked at. */
async function isToStay(deps: ReconcileDeps, feed: FeedRecord): Promise<boolean> {
  return isConfigured(feed.id, deps.config) || (await lossOfDropped(deps, feed)).asks;
}

async function isWhole({ publicStore }: ReconcileDeps, id: FeedId): Promise<boolean> {
  const paths = Object.values(feedPaths(id));
  const there = await Promise.all(paths.map((path) => publicStore.head(path)));
  return there.every((state) => state !== undefined);
}
