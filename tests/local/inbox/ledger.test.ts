import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../shared/local/inbox/ledger.ts';
import { openDatabase } from '../../../shared/local/store/database.ts';
import { revisionOf } from '../../../shared/pipeline/revision.ts';
import { key } from '../../contract/fixtures.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();

function open(path = join(folder(), 'state.sqlite')) {
  const database = openDatabase(path);
  const ledger = createLedger(database);
  const see = (at: string, fingerprint: string) => {
    const [seen] = ledger.observe([{ key: key(at), fingerprint }]);
    if (seen === undefined) throw new Error('nothing observed');
    return seen;
  };
  return { database, ledger, see, path };
}

const revision = (count: number) => revisionOf(count.toString(16).padStart(16, '0'));

describe('observe', () => {
  it('gives each new state of a file the next revision, whichever file it is', () => {
    const { see, database } = open();
    expect(see('a.md', 'one')).toEqual({ key: 'a.md', revision: revision(1), changed: true });
    expect(see('b.md', 'one').revision).toBe(revision(2));
    expect(see('a.md', 'two').revision).toBe(revision(3));
    expect(see('a.md', 'one').revision).toBe(revision(4));
    database.close();
  });

  it('keeps the revision of what has not changed, and says changed until it is settled', () => {
    const { see, ledger, database } = open();
    const first = see('a.md', 'one');
    expect(see('a.md', 'one')).toEqual(first);
    ledger.settled([first]);
    expect(see('a.md', 'one')).toEqual({ ...first, changed: false });
    expect(see('a.md', 'two').changed).toBe(true);
    database.close();
  });

  it('does not take a late settling for that of a newer state', () => {
    const { see, ledger, database } = open();
    const first = see('a.md', 'one');
    see('a.md', 'two');
    ledger.settled([first]);
    expect(see('a.md', 'two').changed).toBe(true);
    database.close();
  });

  it('still says changed after a restart, and goes on counting', () => {
    const first = open();
    first.see('a.md', 'one');
    first.ledger.settled([first.see('b.md', 'one')]);
    first.database.close();
    const second = open(first.path);
    expect(second.see('a.md', 'one')).toEqual({ key: 'a.md', revision: revision(1), changed: true });
    expect(second.see('b.md', 'one').changed).toBe(false);
    expect(second.see('c.md', 'one').revision).toBe(revision(3));
    second.database.close();
  });

  it('orders revisions as text across digits', () => {
    const { see, database } = open();
    const revisions = Array.from({ length: 300 }, (_, index) => see('a.md', String(index)).revision);
    expect(revisions.toSorted()).toEqual(revisions);
    expect(new Set(revisions).size).toBe(300);
    database.close();
  });

  it('answers for many files in their order', () => {
    const { ledger, database } = open();
    const files = Array.from({ length: 10_000 }, (_, index) => ({ key: key(`n${index}`), fingerprint: 'one' }));
    ledger.settled(ledger.observe(files).slice(5));
    const again = ledger.observe(files);
    expect(again.map((seen) => seen.key)).toEqual(files.map((file) => file.key));
    expect(again.filter((seen) => seen.changed)).toEqual(again.slice(0, 5));
    database.close();
  });
});

describe('gone', () => {
  it('gives what is gone a newer revision, until that is settled', () => {
    const { see, ledger, database } = open();
    const seen = see('a.md', 'one');
    ledger.settled([seen, see('b.md', 'one')]);
    expect(ledger.absent(new Set([key('b.md')]))).toEqual([{ key: 'a.md', fingerprint: 'one', isGone: false }]);
    const gone = ledger.gone([key('a.md')]);
    expect(gone).toEqual([{ key: 'a.md', revision: revision(3), changed: true }]);
    expect(ledger.absent(new Set([key('b.md')]))).toMatchObject([{ key: 'a.md', isGone: true }]);
    expect(ledger.gone([key('a.md')])).toEqual(gone);
    ledger.settled(gone);
    expect(ledger.absent(new Set([key('b.md')]))).toEqual([]);
    expect(see('a.md', 'one')).toEqual({ key: 'a.md', revision: revision(4), changed: true });
    database.close();
  });

  it('sees a file that comes back before its going was settled as changed', () => {
    const { see, ledger, database } = open();
    ledger.settled([see('a.md', 'one')]);
    const gone = ledger.gone([key('a.md')]);
    const back = see('a.md', 'one');
    ledger.settled(gone);
    expect(back).toEqual({ key: 'a.md', revision: revision(3), changed: true });
    expect(see('a.md', 'one').changed).toBe(true);
    database.close();
  });

  it('is not counted among what is there', () => {
    const { see, ledger, database } = open();
    for (const at of ['a.md', 'b.md']) see(at, 'one');
    expect([ledger.count(), ledger.isThere(key('a.md')), ledger.isThere(key('none.md'))]).toEqual([2, true, false]);
    ledger.gone([key('a.md')]);
    expect([ledger.count(), ledger.isThere(key('a.md'))]).toEqual([1, false]);
    database.close();
  });
});

describe('absent', () => {
  it('does not name what lies below a folder that cannot be listed', () => {
    const { see, ledger, database } = open();
    for (const at of ['city/a.md', 'city/deep/b.md', 'cityline/c.md', 'd.md']) see(at, 'one');
    expect(ledger.absent(new Set(), ['city']).map((one) => one.key)).toEqual(['cityline/c.md', 'd.md']);
    expect(ledger.absent(new Set(), [''])).toEqual([]);
    database.close();
  });
});
