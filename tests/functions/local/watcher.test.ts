import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellsChanges } from '../../../functions/local/tells-changes.ts';
import { type LookExtent, openWatcher, type Watcher } from '../../../functions/local/watcher.ts';
import { temporaryFolders } from '../../local/temporary.ts';
import { missing } from '../../support/programs.ts';

const folder = temporaryFolders();
let bell: Watcher | undefined;
afterEach(() => bell?.close());

const AN_HOUR = 3_600_000;
const FAKED = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const;

/** A bell that tells when it looks. Polling once an hour, it looks for events alone. */
function listen(inbox: string, pollMs = AN_HOUR, look: () => Promise<unknown> = async () => {}) {
  let count = 0;
  let waiting: (() => void)[] = [];
  bell = openWatcher({
    inbox,
    pollMs,
    look: async (extent) => {
      if (extent === 'brief') return false;
      count++;
      for (const resolve of waiting.splice(0)) resolve();
      await look();
      return false;
    },
  });
  const next = () => new Promise<void>((resolve) => (waiting = [...waiting, resolve]));
  return { bell, next, looks: () => count };
}

describe('the watcher', () => {
  it('looks once at the start, and then for what is saved, renamed and removed', async () => {
    const inbox = folder();
    const { next } = listen(inbox);
    await next();
    for (const change of [
      () => writeFileSync(join(inbox, 'a.md'), 'one'),
      () => writeFileSync(join(inbox, 'a.md'), 'two'),
      () => renameSync(join(inbox, 'a.md'), join(inbox, 'b.md')),
      () => rmSync(join(inbox, 'b.md')),
    ]) {
      await settled();
      const rung = next();
      change();
      await rung;
    }
  });

  it('looks for what happens in folders, also in new ones', async () => {
    const inbox = folder();
    mkdirSync(join(inbox, 'city/deep'), { recursive: true });
    const { next } = listen(inbox);
    await next();
    for (const change of [
      () => writeFileSync(join(inbox, 'city/deep/a.md'), 'one'),
      () => mkdirSync(join(inbox, 'new/desk'), { recursive: true }),
      () => writeFileSync(join(inbox, 'new/desk/a.md'), 'one'),
    ]) {
      await settled();
      const rung = next();
      change();
      await rung;
    }
  });

  it('looks by and by where there are no events, and after the inbox was deleted and made again', async () => {
    const inbox = join(folder(), 'inbox');
    const { next } = listen(inbox, 20);
    await next();
    await next();
    for (let round = 0; round < 2; round++) {
      mkdirSync(inbox);
      await next();
      await next();
      rmSync(inbox, { recursive: true });
      await next();
    }
  });

  it('watches an inbox that was deleted and made again', async () => {
    const inbox = join(folder(), 'inbox');
    mkdirSync(inbox);
    const { next } = listen(inbox);
    await next();
    await settled();
    const gone = next();
    rmSync(inbox, { recursive: true });
    mkdirSync(inbox);
    await gone;
    await settled();
    const rung = next();
    writeFileSync(join(inbox, 'a.md'), 'one');
    await rung;
  });

  it('never looks before the last look was answered, and once more for all that came meanwhile', async () => {
    const inbox = folder();
    let open = () => {};
    let inside = 0;
    let most = 0;
    const { next, looks } = listen(inbox, AN_HOUR, async () => {
      most = Math.max(most, ++inside);
      await new Promise<void>((resolve) => (open = resolve));
      inside--;
    });
    await next();
    for (let count = 0; count < 50; count++) writeFileSync(join(inbox, `${count}.md`), 'x');
    await settled();
    expect(looks()).toBe(1);
    const rung = next();
    open();
    await rung;
    open();
    await settled();
    expect([looks(), most]).toEqual([2, 1]);
  });

  it('looks on after a look that failed', async () => {
    const { next } = listen(folder(), 10, () => Promise.reject(new Error('no')));
    await next();
    await next();
    await next();
  });

  it('polls the less often the longer a look takes', async () => {
    const { next, bell, looks } = listen(folder(), 10);
    await next();
    await next();
    bell.looked(AN_HOUR);
    await settled();
    const before = looks();
    await settled();
    expect(looks()).toBe(before);
  });

  it('is silent once it is closed', async () => {
    const inbox = folder();
    const { next, bell, looks } = listen(inbox, 10);
    await next();
    await bell.close();
    const before = looks();
    writeFileSync(join(inbox, 'a.md'), 'one');
    await settled();
    expect(looks()).toBe(before);
  });
});

