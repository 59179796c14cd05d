import { afterEach, describe, expect, it } from 'vitest';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import { exportRows } from '../../shared/transfer/export.ts';
import { linesOf, rowsOf } from '../../shared/transfer/lines.ts';
import { isEmpty, restoreRows } from '../../shared/transfer/restore.ts';
import type { Row } from '../../shared/transfer/row.ts';
import { type OpenStore, openSqlite, overDynamo } from '../contract/both-stores.ts';
import { feed, instant, key } from '../contract/fixtures.ts';
import { openWorld, type World } from '../reconcile/world.ts';
import { numberedPng } from '../support/png.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function worldOver(openStore: OpenStore): Promise<World> {
  const store = await openStore();
  const world = openWorld(store.store);
  open.push(
    () => store.close(),
    () => world.close(),
  );
  world.configure({ limits: { feedItems: 10, archiveItems: 10 } });
  return world;
}

const story = (fields: string, text = 'The ferry was late.') => `---\n${fields}\n---\n\n${text}\n`;

const OLD = Array.from({ length: 30 }, (_, index) => ({
  key: `city/day-${index}.md`,
  content: story(`title: Day ${index}\ndate: 2026-03-${10 + (index % 18)}`),
}));

/** Everything that only a history can tell: dates of first sight, corrections, removals, archives, owners, what is still to come. */
async function live(world: World): Promise<void> {
  const take = async (at: string, changed: Readonly<Record<string, string | Uint8Array | undefined>>) => {
    world.at(at);
    for (const [name, content] of Object.entries(changed))
      if (content === undefined) world.remove(name);
      else world.write(name, content);
    for (const name of Object.keys(changed)) await world.hear(name);
    await world.reconcile();
  };
  await take('2026-06-01T08:00:00Z', {
    ...Object.fromEntries(OLD.map(({ key, content }) => [key, content])),
    'city/undated.md': story('title: Undated'),
    'media/pier.png': numberedPng(1),
    'city/pier.md': story('title: The pier\ntags: [pier]\nimage: ../media/pier.png\ndate: 2026-05-20'),
    'sea/first.md': story('title: First of one id\nid: one\ndate: 2026-05-21'),
  });
  await take('2026-06-02T08:00:00Z', {
    'city/undated.md': story('title: Undated', 'The ferry was very late.'),
    'sea/second.md': story('title: Second of one id\nid: one\ndate: 2026-05-21'),
    'city/later.md': story('title: Later\ndate: 2026-07-01'),
    'city/over.md': story('title: Over soon\ndate: 2026-05-22\nexpires: 2026-06-05'),
    'city/broken.md': '---\ntitle: [\n---\n',
    'city/draft.md': story('title: A draft\ndraft: true'),
  });
  await take('2026-06-03T08:00:00Z', { 'city/day-3.md': undefined, 'city/day-17.md': undefined });
}

const rowsIn = (store: ArticleStore): Promise<Row[]> => Array.fromAsync(exportRows(store));

/** Through the lines of a file. */
async function carry(from: ArticleStore, to: ArticleStore) {
  const header = { version: '1', at: instant('2026-06-04T00:00:00Z') };
  async function* lines() {
    for await (const line of linesOf(header, exportRows(from))) yield line.slice(0, -1);
  }
  return restoreRows(to, rowsOf(lines()));
}

/** Ends when half of the articles are there, and whoever publishes goes on. */
async function carryHalf(from: ArticleStore, to: World): Promise<void> {
  async function* rows() {
    let articles = 0;
    for await (const row of exportRows(from)) {
      if ('article' in row && ++articles === 18) return;
      yield row;
    }
  }
  await restoreRows(to.store, rows());
  to.at('2026-06-04T09:00:00Z');
  await to.publish();
  expect([...to.contents().keys()].filter((path) => /(rss|atom|json)/.test(path))).toEqual([]);
}

/** The order of rows of one kind says nothing; revisions are of a place. */
const comparable = (rows: readonly Row[]) =>
  rows.map((row) => JSON.stringify(row).replace(/"revision":"\w+"/, '"revision":""')).toSorted();

/** What follows from the rows, and is asked for by itself. */
const besides = async (store: ArticleStore) => ({
  due: await store.due(instant('2027-01-01T00:00:00Z'), 100),
  window: (await store.window(feed('all'), 100)).map(({ entry }) => entry),
  entries: await store.entries(feed('section/city'), 100),
  awaiting: await store.awaiting(key('media/pier.png')),
  published: (await store.uploadList({ status: 'published' }, { limit: 100 })).map((row) => row.key).toSorted(),
});

const NEXT_DAY = '2026-06-04T10:00:00Z';

/** A newsroom goes on elsewhere. */
function movesTo(title: string, through: readonly OpenStore[], { breaksOff = false } = {}): void {
  it(`is in ${title} with equal records and documents, also when all is read there again`, async () => {
    const here = await worldOver(openSqlite);
    await live(here);
    here.at(NEXT_DAY);
    await here.reconcile();
    const wanted = here.contents();
    expect([...wanted.keys()].filter((path) => path.startsWith('all/archive/')).length).toBeGreaterThan(3);
    let from = here.store;
    for (const openOther of through) {
      const there = await worldOver(openOther);
      expect(await isEmpty(there.store)).toBe(true);
      if (breaksOff && from === here.store) await carryHalf(from, there);
      expect(await carry(from, there.store)).toEqual({ uploads: 39, articles: 35, feeds: 5 });
      expect(await isEmpty(there.store)).toBe(false);
      expect(comparable(await rowsIn(there.store))).toEqual(comparable(await rowsIn(from)));
      expect(await besides(there.store)).toEqual(await besides(here.store));
      there.at(NEXT_DAY);
      for (const name of here.keys()) if (name !== 'sea/first.md') there.write(name, here.read(name));
      await there.reconcile();
      expect(there.contents()).toEqual(wanted);
      // However often its upload changed there, the first change here is newer.
      there.write('city/pier.md', story('title: The pier is open\ndate: 2026-05-20'));
      await there.hear('city/pier.md');
      expect((await there.store.upload(key('city/pier.md')))?.value.receipt.change).toBe('updated');
      there.write('city/pier.md', here.read('city/pier.md'));
      await there.hear('city/pier.md');
      from = there.store;
    }
  });
}

describe('what one machine knows', () => {
  movesTo('another state file', [openSqlite]);
});
overDynamo('what one machine knows', (openTable) =>
  movesTo('a table, and back', [openTable, openSqlite], { breaksOff: true }),
);
