import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import { type Job, NOTHING_DONE } from '../../../../functions/local/pool/job.ts';
import { type Pool, thisProcess } from '../../../../functions/local/pool/pool.ts';
import { processPool } from '../../../../functions/local/pool/process-pool.ts';
import type { PublicPath } from '../../../../shared/article/public-path.ts';
import { ALL } from '../../../../shared/feed/membership.ts';
import type { PublicStore } from '../../../../shared/pipeline/ports.ts';
import { LISTING_PATHS } from '../../../../shared/publish/site-paths.ts';
import { key } from '../../../contract/fixtures.ts';
import { failingFor } from '../../../support/failing-store.ts';
import { lifetimes, mortal } from '../../../support/mortal.ts';
import { numberedPng } from '../../../support/png.ts';
import { openTestMill, type TestMill } from '../../../support/test-mill.ts';

const mills: TestMill[] = [];

async function mill(): Promise<TestMill> {
  const opened = await openTestMill({ feeds: [{ each: 'author' }] });
  mills.push(opened);
  return opened;
}

afterEach(async () => {
  for (const opened of mills.splice(0)) await opened.close();
});

/** The store, with every write counted, and the first of the index page failing when asked to. */
function counting(store: PublicStore, failing: boolean): { readonly store: PublicStore; readonly paths: string[] } {
  const paths: string[] = [];
  let fails = failing;
  return {
    paths,
    store: {
      head: (path) => store.head(path),
      read: (path) => store.read(path),
      remove: (path) => store.remove(path),
      put: async (file, expected) => {
        if (file.path === '/subscribe/index.html' && fails) {
          fails = false;
          throw new Error('the power went off');
        }
        paths.push(file.path);
        return store.put(file, expected);
      },
    },
  };
}

