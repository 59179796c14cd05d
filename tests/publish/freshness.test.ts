import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CANARY_KEY } from '../../shared/article/canary.ts';
import type { Instant } from '../../shared/article/types.ts';
import { release } from '../../shared/pipeline/release.ts';
import { canaryArticle } from '../../shared/publish/canary.ts';
import { createFreshness, type Freshness } from '../../shared/publish/freshness.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let mill: TestMill;
let look: () => Promise<Freshness>;
beforeEach(async () => {
  mill = await openTestMill({ feeds: [{ each: 'section' }, { each: { tag: { min: 3 } } }] });
  const { store, config, clock } = mill.mill;
  look = createFreshness({ store, config, clock, read: async (path) => mill.read(path) });
});
afterEach(() => mill.close());

async function bring(key: string, title: string, fields = ''): Promise<void> {
  mill.upload(key, `---\ntitle: ${title}\ntags: [ships]\n${fields}---\n\nA few words.\n`);
  await mill.deliver(key);
}

describe('the newest article that is due', () => {
  it('is in its feeds where there is none', async () => {
    expect(await look()).toEqual({ kind: 'fresh' });
  });

  it('is missing until it is published, and longer with each minute', async () => {
    await bring('quay/first.md', 'First');
    expect(await look()).toMatchObject({ kind: 'missing', feed: 'all', seconds: 0 });
    mill.at('2026-06-01T12:07:00Z');
    expect(await look()).toMatchObject({ kind: 'missing', seconds: 420 });
    await mill.publish();
    expect(await look()).toEqual({ kind: 'fresh' });
  });

  it('is missing in the one feed that has lost it', async () => {
    await bring('quay/first.md', 'First');
    await mill.publish();
    rmSync(join(mill.folder, 'public', 'section', 'quay', 'feed.json'));
    expect(await look()).toMatchObject({ kind: 'missing', feed: 'section/quay' });
    writeFileSync(join(mill.folder, 'public', 'section', 'quay', 'feed.json'), '{"items": []}');
    expect(await look()).toMatchObject({ kind: 'missing', feed: 'section/quay' });
  });

  it('begins to be missing anew when it was there meanwhile', async () => {
    await bring('quay/first.md', 'First');
    await look();
    await mill.publish();
    mill.at('2026-06-01T12:30:00Z');
    expect(await look()).toEqual({ kind: 'fresh' });
    rmSync(join(mill.folder, 'public', 'all', 'feed.json'));
    expect(await look()).toMatchObject({ kind: 'missing', feed: 'all', seconds: 0 });
  });

  it('begins to be missing with each version anew: what waited for hours before its commit is not late', async () => {
    await bring('quay/first.md', 'First');
    await look();
    mill.at('2026-06-01T12:04:00Z');
    await bring('quay/second.md', 'Second');
    expect(await look()).toMatchObject({ kind: 'missing', seconds: 0 });
  });

  it('is late when its time has come and nobody has brought it out', async () => {
    await bring('quay/later.md', 'Later', 'date: 2026-06-01T12:10:00Z\n');
    expect(await look()).toEqual({ kind: 'fresh' });
    mill.at('2026-06-01T12:16:00Z');
    expect(await look()).toMatchObject({ kind: 'due', seconds: 360 });
    await release(mill.mill, mill.mill.clock.now());
    await mill.publish();
    expect(await look()).toEqual({ kind: 'fresh' });
  });

  it('is not the canary', async () => {
    await bring('quay/first.md', 'First');
    await mill.publish();
    mill.at('2026-06-01T12:05:00Z');
    mill.upload(CANARY_KEY, canaryArticle('2026-06-01T12:05:00Z' as Instant, 'https://quay.example/'));
    await mill.deliver(CANARY_KEY);
    expect(await look()).toEqual({ kind: 'fresh' });
  });
});
