import { markdownTable, type PageTables } from '../page-tables.ts';
import { ASSUMED, PUBLISHED } from './limits.ts';
import { type Freshness, type Load, simulate } from './line.ts';
import { stockOf } from './stock.ts';

export const PAGE = 'docs/scale.md';

/** As a run of the simulation makes them. */
export const TABLES: PageTables = { load, knobs, stock };

const partitions = PUBLISHED.partitionsOfANewTable;
/** A minute of so many a second. */
const sustained = (rate: number, more: Partial<Load> = {}) => simulate({ count: 60 * rate, rate, partitions, ...more });
const atOnce = (count: number, more: Partial<Load> = {}) => simulate({ count, partitions, ...more });

const LOADS: readonly (readonly [string, (more?: Partial<Load>) => Freshness])[] = [
  ['one, after an idle hour', (more) => atOnce(1, more)],
  ['10 a second', (more) => sustained(10, more)],
  ['100 a second', (more) => sustained(100, more)],
  ['200 a second', (more) => sustained(200, more)],
  ['1,000 a second', (more) => sustained(1_000, more)],
  ['1,000 at once', (more) => atOnce(1_000, more)],
  ['10,000 at once', (more) => atOnce(10_000, more)],
];
/** Partitions for each thousand write units that the table takes from the start. */
const WARM = 16;

function load(): string {
  const rows = LOADS.map(([name, run]) => {
    const { median, last, throughput, waited } = run();
    const waits = [waited.ingest, waited.partition, waited.publish].map(seconds);
    return [name, seconds(median), seconds(last), ...waits, throughput.toFixed(0)];
  });
  const head = ['into one feed', 'median', 'last', 'ingest', 'index', 'publish', 'a second, in all'];
  return markdownTable(head, rows);
}

const KNOBS: readonly (readonly [string, Partial<Load>])[] = [
  ['as it is', {}],
  ['the index of a feed in four parts', { indexParts: 4 }],
  ['two batches of a shard at once', { lanes: 2 }],
  ['and a third fewer write units an article', { lanes: 2, writeUnits: ASSUMED.writeUnits * (2 / 3) }],
  [`a table that takes ${whole(1_000 * WARM)} write units`, { partitions: WARM }],
  ['and 100 ingests at once', { partitions: WARM, ingestAtOnce: 100 }],
  ['and a table twice as warm', { partitions: 2 * WARM, ingestAtOnce: 100 }],
  ['and the index in four parts', { partitions: 2 * WARM, ingestAtOnce: 100, indexParts: 4 }],
];

function knobs(): string {
  const loads = LOADS.filter(([name]) => /^1,?000 /.test(name) || name === '200 a second');
  const rows = KNOBS.map(([name, more]) => [name, ...loads.map(([, run]) => seconds(run(more).last))]);
  return markdownTable(['the last one', ...loads.map(([name]) => name)], rows);
}

function stock(): string {
  const rows = [1e6, 1e7, 1e8].map((articles) => {
    const { tableGb, partitions, keptUsd, documents, comparison, nights } = stockOf(articles);
    return [
      whole(articles),
      whole(tableGb),
      whole(partitions),
      keptUsd.toFixed(2),
      whole(documents),
      comparison.toFixed(1),
      nights === undefined ? '–' : whole(nights),
    ];
  });
  const head = [
    'articles',
    'GB in the table',
    'its partitions',
    'kept, USD a month',
    'documents of the archive of `all`',
    'hours of a comparison',
    'nights that it takes',
  ];
  return markdownTable(head, rows);
}

function seconds(value: number): string {
  return value < 100 ? value.toFixed(1) : whole(value);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
