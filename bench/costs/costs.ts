import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS, type Part, PRICES, priceOf } from './prices.ts';

/** By the functions that a change runs through, what they ask for. tests/aws-protocol/calls.test.ts counts it. */
export type Counted = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The changes that are counted. */
export const CHANGES = [
  'a new article, in feeds of 20',
  'a new article, in full feeds',
  'a correction',
  'the same upload again',
  'a withdrawal',
  '100 new articles at once',
  'a new article, with a new tag and author',
] as const;
export type Change = (typeof CHANGES)[number];

export const COUNTED: Readonly<Record<Change, Counted>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'counted.json'), 'utf8'),
);

/** Memory as the stack gives it, and seconds of an invocation: assumptions on the safe side. Batches take as much longer as they hold. */
const RUNS: Readonly<Record<string, { readonly gb: number; readonly seconds: number }>> = {
  ingest: { gb: 1.73, seconds: 0.1 },
  publish: { gb: 1.73, seconds: 0.8 },
  receipts: { gb: 0.5, seconds: 0.3 },
  invalidate: { gb: 0.25, seconds: 0.3 },
};

export type Costs = Readonly<Record<Part, number>>;

/** What one of these changes costs in US dollars. */
export function costsOf(change: Change): Costs {
  const costs = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
  const uploads = change === '100 new articles at once' ? 100 : 1;
  for (const [name, calls] of Object.entries(COUNTED[change])) {
    const { gb, seconds } = RUNS[name] ?? { gb: 0, seconds: 0 };
    // One upload after the other is read, and receipts are written eight at a time.
    const each = name === 'ingest' ? uploads : name === 'receipts' ? Math.ceil(uploads / 8) : (calls.invocations ?? 0);
    costs.Lambda += each * gb * seconds * PRICES.lambdaGbSecond;
    for (const [kind, count] of Object.entries(calls)) {
      const { part, price } = priceOf(kind);
      costs[part] += count * price;
    }
  }
  // Sent, received and deleted.
  costs['SQS and events'] += uploads * (PRICES.s3Event + 3 * PRICES.sqsRequest);
  // The upload itself.
  if (change !== 'a withdrawal') costs['S3 puts'] += uploads * PRICES.s3Put;
  return costs;
}

export function sumOf(costs: Costs): number {
  return Object.values(costs).reduce((sum, one) => sum + one, 0);
}

/** Calls of one kind by all functions together. */
export function countOf(change: Change, kind: string): number {
  return Object.values(COUNTED[change]).reduce((sum, calls) => sum + (calls[kind] ?? 0), 0);
}
