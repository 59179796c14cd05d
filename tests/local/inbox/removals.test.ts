import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { DEFAULT_REMOVALS } from '../../../shared/config/types.ts';
import { type Fingerprint, inGeneration } from '../../../shared/local/inbox/fingerprint.ts';
import { createRemovals } from '../../../shared/local/inbox/removals.ts';
import type { Scan } from '../../../shared/local/inbox/scan.ts';
import { openSqliteState } from '../../../shared/local/sqlite/state.ts';
import type { State } from '../../../shared/local/state.ts';
import { isSuspicious } from '../../../shared/pipeline/loss.ts';
import { key } from '../../contract/fixtures.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();
const opened: State[] = [];
afterEach(async () => {
  for (const state of opened.splice(0)) await state.close();
});

const numbered = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `a${index + from}.md`);

async function open(path = join(folder(), 'state.sqlite'), limits = DEFAULT_REMOVALS) {
  const state = await openSqliteState(path);
  opened.push(state);
  const { ledger } = state;
  const removals = createRemovals(state, limits);
  /** What a pass does with an inbox that holds these files. */
  const pass = async (names: readonly string[], changes: Partial<Scan> = {}, accepts = false) => {
    const files = names.map((name) => ({ key: key(name), fingerprint: `1.1.1.${name}` as Fingerprint }));
    const scan: Scan = { files, unreadable: [], identity: 'inbox', ...changes };
    const verdict = await removals.judge(await removals.absence(scan), accepts);
    const seen = scan.files.map((file) => ({ ...file, fingerprint: inGeneration('one', file.fingerprint) }));
    await ledger.settled(await ledger.observe(seen));
    await ledger.settled(await ledger.gone(verdict.gone));
    return verdict;
  };
  return { removals, ledger, pass, path };
}

const keys = (names: readonly string[]): SubmissionKey[] => names.map((name) => key(name)).sort();

describe('what is more than an editor removes', () => {
  it.each([
    [{ missing: 4, there: 10, isElsewhere: false }, true],
    [{ missing: 3, there: 10, isElsewhere: false }, false],
    [{ missing: 4, there: 12, isElsewhere: false }, false],
    [{ missing: 5, there: 12, isElsewhere: false }, true],
    [{ missing: 9, there: 9, isElsewhere: false }, false],
    [{ missing: 0, there: 0, isElsewhere: false }, false],
    [{ missing: 1, there: 1, isElsewhere: true }, true],
    [{ missing: 1, there: 4, isElsewhere: true }, false],
    [{ missing: 0, there: 0, isElsewhere: true }, false],
  ])('%j: %s', (loss, expected) => {
    expect(isSuspicious(loss, DEFAULT_REMOVALS)).toBe(expected);
  });

  it('is what the configuration says', async () => {
    const loss = { missing: 4, there: 10, isElsewhere: false };
    expect(isSuspicious(loss, { moreThan: 0.5, ofAtLeast: 10 })).toBe(false);
    expect(isSuspicious(loss, { moreThan: 1 / 3, ofAtLeast: 11 })).toBe(false);
    expect(isSuspicious({ ...loss, missing: 10 }, { moreThan: 1, ofAtLeast: 1 })).toBe(false);
    expect(isSuspicious({ ...loss, missing: 1 }, { moreThan: 0, ofAtLeast: 1 })).toBe(true);
  });
});