const inboxWithShare = mkdtempSync(join(tmpdir(), 'feedmill-'));
/** One that is not on the list of those that tell, as shares are not. */
const cannotMount = missing(
  'right to mount a file system',
  spawnSync('mount', ['-t', 'ramfs', 'ramfs', inboxWithShare]).status !== 0 ||
    spawnSync('umount', [inboxWithShare]).status !== 0,
);
afterAll(() => rmSync(inboxWithShare, { recursive: true }));

describe.runIf(tellsChanges(tmpdir()))('what the watcher says of a change', () => {
  /** @returns what is asked of the next looks, those apart at which nothing was told */
  function asked(inbox: string) {
    const looks: LookExtent[] = [];
    bell = openWatcher({
      inbox,
      pollMs: AN_HOUR,
      look: async (extent) => {
        if (extent !== 'brief') looks.push(extent);
        return false;
      },
    });
    return async (change: () => void) => {
      await vi.waitFor(() => expect(looks.length).toBeGreaterThan(0), 10_000);
      await settled();
      looks.length = 0;
      change();
      await vi.waitFor(() => expect(looks.length).toBeGreaterThan(0), 10_000);
      await settled();
      return looks.flat();
    };
  }

  it('is which files changed, wherever they lie', async () => {
    const inbox = folder();
    mkdirSync(join(inbox, 'city/deep'), { recursive: true });
    const next = asked(inbox);
    const told = async (change: () => void) => [...new Set(await next(change))];
    expect(await told(() => writeFileSync(join(inbox, 'a.md'), 'one'))).toEqual(['a.md']);
    expect(await told(() => writeFileSync(join(inbox, 'city/deep/b.md'), 'one'))).toEqual(['city/deep/b.md']);
    expect(await told(() => renameSync(join(inbox, 'a.md'), join(inbox, 'city/c.md')))).toEqual(['a.md', 'city/c.md']);
  });

  it.each<[string, (inbox: string) => void]>([
    ['a folder comes', (inbox) => mkdirSync(join(inbox, 'new'))],
    ['a folder goes', (inbox) => renameSync(join(inbox, 'city'), `${inbox}-away`)],
    ['a folder changes', (inbox) => chmodSync(join(inbox, 'city'), 0o750)],
    ['a file is called as its folder', (inbox) => writeFileSync(join(inbox, 'city/city'), 'one')],
    [
      'many files come',
      (inbox) => {
        for (let number = 0; number < 150; number++) writeFileSync(join(inbox, `city/${number}.md`), 'one');
      },
    ],
    ['somebody wants it', () => bell?.lookSoon()],
  ])('is nothing, so that all is looked through, where %s', async (_, change) => {
    const inbox = folder();
    mkdirSync(join(inbox, 'city'));
    const next = asked(inbox);
    expect(await next(() => change(inbox))).toContain('whole');
  });
});

