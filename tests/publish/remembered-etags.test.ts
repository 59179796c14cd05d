import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId } from '../../shared/article/types.ts';
import { NEWEST } from '../../shared/feed/archives/span.ts';
import type { ArticleStore, PublicFile } from '../../shared/pipeline/ports.ts';
import { spanFiles } from '../../shared/publish/archives/span-files.ts';
import type { PublishDeps } from '../../shared/publish/deps.ts';
import { publishFeed } from '../../shared/publish/feed.ts';
import { feedFiles } from '../../shared/publish/feed-files.ts';
import { mortal } from '../support/mortal.ts';
import { createObjects, md5Of } from '../support/objects.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const ALL = 'all' as FeedId;

let quay: TestMill;
let objects: ReturnType<typeof createObjects>;
let deps: PublishDeps;
beforeEach(async () => {
  quay = await openTestMill();
  objects = createObjects();
  deps = { ...quay.mill, publicStore: objects, etagOf: md5Of };
});
afterEach(() => quay.close());

async function write(key: string, title: string): Promise<void> {
  quay.upload(key, `---\ntitle: ${title}\n---\n\nThe lock was opened on Friday.\n`);
  await quay.deliver(key);
}

/** Calls of the ports, by their names, but for what is asked of pages of articles and of the index of sitemaps. */
function counted(): { readonly deps: PublishDeps; readonly calls: Record<string, number> } {
  const calls: Record<string, number> = {};
  const counting = <Port extends object>(port: Port) =>
    new Proxy(port, {
      get(target, name, self) {
        const method = Reflect.get(target, name, self) as unknown as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          const path = Object(args[0]).path ?? args[0];
          const isBeside = String(path).startsWith('/articles/') || path === '/sitemap.xml';
          if (!isBeside) calls[String(name)] = (calls[String(name)] ?? 0) + 1;
          return method.apply(target, args);
        };
      },
    });
  return { deps: { ...deps, store: counting(deps.store), publicStore: counting(deps.publicStore) }, calls };
}

/** Looks at every file, and finds nothing to be done: siblings too, which hold what their documents hold. */
async function expectWhole(what: RegExp): Promise<void> {
  const { etagOf: _, ...looking } = deps;
  expect(await publishFeed(looking, ALL)).toBe('unchanged');
  for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
    const bytes = (suffix: string) => Buffer.from(objects.files.get(`/all/${file}${suffix}`)?.bytes ?? '');
    expect(bytes('').toString()).toMatch(what);
    expect(gunzipSync(bytes('.gz')).equals(bytes(''))).toBe(true);
    expect(brotliDecompressSync(bytes('.br')).equals(bytes(''))).toBe(true);
  }
}

const foreign = (path: string): PublicFile =>
  ({ path, bytes: Buffer.from('mine'), contentType: 'text/plain', cacheControl: '', digest: '' }) as PublicFile;

