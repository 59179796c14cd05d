import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant, LiveArticle } from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import type { Config } from '../../shared/config/types.ts';
import { etagOf, openFolderPublic } from '../../shared/local/public/folder-public.ts';
import { type Database, openDatabase } from '../../shared/local/sqlite/database.ts';
import { SILENT } from '../../shared/log.ts';
import type { ArticleStore, PublicStore } from '../../shared/pipeline/ports.ts';
import type { PublishDeps } from '../../shared/publish/deps.ts';
import { publishFeed } from '../../shared/publish/feed.ts';
import { type OpenStore, openSqlite, overBothStores } from '../contract/both-stores.ts';
import { article, articleId, commitOf, entry, feed, tombstone } from '../contract/fixtures.ts';
import { elements } from '../feed/xml-tree.ts';
import { FILES, type Format, type Stop, walk } from '../support/archive-walker.ts';
import { live } from '../support/live.ts';
import { lifetimes, mortal } from '../support/mortal.ts';

const FEED = feed('all');
const MOST = 20;
const LIMITS = { feedItems: 5, archiveItems: MOST };

const configOf = (limits: object): Config =>
  parseConfig(
    JSON.stringify({
      site: { title: 'The Lantern', url: 'https://feeds.example.org/', tagAuthority: 'example.org,2026' },
      limits,
    }),
    'test configuration',
  );

/** A store and a public folder, and what a stream or an outbox would tell of the commits between them. */
interface Press {
  readonly deps: PublishDeps;
  /** Commits an article of that day's number, counted from the beginning of 2020. */
  put(name: string, day: number, changes?: Partial<LiveArticle>): Promise<void>;
  withdraw(name: string): Promise<void>;
  publish(changes?: Partial<PublishDeps>): Promise<void>;
  read(path: string): string | undefined;
  walk(format?: Format, meanwhile?: (stop: Stop) => Promise<void>): Promise<readonly Stop[]>;
  /** All files below the archive, with what is in them. */
  archived(): ReadonlyMap<string, string>;
  close(): Promise<void>;
}

const dayOf = (day: number) =>
  new Date(Date.UTC(2020, 0, 1) + day * 86_400_000).toISOString().replace('.000', '') as Instant;