describe('the watcher of an inbox in which nothing happens', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: [...FAKED], now: 0 }));
  afterEach(() => vi.useRealTimers());

  /** @returns the seconds of its looks */
  function looksAt(inbox: string, isUnsettled: () => boolean = () => false) {
    const looks = { whole: [] as number[], brief: [] as number[] };
    bell = openWatcher({
      inbox,
      look: async (extent) => {
        if (typeof extent === 'string') looks[extent].push(Date.now() / 1_000);
        return isUnsettled();
      },
    });
    return looks;
  }

  it.runIf(tellsChanges(tmpdir()))(
    'looks through all of it every two minutes, and at what comes with time in between',
    async () => {
      const looks = looksAt(folder());
      await vi.advanceTimersByTimeAsync(241_000);
      expect(looks.whole).toEqual([0, 120, 240]);
      expect(looks.brief.slice(0, 3)).toEqual([5, 10, 15]);
      expect(looks.brief).toHaveLength(46);
    },
  );

  it.runIf(tellsChanges(tmpdir()))('spends a thousandth of its time at most on looks through all of it', async () => {
    const looks = looksAt(folder());
    bell?.looked(400);
    await vi.advanceTimersByTimeAsync(801_000);
    expect(looks.whole).toEqual([0, 400, 800]);
  });

  it.runIf(tellsChanges(tmpdir()))(
    'looks through all of it within seconds where another folder stands in its place',
    async () => {
      const [inbox, share] = [join(folder(), 'inbox'), folder()];
      mkdirSync(join(share, 'city'));
      // A mount tells nobody; neither does a link that is made to lead elsewhere.
      symlinkSync(folder(), inbox);
      const looks = looksAt(inbox);
      await vi.advanceTimersByTimeAsync(6_000);
      rmSync(inbox);
      symlinkSync(share, inbox);
      await vi.advanceTimersByTimeAsync(9_500);
      expect(looks).toEqual({ whole: [0, 10], brief: [5, 15] });
    },
  );

  it.skipIf(cannotMount)(
    'looks through it twice a second where a share is mounted below it, which tells nobody',
    async () => {
      mkdirSync(join(inboxWithShare, 'city'), { recursive: true });
      expect(spawnSync('mount', ['-t', 'ramfs', 'ramfs', join(inboxWithShare, 'city')]).status).toBe(0);
      try {
        const looks = looksAt(inboxWithShare);
        await vi.advanceTimersByTimeAsync(1_400);
        expect(looks).toEqual({ whole: [0, 0.5, 1], brief: [] });
      } finally {
        await bell?.close();
        spawnSync('umount', [join(inboxWithShare, 'city')]);
      }
    },
  );

  it('looks soon again at what was being written', async () => {
    let left = 2;
    const looks = looksAt(folder(), () => left-- > 0);
    await vi.advanceTimersByTimeAsync(1_400);
    expect(looks.whole).toEqual([0, 0.5, 1]);
  });

  it('looks through it twice a second where nothing tells of changes', async () => {
    const looks = looksAt(join(folder(), 'none'));
    await vi.advanceTimersByTimeAsync(1_900);
    expect(looks).toEqual({ whole: [0, 0.5, 1, 1.5], brief: [] });
  });
});

describe('the watcher after a look that failed', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: [...FAKED], now: 0 }));
  afterEach(() => vi.useRealTimers());

  /** @returns the seconds at which it rang, and how many of the next looks are to fail */
  function failing(inbox: string, failures: number) {
    const state = { looks: [] as number[], failures };
    bell = openWatcher({
      inbox,
      pollMs: 500,
      look: async () => {
        state.looks.push(Date.now() / 1_000);
        if (state.failures-- > 0) throw new Error('the disk is full');
        return false;
      },
    });
    return state;
  }

  it('waits the longer the more often it failed, up to a minute, and no more when one went well', async () => {
    const state = failing(folder(), 9);
    await vi.advanceTimersByTimeAsync(244_900);
    expect(state.looks).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243, 243.5, 244, 244.5]);
  });

  it('looks sooner when something changes, but not at once', async () => {
    const inbox = folder();
    const state = failing(inbox, 5);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(state.looks).toEqual([0, 1, 3, 7]);
    const other = watch(inbox);
    const changed = once(other, 'change');
    writeFileSync(join(inbox, 'a.md'), 'one');
    await changed;
    other.close();
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(999);
    expect(state.looks).toEqual([0, 1, 3, 7]);
    await vi.advanceTimersByTimeAsync(1);
    expect(state.looks).toEqual([0, 1, 3, 7, 9]);
  });
});

/** Long enough for every event of the past to have rung. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}
