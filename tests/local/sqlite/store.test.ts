import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../shared/local/sqlite/database.ts';
import { createOutbox } from '../../../shared/local/sqlite/outbox.ts';
import { APPLICATION_ID, SCHEMA_STEPS } from '../../../shared/local/sqlite/schema.ts';
import { createSqliteStore, UPLOADS_AT_ONCE, WINDOW } from '../../../shared/local/sqlite/store.ts';
import { article, articleId, commitOf, entry, feed, key, minute, upload } from '../../contract/fixtures.ts';
import { turnsDuring } from '../../support/turns.ts';
import { startChild } from '../children/run.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();

function open(path = join(folder(), 'state.sqlite')) {
  const database = openDatabase(path);
  return { database, store: createSqliteStore(database), outbox: createOutbox(database), path };
}

describe('uploads', () => {
  it('lets others have their turn between one step and the next', async () => {
    const { store, database } = open();
    const put = database.db.prepare('INSERT INTO sources (key, version, record) VALUES (?, 1, ?)');
    for (let index = 0; index < 2 * UPLOADS_AT_ONCE + 1; index++)
      put.run(`a-${index}.md`, JSON.stringify(upload(`a-${index}.md`)));
    let found: unknown[] = [];
    const turns = await turnsDuring(async () => {
      found = await Array.fromAsync(store.uploads());
    });
    expect(found).toHaveLength(2 * UPLOADS_AT_ONCE + 1);
    expect(turns).toBeGreaterThanOrEqual(2);
    database.close();
  });
});

describe('changes', () => {
  it('names the article and every feed that a commit touched, until they are acknowledged', async () => {
    const { store, outbox, database } = open();
    const value = article('a', { feeds: [feed('all'), feed('tag/trams')] });
    await store.commit(commitOf(value));
    const moved = article('a', { feeds: [feed('all'), feed('tag/buses')], digest: 'new' });
    const first = await outbox.changes(10);
    expect(first).toEqual({ upTo: 1, articles: [value.id], feeds: ['all', 'tag/trams'] });
    await store.commit(commitOf(moved, { uploadVersion: 1, version: 1, remove: [entry('tag/trams', value)] }));
    expect(await outbox.changes(10)).toEqual({
      upTo: 2,
      articles: [value.id],
      feeds: ['all', 'tag/trams', 'tag/buses'],
    });
    await outbox.acknowledge(first.upTo);
    expect(new Set((await outbox.changes(10)).feeds)).toEqual(new Set(['tag/trams', 'all', 'tag/buses']));
    await outbox.acknowledge(2);
    await outbox.acknowledge(2);
    expect(await outbox.changes(10)).toEqual({ upTo: 0, articles: [], feeds: [] });
    database.close();
  });

  it('names again what was not published, and nothing else of what is acknowledged', async () => {
    const { store, outbox, database } = open();
    for (const name of ['a', 'b'])
      await store.commit(commitOf(article(name, { feeds: [feed('all'), feed(`tag/${name}`)] })));
    const { upTo } = await outbox.changes(10);
    await store.commit(commitOf(article('c', { feeds: [feed('tag/c')] })));
    await outbox.acknowledge(upTo, { articles: [articleId('b')], feeds: [feed('tag/a'), feed('all')] });
    const left = await outbox.changes(10);
    expect({ articles: left.articles.toSorted(), feeds: left.feeds.toSorted() }).toEqual({
      articles: [articleId('b'), articleId('c')],
      feeds: ['all', 'tag/a', 'tag/c'],
    });
    await outbox.acknowledge(left.upTo, { articles: [], feeds: [feed('all')] });
    expect(await outbox.changes(10)).toMatchObject({ articles: [], feeds: ['all'] });
    database.close();
  });

  it('names an article whose feeds stay as they are, and nothing for an upload alone or a conflict', async () => {
    const { store, outbox, database } = open();
    const value = article('a');
    await store.commit(commitOf(value));
    await outbox.acknowledge((await outbox.changes(10)).upTo);
    await store.commit({ upload: { value: upload('bad.bin'), version: 0 } });
    expect(await store.commit(commitOf(value))).toBe('conflict');
    expect((await outbox.changes(10)).upTo).toBe(0);
    await store.commit(commitOf(article('a', { title: 'New' }), { uploadVersion: 1, version: 1, put: [] }));
    expect(await outbox.changes(10)).toMatchObject({ articles: [value.id], feeds: [] });
    database.close();
  });

  it('gives the oldest first, no more commits than asked for, and never a number twice', async () => {
    const { store, outbox, database } = open();
    for (const name of ['a', 'b', 'c']) await store.commit(commitOf(article(name)));
    expect(await outbox.changes(2)).toEqual({ upTo: 2, articles: [articleId('a'), articleId('b')], feeds: ['all'] });
    await outbox.acknowledge(3);
    await store.commit(commitOf(article('d')));
    expect((await outbox.changes(2)).upTo).toBe(4);
    database.close();
  });
});

