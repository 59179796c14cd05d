import { readFileSync } from 'node:fs';
import { markdownTable, type PageTables } from '../page-tables.ts';
import { CHANGES, costsOf, countOf, sumOf } from './costs.ts';
import { linesOf, NEWSROOMS } from './newsrooms.ts';
import { PARTS } from './prices.ts';

export const PAGE = 'docs/costs.md';

/** As the counts, the prices and the assumptions make them. */
export const TABLES: PageTables = { calls, changes, newsrooms };

const COUNTS = ['s3:PUT', 's3:HEAD', 's3:GET', 'read units', 'write units', 'sqs:SendMessage', 'cloudfront:paths'];

function calls(): string {
  const rows = CHANGES.map((change) => [change, ...COUNTS.map((kind) => String(countOf(change, kind)))]);
  return markdownTable(['of one change', ...COUNTS], rows);
}

function changes(): string {
  const rows = CHANGES.map((change) => {
    const [costs, thousand] = [costsOf(change), change === '100 new articles at once' ? 10 : 1_000];
    return [change, ...PARTS.map((part) => usd(costs[part] * thousand)), usd(sumOf(costs) * thousand)];
  });
  return markdownTable(['of 1,000', ...PARTS, 'together'], rows);
}

function newsrooms(): string {
  return NEWSROOMS.map((newsroom) => {
    const lines = linesOf(newsroom, atRest());
    const sum = (pick: 'with' | 'without') => usd(lines.reduce((total, line) => total + line[pick], 0));
    const rows = lines
      .filter((line) => line.with + line.without > 0)
      .map((line) => [line.what, usd(line.with), usd(line.without), line.otherwise]);
    const head = [`**${newsroom.name}**, a month`, 'USD', 'without', 'if it were'];
    return markdownTable(head, [...rows, ['together', `**${sum('with')}**`, sum('without'), '']]);
  }).join('\n');
}

/** Said once, and held against the template there. */
function atRest(): number {
  const [, total] = /^\*\*At rest\*\*.*: \*\*([\d.]+)\*\*\.$/m.exec(readFileSync('docs/deployment.md', 'utf8')) ?? [];
  if (total === undefined) throw new Error('docs/deployment.md does not say what a deployment costs at rest');
  return Number(total);
}

function usd(amount: number): string {
  return amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: amount < 1 ? 3 : 2 });
}
