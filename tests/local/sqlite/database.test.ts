import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { copyState } from '../../../shared/local/sqlite/copy.ts';
import { openDatabase, StateFileError } from '../../../shared/local/sqlite/database.ts';
import { APPLICATION_ID, SCHEMA_STEPS } from '../../../shared/local/sqlite/schema.ts';
import { createSqliteStore } from '../../../shared/local/sqlite/store.ts';
import { encodeArticle } from '../../../shared/pipeline/codec.ts';
import { createQuery } from '../../../shared/pipeline/query/query.ts';
import { article, upload } from '../../contract/fixtures.ts';
import { startChild } from '../children/run.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();
const pragma = (path: string, name: string) => {
  const db = new DatabaseSync(path);
  const value = db.prepare(`PRAGMA ${name}`).get()?.[name];
  db.close();
  return value;
};

describe('openDatabase', () => {
  it('makes the file and its folder, in WAL mode, marked as its own', () => {
    const path = join(folder(), 'deep/er/state.sqlite');
    openDatabase(path).close();
    expect(existsSync(path)).toBe(true);
    expect(pragma(path, 'journal_mode')).toBe('wal');
    expect(pragma(path, 'user_version')).toBe(SCHEMA_STEPS.length);
    expect(pragma(path, 'application_id')).toBe(0x46444d4c);
  });

  it('is read by its owner alone, and one that others could read is shut to them', () => {
    const path = join(folder(), 'state.sqlite');
    const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
    const { db, close } = openDatabase(path);
    db.prepare('INSERT INTO feeds (id) VALUES (?)').run('all');
    expect([path, `${path}-wal`, `${path}-shm`].map(modeOf)).toEqual(['600', '600', '600']);
    close();
    copyState(path, `${path}.copy`);
    expect(modeOf(`${path}.copy`)).toBe('600');
    chmodSync(path, 0o664);
    openDatabase(path).close();
    expect(modeOf(path)).toBe('660');
  });

  it('leaves what waits for the disk to whoever commits next, where it answers readers', () => {
    const path = join(folder(), 'state.sqlite');
    const serving = openDatabase(path, { leavesDisk: true });
    const working = openDatabase(path);
    const put = 'INSERT INTO articles (id, version, content) VALUES (?, 1, zeroblob(20000000))';
    const before = statSync(path).size;
    serving.db.prepare(put).run('a');
    expect(statSync(path).size).toBe(before);
    working.db.exec("INSERT INTO feeds (id) VALUES ('all')");
    expect(statSync(path).size).toBeGreaterThan(20_000_000);
    working.close();
    serving.close();
  });

  it('opens what it made, with what is in it', () => {
    const path = join(folder(), 'state.sqlite');
    const first = openDatabase(path);
    first.db.exec("INSERT INTO feeds (id) VALUES ('all')");
    first.close();
    const second = openDatabase(path);
    expect(second.db.prepare('SELECT id FROM feeds').all()).toEqual([{ id: 'all' }]);
    second.close();
  });

  it('lists what was stored before there were lists', async () => {
    const path = join(folder(), 'state.sqlite');
    const before = new DatabaseSync(path);
    for (const step of SCHEMA_STEPS.slice(0, 4)) before.exec(step);
    before.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 4`);
    const { receipt } = upload('city/a.md');
    const record = upload('city/a.md', { receipt: { ...receipt, status: 'held' } });
    before
      .prepare('INSERT INTO sources (key, version, record) VALUES (?, 1, ?)')
      .run(record.key, JSON.stringify(record));
    const value = article('a', { state: 'expired' });
    before.prepare('INSERT INTO articles (id, version, content) VALUES (?, 1, ?)').run(value.id, encodeArticle(value));
    before.close();
    const database = openDatabase(path);
    const query = createQuery(createSqliteStore(database));
    expect((await query.uploads({ status: 'held', section: 'City' }, { limit: 9 })).items).toEqual([record]);
    expect((await query.articles({ state: 'expired' }, { limit: 9 })).items).toEqual([value]);
    database.close();
  });

  it('refuses the file of a newer version and leaves it as it is', () => {
    const path = join(folder(), 'state.sqlite');
    openDatabase(path).close();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => openDatabase(path)).toThrow(StateFileError);
    expect(() => openDatabase(path)).toThrow(/made by a newer Feedmill \(schema 99; this one knows \d+\)/);
    expect(pragma(path, 'user_version')).toBe(99);
  });

  it("refuses another program's database", () => {
    const path = join(folder(), 'other.sqlite');
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE bookmarks (url TEXT)');
    other.close();
    expect(() => openDatabase(path)).toThrow(/another program's database/);
  });

  it('refuses what is no database, and a folder', () => {
    const home = folder();
    writeFileSync(join(home, 'letter.txt'), 'Dear editor, '.repeat(100));
    expect(() => openDatabase(join(home, 'letter.txt'))).toThrow(StateFileError);
    expect(readFileSync(join(home, 'letter.txt'), 'utf8')).toBe('Dear editor, '.repeat(100));
    expect(() => openDatabase(home)).toThrow(StateFileError);
  });

  it('refuses what is empty: a new file appears whole, so that it has been cut off', () => {
    const home = folder();
    writeFileSync(join(home, 'state.sqlite'), '');
    expect(() => openDatabase(join(home, 'state.sqlite'))).toThrow(/state\.sqlite is damaged \(it is empty\)/);
    expect(readFileSync(join(home, 'state.sqlite'), 'utf8')).toBe('');
    openDatabase(join(home, 'new.sqlite')).close();
    expect(readdirSync(home).toSorted()).toEqual(['new.sqlite', 'state.sqlite']);
  });

  it('opens a new file for several processes at once', async () => {
    const home = folder();
    writeFileSync(join(home, 'counter'), '0');
    const children = Array.from({ length: 4 }, () =>
      startChild('increment', [join(home, 'state.sqlite'), join(home, 'counter'), '1']),
    );
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0, 0, 0]);
    expect(readFileSync(join(home, 'counter'), 'utf8')).toBe('4');
  });
});

describe('exclusive', () => {
  it('keeps other processes out', async () => {
    const home = folder();
    writeFileSync(join(home, 'counter'), '0');
    const children = [1, 2].map(() =>
      startChild('increment', [join(home, 'state.sqlite'), join(home, 'counter'), '300']),
    );
    await Promise.all(children.map((child) => child.ended()));
    expect(readFileSync(join(home, 'counter'), 'utf8')).toBe('600');
  });

  it('says which file is damaged, and what to do, also when that happens while it is open', () => {
    const path = join(folder(), 'state.sqlite');
    const { db, exclusive, close } = openDatabase(path);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA shrink_memory');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, 4096));
    const work = () => exclusive(() => db.prepare('INSERT INTO feeds (id) VALUES (?)').run('all'));
    expect(work).toThrow(StateFileError);
    expect(work).toThrow(/state\.sqlite is damaged \(.*\); end what works on it, and "feedmill restore"/);
    close();
  });

  it('takes back everything when the work throws, and lets the next one in', () => {
    const database = openDatabase(join(folder(), 'state.sqlite'));
    const insert = (id: string) => database.db.prepare('INSERT INTO feeds (id) VALUES (?)').run(id);
    const failing = () =>
      database.exclusive(() => {
        insert('all');
        throw new Error('stop');
      });
    expect(failing).toThrow('stop');
    database.exclusive(() => database.exclusive(() => insert('tag/trams')));
    expect(database.db.prepare('SELECT id FROM feeds').all()).toEqual([{ id: 'tag/trams' }]);
    database.close();
  });
});
