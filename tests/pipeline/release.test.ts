import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ArticleId } from '../../shared/article/types.ts';
import { type Log, SILENT } from '../../shared/log.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import { release } from '../../shared/pipeline/release.ts';
import { openSqlite, overBothStores } from '../contract/both-stores.ts';
import { article, articleId, commitOf, feed, minute } from '../contract/fixtures.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';

overBothStores('the sweep', (open) => {
  let store: ArticleStore;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ store, close } = await open());
  });
  afterEach(() => close());

  /** What the log was told of each article, and the store with its faults. */
  function broken(names: readonly string[], by: 'commit' | 'article') {
    const ids = new Set<ArticleId>(names.map(articleId));
    const fail = (id: ArticleId) => {
      if (ids.has(id)) throw new Error(`no room for ${id}`);
    };
    const faulty: ArticleStore = {
      ...store,
      async commit(commit) {
        if (by === 'commit' && commit.article !== undefined) fail(commit.article.value.id);
        return store.commit(commit);
      },
      async article(id) {
        if (by === 'article') fail(id);
        return store.article(id);
      },
    };
    const told: unknown[] = [];
    const log: Log = { ...SILENT, error: (_, fields) => told.push(fields?.article) };
    return { deps: { store: faulty, log, config: BUILT_IN_CONFIG }, told };
  }

  const inFeed = async () => (await store.window(feed('all'), 1_000)).map(({ article: { id } }) => id);

  it.each(['commit', 'article'] as const)('brings out the others when the %s of one fails, and says so', async (by) => {
    await schedule(store, ['a', 'b', 'c']);
    const { deps, told } = broken(['b'], by);
    await expect(release(deps, minute(2))).rejects.toThrow('no room');
    expect(await inFeed()).toEqual([articleId('c'), articleId('a')]);
    expect(told).toEqual([articleId('b')]);
    // It stays due, and comes out when it can.
    expect(await release({ ...deps, store }, minute(3))).toEqual([articleId('b')]);
  });

  it('takes in what has expired behind one that cannot be', async () => {
    const expiring = ['a', 'b'].map((name) => article(name, { expires: minute(1) }));
    for (const value of expiring) await store.commit(commitOf(value, { due: { at: minute(1), article: value.id } }));
    const { deps } = broken(['a'], 'commit');
    await expect(release(deps, minute(1))).rejects.toThrow('no room');
    expect(await inFeed()).toEqual([articleId('a')]);
  });

  it('reaches what is behind more that fail than it brings out at once', async () => {
    const spoilt = Array.from({ length: 620 }, (_, index) => `spoilt-${index}`);
    await schedule(store, spoilt, minute(1));
    await schedule(store, ['last'], minute(2));
    const { deps, told } = broken(spoilt, 'commit');
    await expect(release(deps, minute(3))).rejects.toThrow('620 due articles failed');
    expect(await inFeed()).toEqual([articleId('last')]);
    expect(new Set(told)).toEqual(new Set(spoilt.map(articleId)));
  });
});

it('the sweep leaves to the next ones what it has no time for', async () => {
  const { store, close } = await openSqlite();
  await schedule(
    store,
    Array.from({ length: 720 }, (_, index) => `n${index}`),
  );
  const first = await release({ store, log: SILENT, config: BUILT_IN_CONFIG }, minute(2));
  expect(first.length).toBeLessThan(720);
  const second = await release({ store, log: SILENT, config: BUILT_IN_CONFIG }, minute(2));
  expect(new Set([...first, ...second]).size).toBe(720);
  expect(await release({ store, log: SILENT, config: BUILT_IN_CONFIG }, minute(2))).toEqual([]);
  await close();
});

async function schedule(store: ArticleStore, names: readonly string[], at = minute(1)): Promise<void> {
  await Promise.all(
    names.map((name) => {
      const value = article(name, { state: 'scheduled', published: at });
      return store.commit(commitOf(value, { put: [], due: { at, article: value.id } }));
    }),
  );
}
