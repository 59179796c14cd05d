import { CANARY_KEY } from '../article/canary.ts';
import { isLive } from '../article/live.ts';
import { withRenditions } from '../article/media/renditions.ts';
import type { ArticleState, FeedId, Instant, StoredArticle, SubmissionKey } from '../article/types.ts';
import { MOST_DELETIONS } from '../feed/deletions.ts';
import { CANARY_FEED } from '../feed/membership.ts';
import { inParallel } from '../pipeline/parallel.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import { ARTICLE_STATES } from '../pipeline/query/query.ts';
import type { FeedRecord, SitemapRecord, Stretch } from '../pipeline/types.ts';
import type { Row } from './row.ts';

const AT_ONCE = 200;
const LOOKED_UP_AT_ONCE = 16;
/** Before anything that was ever taken back. */
const EVER = '0000-01-01T00:00:00Z' as Instant;

/**
 * All that a store knows, page by page, but for what belongs to its place: the canary of a deployment, ETags and renditions of files there.
 * What is committed meanwhile may be in it or not.
 */
export async function* exportRows(store: ArticleStore): AsyncGenerator<Row> {
  for await (const { id } of feedsOf(store)) yield { waiting: id };
  for await (const { id } of feedsOf(store))
    for await (const before of cutsOf(store, id)) yield { cut: { feed: id, before } };
  for (const state of ARTICLE_STATES) yield* articlesIn(store, state);
  for await (const upload of uploadsOf(store)) yield { upload };
  for await (const { id } of feedsOf(store))
    for (const deletion of await store.deletions(id, EVER, MOST_DELETIONS)) yield { deletion };
  for await (const sitemap of sitemapsOf(store)) yield { sitemap };
  for await (const { etags: _, ...feed } of feedsOf(store)) yield { feed };
}

async function* feedsOf(store: ArticleStore): AsyncGenerator<FeedRecord> {
  for (let after = ''; ; ) {
    const feeds = await store.feedList(after, AT_ONCE);
    yield* feeds.filter(({ id }) => id !== CANARY_FEED);
    const last = feeds.at(-1);
    if (last === undefined || feeds.length < AT_ONCE) return;
    after = last.id;
  }
}

async function* cutsOf(store: ArticleStore, feed: FeedId): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const cuts = await store.cutsAfter(feed, after, AT_ONCE);
    yield* cuts;
    const last = cuts.at(-1);
    if (last === undefined || cuts.length < AT_ONCE) return;
    after = last;
  }
}

/** Without what is kept of robots.txt: what lies there is of its place. */
async function* sitemapsOf(store: ArticleStore): AsyncGenerator<SitemapRecord> {
  for (let range: Stretch = { from: '/sitemap' }; ; ) {
    const sitemaps = await store.sitemaps(range, AT_ONCE);
    yield* sitemaps;
    const last = sitemaps.at(-1);
    if (last === undefined || sitemaps.length < AT_ONCE) return;
    range = { ...range, below: last.path };
  }
}

async function* articlesIn(store: ArticleStore, state: ArticleState): AsyncGenerator<Row> {
  for (let range: { limit: number; below?: string } = { limit: AT_ONCE }; ; ) {
    const rows = await store.articleList(state, range);
    const articles = (await store.articlesAt(rows.map(({ key }) => key))).filter(({ key }) => key !== CANARY_KEY);
    const uploads = await inParallel(articles, LOOKED_UP_AT_ONCE, ({ id }) => store.uploadsOf(id));
    for (const [index, article] of articles.entries()) yield { article: alone(article), uploads: uploads[index] ?? [] };
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) return;
    range = { limit: AT_ONCE, below: last.sort };
  }
}

/** Without what was made of its pictures and lies in this place. */
function alone(article: StoredArticle): StoredArticle {
  return isLive(article) ? { ...article, media: withRenditions(article.media, new Map()) } : article;
}

async function* uploadsOf(store: ArticleStore) {
  for (let after: SubmissionKey | '' = ''; ; ) {
    const records = await store.uploadsAfter(after, AT_ONCE);
    yield* records.filter(({ key }) => key !== CANARY_KEY);
    const last = records.at(-1);
    if (last === undefined || records.length < AT_ONCE) return;
    after = last.key;
  }
}