describe('removals', () => {
  it('of a few are done at once', async () => {
    const { pass } = await open();
    await pass(numbered(12));
    expect(await pass(numbered(9, 3))).toEqual({ gone: keys(numbered(3)), held: [] });
    expect(await pass(numbered(8, 4))).toEqual({ gone: keys(['a3.md']), held: [] });
  });

  it('of many at once are held, as long as the files are missing', async () => {
    const { pass, removals } = await open();
    await pass(numbered(12));
    expect(await pass([])).toEqual({ gone: [], held: keys(numbered(12)) });
    expect(await pass([])).toEqual({ gone: [], held: keys(numbered(12)) });
    expect(await removals.held()).toEqual(keys(numbered(12)));
    // Most come back: what is missing still was not removed by an editor either.
    expect(await pass(numbered(10, 2))).toEqual({ gone: [], held: keys(['a0.md', 'a1.md']) });
    expect(await pass(numbered(12))).toEqual({ gone: [], held: [] });
    expect(await removals.held()).toEqual([]);
  });

  it('go on beside those that are held, of what is there', async () => {
    const { pass } = await open();
    await pass(numbered(30));
    expect((await pass(numbered(15))).held).toHaveLength(15);
    expect(await pass(numbered(12))).toMatchObject({ gone: keys(['a12.md', 'a13.md', 'a14.md']) });
    expect(await pass(numbered(7))).toEqual({ gone: [], held: expect.objectContaining({ length: 20 }) });
  });

  it('are done when somebody says that they are meant', async () => {
    const { pass, removals, ledger } = await open();
    await pass(numbered(12));
    await pass(numbered(2));
    expect(await pass(numbered(2), {}, true)).toEqual({ gone: keys(numbered(10, 2)), held: [] });
    expect(await removals.held()).toEqual([]);
    expect(await ledger.count()).toBe(2);
  });

  it('are still held by the next process, which may be told to do them', async () => {
    const first = await open();
    await first.pass(numbered(12));
    await first.pass([]);
    const second = await open(first.path);
    expect(await second.removals.held()).toEqual(keys(numbered(12)));
    expect(await second.pass([])).toEqual({ gone: [], held: keys(numbered(12)) });
    expect((await second.pass([], {}, true)).gone).toHaveLength(12);
    expect(await first.removals.held()).toEqual([]);
  });

  it('are not made few by what arrives at the same time', async () => {
    const { pass } = await open();
    await pass(numbered(12));
    expect(await pass(numbered(100, 50))).toEqual({ gone: [], held: keys(numbered(12)) });
  });

  it('are none where files only got other names', async () => {
    const { pass } = await open();
    await pass(numbered(12));
    const files = numbered(12).map((name) => ({
      key: key(`town/${name}`),
      fingerprint: `1.1.2.${name}` as Fingerprint,
    }));
    expect(await pass([], { files })).toEqual({ gone: keys(numbered(12)), held: [] });
  });

  it('are no removals below a folder that cannot be listed, nor in an inbox that cannot', async () => {
    const { pass } = await open();
    const names = [...numbered(10), ...numbered(10).map((name) => `city/${name}`)];
    await pass(names);
    expect(await pass(numbered(10), { unreadable: ['city'] })).toEqual({ gone: [], held: [] });
    expect(await pass([], { unreadable: [''], identity: undefined })).toEqual({ gone: [], held: [] });
    expect((await pass(numbered(10))).held).toHaveLength(10);
    // Held before, unknown now: not accepted unseen.
    expect(await pass(numbered(10), { unreadable: ['city'] }, true)).toMatchObject({ gone: [] });
    expect((await pass(numbered(10))).held).toHaveLength(10);
  });
});

describe('an inbox with few uploads', () => {
  it('is emptied by its editor without a question', async () => {
    const { pass } = await open();
    await pass(numbered(3));
    expect(await pass([])).toEqual({ gone: keys(numbered(3)), held: [] });
  });

  it('is held when another folder stands in its place, as where a share was mounted', async () => {
    const { pass } = await open();
    await pass(numbered(3));
    expect(await pass([], { identity: 'mount point' })).toEqual({ gone: [], held: keys(numbered(3)) });
    expect((await pass(['stray.md'], { identity: 'mount point' })).held).toEqual(keys(numbered(3)));
    expect(await pass(numbered(3))).toMatchObject({ held: [] });
    // The stray file was in the other folder.
    expect(await pass([])).toMatchObject({ held: [] });
  });

  it('may move to another disk with all that is in it', async () => {
    const { pass } = await open();
    await pass(numbered(3));
    expect(await pass(numbered(3), { identity: 'new disk' })).toEqual({ gone: [], held: [] });
    expect(await pass([], { identity: 'new disk' })).toEqual({ gone: keys(numbered(3)), held: [] });
  });
});