function uploadSixAuthors({ upload }: TestMill): void {
  for (const name of ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'])
    upload(`${name}.md`, `---\ntitle: A tram story of ${name}\nauthor: ${name} Doe\n---\nThe tram is late.`);
}

describe('a pass in which something fails', () => {
  it('brings out and publishes all else that is due, and tries again', async () => {
    const test = await mill();
    for (const name of ['a', 'b'])
      test.upload(`${name}.md`, `---\ntitle: Tram ${name}\ndate: 2026-07-01\n---\nIt runs.`);
    await runPass(test.mill, { extent: 'changes' });
    test.at('2026-07-01T00:00:00Z');
    test.upload('c.md', '---\ntitle: Tram c\n---\nIt runs.');
    const store = failingFor(test.mill.store, 'a.md');
    const { faults } = await runPass({ ...test.mill, store }, { extent: 'changes' });
    expect(faults.map((fault) => (fault as Error).message)).toEqual([
      expect.stringMatching(/^tag:.* was not released: no room for a.md$/),
    ]);
    const titles = () => ['a', 'b', 'c'].filter((name) => test.read('/all/rss.xml')?.includes(`Tram ${name}`));
    expect(titles()).toEqual(['b', 'c']);
    expect((await runPass(test.mill, { extent: 'changes' })).faults).toEqual([]);
    expect(titles()).toEqual(['a', 'b', 'c']);
  });
});

describe('a pass in which something cannot be published', () => {
  it('publishes all else, and goes on with that alone in the next pass', async () => {
    const test = await mill();
    uploadSixAuthors(test);
    const put: PublicStore['put'] = (file, expected) =>
      /tram-story-of-bo|author\/cy-doe\/rss/.test(file.path)
        ? Promise.reject(new Error(`no put of ${file.path}`))
        : test.mill.publicStore.put(file, expected);
    const { faults } = await runPass(
      { ...test.mill, publicStore: { ...test.mill.publicStore, put } },
      { extent: 'changes' },
    );
    expect(faults).toHaveLength(2);
    expect(test.read('/all/rss.xml')).toContain('A tram story of Flo');
    expect(test.read('/author/flo-doe/rss.xml')).toBeDefined();
    expect(test.read('/author/cy-doe/rss.xml')).toBeUndefined();
    expect(await test.mill.outbox.changes(99)).toMatchObject({
      articles: [expect.stringContaining('tag:')],
      feeds: ['author/cy-doe'],
    });
    const { store, paths } = counting(test.mill.publicStore, false);
    expect((await runPass({ ...test.mill, publicStore: store }, { extent: 'changes' })).faults).toEqual([]);
    const pages = paths.filter((path) => !/\.(br|gz)$/.test(path) && !LISTING_PATHS.includes(path as PublicPath));
    expect(pages.sort()).toEqual([
      expect.stringMatching(/^\/articles\/a-tram-story-of-bo-/),
      '/author/cy-doe/atom.xml',
      '/author/cy-doe/feed.json',
      '/author/cy-doe/index.html',
      '/author/cy-doe/rss.xml',
    ]);
    expect((await test.mill.outbox.changes(99)).upTo).toBe(0);
  });

  it('is not done in vain where nobody can do a part of it', async () => {
    const test = await mill();
    uploadSixAuthors(test);
    for (let index = 0; index < 300; index++) test.upload(`${index}.txt`, `Tram ${index}\n\nIt runs.\n`);
    const solo = thisProcess(test.mill);
    const refuses = (kind: Job['kind']) => ({
      ...solo,
      do: (job: Job) => (job.kind === kind && refused++ === 0 ? Promise.reject(new Error('no process')) : solo.do(job)),
    });
    let refused = 0;
    const first = await runPass(test.mill, { extent: 'changes', pool: refuses('ingest') });
    expect(first.failed).toHaveLength(64);
    refused = 0;
    const second = await runPass(test.mill, { extent: 'changes' });
    expect(second.failed).toEqual([]);
    expect(second.handled.size).toBe(64);
    expect((await test.mill.store.window(ALL, 999)).length).toBe(306);
  });
});

describe('a pass that brings out new feeds', () => {
  it('writes the index page once, however many jobs the feeds are', async () => {
    const test = await mill();
    uploadSixAuthors(test);
    const { store, paths } = counting(test.mill.publicStore, false);
    await runPass({ ...test.mill, publicStore: store }, { extent: 'changes' });
    expect(paths.filter((path) => path === '/subscribe/index.html')).toHaveLength(1);
    expect(test.read('subscribe/index.html')).toContain('/author/flo-doe/');
  });

  it.each(['takes effect', 'is not made'] as const)(
    'lists them with the next pass when it was killed at any call, which %s, and nothing else happens',
    async (last) => {
      const test = await mill();
      test.upload('0.md', '---\ntitle: A tram\nauthor: Author Zero\n---\nIt is late.');
      await runPass(test.mill, { extent: 'changes' });
      let longest = 0;
      for (const lifetime of lifetimes(last)) {
        const name = `Ada Q${lifetime}`;
        const slug = `ada-q${lifetime}`;
        test.upload(`${name}.md`, `---\ntitle: A tram\nauthor: ${name}\n---\nIt is late.`);
        const process = mortal(test.mill, lifetime, last);
        await runPass({ ...test.mill, ...process }, { extent: 'changes' }).catch(() => undefined);
        await runPass(test.mill, { extent: 'changes' });
        expect(test.read('subscribe/index.html'), `killed at call ${lifetime}`).toContain(`/author/${slug}/rss.xml`);
        expect(test.read(`/author/${slug}/rss.xml`)).toContain('A tram');
        expect((await test.mill.store.unlisted()).filter(({ since }) => since === undefined)).toEqual([]);
        expect((await test.mill.outbox.changes(9)).upTo).toBe(0);
        longest = lifetime;
        if (!process.isDead()) break;
      }
      expect(longest).toBeGreaterThan(50);
    },
    120_000,
  );

  it('lists them with the next pass when it was cut off before the index page', async () => {
    const test = await mill();
    await runPass(test.mill, { extent: 'changes' });
    uploadSixAuthors(test);
    const { store } = counting(test.mill.publicStore, true);
    const { faults } = await runPass({ ...test.mill, publicStore: store }, { extent: 'changes' });
    expect(faults).toEqual([new Error('the power went off')]);
    expect(test.read('subscribe/index.html')).not.toContain('/author/flo-doe/');
    await runPass(test.mill, { extent: 'changes' });
    expect(test.read('subscribe/index.html')).toContain('/author/flo-doe/');
  });
});

describe('a pass over many uploads', () => {
  it('has them published by processes that have not grown large with reading', async () => {
    const { mill: opened, upload } = await mill();
    const done: string[] = [];
    const pool: Pool = {
      size: 2,
      async do(job) {
        if (done.at(-1) !== job.kind) done.push(job.kind);
        return { ...NOTHING_DONE, settled: job.kind === 'publish' ? [] : job.uploads };
      },
      renew: async () => void done.push('renew'),
      rest: async () => undefined,
      close: async () => undefined,
    };
    for (let index = 0; index < 5_000; index++) upload(`${index}.md`, '');
    await runPass(opened, { extent: 'feeds', pool, heals: false });
    expect(done.splice(0)).toEqual(['ingest', 'renew', 'publish']);
    upload('one-more.md', '');
    await runPass(opened, { extent: 'feeds', pool, heals: false });
    expect(done).toEqual(['ingest', 'publish']);
  });
});

describe('a pass that is broken off', () => {
  it('begins nothing more, and the next one does the rest', async () => {
    const test = await mill();
    const names = Array.from({ length: 200 }, (_, index) => `${index}.md`);
    for (const name of names) test.upload(name, `---\ntitle: Tram ${name}\n---\nIt runs.`);
    const closing = new AbortController();
    const broken = runPass(test.mill, {
      extent: 'changes',
      signal: closing.signal,
      // After the first of several jobs.
      onProgress: () => closing.abort(),
    });
    await expect(broken).rejects.toThrow(/abort/i);
    const known = await Promise.all(names.map((name) => test.mill.store.upload(key(name))));
    const taken = known.filter((upload) => upload !== undefined).length;
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(200);
    await runPass(test.mill, { extent: 'changes' });
    for (const name of names) expect((await test.mill.store.upload(key(name)))?.value.receipt.status).toBe('published');
  });

  it('breaks off the processes that it started, in the middle of their jobs', async () => {
    const test = await mill();
    const names = Array.from({ length: 400 }, (_, index) => `${index}.md`);
    for (const name of names) test.upload(name, `---\ntitle: Tram ${name}\n---\nIt runs.`);
    const closing = new AbortController();
    const folders = {
      inbox: join(test.folder, 'inbox'),
      publicFolder: join(test.folder, 'public'),
      state: join(test.folder, 'state.sqlite'),
    };
    const broken = runPass(test.mill, {
      extent: 'changes',
      signal: closing.signal,
      pool: processPool({ ...folders, config: test.mill.config }, test.mill.log, closing.signal),
      onProgress: () => closing.abort(),
    });
    await expect(broken).rejects.toThrow(/abort/i);
    await runPass(test.mill, { extent: 'changes' });
    for (const name of names) expect((await test.mill.store.upload(key(name)))?.value.receipt.status).toBe('published');
  });
});

describe('an upload that lies elsewhere with the next pass', () => {
  const STORY = '---\ntitle: The tram runs again\n---\nSince Monday the tram has been running to the harbour.';

  it('has the same article, and tells nobody of a deletion', async () => {
    const test = await mill();
    test.upload('city/tram.md', STORY);
    await runPass(test.mill, { extent: 'changes' });
    const before = readdirSync(join(test.folder, 'public/articles'));
    for (const [from, to] of [
      ['city/tram.md', 'sport/tram.md'],
      ['sport/tram.md', 'tram.md'],
    ] as const) {
      mkdirSync(dirname(join(test.folder, 'inbox', to)), { recursive: true });
      renameSync(join(test.folder, 'inbox', from), join(test.folder, 'inbox', to));
      await runPass(test.mill, { extent: 'changes' });
    }
    expect(readdirSync(join(test.folder, 'public/articles'))).toEqual(before);
    const feed = JSON.parse(test.read('all/feed.json') ?? '');
    expect(feed.items).toHaveLength(1);
    expect(feed._feedmill?.deleted ?? []).toEqual([]);
    expect(test.read('all/atom.xml')).not.toContain('deleted-entry');
    expect(await test.mill.store.upload(key('tram.md'))).toMatchObject({ value: { receipt: { change: 'moved' } } });
  });
});

describe('an article that waits for a picture', () => {
  it('is told of again when that comes, once, and of what it changes alone', async () => {
    const test = await mill();
    const told: (readonly string[])[] = [];
    const pass = () =>
      runPass(test.mill, {
        extent: 'changes',
        onSettled: async (keys, followed = []) => void (keys.length > 0 && told.push([...keys, ...followed])),
      });
    test.upload('city/tram.md', '---\ntitle: The tram\n---\nIt runs.\n\n![](horn.png)\n');
    test.upload('city/other.md', '---\ntitle: The bus\n---\nIt runs too.\n');
    await pass();
    test.upload('city/horn.png', numberedPng(1));
    await pass();
    test.upload('city/other.md', '---\ntitle: The bus\n---\nIt runs as well.\n');
    await pass();
    expect(told[0]?.toSorted()).toEqual(['city/other.md', 'city/tram.md']);
    expect(told.slice(1)).toEqual([['city/horn.png', 'city/tram.md'], ['city/other.md']]);
    expect(await test.mill.store.upload(key('city/tram.md'))).toMatchObject({
      value: { receipt: { change: 'completed' } },
    });
  });
});
