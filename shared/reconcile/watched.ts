import type { PublicPath } from '../article/public-path.ts';
import { stated } from '../article/stated.ts';
import type { FeedId } from '../article/types.ts';
import type { PublicStore, PublishedFile, PublishedState } from '../pipeline/ports.ts';
import type { FeedRecord, SitemapRecord, Versioned } from '../pipeline/types.ts';
import type { PublishDeps } from '../publish/deps.ts';
import type { ReconcileDeps } from './deps.ts';

/**
 * What publishes, so that each write of it is a difference found: a put where nothing is, a put on something else, a removal. Where
 * nothing is to be changed, the writes are remembered in place of being made, so that what publishes sees them made.
 * One for each piece of work: what is remembered is as much as that writes.
 */
export function watched(deps: ReconcileDeps): PublishDeps {
  const { publicStore, store } = deps.mode === 'heal' ? deps : remembering(deps);
  const { renditionRequests, mayCommit } = deps;
  return {
    store: {
      ...store,
      async holdFeed(held) {
        await store.holdFeed(held);
        deps.found({ kind: 'feed-held', feed: held.feed, lost: held.lost, of: held.of });
      },
    },
    publicStore: {
      head: publicStore.head,
      read: publicStore.read,
      async put(file, expected) {
        // Who publishes asks no sibling of a document that is put anew what it holds: one that is right already is left, and no difference.
        const there = expected === undefined ? undefined : await publicStore.head(file.path);
        if (there?.etag === expected && there?.digest === file.digest) return 'written';
        const result = await publicStore.put(file, expected);
        if (result === 'written') deps.found({ kind: expected === undefined ? 'missing' : 'stale', path: file.path });
        return result;
      },
      async remove(path) {
        const isThere = (await publicStore.head(path)) !== undefined;
        await publicStore.remove(path);
        if (isThere) deps.found({ kind: 'orphaned', path });
      },
    },
    inbox: deps.inbox,
    config: deps.config,
    clock: deps.clock,
    ...stated({ announce: deps.mode === 'heal' ? deps.announce : undefined }),
    log: deps.log,
    ...(deps.mode === 'heal' ? stated({ renditionRequests, mayCommit }) : {}),
  };
}

function remembering({ publicStore, store }: ReconcileDeps): Pick<PublishDeps, 'publicStore' | 'store'> {
  const files = new Map<PublicPath, (PublishedState & PublishedFile) | undefined>();
  const feeds = new Map<FeedId, Versioned<FeedRecord>>();
  const head: PublicStore['head'] = async (path) => (files.has(path) ? files.get(path) : publicStore.head(path));
  const cuts = new Map<FeedId, readonly string[]>();
  const sitemaps = new Map<PublicPath, SitemapRecord>();
  const feed: typeof store.feed = async (id) => feeds.get(id) ?? store.feed(id);
  return {
    publicStore: {
      head,
      read: async (path) => (files.has(path) ? files.get(path) : publicStore.read(path)),
      async put({ path, digest, bytes }, expected) {
        if ((await head(path))?.etag !== expected) return 'conflict';
        files.set(path, { etag: `to be ${digest}`, digest, bytes });
        return 'written';
      },
      async remove(path) {
        files.set(path, undefined);
      },
    },
    store: {
      ...store,
      feed,
      async putFeed({ value, version }) {
        if (((await feed(value.id))?.version ?? 0) !== version) return 'conflict';
        feeds.set(value.id, { value, version: version + 1 });
        return 'committed';
      },
      holdFeed: async () => undefined,
      letGoFeed: async () => undefined,
      sitemap: async (path) => sitemaps.get(path) ?? store.sitemap(path),
      async sitemaps(within, limit) {
        const { from = '', below } = within;
        const own = [...sitemaps.values()].filter(({ path }) => path >= from && (below === undefined || path < below));
        const others = await store.sitemaps(within, limit);
        const all = new Map([...others, ...own].map((sitemap) => [sitemap.path, sitemap]));
        return [...all.values()].sort((a, b) => (a.path < b.path ? 1 : -1)).slice(0, limit);
      },
      async putSitemap(sitemap) {
        sitemaps.set(sitemap.path, sitemap);
      },
      async cut(id, before) {
        cuts.set(id, [...new Set([...(cuts.get(id) ?? []), before])].sort());
      },
      async cutsUpTo(id, sort, limit) {
        const more = (cuts.get(id) ?? []).filter((cut) => cut <= sort);
        const all = new Set([...more, ...(await store.cutsUpTo(id, sort, limit))]);
        return [...all].sort().reverse().slice(0, limit);
      },
      async cutsAfter(id, sort, limit) {
        const more = (cuts.get(id) ?? []).filter((cut) => cut > sort);
        return [...new Set([...more, ...(await store.cutsAfter(id, sort, limit))])].sort().slice(0, limit);
      },
    },
  };
}