describe('commits of one moment', () => {
  it('fail alone: one that cannot be written takes none of the others down', async () => {
    const { store, outbox, database } = open();
    database.db.exec(`CREATE TRIGGER full BEFORE INSERT ON changes WHEN NEW.article = '${articleId('b')}'
      BEGIN SELECT RAISE (ABORT, 'no room'); END`);
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((name) => store.commit(commitOf(article(name)))));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.article(articleId('b'))).toBeUndefined();
    expect(await store.upload(key('city/b.md'))).toBeUndefined();
    expect((await store.window(feed('all'), 9)).map(({ article: { id } }) => id)).toEqual([
      articleId('c'),
      articleId('a'),
    ]);
    expect((await outbox.changes(9)).articles).toEqual([articleId('a'), articleId('c')]);
    database.close();
  });

  it('are all refused when the file is closed under them', async () => {
    const { store, database } = open();
    const outcome = store.commit(commitOf(article('a')));
    database.close();
    await expect(outcome).rejects.toThrow();
  });
});

describe('a state file from before feeds had records', () => {
  it('takes the feeds with documents for public, registers the others, and has all listed anew', async () => {
    const path = join(folder(), 'state.sqlite');
    const old = new DatabaseSync(path);
    for (const step of SCHEMA_STEPS.slice(0, 2)) old.exec(step);
    old.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    old.exec('PRAGMA user_version = 2');
    old.exec("INSERT INTO feeds (id) VALUES ('all'), ('tag/empty')");
    old.exec(
      "INSERT INTO entries (feed, sort, article, digest) VALUES ('all', 'x', 'a', ''), ('tag/new', 'x', 'a', '')",
    );
    old.close();
    const { store, database } = open(path);
    expect(await store.feeds()).toEqual([
      { id: 'all', isPublic: true },
      { id: 'tag/empty', isPublic: true },
      { id: 'tag/new', isPublic: false },
    ]);
    expect((await store.unlisted()).flatMap(({ feeds }) => feeds).sort()).toEqual(['all', 'tag/empty', 'tag/new']);
    const known = await store.feed(feed('all'));
    expect(
      await store.putFeed({ value: { id: feed('all'), isPublic: true, title: 'All' }, version: known?.version ?? 0 }),
    ).toBe('committed');
    database.close();
  });
});

describe('the window', () => {
  const plan = (database: Database) =>
    database.db
      .prepare(`EXPLAIN QUERY PLAN ${WINDOW}`)
      .all('all', 50)
      .map((row) => String(row.detail));

  it('walks the index backwards and looks up each article by its id, without sorting or scanning', () => {
    const { database } = open();
    expect(plan(database)).toEqual([
      'SEARCH e USING PRIMARY KEY (feed=?)',
      expect.stringMatching(/^SEARCH a USING INDEX sqlite_autoindex_articles_1 \(id=\?\) LEFT-JOIN$/),
    ]);
    database.close();
  });

  it('decodes no more articles than it gives', async () => {
    const { store, database } = open();
    for (let index = 0; index < 20; index++)
      await store.commit(commitOf(article(`n${index}`, { published: minute(index) })));
    // Older articles that cannot be decoded would make it throw if it touched them.
    database.db.exec("UPDATE articles SET content = x'00' WHERE id <= 'tag:example.org,2026:n15'");
    const ids = (await store.window(feed('all'), 4)).map(({ article: { id } }) => id);
    expect(ids).toEqual(['n19', 'n18', 'n17', 'n16'].map(articleId));
    await expect(store.window(feed('all'), 5)).rejects.toThrow();
    database.close();
  });
});

describe('two processes', () => {
  it('commit to one file without losing or doubling anything', async () => {
    const path = join(folder(), 'state.sqlite');
    const children = ['a', 'b'].map((name) => startChild('commit', [path, name, '400']));
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0]);
    const { store, outbox, database } = open(path);
    expect(await store.window(feed('all'), 1_000)).toHaveLength(800);
    expect(await outbox.changes(1_000)).toMatchObject({ upTo: 800, feeds: ['all', 'tag/trams'] });
    database.close();
  });

  it('race for the same articles: each is committed once', async () => {
    const path = join(folder(), 'state.sqlite');
    const children = [1, 2].map(() => startChild('commit', [path, 'n', '200']));
    await Promise.all(children.map((child) => child.ended()));
    const outcomes = children.flatMap((child) => child.lines).sort();
    expect(outcomes.filter((line) => line.startsWith('committed'))).toHaveLength(200);
    expect(new Set(outcomes.filter((line) => line.startsWith('committed'))).size).toBe(200);
    expect(outcomes.filter((line) => line.startsWith('conflict'))).toHaveLength(200);
  });
});

describe('a process killed in the middle of commits', () => {
  it.each([1, 100, 333, 700])(
    'has lost nothing that it acknowledged after %i, and left nothing half done',
    async (count) => {
      const path = join(folder(), 'state.sqlite');
      const child = startChild('commit', [path, 'n']);
      await child.written(count);
      await child.kill();
      const { store, database } = open(path);
      const counts = ['articles', 'sources', 'due', 'claims', 'changes'].map(
        (table) => database.db.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count,
      );
      const [articles] = counts;
      expect(database.db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      expect(new Set(counts)).toEqual(new Set([articles]));
      expect(database.db.prepare('SELECT count(*) AS count FROM entries').get()?.count).toBe(2 * Number(articles));
      const stored = new Set((await store.window(feed('all'), 100_000)).map(({ article: { id } }) => id));
      const acknowledged = child.lines.map((line) => articleId(line.replace('committed ', '')));
      expect(acknowledged.length).toBeGreaterThanOrEqual(count);
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
      database.close();
    },
  );
});
