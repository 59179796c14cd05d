import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCanary } from '../../../functions/local/canary.ts';
import { runPass } from '../../../functions/local/pass/pass.ts';
import { thisProcess } from '../../../functions/local/pool/pool.ts';
import { reconcileDeps } from '../../../functions/local/reconcile.ts';
import { CANARY_KEY } from '../../../shared/article/canary.ts';
import { instantOf } from '../../../shared/article/dates/milliseconds.ts';
import { createQuery } from '../../../shared/pipeline/query/query.ts';
import type { Finding } from '../../../shared/reconcile/finding.ts';
import { beginning, reconcile } from '../../../shared/reconcile/reconcile.ts';
import { openTestMill, type TestMill } from '../../support/test-mill.ts';

const BEGINNING = Date.UTC(2026, 5, 1, 12);
const FEED = '/_canary/feed.json';
const PASS = { extent: 'changes', acceptsRemovals: false } as const;

let quay: TestMill;
const atMinute = (minute: number) => quay.at(instantOf(BEGINNING + minute * 60_000));
beforeEach(async () => {
  quay = await openTestMill();
  atMinute(0);
});
afterEach(() => quay.close());

/** @returns how late it is at the end of each minute, of so many. @param works whether a pass is made in a minute, and comes to its end */
async function passing(
  minutes: number,
  works: (minute: number) => 'well' | 'not' | 'on' = () => 'well',
  before: (minute: number) => void = () => undefined,
): Promise<number[]> {
  atMinute(0);
  const canary = createCanary(quay.mill);
  const late: number[] = [];
  for (let minute = 0; minute <= minutes; minute++) {
    atMinute(minute);
    before(minute);
    if (works(minute) !== 'on') await canary.send(thisProcess(quay.mill));
    if (works(minute) === 'well') await runPass(quay.mill, PASS);
    if (works(minute) !== 'on') canary.passEnded();
    late.push(await canary.late());
  }
  return late;
}

const NEVER_LATE = (minutes: number) => Array.from({ length: minutes + 1 }, () => 0);

it('comes out every five minutes while all goes on, and nothing is sent before the first are over', async () => {
  expect(await passing(4)).toEqual(NEVER_LATE(4));
  expect(quay.read(FEED)).toBeUndefined();
  expect(await passing(16)).toEqual(NEVER_LATE(16));
  expect(quay.read(FEED)).toContain('Written at 2026-06-01T12:15:00Z');
});

it('is late from the first on that does not come out', async () => {
  const late = await passing(17, (minute) => (minute < 7 ? 'well' : 'not'));
  expect(late.slice(5)).toEqual([0, 0, 0, 0, 0, 0, 60, 120, 180, 240, 300, 360, 420]);
});

it('is late from the first on where none has ever come out', async () => {
  const late = await passing(12, () => 'not');
  expect(late.slice(4)).toEqual([0, 0, 60, 120, 180, 240, 300, 360, 420]);
});

it('is not late while one pass goes on and on', async () => {
  expect(await passing(40, (minute) => (minute > 5 && minute < 40 ? 'on' : 'well'))).toEqual(NEVER_LATE(40));
});

it('is late by no more than its five minutes where somebody takes its feed away, or writes over it', async () => {
  for (const content of [undefined, '{"items":[]}', 'no']) {
    const late = await passing(
      30,
      () => 'well',
      (minute) => {
        if (minute !== 12) return;
        rmSync(join(quay.folder, 'public', '_canary'), { recursive: true, force: true });
        if (content === undefined) return;
        mkdirSync(join(quay.folder, 'public', '_canary'));
        writeFileSync(join(quay.folder, 'public', FEED), content);
      },
    );
    expect(Math.max(...late)).toBeLessThan(300);
    expect(late.slice(15)).toEqual(NEVER_LATE(15));
  }
});

it('is late also by a clock that was put back', async () => {
  const canary = createCanary(quay.mill);
  const hours = async (from: number) => {
    for (let minute = from; minute <= from + 12; minute++) {
      atMinute(minute);
      await canary.send(thisProcess(quay.mill));
      canary.passEnded();
    }
    return canary.late();
  };
  expect(await hours(600)).toBeGreaterThan(300);
  expect(await hours(0)).toBeGreaterThan(300);
});

it('is in no list, no other feed and no page, and nothing takes it for a file that has gone', async () => {
  quay.upload('city/ferry.md', '# The ferry\n\nIt sails.\n');
  await passing(6);
  expect(quay.read(FEED)).toContain('Written at');
  const held = await runPass(quay.mill, PASS);
  expect(held.heldRemovals).toEqual([]);
  for (const path of ['/all/feed.json', '/index.html', '/sitemap.xml'])
    expect(quay.read(path) ?? '').not.toMatch(/canary/i);
  const query = createQuery(quay.mill.store);
  for (const limit of [1, 10]) {
    const uploads = await query.uploads({}, { limit });
    expect([uploads.items.map(({ key }) => key), uploads.next]).toEqual([['city/ferry.md'], undefined]);
    const articles = await query.articles({}, { limit });
    expect([articles.items.map(({ key }) => key), articles.next]).toEqual([['city/ferry.md'], undefined]);
  }
  expect(await query.countUploads({ status: 'published' })).toEqual({ count: 1, hasMore: false });
  expect(await query.countUploads({ status: 'rejected' })).toEqual({ count: 0, hasMore: false });
  expect(await query.countUploads({ status: 'published', section: 'city' })).toEqual({ count: 1, hasMore: false });
  const found: Finding[] = [];
  for (const mode of ['heal', 'tell'] as const) {
    const deps = reconcileDeps(quay.mill, { mode, found: (finding) => found.push(finding) });
    await reconcile(deps, await beginning(deps));
  }
  expect(found).toEqual([]);
  expect((await quay.mill.store.upload(CANARY_KEY))?.value.receipt.status).toBe('published');
});
