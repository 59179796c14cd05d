import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANGES, COUNTED, costsOf, countOf, sumOf } from '../bench/costs/costs.ts';
import { linesOf, NEWSROOMS } from '../bench/costs/newsrooms.ts';
import { PAGE, TABLES } from '../bench/costs/page.ts';
import { PRICES, priceOf } from '../bench/costs/prices.ts';
import { withTables } from '../bench/page-tables.ts';

describe('the page of costs', () => {
  it('is what the counts make: `npm run costs` writes it', () => {
    const page = readFileSync(PAGE, 'utf8');
    expect(withTables(page, TABLES)).toBe(page);
  });

  it('states the assumptions that it is made with', () => {
    const rows = readFileSync(PAGE, 'utf8').split('## What a newsroom pays')[1]?.split('\n') ?? [];
    const stated = (what: string) =>
      rows
        .find((row) => row.startsWith(`| ${what}`))
        ?.split('|')
        .slice(2, 5)
        .map((cell) => Number(/[\d,]+/.exec(cell)?.[0].replaceAll(',', '')));
    const news = NEWSROOMS.map(({ changes }) => {
      const one = (changes['a new article, in feeds of 20'] ?? 0) + (changes['a new article, in full feeds'] ?? 0);
      return one + 100 * (changes['100 new articles at once'] ?? 0);
    });
    expect(stated('new articles a month')).toEqual(news);
    for (const change of ['a correction', 'the same upload again', 'a withdrawal'] as const)
      expect(stated(change.replace(/^a (.*)$/, '$1s'))).toEqual(NEWSROOMS.map(({ changes }) => changes[change]));
    expect(stated('articles kept')).toEqual(NEWSROOMS.map(({ stored }) => stored));
  });

  it('says the same prices as the page of deployment', () => {
    const deployment = readFileSync('docs/deployment.md', 'utf8');
    const million = (price: number) => (price * 1e6).toFixed(price * 1e6 < 1 ? 3 : 2).replace(/0$/, '');
    expect(deployment).toContain(
      `${million(PRICES.writeUnit)} a million write units, ${million(PRICES.readUnit)} a million read units`,
    );
    expect(deployment).toContain('5.00 a million PUT, 0.40 a million GET and HEAD');
    expect([PRICES.s3Put, PRICES.s3Get]).toEqual([5e-6, 0.4e-6]);
  });
});

describe('what is counted', () => {
  it('has a price, whatever it is', () => {
    for (const change of CHANGES)
      for (const calls of Object.values(COUNTED[change])) for (const kind of Object.keys(calls)) priceOf(kind);
    expect(() => priceOf('kinesis:PutRecord')).toThrow('kinesis:PutRecord');
  });

  it.each(['a new article, in feeds of 20', 'a new article, in full feeds', 'a correction'] as const)(
    'of %s is at most one read, nine puts and a page, and one write a feed, six pages of articles, four sitemaps, and no look at a feed’s own files',
    (change) => {
      const { publish = {} } = COUNTED[change];
      const feeds = 6;
      // The article's own, and those that lead to it.
      const pages = 6;
      // Of the feed of all, of news, of a document of the archive, which is kept in the table, and the index.
      const sitemaps = 4;
      const archives = change === 'a new article, in full feeds' ? (9 + 1) * feeds : 0;
      expect(publish['s3:PUT']).toBeLessThanOrEqual(feeds * (9 + 1) + archives + pages + sitemaps);
      expect(publish['write units']).toBeLessThanOrEqual(feeds + 1);
      // Each article and the next one, its version before and after a put, and each record once.
      expect(publish['dynamodb:GetItem']).toBeLessThanOrEqual(feeds + 4 * pages);
      const looks = archives + pages;
      expect(publish['s3:HEAD']).toBeLessThanOrEqual(looks + sitemaps);
    },
  );

  it('of a hundred at once is a small part of a hundred one by one', () => {
    const alone = 100 * countOf('a new article, in full feeds', 's3:PUT');
    expect(countOf('100 new articles at once', 's3:PUT')).toBeLessThan(alone / 20);
    expect(sumOf(costsOf('100 new articles at once'))).toBeLessThan(
      (100 * sumOf(costsOf('a new article, in full feeds'))) / 10,
    );
  });

  it('makes every line with this design no dearer than without', () => {
    for (const newsroom of NEWSROOMS)
      for (const line of linesOf(newsroom, 0)) expect(line.with, line.what).toBeLessThanOrEqual(line.without);
  });
});