describe('a feed whose ETags are remembered', () => {
  it('is changed with nine puts, its page and two sitemaps, one write, and no look', async () => {
    await write('a.md', 'First');
    await publishFeed(deps, ALL);
    await write('b.md', 'Second');
    const { deps: counting, calls } = counted();
    expect(await publishFeed(counting, ALL)).toBe('updated');
    // The index of sitemaps asks when it has changed.
    expect(calls).toMatchObject({ feed: 2, put: 12, putFeed: 1, sitemaps: 1 });
    expect(calls).not.toHaveProperty('head');
    await expectWhole(/Second/);
  });

  it('is looked at where nothing has changed, and nothing is written', async () => {
    await write('a.md', 'First');
    await publishFeed(deps, ALL);
    const { deps: counting, calls } = counted();
    expect(await publishFeed(counting, ALL)).toBe('unchanged');
    expect(calls).toMatchObject({ feed: 2, head: 12 });
    expect(calls).not.toHaveProperty('putFeed');
    expect(calls).not.toHaveProperty('put');
  });

  it.each(feedFiles(ALL))('has %s put right, be it gone or another, changed or not', async (path) => {
    await write('a.md', 'First');
    await publishFeed(deps, ALL);
    for (const spoil of [() => objects.files.delete(path), () => objects.files.set(path, foreign(path))]) {
      spoil();
      expect(await publishFeed(deps, ALL)).toBe('updated');
      await expectWhole(/First/);
      spoil();
      await write('a.md', `First, ${Math.random()}`);
      expect(await publishFeed(deps, ALL)).toBe('updated');
      await expectWhole(/First/);
    }
  });

  it.each([
    ['of other files', (etags: readonly string[]) => etags.toReversed()],
    ['of none', () => []],
    ['of nothing', (etags: readonly string[]) => etags.map(() => '')],
  ])('heals when what is remembered is %s', async (_, spoilt) => {
    await write('a.md', 'First');
    await publishFeed(deps, ALL);
    const known = await deps.store.feed(ALL);
    if (known === undefined) throw new Error('not published');
    const { value, version } = known;
    await deps.store.putFeed({ value: { ...value, etags: spoilt(value.etags ?? []) }, version }, 'quiet');
    await write('b.md', 'Second');
    await publishFeed(deps, ALL);
    await expectWhole(/Second/);
    await write('c.md', 'Third');
    const { deps: counting, calls } = counted();
    await publishFeed(counting, ALL);
    expect(calls).not.toHaveProperty('head');
    await expectWhole(/Third/);
  });

  it.each(['takes effect', 'is not made'] as const)(
    'is whole when the change comes again after a process ended at any call, which %s',
    async (last) => {
      await write('a.md', 'First');
      await publishFeed(deps, ALL);
      let lifetime = 0;
      for (let isDead = true; isDead; lifetime++) {
        await write('b.md', `Number ${lifetime}`);
        const process = mortal(deps, lifetime, last);
        await publishFeed({ ...deps, ...process }, ALL).catch(() => undefined);
        isDead = process.isDead();
        await publishFeed(deps, ALL);
        await expectWhole(new RegExp(`Number ${lifetime}\\b`));
      }
      // The record, what it is to show, the write, twelve puts, the look after them.
      expect(lifetime).toBeGreaterThan(15);
    },
  );

  it.each(Array.from({ length: 13 }, (_, step) => step))(
    'shows an article that was taken back and came again while a slow one made its write %d, on every file',
    async (step) => {
      await write('stays.md', 'Stays');
      await write('a.md', 'First');
      await publishFeed(deps, ALL);
      quay.remove('a.md');
      await quay.deliver('a.md');
      let writes = 0;
      const beforeWrite = async () => {
        if (writes++ !== step) return;
        await write('a.md', 'First');
        await publishFeed(deps, ALL);
      };
      const publicStore = {
        ...objects,
        put: (...args: Parameters<typeof objects.put>) => beforeWrite().then(() => objects.put(...args)),
      };
      const store: ArticleStore = {
        ...deps.store,
        putFeed: (...args) => beforeWrite().then(() => deps.store.putFeed(...args)),
      };
      await publishFeed({ ...deps, store, publicStore }, ALL);
      expect(writes).toBeGreaterThan(step);
      await expectWhole(/First/);
    },
  );

  describe('and which has an archive', () => {
    const IN_ARCHIVE = spanFiles(ALL, { name: NEWEST });
    let number = 0;
    const another = () => {
      quay.at(`2026-06-${10 + ++number}T12:00:00Z`);
      return write(`${number}.md`, `Number ${number}`);
    };

    beforeEach(async () => {
      number = 0;
      const limits = { ...deps.config.limits, feedItems: 2, archiveItems: 10 };
      deps = { ...deps, config: { ...deps.config, limits } };
      while (number < 4) await another();
      await publishFeed(deps, ALL);
    });

    /** What is in it is found in its newest document. */
    function expectArchived(...words: readonly RegExp[]): void {
      const file = objects.files.get('/all/archive/newest/rss.xml');
      for (const word of words) expect(Buffer.from(file?.bytes ?? '').toString()).toMatch(word);
    }

    it('is changed without a look too: the newest document of that changes with it', async () => {
      for (let change = 0; change < 3; change++) {
        await another();
        const { deps: counting, calls } = counted();
        expect(await publishFeed(counting, ALL)).toBe('updated');
        expect(calls).not.toHaveProperty('head');
        expect(calls).toMatchObject({ put: 12 + IN_ARCHIVE.length, putFeed: 1 });
        await expectWhole(new RegExp(`Number ${number}\\b`));
        expectArchived(/Number 1\b/, new RegExp(`Number ${number - 2}\\b`));
      }
    });

    it.each([1, 4])(
      'ends where the documents begin that readers have, however long a comparison looks while %d come',
      async (come) => {
        deps = { ...deps, config: { ...deps.config, limits: { ...deps.config.limits, archiveItems: 3 } } };
        while (number < 9) await another();
        await publishFeed(deps, ALL);
        let coming: Promise<unknown> | undefined;
        const comeAndPublish = async () => {
          for (let article = 0; article < come; article++) await another();
          await publishFeed(deps, ALL);
        };
        const publicStore = {
          ...objects,
          async head(path: Parameters<typeof objects.head>[0]) {
            if (path.includes('/archive/before')) {
              coming ??= comeAndPublish();
              await coming;
            }
            return objects.head(path);
          },
        };
        await publishFeed({ ...deps, publicStore }, ALL, {});
        expect(coming).toBeDefined();
        const documents = [...objects.files].filter(([path]) => path.endsWith('/rss.xml') && path.startsWith('/all/'));
        const shown = documents.flatMap(([, { bytes }]) =>
          [
            ...Buffer.from(bytes)
              .toString()
              .matchAll(/<title>Number (\d+)/g),
          ].map(([, found]) => Number(found)),
        );
        expect([...new Set(shown)].sort((one, other) => one - other)).toEqual(
          Array.from({ length: number }, (_, index) => index + 1),
        );
      },
    );

    it.each(IN_ARCHIVE)('has %s put right with the next change, be it gone or another', async (path) => {
      for (const spoil of [() => objects.files.delete(path), () => objects.files.set(path, foreign(path))]) {
        spoil();
        await another();
        expect(await publishFeed(deps, ALL)).toBe('updated');
        await expectWhole(new RegExp(`Number ${number}\\b`));
        expectArchived(/Number 1\b/, new RegExp(`Number ${number - 2}\\b`));
        expect(Buffer.from(objects.files.get(path)?.bytes ?? '').toString()).not.toBe('mine');
      }
    });
  });

  it('puts nothing older in the place of what came while it thought that nothing had changed', async () => {
    await write('a.md', 'First');
    await publishFeed(deps, ALL);
    const store: ArticleStore = {
      ...deps.store,
      async window(feed, limit) {
        const rows = await deps.store.window(feed, limit);
        if (rows.length === 1) {
          await write('b.md', 'Second');
          await publishFeed(deps, ALL);
        }
        return rows;
      },
    };
    const put: string[] = [];
    const publicStore = {
      ...objects,
      put(file: PublicFile, expected: string | undefined) {
        put.push(file.path);
        return objects.put(file, expected);
      },
    };
    await publishFeed({ ...deps, store, publicStore }, ALL);
    expect(put).toEqual([]);
    await expectWhole(/Second/);
  });

  it('ends in what the store says, however articles come and go and processes end meanwhile', async () => {
    const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    const publicStore = {
      ...objects,
      put: (...args: Parameters<typeof objects.put>) => wait().then(() => objects.put(...args)),
    };
    const slow: PublishDeps = { ...deps, publicStore };
    await write('stays.md', 'Stays');
    const there = new Set<string>();
    const publishing: Promise<unknown>[] = [];
    for (let change = 0; change < 40; change++) {
      const key = `${change % 3}.md`;
      if (there.delete(key)) {
        quay.remove(key);
        await quay.deliver(key);
      } else await write(key, `Article ${[...there.add(key)].length}`);
      // Whoever ends comes again, as a batch of the stream does.
      const doomed = { ...slow, ...mortal(slow, Math.floor(Math.random() * 30), 'takes effect') };
      publishing.push(publishFeed(doomed, ALL).catch(() => publishFeed(slow, ALL)));
      await wait();
    }
    await Promise.all(publishing);
    await expectWhole(/Stays/);
  });
});
