import { type Change, costsOf, countOf, sumOf } from './costs.ts';
import { PRICES } from './prices.ts';

/** A month of a newsroom: assumptions, which docs/costs.md states. */
export interface Newsroom {
  readonly name: string;
  readonly changes: Readonly<Partial<Record<Change, number>>>;
  readonly requests: number;
  /** Articles that it has, for what is kept. */
  readonly stored: number;
}

export const NEWSROOMS: readonly Newsroom[] = [
  {
    name: 'small',
    changes: {
      'a new article, in feeds of 20': 100,
      'a correction': 20,
      'the same upload again': 20,
      'a withdrawal': 2,
    },
    requests: 100_000,
    stored: 1_000,
  },
  {
    name: 'medium',
    changes: {
      'a new article, in full feeds': 3_000,
      'a correction': 1_000,
      'the same upload again': 1_000,
      'a withdrawal': 30,
    },
    requests: 5_000_000,
    stored: 100_000,
  },
  {
    name: 'large',
    changes: {
      'a new article, in full feeds': 30_000,
      '100 new articles at once': 300,
      'a correction': 20_000,
      'the same upload again': 20_000,
      'a withdrawal': 600,
    },
    requests: 200_000_000,
    stored: 1_000_000,
  },
];

/** Of 40 kB, compressed; three in four are answered by an empty 304. */
const GB_A_REQUEST = 40e-6 / 4;
const FEEDS = 6;
const FILES = 10;
/** Of an article with its receipt, lists and index in the table, and of its upload and page in S3. */
export const GB_STORED = { table: 6e-6, s3: 24e-6 };
const FREE_PATHS = 1_000;

/** One line of a month's bill, and the same without what Feedmill does about it. */
export interface Line {
  readonly what: string;
  readonly with: number;
  readonly without: number;
  readonly otherwise: string;
}

/** @param atRest what a deployment costs a month when nothing happens */
export function linesOf({ changes, requests, stored }: Newsroom, atRest: number): readonly Line[] {
  const count = (change: Change) => changes[change] ?? 0;
  const cost = (change: Change) => sumOf(costsOf(change)) - costsOf(change).invalidations;
  const single = (change: Change) => (change === '100 new articles at once' ? 100 : 1) * count(change);
  const alone = stored > 1_000 ? 'a new article, in full feeds' : 'a new article, in feeds of 20';
  const news = (['a new article, in feeds of 20', 'a new article, in full feeds'] as const).reduce(
    (sum, change) => sum + count(change) * cost(change),
    0,
  );
  const bulk = count('100 new articles at once');
  const writing = (Object.keys(changes) as Change[]).filter((change) => change !== 'the same upload again');
  const regenerations = writing.reduce(
    (sum, change) => sum + (single(change) / (change.startsWith('100') ? 100 : 1)) * FEEDS,
    0,
  );
  const paths = count('a withdrawal') * countOf('a withdrawal', 'cloudfront:paths');
  const everyPath = count('a withdrawal') * (FEEDS * FILES + 1);
  const edge = requests * (PRICES.edgeRequest + PRICES.edgeFunctions) + requests * GB_A_REQUEST * PRICES.edgeGb;
  const pathsCost = (asked: number) => Math.max(0, asked - FREE_PATHS) * PRICES.invalidationPath;
  return [
    { what: 'new articles one by one', with: news, without: news, otherwise: '' },
    {
      what: 'new articles a hundred at once',
      with: bulk * cost('100 new articles at once'),
      without: bulk * 100 * cost(alone),
      otherwise: 'each rendered by itself',
    },
    {
      what: 'corrections and withdrawals',
      ...same(count('a correction') * cost('a correction') + count('a withdrawal') * cost('a withdrawal')),
    },
    {
      what: 'the same uploads again',
      with: count('the same upload again') * cost('the same upload again'),
      without: count('the same upload again') * cost('a correction'),
      otherwise: 'written again as a correction is',
    },
    {
      what: 'looks before puts',
      with: 0,
      without: regenerations * FILES * PRICES.s3Get,
      otherwise: 'ten HEAD a feed and change',
    },
    {
      what: 'articles that are not in the window',
      with: 0,
      without: regenerations * stored * PRICES.readUnit,
      otherwise: 'a read unit each for every regeneration, where a feed is made of all its articles',
    },
    {
      what: 'paths forgotten at the edge',
      with: pathsCost(paths),
      without: pathsCost(everyPath),
      otherwise: 'a path a file',
    },
    {
      what: 'readers',
      with: edge,
      without: edge + requests * (PRICES.lambdaCall + 1.73 * 0.05 * PRICES.lambdaGbSecond + 57 * PRICES.readUnit),
      otherwise: 'a function that makes each answer from the table (50 ms, 57 read units)',
    },
    {
      what: 'what is kept',
      ...same(stored * (GB_STORED.table * PRICES.tableGbMonth + GB_STORED.s3 * PRICES.s3GbMonth)),
    },
    { what: 'at rest', ...same(atRest) },
  ];
}

function same(cost: number) {
  return { with: cost, without: cost, otherwise: '' };
}
