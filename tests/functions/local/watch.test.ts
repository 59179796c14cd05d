import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Doorbell, openDoorbell } from '../../../functions/local/watch.ts';
import { temporaryFolders } from '../../local/temporary.ts';

const folder = temporaryFolders();
let bell: Doorbell | undefined;
afterEach(() => bell?.close());

const AN_HOUR = 3_600_000;

/** A bell that tells when it rings. Polling once an hour, it rings for events alone. */
function listen(inbox: string, pollMs = AN_HOUR, ring: () => Promise<void> = async () => {}) {
  let count = 0;
  let waiting: (() => void)[] = [];
  bell = openDoorbell({
    inbox,
    pollMs,
    ring: async () => {
      count++;
      for (const resolve of waiting.splice(0)) resolve();
      await ring();
    },
  });
  const next = () => new Promise<void>((resolve) => (waiting = [...waiting, resolve]));
  return { bell, next, rings: () => count };
}

describe('the doorbell', () => {
  it('rings once at the start, and then for what is saved, renamed and removed', async () => {
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

  it('rings for what happens in folders, also in new ones', async () => {
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

  it('rings by and by where there are no events, and after the inbox was deleted and made again', async () => {
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

  it('never rings before the last ring was answered, and once more for all that came meanwhile', async () => {
    const inbox = folder();
    let open = () => {};
    let inside = 0;
    let most = 0;
    const { next, rings } = listen(inbox, AN_HOUR, async () => {
      most = Math.max(most, ++inside);
      await new Promise<void>((resolve) => (open = resolve));
      inside--;
    });
    await next();
    for (let count = 0; count < 50; count++) writeFileSync(join(inbox, `${count}.md`), 'x');
    await settled();
    expect(rings()).toBe(1);
    const rung = next();
    open();
    await rung;
    open();
    await settled();
    expect([rings(), most]).toEqual([2, 1]);
  });

  it('rings on after a ring that failed', async () => {
    const { next } = listen(folder(), 10, () => Promise.reject(new Error('no')));
    await next();
    await next();
    await next();
  });

  it('polls the less often the longer a scan takes', async () => {
    const { next, bell, rings } = listen(folder(), 10);
    await next();
    await next();
    bell.scanned(AN_HOUR);
    await settled();
    const before = rings();
    await settled();
    expect(rings()).toBe(before);
  });

  it('is silent once it is closed', async () => {
    const inbox = folder();
    const { next, bell, rings } = listen(inbox, 10);
    await next();
    await bell.close();
    const before = rings();
    writeFileSync(join(inbox, 'a.md'), 'one');
    await settled();
    expect(rings()).toBe(before);
  });
});

/** Long enough for every event of the past to have rung. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}
