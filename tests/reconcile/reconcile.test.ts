import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/article/types.ts';
import { answeredIn } from '../../shared/feed/answered.ts';
import { SILENT } from '../../shared/log.ts';
import type { InboxListing } from '../../shared/pipeline/ports.ts';
import { attemptAll } from '../../shared/reconcile/attempt.ts';
import type { ReconcileDeps } from '../../shared/reconcile/deps.ts';
import type { Finding } from '../../shared/reconcile/finding.ts';
import { beginning, reconcile } from '../../shared/reconcile/reconcile.ts';
import { openSqlite } from '../contract/both-stores.ts';
import { key } from '../contract/fixtures.ts';
import { numberedPng } from '../support/png.ts';
import { openWorld, type World } from './world.ts';

const FEEDS = { feeds: [{ each: 'section' }, { each: 'tag' }, { id: 'ferries', where: { tag: ['ferry'] } }] };

let world: World;
let store: Awaited<ReturnType<typeof openSqlite>>;
beforeEach(async () => {
  store = await openSqlite();
  world = openWorld(store.store);
  world.configure(FEEDS);
});
afterEach(async () => {
  world.close();
  await store.close();
});

const story = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2026-05-01\ntags: [ferry]\n---\n\nThe ferry was late.${more}\n`;
/** What is put right beside each other is told in any order. */
const sorted = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify(finding)).toSorted();
const isPublic = (path: string) => existsSync(world.publicPath(path));
const put = (path: string, content: string) => {
  mkdirSync(dirname(world.publicPath(path)), { recursive: true });
  writeFileSync(world.publicPath(path), content);
};
const pagesOf = () => [...world.contents().keys()].filter((path) => path.startsWith('articles/'));
const isGone = (path: string) => answeredIn(readFileSync(world.publicPath(path), 'utf8'))?.status === 410;
const titles = () =>
  (JSON.parse(readFileSync(world.publicPath('all/feed.json'), 'utf8')).items as { title: string }[]).map(
    ({ title }) => title,
  );

async function published(...keys: readonly string[]): Promise<void> {
  for (const [index, at] of keys.entries()) {
    world.write(
      at,
      at.endsWith('.png') ? numberedPng(7) : story(`Story ${index}`, at.includes('shows') ? '\n\n![](horn.png)' : ''),
    );
    await world.hear(at);
  }
  await world.publish();
}

async function run(changes: Partial<ReconcileDeps> = {}, options = {}): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const deps = world.deps({ found: (finding) => found.push(finding), ...changes });
  await reconcile(deps, await beginning(deps, options));
  return found;
}

describe('an inbox of which nothing was heard', () => {
  it('is caught up with: what came, what was replaced, what went', async () => {
    await published('city/a.md', 'city/b.md', 'city/c.md');
    world.at('2026-06-02T08:00:00Z');
    world.write('city/new.md', story('New'));
    world.write('city/b.md', story('Replaced'));
    world.remove('city/c.md');
    const found = await world.reconcile();
    expect(found.filter((finding) => 'key' in finding)).toEqual([
      { kind: 'outdated', key: 'city/b.md' },
      { kind: 'unheard', key: 'city/new.md' },
      { kind: 'gone', key: 'city/c.md' },
    ]);
    expect(titles().toSorted()).toEqual(['New', 'Replaced', 'Story 0']);
    expect(pagesOf()).toHaveLength(4);
    expect(pagesOf().filter(isGone)).toHaveLength(1);
  });

  it('tells uploads of one second apart by their stamps', async () => {
    await published('city/a.md');
    const { value, version } = (await world.store.upload(key('city/a.md'))) ?? expect.unreachable();
    await world.store.commit({ upload: { value: { ...value, stamp: '"one"' }, version }, uploadBefore: value });
    const uploadedAt = value.receipt.uploadedAt;
    const listing = (stamp: string): InboxListing => ({
      listed: async () => [{ key: key('city/a.md'), uploadedAt, stamp }],
    });
    expect(await run({ mode: 'tell', inboxListing: listing('"one"') })).toEqual([]);
    expect(await run({ mode: 'tell', inboxListing: listing('"two"') })).toEqual([
      { kind: 'outdated', key: 'city/a.md' },
    ]);
  });

  it('has an import looked at again that ended in the middle for good', async () => {
    const items = [1, 2, 3].map((index) => ({ id: `${index}`, title: `Item ${index}`, content_text: 'Late.' }));
    world.write('all.json', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Quay', items }));
    let commits = 0;
    const { store } = world;
    const commit: typeof store.commit = async (one) => {
      if (++commits > 2) throw new Error('the process was killed');
      return store.commit(one);
    };
    await expect(world.hear('all.json', { ...store, commit })).rejects.toThrow('the process was killed');
    await world.publish();
    expect(await world.reconcile()).toContainEqual({ kind: 'unfinished', key: 'all.json' });
    expect(titles()).toHaveLength(3);
  });
});

describe('an inbox that lost very much at once', () => {
  it('is taken for one that is away, until somebody says that it is meant', async () => {
    const keys = Array.from({ length: 12 }, (_, index) => `city/s${index}.md`);
    await published(...keys);
    for (const at of keys.slice(0, 6)) world.remove(at);
    expect(await run()).toEqual(
      keys
        .slice(0, 6)
        .toSorted()
        .map((at) => ({ kind: 'held', key: at })),
    );
    expect(titles()).toHaveLength(12);
    const accepted = await run({}, { acceptsRemovals: true });
    expect(accepted.filter(({ kind }) => kind === 'gone')).toHaveLength(6);
    expect(titles()).toHaveLength(6);
  });
});

describe('an upload that is said to have been replaced by one that is no more', () => {
  const named = (title: string) => `---\ntitle: ${title}\nid: ferry\ndate: 2026-05-01\n---\n\nThe ferry was late.\n`;
  const LEFT = { kind: 'unfinished', key: 'city/old.md' };
  beforeEach(async () => {
    await published('city/a.md', 'city/b.md');
    world.write('city/old.md', named('Late'));
    await world.hear('city/old.md');
    world.at('2026-06-02T08:00:00Z');
    world.write('city/new.md', named('Later'));
    await world.hear('city/new.md');
    await world.publish();
    world.remove('city/new.md');
  });
  const ended = async () => {
    const stored = await world.store.upload(key('city/new.md'));
    if (stored === undefined) throw new Error('no record of it');
    const { value, version } = stored;
    const upload = { ...value, receipt: { ...value.receipt, status: 'withdrawn' as const } };
    await world.store.commit({ upload: { value: upload, version }, uploadBefore: value });
  };

  it('is looked at behind what is taken back', async () => {
    expect(await run()).toEqual(expect.arrayContaining([{ kind: 'gone', key: 'city/new.md' }]));
    expect((await world.store.upload(key('city/old.md')))?.value.receipt.articles[0]?.supersededBy).toBeUndefined();
    expect(titles()).toContain('Late');
  });

  it('is told of once where nothing is to be changed, whatever else is gone', async () => {
    await ended();
    world.remove('city/a.md');
    const told = await run({ mode: 'tell' });
    expect(told.filter((finding) => 'key' in finding)).toEqual([LEFT, { kind: 'gone', key: 'city/a.md' }]);
  });

  it('is told of once where what is gone is held', async () => {
    await ended();
    const keys = Array.from({ length: 12 }, (_, index) => `city/s${index}.md`);
    await published(...keys);
    for (const at of keys.slice(0, 6)) world.remove(at);
    // By a queue, as on AWS: nothing has been looked at yet.
    const found = await run({ look: async () => undefined });
    expect(found.filter(({ kind }) => kind === 'held')).toHaveLength(6);
    expect(found.filter(({ kind }) => kind === 'unfinished')).toEqual([LEFT]);
  });
});

describe('media', () => {
  it('that were written over are put right, also where nothing else of their articles is wrong', async () => {
    await published('city/horn.png', 'city/shows.md');
    const [path = ''] = [...world.contents().keys()].filter((one) => one.startsWith('media/'));
    const before = world.contents();
    for (const bytes of ['something else', Buffer.alloc(readFileSync(world.publicPath(path)).length)]) {
      writeFileSync(world.publicPath(path), bytes);
      expect(await world.reconcile()).toEqual([{ kind: 'stale', path: `/${path}` }]);
      expect(world.contents()).toEqual(before);
    }
  });

  it('that nobody shows any more are taken out, and those of whom nobody knows', async () => {
    await published('city/horn.png', 'city/shows.md');
    put('media/0123456789abcdef0123456789abcdef.png', 'whose?');
    put('media/mine.png', 'of somebody');
    world.remove('city/shows.md');
    await world.hear('city/shows.md');
    const kinds = new Set((await world.reconcile()).map(({ kind }) => kind));
    expect(kinds).toContain('orphaned');
    expect([...world.contents().keys()].filter((one) => one.startsWith('media/'))).toEqual(['media/mine.png']);
  });

  it('that cannot be put back are told of each time', async () => {
    await published('city/horn.png', 'city/shows.md');
    const [path = ''] = [...world.contents().keys()].filter((one) => one.startsWith('media/'));
    rmSync(world.publicPath('media'), { recursive: true });
    const picture = { ...world.deps().inbox };
    const inbox = { read: async (at: string) => (at.endsWith('.png') ? undefined : picture.read(key(at))) };
    for (let times = 0; times < 2; times++)
      expect(await run({ inbox })).toEqual([{ kind: 'unobtainable', path: `/${path}` }]);
  });
});

it('looks at every upload again where somebody wants that, and at none of them otherwise', async () => {
  await published('city/a.md', 'city/b.md');
  const looked: string[] = [];
  const deps = world.deps({ look: async (refs) => void looked.push(...refs.map(({ key }) => key)) });
  await reconcile(deps, await beginning(deps));
  expect(looked).toEqual([]);
  await reconcile(deps, await beginning(deps, { readsEverything: true }));
  expect(looked).toEqual(['city/a.md', 'city/b.md']);
});

describe('another configuration', () => {
  it('has a feed that is new filled, and the one that is no more taken down with its siblings', async () => {
    await published('city/a.md', 'city/b.md');
    world.configure({ feeds: [{ each: 'section' }, { id: 'boats', title: 'Boats', where: { tag: ['ferry'] } }] });
    const found = await world.reconcile();
    expect(found.filter(({ kind }) => kind === 'reconfigured')).toHaveLength(2);
    const feeds = [...world.contents().keys()].filter((path) => path.endsWith('/rss.xml'));
    expect(feeds).toEqual(['all/rss.xml', 'boats/rss.xml', 'section/city/rss.xml']);
    expect([...world.contents().keys()].filter((path) => path.startsWith('ferries/'))).toEqual([]);
    expect(JSON.parse(readFileSync(world.publicPath('boats/feed.json'), 'utf8')).items).toHaveLength(2);
    expect(readFileSync(world.publicPath('index.html'), 'utf8')).not.toContain('ferries/');
    expect(await world.reconcile()).toEqual([]);
  });

  it('that comes back brings its feed back as it was', async () => {
    await published('city/a.md');
    const before = world.contents();
    world.configure({ feeds: [] });
    await world.reconcile();
    expect(isPublic('ferries/rss.xml')).toBe(false);
    world.configure(FEEDS);
    await world.reconcile();
    expect(world.contents()).toEqual(before);
  });
});

describe('documents that look like ours', () => {
  it('stay where they cannot be: a lone document, a page under a name that is not minted', async () => {
    await published('city/a.md');
    const own = ['about/rss.xml', 'articles/about/index.html', 'articles/us-7abcdefg/contact.html', 'rss.xml'];
    for (const path of own) put(path, 'mine');
    expect(await world.reconcile()).toEqual([]);
    expect(own.every(isPublic)).toBe(true);
  });
});

describe('what differs and is only to be told', () => {
  it('is told as it would be put right, and stays as it is', async () => {
    await published('city/horn.png', 'city/shows.md', 'city/b.md');
    const whole = world.contents();
    const [page = ''] = pagesOf();
    rmSync(world.publicPath(page));
    writeFileSync(world.publicPath('all/rss.xml'), 'edited');
    rmSync(world.publicPath('media'), { recursive: true });
    put('articles/old-7abcdefg/index.html', 'old');
    renameSync(world.publicPath('ferries'), world.publicPath('elsewhere'));
    const damaged = world.contents();
    const told = await world.reconcile('tell');
    expect(world.contents()).toEqual(damaged);
    expect(sorted(await world.reconcile())).toEqual(sorted(told));
    expect(world.contents()).toEqual(whole);
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['missing', 'stale', 'orphaned']));
  });
});

describe('what cannot be put right', () => {
  it('is told, and keeps nothing else', async () => {
    await published('city/a.md', 'city/b.md');
    const [one = '', other = ''] = pagesOf();
    rmSync(world.publicPath(one));
    rmSync(world.publicPath(other));
    rmSync(world.publicPath('all/atom.xml'));
    const { publicStore } = world.deps();
    const put: typeof publicStore.put = (file, expected) =>
      file.path === `/${one}` || file.path === '/all/atom.xml'
        ? Promise.reject(new Error('the disk is full'))
        : publicStore.put(file, expected);
    const found = await run({ publicStore: { ...publicStore, put } });
    expect(found).toContainEqual({ kind: 'failed', what: 'feed all', why: 'the disk is full' });
    expect(found).toContainEqual({
      kind: 'failed',
      what: expect.stringMatching(/^article tag:/),
      why: 'the disk is full',
    });
    expect(isPublic(other)).toBe(true);
    await world.reconcile();
    expect(isPublic(one)).toBe(true);
  });

  it('is not taken for done where uploads could not be handed on: the step is done again', async () => {
    world.write('city/a.md', story('One'));
    await expect(run({ look: () => Promise.reject(new Error('the queue is away')) })).rejects.toThrow(
      'the queue is away',
    );
    await world.reconcile();
    expect(titles()).toEqual(['One']);
  });
});

it('reads no public file but those that the listing cannot tell of, and media that are new', async () => {
  await published('city/horn.png', 'city/shows.md', 'city/b.md');
  const { createHash } = await import('node:crypto');
  const { publicListing, publicStore } = world.deps();
  const heads: string[] = [];
  let at = '2026-05-01T12:00:00Z';
  const listed: typeof publicListing.listed = async (after, limit) =>
    (await publicListing.listed(after, limit)).map((file) => ({
      ...file,
      modified: at as Instant,
      md5: createHash('md5')
        .update(readFileSync(join(world.publicPath('.'), file.path)))
        .digest('hex'),
    }));
  const head: typeof publicStore.head = (path) => {
    heads.push(path);
    return publicStore.head(path);
  };
  const looked = async () => {
    expect(await run({ publicListing: { listed }, publicStore: { ...publicStore, head } })).toEqual([]);
    return heads.splice(0).filter((path) => /^\/(?:articles|media)\//.test(path));
  };
  expect(await looked()).toEqual([]);
  // What was written in the last days may have been written over.
  at = '2026-05-30T12:00:00Z';
  expect(await looked()).toEqual([expect.stringMatching(/^\/media\//)]);
});

it('tries what fails again behind all others, and says of what does so three times', async () => {
  const found: Finding[] = [];
  const tried: string[] = [];
  const failing = (what: string, times: number) => ({
    what,
    work: async () => {
      tried.push(what);
      if (tried.filter((one) => one === what).length <= times) throw new Error('not now');
    },
  });
  const repairs = [failing('feed all', 1), failing('feed city', 0), failing('/x.html', 9)];
  await attemptAll({ found: (finding) => found.push(finding), log: SILENT }, repairs);
  expect(tried).toEqual(['feed all', 'feed city', '/x.html', 'feed all', '/x.html', '/x.html']);
  expect(found).toEqual([{ kind: 'failed', what: '/x.html', why: 'not now' }]);
});
