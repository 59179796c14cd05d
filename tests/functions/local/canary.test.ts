import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCanary } from '../../../functions/local/canary.ts';
import { runPass } from '../../../functions/local/pass/pass.ts';
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

/** @returns its age at the end of each minute, of so many */
async function passing(minutes: number, publishes: (minute: number) => boolean = () => true): Promise<number[]> {
  const canary = createCanary(quay.mill);
  const ages: number[] = [];
  for (let minute = 0; minute <= minutes; minute++) {
    atMinute(minute);
    await canary.send();
    if (publishes(minute)) await runPass(quay.mill, PASS);
    ages.push(await canary.age());
  }
  return ages;
}

it('is never older than its five minutes while all goes on, and nothing is sent before the first are over', async () => {
  const ages = await passing(16);
  expect(ages).toEqual([0, 0, 0, 0, 0, 0, 60, 120, 180, 240, 0, 60, 120, 180, 240, 0, 60]);
  expect(quay.read(FEED)).toContain('Written at 2026-06-01T12:15:00Z');
});

it('grows old where nothing is published any more', async () => {
  const ages = await passing(17, (minute) => minute < 7);
  expect(ages.slice(5)).toEqual([0, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 660, 720]);
});

it('grows old from the first on where none has ever come out, and not from one of a server before', async () => {
  expect((await passing(12, () => false)).slice(4)).toEqual([0, 0, 60, 120, 180, 240, 300, 360, 420]);
  await runPass(quay.mill, PASS);
  quay.at(instantOf(BEGINNING + 86_400_000));
  expect(await createCanary(quay.mill).age()).toBe(0);
});

it('is in no list, no other feed and no page, and nothing takes it for a file that has gone', async () => {
  quay.upload('city/ferry.md', '# The ferry\n\nIt sails.\n');
  await passing(6);
  expect(quay.read(FEED)).toContain('Written at');
  const held = await runPass(quay.mill, PASS);
  expect(held.heldRemovals).toEqual([]);
  for (const path of ['/all/feed.json', '/index.html', '/sitemap.xml'])
    expect(quay.read(path) ?? '').not.toMatch(/canary/i);
  const { items } = await createQuery(quay.mill.store).uploads({}, { limit: 10 });
  expect(items.map(({ key }) => key)).toEqual(['city/ferry.md']);
  const found: Finding[] = [];
  for (const mode of ['heal', 'tell'] as const) {
    const deps = reconcileDeps(quay.mill, { mode, found: (finding) => found.push(finding) });
    await reconcile(deps, await beginning(deps));
  }
  expect(found).toEqual([]);
  expect((await quay.mill.store.upload(CANARY_KEY))?.value.receipt.status).toBe('published');
});
