import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant, LiveArticle } from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { openFolderPublic } from '../../shared/local/public/folder-public.ts';
import { type Database, openDatabase } from '../../shared/local/sqlite/database.ts';
import { type Log, SILENT } from '../../shared/log.ts';
import type { ArticleStore, PublicStore } from '../../shared/pipeline/ports.ts';
import type { Changes } from '../../shared/pipeline/types.ts';
import type { PublishDeps } from '../../shared/publish/deps.ts';
import { publishFeed } from '../../shared/publish/feed.ts';
import { listFeeds } from '../../shared/publish/list-feeds.ts';
import { publishChanges } from '../../shared/publish/publish.ts';
import { overBothStores } from '../contract/both-stores.ts';
import { article, articleId, commitOf, feed } from '../contract/fixtures.ts';
import { live } from '../support/live.ts';
import { lifetimes, mortal } from '../support/mortal.ts';

const CONFIG = parseConfig(
  JSON.stringify({
    site: { title: 'The Lantern', url: 'https://feeds.example.org/', tagAuthority: 'example.org,2026' },
    feeds: [{ each: 'tag' }],
  }),
  'test configuration',
);

overBothStores('the index page', (open) => {
  let store: ArticleStore;
  let close: () => Promise<void>;
  let home: string;
  let database: Database;
  let publicStore: PublicStore;
  let deps: PublishDeps;
  beforeEach(async () => {
    ({ store, close } = await open());
    home = mkdtempSync(join(tmpdir(), 'feedmill-index-'));
    database = openDatabase(join(home, 'public.sqlite'));
    publicStore = openFolderPublic(join(home, 'public'), database.exclusive);
    const clock = { now: () => '2026-06-01T12:00:00Z' as Instant };
    deps = { store, publicStore, inbox: { read: async () => undefined }, config: CONFIG, clock, log: SILENT };
  });
  afterEach(async () => {
    await close();
    database.close();
    rmSync(home, { recursive: true });
  });

  /** Commits an article with this tag. @returns what the stream or the outbox says of it. */
  async function commitTagged(name: string, tag: string, changes: Partial<LiveArticle> = {}): Promise<Changes> {
    const prior = await store.article(articleId(name));
    const upload = await store.upload(article(name).key);
    const feeds = [feed(`tag/${tag.toLowerCase()}`)];
    const value = article(name, { tags: [tag], feeds, digest: `${name} ${tag}`, ...changes });
    const versions = { version: prior?.version ?? 0, uploadVersion: upload?.version ?? 0 };
    const gone = (prior === undefined ? [] : live(prior.value).feeds).filter((id) => !value.feeds.includes(id));
    const before = prior?.value;
    const remove =
      before === undefined
        ? []
        : gone.map((id) => ({ feed: id, sort: `${before.published}#${before.id}`, article: before.id, digest: '' }));
    await store.commit(commitOf(value, { ...versions, remove }));
    return { articles: [value.id], feeds: [...new Set([...value.feeds, ...gone])] };
  }

  const page = () => readFileSync(join(home, 'public/subscribe/index.html'), 'utf8');
  const titles = () =>
    [...page().matchAll(/<li><a class="place" href="[^"]*\/tag\/[^"]*"[^>]*>([^<]*)</g)].map(([, title]) => title);
  const linked = () =>
    [...page().matchAll(/href="https:\/\/feeds\.example\.org(\/tag\/[^"]*)"/g)].map(([, path = '']) => path);

  describe('when a process ends between the commit of a new feed and the page', () => {
    /** Publishes in a process that ends at each of its calls in turn, each time with a new feed. */
    async function dieAtEachCall(heal: (changes: Changes) => Promise<void>): Promise<number> {
      await publishChanges(deps, await commitTagged('first', 'first'));
      let longest = 0;
      for (const last of ['takes effect', 'is not made'] as const) {
        for (const lifetime of lifetimes(last)) {
          const tag = `t${lifetime}${last.slice(0, 1)}`;
          const changes = await commitTagged(tag, tag);
          const process = mortal({ store, publicStore }, lifetime, last);
          await publishChanges({ ...deps, ...process }, changes).catch(() => undefined);
          // At no moment does the page lead to what is not there.
          for (const path of linked()) expect(existsSync(join(home, 'public', path)), path).toBe(true);
          if (process.isDead()) await heal(changes);
          expect(linked(), `killed at call ${lifetime}, which ${last}`).toContain(`/tag/${tag}/rss.xml`);
          for (const path of linked()) expect(existsSync(join(home, 'public', path)), path).toBe(true);
          // Beside what the dead process told while it put the page, which nobody takes back while it might live.
          expect((await store.unlisted()).filter(({ since }) => since === undefined)).toEqual([]);
          longest = lifetime;
          if (!process.isDead()) break;
        }
      }
      return longest;
    }

    it('lists the feed when the same changes come again', async () => {
      expect(await dieAtEachCall((changes) => publishChanges(deps, changes))).toBeGreaterThan(20);
    }, 120_000);

    it('lists the feed with whatever changes come next', async () => {
      let count = 0;
      const calls = await dieAtEachCall(async () => {
        await publishChanges(deps, await commitTagged('first', 'first', { title: `Changed ${count++}` }));
      });
      expect(calls).toBeGreaterThan(20);
    }, 120_000);
  });

  describe('names each feed', () => {
    it('as its newest article does, also when another spelling takes its place', async () => {
      await publishChanges(deps, await commitTagged('a', 'Harbour'));
      expect(titles()).toEqual(['Harbour']);
      await publishChanges(deps, await commitTagged('a', 'HARBOUR'));
      expect(titles()).toEqual(['HARBOUR']);
    });

    it('by its address when its last article has left, and lists it no more until another comes', async () => {
      await publishChanges(deps, await commitTagged('a', 'HARBOUR'));
      await publishChanges(deps, await commitTagged('a', 'Quay'));
      expect(titles()).toEqual(['Quay']);
      expect(await store.unlisted()).toEqual([]);
      expect(readFileSync(join(home, 'public/tag/harbour/rss.xml'), 'utf8')).toContain('<title>Harbour – The Lantern');
      await publishChanges(deps, await commitTagged('b', 'Harbour'));
      expect(titles()).toEqual(['Harbour', 'Quay']);
    });

    it('as the newest window has it, when a publisher with an older one is slower', async () => {
      await publishChanges(deps, await commitTagged('a', 'Harbour'));
      const older = await commitTagged('a', 'HARBOUR');
      // One publisher ends after the documents, before the feed's name.
      const ends = { ...store, putFeed: () => Promise.reject(new Error('the process was killed')) };
      await publishChanges({ ...deps, store: ends }, older).catch(() => undefined);
      let overtaken = false;
      const slow: ArticleStore = {
        ...store,
        async putFeed(record, news) {
          if (!overtaken) {
            overtaken = true;
            await publishChanges(deps, await commitTagged('a', 'Harbour'));
          }
          return store.putFeed(record, news);
        },
      };
      await publishChanges({ ...deps, store: slow }, older);
      expect(overtaken).toBe(true);
      expect((await store.feed(feed('tag/harbour')))?.value.title).toBe('Harbour – The Lantern');
      expect(titles()).toEqual(['Harbour']);
    });
  });

  it('lists all others while one cannot be published, which holds up no later batch', async () => {
    await publishChanges(deps, await commitTagged('a', 'a'));
    const told: unknown[] = [];
    const log: Log = { ...SILENT, error: (_, fields) => told.push(fields?.feed) };
    const refusing: PublicStore = {
      ...publicStore,
      put: (file, expected) =>
        file.path.startsWith('/tag/bad/') ? Promise.reject(new Error('no room')) : publicStore.put(file, expected),
    };
    const broken = { ...deps, publicStore: refusing, log };
    const bad = await commitTagged('bad', 'bad');
    await expect(publishChanges(broken, bad)).rejects.toThrow('tag/bad was not published');
    await publishChanges(broken, await commitTagged('c', 'c'));
    expect(linked().filter((path) => path.endsWith('rss.xml'))).toEqual(['/tag/a/rss.xml', '/tag/c/rss.xml']);
    expect(told).toContain('tag/bad');
    await publishChanges(deps, await commitTagged('c', 'c', { title: 'Other' }));
    expect(linked()).toContain('/tag/bad/rss.xml');
    expect(await store.unlisted()).toEqual([]);
  });

  it('is read and written no more often with many feeds than with few', async () => {
    const costs = [];
    for (const feeds of [3, 60]) {
      const changes = await Promise.all(
        Array.from({ length: feeds }, (_, index) => commitTagged(`${feeds}-${index}`, `${feeds}-${index}`)),
      );
      await publishChanges(deps, {
        articles: changes.flatMap(({ articles }) => articles),
        feeds: changes.flatMap(({ feeds }) => feeds),
      });
      const next = await commitTagged(`next-${feeds}`, `next-${feeds}`);
      const calls: string[] = [];
      const counted = <Port extends object>(port: Port): Port =>
        Object.fromEntries(
          Object.entries(port).map(([name, method]) => [
            name,
            (...args: unknown[]) => {
              calls.push(name);
              return method.apply(port, args);
            },
          ]),
        ) as Port;
      await publishChanges({ ...deps, store: counted(store), publicStore: counted(publicStore) }, next);
      expect(calls.filter((name) => name === 'feeds' || name === 'window')).toEqual(['window']);
      costs.push(calls.length);
      const again = calls.length;
      await publishFeed(
        { ...deps, store: counted(store), publicStore: counted(publicStore) },
        feed(`tag/next-${feeds}`),
      );
      expect(calls.slice(again).filter((name) => name === 'put' || name === 'putFeed')).toEqual([]);
    }
    expect(costs[1]).toBe(costs[0]);
  });

  async function change(isEmpty: boolean): Promise<void> {
    const { value, version } = (await store.feed(feed('tag/a'))) ?? expect.unreachable();
    const { isEmpty: _, ...kept } = value;
    await store.putFeed({ value: { ...kept, ...(isEmpty ? { isEmpty } : {}) }, version });
  }

  /** Where something changes and another publisher lists it, just before the first put of one that has read long since. */
  function overtakenBy(change: () => Promise<unknown>) {
    let isOvertaken = false;
    const late: PublicStore = {
      ...publicStore,
      async put(file, expected) {
        if (!isOvertaken) {
          isOvertaken = true;
          await change();
          await listFeeds(deps);
        }
        return publicStore.put(file, expected);
      },
    };
    return { publicStore: late, isOvertaken: () => isOvertaken };
  }

  it('lists a feed that was emptied and filled again while a slow publisher had seen it empty', async () => {
    await publishChanges(deps, await commitTagged('stays', 'stays'));
    await publishChanges(deps, await commitTagged('a', 'a'));
    const known = await store.feed(feed('tag/a'));
    if (known === undefined) throw new Error('not registered');
    const put = async (isEmpty: boolean) => {
      const version = (await store.feed(feed('tag/a')))?.version ?? 0;
      await store.putFeed({ value: { ...known.value, ...(isEmpty ? { isEmpty } : {}) }, version });
    };
    await put(true);
    const late = overtakenBy(() => put(false));
    await listFeeds({ ...deps, publicStore: late.publicStore });
    expect(late.isOvertaken()).toBe(true);
    expect(titles()).toEqual(['a', 'stays']);
  });

  describe.each([
    ['filled', false],
    ['empty', true],
  ] as const)('of a feed that is %s again while a slow publisher has seen it otherwise', (_, endsEmpty) => {
    const right = endsEmpty ? ['stays'] : ['a', 'stays'];

    /** Where another publisher finds the page right before the slow one puts the first file. */
    async function overtaken(spoils: (slow: PublishDeps) => PublishDeps): Promise<void> {
      await publishChanges(deps, await commitTagged('stays', 'stays'));
      await publishChanges(deps, await commitTagged('a', 'a'));
      await change(endsEmpty);
      await listFeeds(deps);
      expect(titles()).toEqual(right);
      await change(!endsEmpty);
      const late = overtakenBy(() => change(endsEmpty));
      await listFeeds(spoils({ ...deps, publicStore: late.publicStore })).catch(() => undefined);
      if (!late.isOvertaken()) await change(endsEmpty);
    }

    const inBoth = () => {
      const list = readFileSync(join(home, 'public/feeds.opml'), 'utf8');
      return [titles(), ['a', 'stays'].filter((tag) => list.includes(`/tag/${tag}/rss.xml`))];
    };
    const news = async () => (await store.unlisted()).filter(({ since }) => since === undefined);

    it('is put right with the next news of any feed, at whatever call that publisher dies', async () => {
      for (const last of ['takes effect', 'is not made'] as const) {
        for (let lifetime = 0, isDead = () => true; isDead(); lifetime++) {
          await overtaken((slow) => {
            const process = mortal({ store, publicStore: slow.publicStore }, lifetime, last);
            isDead = process.isDead;
            return { ...slow, ...process };
          });
          const other = (await store.feed(feed('tag/stays'))) ?? expect.unreachable();
          await store.putFeed(other);
          await listFeeds(deps);
          expect(inBoth(), `killed at call ${lifetime}, which ${last}`).toEqual([right, right]);
          expect(await news()).toEqual([]);
          if (!isDead()) expect(lifetime).toBeGreaterThan(10);
        }
      }
    }, 120_000);

    it('is put right by the same publisher that comes again behind a read that failed', async () => {
      let fails = false;
      await overtaken((slow) => ({
        ...slow,
        publicStore: {
          ...slow.publicStore,
          async put(file, expected) {
            fails = true;
            return slow.publicStore.put(file, expected);
          },
        },
        store: {
          ...store,
          async feed(id) {
            if (!fails) return store.feed(id);
            fails = false;
            throw new Error('throttled');
          },
        },
      }));
      await listFeeds(deps);
      expect(inBoth()).toEqual([right, right]);
      expect(await store.unlisted()).toEqual([]);
    });

    it('is put right an hour later by whoever publishes anything', async () => {
      await overtaken((slow) => {
        let puts = 0;
        const die = () => Promise.reject(new Error('the process was killed'));
        const put: PublicStore['put'] = async (...words) => {
          puts += 1;
          return slow.publicStore.put(...words);
        };
        const dying =
          <Args extends unknown[], Result>(method: (...args: Args) => Promise<Result>) =>
          (...args: Args) =>
            puts > 1 ? die() : method(...args);
        return {
          ...slow,
          store: { ...store, feed: dying(store.feed), tell: dying(store.tell) },
          publicStore: { ...slow.publicStore, put },
        };
      });
      expect(inBoth()).not.toEqual([right, right]);
      expect(await news()).toEqual([]);
      await listFeeds(deps);
      expect(inBoth()).not.toEqual([right, right]);
      await listFeeds({ ...deps, clock: { now: () => '2026-06-01T13:00:00Z' as Instant } });
      expect(inBoth()).toEqual([right, right]);
      expect(await store.unlisted()).toEqual([]);
    });
  });

  it('is the same on the page and in the subscription list where another has put both between the looks at them', async () => {
    await publishChanges(deps, await commitTagged('stays', 'stays'));
    await publishChanges(deps, await commitTagged('a', 'a'));
    await change(false);
    let isOvertaken = false;
    const between: PublicStore = {
      ...publicStore,
      async head(path) {
        if (path === '/feeds.opml' || isOvertaken) return publicStore.head(path);
        isOvertaken = true;
        await change(true);
        await listFeeds(deps);
        await change(false);
        return publicStore.head(path);
      },
    };
    // One after the other, that of the subscription list before.
    const looks = new Map([['/feeds.opml', await publicStore.head('/feeds.opml')]]);
    const slow: PublicStore = {
      ...between,
      async head(path) {
        const seen = looks.get(path);
        looks.delete(path);
        return seen ?? between.head(path);
      },
    };
    await listFeeds({ ...deps, publicStore: slow });
    expect(isOvertaken).toBe(true);
    expect(titles()).toEqual(['a', 'stays']);
    expect(readFileSync(join(home, 'public/feeds.opml'), 'utf8')).toContain('/tag/a/rss.xml');
  });

  it('is not looked at where there is no news', async () => {
    await publishChanges(deps, await commitTagged('a', 'a'));
    const paths: string[] = [];
    const watched: PublicStore = {
      ...publicStore,
      head: (path) => {
        paths.push(path);
        return publicStore.head(path);
      },
    };
    await publishChanges({ ...deps, publicStore: watched }, await commitTagged('a', 'a', { title: 'Other' }));
    expect(paths).not.toContain('/subscribe/index.html');
  });
});
