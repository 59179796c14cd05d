import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ArticleId, FeedId, Instant, SubmissionKey } from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { lastingFeeds } from '../../shared/feed/membership.ts';
import { createFolderInbox } from '../../shared/local/inbox/folder-inbox.ts';
import { createInboxListing } from '../../shared/local/inbox/inbox-listing.ts';
import { createFolderListing } from '../../shared/local/public/folder-listing.ts';
import { openFolderPublic } from '../../shared/local/public/folder-public.ts';
import { SILENT } from '../../shared/log.ts';
import { compose } from '../../shared/pipeline/compose/compose.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import { createQuery } from '../../shared/pipeline/query/query.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { publishIndex } from '../../shared/publish/index-page.ts';
import { publishFiles } from '../../shared/publish/publish.ts';
import type { ReconcileDeps } from '../../shared/reconcile/deps.ts';
import type { Finding } from '../../shared/reconcile/finding.ts';
import { beginning, type Position, reconcile } from '../../shared/reconcile/reconcile.ts';
import { sha256 } from '../contract/fixtures.ts';

/** A newsroom over any store, with folders for its inbox and its public files, in which nothing happens by itself. */
export interface World {
  readonly store: ArticleStore;
  /** Sets the clock. */
  at(now: string): void;
  configure(config: object): void;
  write(key: string, content: string | Uint8Array): void;
  remove(key: string): void;
  read(key: string): Uint8Array;
  keys(): readonly string[];
  /** What an event of this key does. */
  hear(key: string, through?: ArticleStore): Promise<void>;
  /** What the stream's records of these do; without them, of everything that there is. */
  publish(only?: { readonly articles: readonly ArticleId[]; readonly feeds: readonly FeedId[] }): Promise<void>;
  articles(): Promise<readonly ArticleId[]>;
  feeds(): Promise<readonly FeedId[]>;
  /** Each step in a process of its own, and done twice. @returns what was found */
  reconcile(mode?: ReconcileDeps['mode']): Promise<readonly Finding[]>;
  /** The ports of one, and what was found so far. */
  deps(changes?: Partial<ReconcileDeps>): ReconcileDeps;
  /** Path and digest of every public file. */
  contents(): ReadonlyMap<string, string>;
  publicPath(path: string): string;
  close(): void;
}

const SITE = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };

export function openWorld(store: ArticleStore): World {
  const home = mkdtempSync(join(tmpdir(), 'feedmill-world-'));
  const [inboxRoot, publicRoot] = [join(home, 'inbox'), join(home, 'public')];
  mkdirSync(inboxRoot);
  let now = '2026-06-01T12:00:00Z' as Instant;
  let config = parseConfig(JSON.stringify({ site: SITE }), 'test');
  let known: string | undefined;
  let heard = 0;
  const clock = { now: () => now };
  const inbox = createFolderInbox({ root: inboxRoot, limits: config.limits, clock, settlingMs: 0 });
  const publicStore = openFolderPublic(publicRoot, (work) => work());
  const ports = () => ({ store, publicStore, inbox, config, clock, log: SILENT, compose });
  const digest = () => JSON.stringify(config);

  const world: World = {
    store,
    at(instant) {
      now = instant as Instant;
    },
    configure(changes) {
      config = parseConfig(JSON.stringify({ site: SITE, ...changes }), 'test');
    },
    write(key, content) {
      mkdirSync(dirname(join(inboxRoot, key)), { recursive: true });
      writeFileSync(join(inboxRoot, key), content);
      utimesSync(join(inboxRoot, key), new Date(now), new Date(now));
    },
    remove: (key) => rmSync(join(inboxRoot, key)),
    read: (key) => readFileSync(join(inboxRoot, key)),
    keys: () => filesBelow(inboxRoot).toSorted(),
    async hear(key, through = store) {
      const revision = revisionOf((++heard).toString(16).padStart(16, '0'));
      await ingest({ ...ports(), store: through }, { key: key as SubmissionKey, revision });
    },
    async publish(only) {
      const changes = only ?? { articles: await world.articles(), feeds: await world.feeds() };
      const { articles, feeds } = await publishFiles(ports(), changes);
      for (const { error } of [...articles, ...feeds]) throw error;
      if (only === undefined) await publishIndex(ports());
      known = digest();
    },
    async articles() {
      return (await createQuery(store).articles({}, { limit: 10_000 })).items.map(({ id }) => id);
    },
    async feeds() {
      return [...new Set([...lastingFeeds(config), ...(await store.feeds()).map(({ id }) => id)])];
    },
    deps: (changes = {}) => ({
      ...ports(),
      inboxListing: createInboxListing(inbox, clock),
      publicListing: createFolderListing(publicRoot),
      async look(refs) {
        for (const ref of refs) await ingest(ports(), ref);
      },
      configuration: {
        digest: digest(),
        known: async () => known,
        async remember(configuration) {
          known = configuration;
        },
      },
      mode: 'heal',
      found: () => undefined,
      ...changes,
    }),
    async reconcile(mode = 'heal') {
      const found: Finding[] = [];
      const again: Finding[] = [];
      const deps = (sink: Finding[]) => world.deps({ mode, found: (finding) => sink.push(finding) });
      let position: Position | undefined = await beginning(deps(found));
      while (position !== undefined) {
        const from = JSON.parse(JSON.stringify(position)) as Position;
        position = await reconcile(deps(found), from, () => true);
        await reconcile(deps(again), from, () => true);
      }
      return found;
    },
    contents() {
      return new Map(filesBelow(publicRoot).map((path) => [path, sha256(readFileSync(join(publicRoot, path)))]));
    },
    publicPath: (path) => join(publicRoot, path),
    close: () => rmSync(home, { recursive: true }),
  };
  return world;
}

function filesBelow(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
