import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../shared/local/inbox/fingerprint.ts';
import { openDatabase } from '../../../shared/local/sqlite/database.ts';
import { createLedger, FILES_AT_ONCE } from '../../../shared/local/sqlite/ledger.ts';
import { type Revision, revisionOf } from '../../../shared/pipeline/revision.ts';
import { key } from '../../contract/fixtures.ts';
import { turnsDuring } from '../../support/turns.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();

function open(path = join(folder(), 'state.sqlite')) {
  const database = openDatabase(path);
  const ledger = createLedger(database);
  const see = async (at: string, fingerprint: string) => {
    const [seen] = await ledger.observe([{ key: key(at), fingerprint: fingerprint as Fingerprint }]);
    if (seen === undefined) throw new Error('nothing observed');
    return seen;
  };
  return { database, ledger, see, path };
}

const revision = (count: number) => revisionOf(count.toString(16).padStart(16, '0'));

describe('absent', () => {
  it('names in the order of their keys what is not seen, however many there are, and lets others have their turn', async () => {
    const { ledger, database } = open();
    const files = Array.from({ length: 2 * FILES_AT_ONCE + 1 }, (_, index) => ({
      key: key(`desk/${String(index).padStart(6, '0')}.md`),
      fingerprint: 'one' as Fingerprint,
    }));
    await ledger.observe(files);
    const seen = new Set(files.filter((_, index) => index % 2 === 0).map((file) => file.key));
    const unseen = files.filter((file) => !seen.has(file.key));
    expect(await ledger.absent(seen)).toEqual(unseen.map((file) => ({ ...file, isGone: false })));
    expect(await turnsDuring(() => ledger.absent(seen))).toBeGreaterThanOrEqual(2);
    database.close();
  });
});

describe('observe', () => {
  it('gives each new state of a file the next revision, whichever file it is', async () => {
    const { see, database } = open();
    expect(await see('a.md', 'one')).toEqual({ key: 'a.md', revision: revision(1), changed: true });
    expect((await see('b.md', 'one')).revision).toBe(revision(2));
    expect((await see('a.md', 'two')).revision).toBe(revision(3));
    expect((await see('a.md', 'one')).revision).toBe(revision(4));
    database.close();
  });

  it('keeps the revision of what has not changed, and says changed until it is settled', async () => {
    const { see, ledger, database } = open();
    const first = await see('a.md', 'one');
    expect(await see('a.md', 'one')).toEqual(first);
    await ledger.settled([first]);
    expect(await see('a.md', 'one')).toEqual({ ...first, changed: false });
    expect((await see('a.md', 'two')).changed).toBe(true);
    database.close();
  });

  it('does not take a late settling for that of a newer state', async () => {
    const { see, ledger, database } = open();
    const first = await see('a.md', 'one');
    await see('a.md', 'two');
    await ledger.settled([first]);
    expect((await see('a.md', 'two')).changed).toBe(true);
    database.close();
  });

  it('still says changed after a restart, and goes on counting', async () => {
    const first = open();
    await first.see('a.md', 'one');
    await first.ledger.settled([await first.see('b.md', 'one')]);
    first.database.close();
    const second = open(first.path);
    expect(await second.see('a.md', 'one')).toEqual({ key: 'a.md', revision: revision(1), changed: true });
    expect((await second.see('b.md', 'one')).changed).toBe(false);
    expect((await second.see('c.md', 'one')).revision).toBe(revision(3));
    second.database.close();
  });

  it('orders revisions as text across digits', async () => {
    const { see, database } = open();
    const revisions: Revision[] = [];
    for (let index = 0; index < 300; index++) revisions.push((await see('a.md', String(index))).revision);
    expect(revisions.toSorted()).toEqual(revisions);
    expect(new Set(revisions).size).toBe(300);
    database.close();
  });

  it('answers for many files in their order', async () => {
    const { ledger, database } = open();
    const files = Array.from({ length: 10_000 }, (_, index) => ({
      key: key(`n${index}`),
      fingerprint: 'one' as Fingerprint,
    }));
    await ledger.settled((await ledger.observe(files)).slice(5));
    const again = await ledger.observe(files);
    expect(again.map((seen) => seen.key)).toEqual(files.map((file) => file.key));
    expect(again.filter((seen) => seen.changed)).toEqual(again.slice(0, 5));
    database.close();
  });
});

describe('gone', () => {
  it('gives what is gone a newer revision, until that is settled', async () => {
    const { see, ledger, database } = open();
    const seen = await see('a.md', 'one');
    await ledger.settled([seen, await see('b.md', 'one')]);
    expect(await ledger.absent(new Set([key('b.md')]))).toEqual([{ key: 'a.md', fingerprint: 'one', isGone: false }]);
    const gone = await ledger.gone([key('a.md')]);
    expect(gone).toEqual([{ key: 'a.md', revision: revision(3), changed: true }]);
    expect(await ledger.absent(new Set([key('b.md')]))).toMatchObject([{ key: 'a.md', isGone: true }]);
    expect(await ledger.gone([key('a.md')])).toEqual(gone);
    await ledger.settled(gone);
    expect(await ledger.absent(new Set([key('b.md')]))).toEqual([]);
    expect(await see('a.md', 'one')).toEqual({ key: 'a.md', revision: revision(4), changed: true });
    database.close();
  });

  it('sees a file that comes back before its going was settled as changed', async () => {
    const { see, ledger, database } = open();
    await ledger.settled([await see('a.md', 'one')]);
    const gone = await ledger.gone([key('a.md')]);
    const back = await see('a.md', 'one');
    await ledger.settled(gone);
    expect(back).toEqual({ key: 'a.md', revision: revision(3), changed: true });
    expect((await see('a.md', 'one')).changed).toBe(true);
    database.close();
  });

  it('is not counted among what is there', async () => {
    const { see, ledger, database } = open();
    for (const at of ['a.md', 'b.md']) await see(at, 'one');
    expect([await ledger.count(), await ledger.isThere(key('a.md')), await ledger.isThere(key('none.md'))]).toEqual([
      2,
      true,
      false,
    ]);
    await ledger.gone([key('a.md')]);
    expect([await ledger.count(), await ledger.isThere(key('a.md'))]).toEqual([1, false]);
    database.close();
  });
});

describe('absent', () => {
  it('does not name what lies below a folder that cannot be listed', async () => {
    const { see, ledger, database } = open();
    for (const at of ['city/a.md', 'city/deep/b.md', 'cityline/c.md', 'd.md']) await see(at, 'one');
    expect((await ledger.absent(new Set(), ['city'])).map((one) => one.key)).toEqual(['cityline/c.md', 'd.md']);
    expect(await ledger.absent(new Set(), [''])).toEqual([]);
    database.close();
  });
});