async function openPress(open: OpenStore, limits: object = LIMITS): Promise<Press> {
  const { store, close } = await open();
  const home = mkdtempSync(join(tmpdir(), 'feedmill-archives-'));
  const database: Database = openDatabase(join(home, 'public.sqlite'));
  const publicStore = openFolderPublic(join(home, 'public'), database.exclusive);
  const touched = new Set<string>();
  const unarchived = {
    of: async () => {
      const sorts = [...touched].sort();
      return {
        sorts,
        done: async () => {
          for (const sort of sorts) touched.delete(sort);
        },
      };
    },
  };
  const deps: PublishDeps = {
    store,
    publicStore,
    etagOf,
    inbox: { read: async () => undefined },
    config: configOf(limits),
    clock: { now: () => '2026-06-01T12:00:00Z' as Instant },
    log: SILENT,
    unarchived,
  };
  const read = (path: string) => {
    const file = join(home, 'public', path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const commit = async (name: string, value: Parameters<typeof commitOf>[0]) => {
    const prior = await store.article(articleId(name));
    const before = prior?.value;
    const upload = await store.upload(value.key);
    const after = value.state === 'published' ? [entry('all', value)] : [];
    const gone = before?.state === 'published' ? [entry('all', before)] : [];
    const remove = gone.filter(({ sort }) => !after.some((one) => one.sort === sort));
    const versions = { version: prior?.version ?? 0, uploadVersion: upload?.version ?? 0 };
    expect(await store.commit(commitOf(value, { ...versions, remove }))).toBe('committed');
    for (const { sort } of [...after, ...remove]) touched.add(sort);
  };
  return {
    deps,
    put: (name, day, changes = {}) =>
      commit(name, elsewhere(article(name, { published: dayOf(day), updated: dayOf(day), ...changes }))),
    async withdraw(name) {
      const before = (await store.article(articleId(name)))?.value;
      if (before === undefined) throw new Error(`${name} is not there`);
      const { published, updated } = live(before);
      await commit(name, tombstone(name, { published, updated }));
    },
    async publish(changes = {}) {
      await publishFeed({ ...deps, ...changes }, FEED);
    },
    read,
    walk: (format = 'atom', meanwhile = async () => undefined) =>
      walk(read, `https://feeds.example.org/all/${FILES[format]}`, format, meanwhile),
    archived() {
      const folder = join(home, 'public/all/archive');
      if (!existsSync(folder)) return new Map();
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
      const paths = files.map((file) => join(file.parentPath, file.name)).filter((path) => !/\.(br|gz)$/.test(path));
      return new Map(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
    },
    async close() {
      await close();
      database.close();
      rmSync(home, { recursive: true });
    },
  };
}

/** With pages of their own, thousands of them would be rendered besides. */
function elsewhere({ path: _, ...rest }: LiveArticle): LiveArticle {
  return rest;
}

const idsOf = (stops: readonly Stop[]) => stops.flatMap(({ ids }) => ids);
const named = (count: number) => Array.from({ length: count }, (_, index) => `a${String(index).padStart(5, '0')}`);
/** As a walk gives them. */
const newestFirst = (names: readonly string[]) => names.map(articleId).reverse();

async function fill(press: Press, count: number, daysBetween = 1): Promise<readonly string[]> {
  const names = named(count);
  for (const [index, name] of names.entries()) await press.put(name, index * daysBetween);
  return names;
}

/** Documents that differ, without the ending that tells the format. */
function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  return [...new Set(names.map((path) => path.replace(/\/[^/]+$/, '')))].sort();
}

interface PageStop {
  readonly path: string;
  /** In its order. */
  readonly stories: readonly string[];
  readonly newer: string | undefined;
}

/** From link to link, as a reader goes. */
function walkPages(press: Press): readonly PageStop[] {
  const stops: PageStop[] = [];
  for (let path: string | undefined = '/'; path !== undefined; ) {
    const links: readonly Record<string, string>[] = elements(press.read(`${path}index.html`) ?? '', 'a').map(
      ({ attribs }) => attribs,
    );
    const pathOf = (rel: string): string | undefined => {
      const href = links.find((link) => link.rel === rel)?.href;
      return href === undefined ? undefined : new URL(href).pathname;
    };
    const stories = links.flatMap(({ href = '' }) => /\/articles\/([^/]+)\/$/.exec(href)?.[1] ?? []);
    stops.push({ path, stories, newer: pathOf('prev') });
    path = pathOf('next');
  }
  return stops;
}

overBothStores('the archive of a feed', (open) => {
  let press: Press;
  beforeEach(async () => {
    press = await openPress(open);
  });
  afterEach(() => press.close());

  it('is none where everything fits, which the documents say', async () => {
    await fill(press, 5);
    await press.publish();
    for (const format of ['rss', 'atom', 'json'] as const) {
      const [only, ...others] = await press.walk(format);
      expect([only?.isComplete, only?.ids.length, others]).toEqual([true, 5, []]);
    }
    expect(press.archived().size).toBe(0);
  });

  it('yields every article once, the newest first, in each format, whenever they came', async () => {
    const names = named(55);
    for (const [index, name] of names.entries()) {
      await press.put(name, index);
      if (index % 17 === 0) await press.publish();
    }
    await press.publish();
    for (const format of ['rss', 'atom', 'json'] as const) {
      const stops = await press.walk(format);
      expect(idsOf(stops)).toEqual(newestFirst(names));
      expect(stops[0]).toMatchObject({ isArchive: false, isComplete: false });
      expect(stops[0]?.ids).toHaveLength(5);
      for (const stop of stops.slice(1)) {
        expect(stop).toMatchObject({ isArchive: true, isComplete: false, self: stop.url });
        expect(stop.ids.length).toBeLessThanOrEqual(MOST);
      }
      // The way back leads to the same documents.
      for (const [index, stop] of stops.entries()) {
        const newer = index > 1 ? stops[index - 1]?.url.replace(/\?.*/, '') : undefined;
        expect(stop.newer).toBe(newer);
      }
    }
  });

  it('takes many old articles at once, which come to several documents where there was one', async () => {
    const names = await fill(press, 60);
    await press.publish();
    const late = Array.from({ length: 90 }, (_, index) => `late-${String(index).padStart(2, '0')}`);
    // A quarter of an hour between two of them, within one day.
    for (const [index, name] of late.entries()) await press.put(name, 1 + (index + 1) / 96);
    await press.publish();
    const stops = await press.walk();
    const all = [...names.slice(0, 2), ...late, ...names.slice(2)];
    expect([...new Set(idsOf(stops))]).toEqual(newestFirst(all));
    for (const { isArchive, ids } of stops) if (isArchive) expect(ids.length).toBeLessThanOrEqual(MOST);
  });

  it('keeps the documents that are closed to the byte, while new articles come', async () => {
    const names = await fill(press, 48);
    await press.publish();
    const before = press.archived();
    for (let index = 0; index < 5; index++) {
      await press.put(`new${index}`, 300 + index);
      await press.publish();
    }
    expect(changed(before, press.archived())).toEqual(['newest']);
    expect(idsOf(await press.walk())).toEqual([
      ...newestFirst(['new0', 'new1', 'new2', 'new3', 'new4']),
      ...newestFirst(names),
    ]);
  });

  it.each<[string, (press: Press) => Promise<void>, number]>([
    ['a correction', (press) => press.put('a00030', 30, { title: 'Corrected', digest: 'other' }), 0],
    ['a withdrawal', (press) => press.withdraw('a00030'), -1],
    ['a late upload with an old date', (press) => press.put('late', 30), 1],
  ])(
    'is told of %s by the one document that it falls into, and by the address that leads there',
    async (_, change, more) => {
      await fill(press, 88);
      await press.publish();
      const before = press.archived();
      const stops = await press.walk();
      const of = stops.findIndex(({ ids }) => ids.includes(articleId('a00030')));
      await change(press);
      await press.publish();
      const now = await press.walk();
      const nameOf = (stop: Stop | undefined) => stop?.url.split('/').at(-2);
      expect(changed(before, press.archived())).toEqual([nameOf(stops[of]), nameOf(stops[of - 1])].sort());
      expect(now.map(({ url }) => url).filter((url) => !stops.some((stop) => stop.url === url))).toEqual([
        now[of]?.url,
      ]);
      expect(now[of]?.url.replace(/\?.*/, '')).toBe(stops[of]?.url.replace(/\?.*/, ''));
      expect(idsOf(now)).toHaveLength(88 + more);
      expect(new Set(idsOf(now)).size).toBe(88 + more);
    },
  );

  it('is never without an article for somebody who walks slowly, whatever happens meanwhile', async () => {
    const names = await fill(press, 60);
    await press.publish();
    let step = 0;
    const withdrawn = new Set<string>();
    const stops = await press.walk('atom', async () => {
      if (step === 6) return;
      step++;
      // More than the feed's own document holds, so that all of it moves on; and enough of an old day to split a full document.
      for (let index = 0; index < 6; index++) await press.put(`new${step}-${index}`, 1_000 + 20 * step + index);
      for (let index = 0; index < 12; index++) await press.put(`late${step}-${index}`, 7 * step);
      await press.put(`a${String(8 * step).padStart(5, '0')}`, 8 * step, { digest: `again ${step}` });
      const gone = `a${String(8 * step + 3).padStart(5, '0')}`;
      withdrawn.add(gone);
      await press.withdraw(gone);
      await press.publish();
    });
    const seen = new Set(idsOf(stops));
    expect(names.filter((name) => !withdrawn.has(name) && !seen.has(articleId(name)))).toEqual([]);
    expect(step).toBeGreaterThan(3);
    const after = idsOf(await press.walk());
    expect(after.length).toBe(new Set(after).size);
    expect(after.length).toBe(60 + 18 * step - withdrawn.size);
  });

  it('gives nothing back to the feed’s own documents, which somebody who walks has read already', async () => {
    const names = await fill(press, 30);
    await press.publish();
    const withdrawn = ['a00029', 'a00027'];
    const stops = await press.walk('rss', async ({ isArchive }) => {
      if (isArchive) return;
      for (const name of withdrawn) await press.withdraw(name);
      await press.publish();
    });
    const seen = new Set(idsOf(stops));
    expect(names.filter((name) => !seen.has(articleId(name)))).toEqual([]);
    const left = names.filter((name) => !withdrawn.includes(name));
    expect(idsOf(await press.walk())).toEqual(newestFirst(left));
    for (const name of ['b1', 'b2', 'b3']) await press.put(name, 100 + Number(name[1]));
    await press.publish();
    expect((await press.walk())[0]?.ids).toHaveLength(5);
    expect(idsOf(await press.walk())).toEqual(newestFirst([...left, 'b1', 'b2', 'b3']));
  });

  it('can be walked by people too, from the front page to the oldest article and back', async () => {
    const names = await fill(press, 60);
    await press.publish();
    const pages = walkPages(press);
    const walked = pages.flatMap(({ stories }) => stories.toReversed());
    expect(walked.toSorted()).toEqual(names);
    expect(pages.slice(1).flatMap(({ stories }) => stories)).toEqual(names.slice(0, -5).reverse());
    expect(pages.slice(1).map(({ newer }) => newer)).toEqual(pages.slice(0, -1).map(({ path }) => path));
  });

  it('shows nothing of what is withdrawn, at no address', async () => {
    await fill(press, 60);
    await press.put('secret', 20, { title: 'Never to be told' });
    await press.publish();
    expect([...press.archived().values()].filter((document) => document.includes('Never to be told'))).toHaveLength(4);
    await press.withdraw('secret');
    await press.publish();
    expect([...press.archived().values()].filter((document) => document.includes('Never to be told'))).toEqual([]);
  });
});

describe('the archive of a feed', () => {
  let press: Press;
  afterEach(() => press.close());

  it('is bounded in bytes too, and loses nothing for it', async () => {
    press = await openPress(openSqlite, { feedItems: 5, feedBytes: 60_000 });
    const names = named(120);
    for (const [index, name] of names.entries()) {
      await press.put(name, index, { html: `<p>${'long '.repeat(index % 7 === 0 ? 9_000 : 200)}</p>` });
    }
    await press.publish();
    expect(idsOf(await press.walk())).toEqual(newestFirst(names));
    for (const document of [...press.archived().values(), press.read('/all/atom.xml') ?? ''])
      expect(document.length).toBeLessThanOrEqual(60_000);
  });

  it('ends at the end of a month where that is not far', async () => {
    press = await openPress(openSqlite);
    await fill(press, 90, 2.5);
    await press.publish();
    const closed = new Set([...press.archived().keys()].map((path) => path.split('/')[0]));
    // Twelve or thirteen a month.
    const months = ['02', '03', '04', '05', '06', '07'].map((month) => `before-2020-${month}`);
    expect([...closed]).toEqual(['all', ...months, 'newest']);
  });

  it('has a page that leads to all of its pages by their months, and changes with a new one alone', async () => {
    press = await openPress(openSqlite);
    const texts = () => {
      const page = press.read('/all/archive/all/index.html') ?? '';
      const links = [...page.matchAll(/<li><a href="https:\/\/feeds.example.org(\/all\/archive\/[^"]+)">([^<]+)</g)];
      for (const [, path] of links) expect(press.read(`${path}index.html`)).toContain('<h1');
      return links.map(([, , text]) => text);
    };
    await fill(press, 12, 2.5);
    await press.publish();
    expect(press.read('/all/archive/all/index.html')).toBeUndefined();
    expect(press.read('/index.html')).not.toContain('rel="contents"');
    await fill(press, 90, 2.5);
    await press.publish();
    expect(press.read('/index.html')).toContain('<a rel="contents" href="https://feeds.example.org/all/archive/all/">');
    expect(press.read('/all/archive/newest/index.html')).toContain('rel="contents"');
    const months = ['June', 'May', 'April', 'March', 'February'].map((month) => `${month} 2020`);
    expect(texts()).toEqual(['July 2020 – …', ...months, '… – January 2020']);
    const before = press.read('/all/archive/all/index.html');
    await press.put('late', 40);
    await press.withdraw('a00003');
    await press.publish();
    expect(press.read('/all/archive/all/index.html')).toBe(before);
  });

  it('is made once, at the end of an import, and not at all before', async () => {
    press = await openPress(openSqlite, { feedItems: 5, archiveItems: 10 });
    const looks = new Map<string, number>();
    const puts = new Map<string, number>();
    const countIn = (counts: Map<string, number>, path: string) => {
      if (/\/archive\/.*xml$/.test(path)) counts.set(path, (counts.get(path) ?? 0) + 1);
    };
    const publicStore: PublicStore = {
      ...press.deps.publicStore,
      head(path) {
        countIn(looks, path);
        return press.deps.publicStore.head(path);
      },
      put(file, expected) {
        countIn(puts, file.path);
        return press.deps.publicStore.put(file, expected);
      },
    };
    const names = named(1_000);
    for (const [index, name] of names.entries()) {
      await press.put(name, (index * 617) % 1_000);
      if (index % 250 === 0) await publishFeed({ ...press.deps, publicStore }, FEED, 'later');
    }
    expect(puts.size).toBe(0);
    await press.publish({ publicStore });
    // More than are made before it is noted how far it is: who goes on there does not begin again at the oldest.
    expect(puts.size).toBeGreaterThan(2 * 100);
    expect([new Set(puts.values()), new Set(looks.values())]).toEqual([new Set([1]), new Set([1])]);
    const ids = idsOf(await press.walk());
    expect([ids.length, new Set(ids).size]).toEqual([1_000, 1_000]);
  });

  it('costs the same for a change, however large it is', { timeout: 120_000 }, async () => {
    const costs: object[] = [];
    for (const count of [1_000, 8_000]) {
      press = await openPress(openSqlite, { feedItems: 50 });
      const names = await fill(press, count, 0.1);
      await press.publish();
      const changes: [string, () => Promise<void>][] = [
        ['new', () => press.put('new', count)],
        ['corrected', () => press.put(names[333] ?? '', 33.3, { digest: 'other' })],
        ['withdrawn', () => press.withdraw(names[444] ?? '')],
      ];
      const cost: Record<string, object> = {};
      for (const [what, change] of changes) {
        await change();
        const { store, publicStore } = press.deps;
        let [calls, rows, written] = [0, 0, 0];
        const counted = (one: object) =>
          Object.fromEntries(
            Object.entries(one).map(([name, method]) => [
              name,
              async (...args: unknown[]) => {
                const result = await method(...args);
                calls++;
                // Of sitemaps a row each, up to the thousand that their index has room for.
                if (name !== 'sitemaps') rows += Array.isArray(result) ? result.length : 1;
                if (name === 'put' && result === 'written') written++;
                return result;
              },
            ]),
          );
        await press.publish({
          store: counted(store) as unknown as ArticleStore,
          publicStore: { ...counted(publicStore), head: publicStore.head } as unknown as PublicStore,
        });
        cost[what] = { calls, rows: Math.round(rows / 150), written };
      }
      costs.push(cost);
      if (count < 8_000) await press.close();
    }
    expect(costs[1]).toEqual(costs[0]);
    // Three formats with two encodings each, and a page: of the feed itself and the document behind it, or of one document and the one that
    // leads to it, whose page does not change. Of sitemaps the index with a new article, as none of these has its page here.
    expect(costs[0]).toMatchObject({ new: { written: 21 }, corrected: { written: 18 }, withdrawn: { written: 19 } });
  });

  it('is not looked at for a change of what it does not hold', async () => {
    press = await openPress(openSqlite);
    const names = await fill(press, 32);
    await press.publish();
    const seen: string[] = [];
    const { publicStore } = press.deps;
    const head: typeof publicStore.head = async (path) => {
      seen.push(path);
      return publicStore.head(path);
    };
    await press.put(names.at(-1) ?? '', 31, { digest: 'other' });
    await press.publish({ publicStore: { ...publicStore, head } });
    expect(seen.filter((path) => path.includes('/archive/'))).toEqual([]);
    await press.put('new', 400);
    await press.publish({ publicStore: { ...publicStore, head } });
    expect(seen.filter((path) => path.includes('/archive/'))).not.toEqual([]);
  });

  it('begins earlier where the feed has more room', async () => {
    press = await openPress(openSqlite);
    const names = await fill(press, 32);
    await press.publish();
    await press.publish({ config: configOf({ ...LIMITS, feedItems: 10 }) });
    const stops = await press.walk();
    expect(stops[0]?.ids).toHaveLength(10);
    expect(idsOf(stops)).toEqual(newestFirst(names));
    await press.publish({ config: configOf(LIMITS) });
    expect((await press.walk())[0]?.ids).toHaveLength(5);
    expect(idsOf(await press.walk())).toEqual(newestFirst(names));
  });

  it('is whole again after a publisher was killed at any moment', { timeout: 240_000 }, async () => {
    let longest = 0;
    for (const lifetime of lifetimes('takes effect')) {
      press = await openPress(openSqlite);
      // Two full documents: with one more the older one is split, and the newest is closed.
      const names = await fill(press, 45, 10);
      await press.publish();
      for (const name of ['late', 'later']) await press.put(name, 100);
      await press.put('new', 9_000);
      const last = lifetime % 2 === 0 ? 'takes effect' : 'is not made';
      const dying = mortal(press.deps, lifetime, last);
      await press
        .publish(dying)
        .catch((error) => expect(`${error.message} ${error.cause?.message}`).toContain('killed'));
      // Whatever comes next finds what is not made.
      if (lifetime % 4 > 1) await press.put('new', 9_000, { digest: 'other' });
      await press.publish();
      for (const format of ['rss', 'json'] as const) {
        const ids = idsOf(await press.walk(format));
        expect([lifetime, ids.length, new Set(ids).size]).toEqual([lifetime, names.length + 3, names.length + 3]);
      }
      const stops = await press.walk();
      for (const [index, stop] of stops.entries())
        expect([lifetime, stop.newer]).toEqual([
          lifetime,
          index > 1 ? stops[index - 1]?.url.replace(/\?.*/, '') : undefined,
        ]);
      longest = lifetime;
      if (!dying.isDead()) break;
      await press.close();
    }
    expect(longest).toBeGreaterThan(100);
  });
});
