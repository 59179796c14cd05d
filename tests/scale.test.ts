import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withTables } from '../bench/page-tables.ts';
import { ASSUMED, SET } from '../bench/scale/limits.ts';
import { simulate } from '../bench/scale/line.ts';
import { PAGE, TABLES } from '../bench/scale/page.ts';
import { stockOf } from '../bench/scale/stock.ts';

it('the page of scale is what the simulation makes: `npm run scale` writes it', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(withTables(page, TABLES)).toBe(page);
});

it('its settings are those of the stack', () => {
  const says = (file: string, pattern: RegExp) =>
    Number(pattern.exec(readFileSync(file, 'utf8'))?.[1]?.replace('_', ''));
  expect({
    ingestAtOnce: says('infra/subsystems/intake.ts', /maxConcurrency: (\d+)/),
    ingestBatch: says('infra/subsystems/intake.ts', /batchSize: (\d+)/),
    publishBatch: says('infra/subsystems/publisher.ts', /batchSize: ([\d_]+)/),
    publishedAtOnce: says('shared/publish/publish.ts', /PAGES_AT_ONCE = (\d+)/),
    window: says('infra/constructs/stream-follower.ts', /maxBatchingWindow: Duration.seconds\((\d+)\)/),
    comparison: says('functions/reconcile/handler.ts', /A_COMPARISON_MS = (\d+) \* 3_600_000/),
    archiveItems: says('shared/config/types.ts', /archiveItems: (\d+)/),
    feedsOfAnArticle: 6,
  }).toEqual(SET);
});

const partitions = 4;

it('the write units of an article are those that are counted', () => {
  const [, units] =
    /^\| 100 new articles at once(?: \| \d+){4} \| (\d+) \|/m.exec(readFileSync('docs/costs.md', 'utf8')) ?? [];
  expect(Number(units) / 100).toBe(ASSUMED.writeUnits);
});

it('every article that is uploaded comes out, later than it was uploaded, and no sooner where more come', () => {
  let before = 0;
  for (const count of [1, 7, 400, 3_000]) {
    const { median, last } = simulate({ count, partitions });
    expect(median).toBeGreaterThan(2);
    expect(last).toBeGreaterThanOrEqual(Math.max(median, before));
    before = last;
  }
});

it('more of what it waits for brings it out sooner', () => {
  const load = { count: 6_000, rate: 400, partitions };
  const last = (more: object) => simulate({ ...load, ...more }).last;
  const warm = { partitions: 60 };
  expect(last(warm)).toBeLessThan(last({}));
  expect(last({ ...warm, ingestAtOnce: 100 })).toBeLessThan(last(warm));
  expect(last({ partitions: 4, lanes: 10 })).toBeLessThanOrEqual(last({ partitions: 4 }));
});

it('the page says no more than its tables', () => {
  expect(simulate({ count: 6_000, rate: 100, partitions }).last).toBeLessThan(6);
  expect(simulate({ count: 1_000, partitions }).last).toBeLessThan(14);
  expect(simulate({ count: 1_000, partitions: 16 }).last).toBeLessThan(10);
  expect(stockOf(4_500_000).nights).toBe(1);
  expect(stockOf(5_500_000).nights).toBe(2);
  expect(stockOf(68_000_000).nights).toBe(15);
  expect(stockOf(69_000_000).nights).toBeUndefined();
});
