import { isLive, isOut } from '../../../shared/article/live.ts';
import type { FeedId } from '../../../shared/article/types.ts';
import { publicPathsOf } from '../../../shared/pipeline/article-files.ts';
import { foundMedia } from '../../../shared/pipeline/compose/media-look-up.ts';
import type { ArticleStore, Entered } from '../../../shared/pipeline/ports.ts';
import {
  type Deletion,
  EVERY_FEED,
  type IndexEntry,
  type Losing,
  type Stretch,
} from '../../../shared/pipeline/types.ts';
import { commitTo } from './commit.ts';
import { listsOf } from './lists.ts';
import { emptyTables, noteNews, type Tables } from './tables.ts';

/** A store in memory, of another make than the product's: the contract of an article store holds it to the same sentences. */
export function createMemoryStore(tables: Tables = emptyTables()): ArticleStore {
  const { uploads, articles, claims, shows, due, feeds, unlisted } = tables;
  const indexOf = (feed: FeedId): readonly IndexEntry[] =>
    [...(tables.entries.get(feed)?.values() ?? [])].sort((a, b) => order(a.sort, b.sort));
  const stretchOf = (feed: FeedId, { from = '', below }: Stretch) =>
    indexOf(feed).filter(({ sort }) => sort >= from && (below === undefined || sort < below));
  const newest = (entries: readonly IndexEntry[], limit: number) => entries.toReversed().slice(0, limit);
  const entered = (entries: readonly IndexEntry[]): readonly Entered[] =>
    entries.flatMap((entry) => {
      const article = articles.get(entry.article)?.value;
      return article !== undefined && isLive(article) ? [{ entry, article }] : [];
    });
  const cutsOf = (feed: FeedId) => [...(tables.cuts.get(feed) ?? [])].sort(order);
  return {
    ...listsOf(tables),
    upload: async (key) => uploads.get(key),
    article: async (id) => articles.get(id),
    articleVersion: async (id) => articles.get(id)?.version ?? 0,
    articlesOf: async (key) => [...claims].flatMap(([id, keys]) => (keys.has(key) ? [id] : [])).sort(order),
    uploadsOf: async (id) => [...(claims.get(id) ?? [])].sort(order),
    async alike(name, limit) {
      const found = [...uploads.values()].map(({ value }) => value).filter(({ likeness }) => likeness?.name === name);
      const latestFirst = found.sort((a, b) => order(b.since ?? '', a.since ?? '') || order(a.key, b.key));
      return latestFirst.slice(0, limit).map(({ key }) => key);
    },
    media: async (keys) => foundMedia(keys.flatMap((key) => uploads.get(key)?.value ?? [])),
    async awaiting(media) {
      const found = [...uploads.values()].filter(({ value }) => value.awaits.includes(media));
      return found.map(({ value }) => value.key).sort(order);
    },
    async showing(path) {
      const found = [...(shows.get(path) ?? [])].sort(order).flatMap((id) => articles.get(id)?.value ?? []);
      return found.filter(isOut).find((article) => publicPathsOf(article).includes(path));
    },
    commit: async (commit) => commitTo(tables, commit),
    window: async (feed, limit) => entered(newest(indexOf(feed), limit)),
    stretch: async (feed, limit, within) => entered(newest(stretchOf(feed, within), limit)),
    entries: async (feed, limit) => newest(indexOf(feed), limit),
    entriesWithin: async (feed, limit, within) => stretchOf(feed, within).slice(0, limit),
    async deletions(feed, since, limit) {
      const latest = new Map<string, Deletion>();
      for (const one of tables.deletions.get(feed)?.values() ?? []) {
        const isOut = articles.get(one.article)?.value.state === 'published';
        if (isOut || one.at < since || (latest.get(one.article)?.at ?? '') >= one.at) continue;
        latest.set(one.article, one);
      }
      const sorted = [...latest.values()].sort((a, b) => order(b.at, a.at) || order(a.article, b.article));
      return sorted.slice(0, limit);
    },
    cutsUpTo: async (feed, sort, limit) => newestCuts(cutsOf(feed).filter((cut) => cut <= sort)).slice(0, limit),
    cutsAfter: async (feed, sort, limit) =>
      cutsOf(feed)
        .filter((cut) => cut > sort)
        .slice(0, limit),
    async cut(feed, before) {
      tables.cuts.set(feed, new Set([...(tables.cuts.get(feed) ?? []), before]));
    },
    sitemap: async (path) => tables.sitemaps.get(path),
    async sitemaps({ from = '', below }, limit) {
      const within = [...tables.sitemaps.values()].filter(
        ({ path }) => path >= from && (below === undefined || path < below),
      );
      return within.sort((a, b) => order(b.path, a.path)).slice(0, limit);
    },
    async putSitemap(sitemap) {
      tables.sitemaps.set(sitemap.path, sitemap);
    },
    async due(now, limit, after) {
      const behind = after === undefined ? '' : `${after.at} ${after.article}`;
      const found = [...due].filter(([place, { at }]) => at <= now && place > behind).sort(([a], [b]) => order(a, b));
      return found.slice(0, limit).map(([, one]) => one);
    },
    feed: async (id) => feeds.get(id),
    async putFeed({ value, version }, told = 'news') {
      if ((feeds.get(value.id)?.version ?? 0) !== version) return 'conflict';
      feeds.set(value.id, { value, version: version + 1 });
      if (told === 'news') noteNews(tables, value.id);
      return 'committed';
    },
    // Whoever follows the table's stream hears of it.
    publishAgain: async () => undefined,
    feeds: async () => [...feeds.values()].map(({ value }) => value).sort((a, b) => order(a.id, b.id)),
    unlisted: async () => [...unlisted.values()],
    async tell(news) {
      unlisted.set(news.mark, news);
    },
    async listed(news) {
      for (const { mark } of news) unlisted.delete(mark);
    },
    heldFeeds: async () => [...tables.heldFeeds.values()].sort((a, b) => order(a.feed, b.feed)),
    async holdFeed(held) {
      tables.heldFeeds.set(held.feed, held);
    },
    async letGoFeed(id) {
      tables.heldFeeds.delete(id);
    },
    async acceptLosses(of, until) {
      tables.accepted.set(of, until);
    },
    async acceptedUntil(id) {
      const [latest] = [id, EVERY_FEED]
        .flatMap((of) => tables.accepted.get(of as Losing) ?? [])
        .sort((a, b) => order(b, a));
      return latest;
    },
    async *uploads() {
      const records = await listsOf(tables).uploadsAfter('', Number.POSITIVE_INFINITY);
      yield* records;
    },
  };
}

function newestCuts(cuts: readonly string[]): readonly string[] {
  return cuts.toReversed();
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
