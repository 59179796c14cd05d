import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deployment } from './template/deployment.ts';
import { lookUp } from './template/look-up.ts';

const { resources } = lookUp(deployment().template);

/** What docs/deployment.md says a deployment costs at rest: its total, and the row and the price of each thing. */
const [, total = '', table = ''] =
  /^\*\*At rest\*\*.*: \*\*([\d.]+)\*\*\.\n\n((?:\|.*\n)+)/m.exec(readFileSync('docs/deployment.md', 'utf8')) ?? [];
const rows = table.trim().split('\n').slice(2);
const priceOf = (row: string) => Number(row.split('|').at(-2));
const rowOf = (pattern: RegExp) => {
  const [row, ...counts] = rows.map((one) => pattern.exec(one) ?? []).find(({ length }) => length > 0) ?? [];
  return { price: priceOf(row ?? ''), counts: counts.map(Number) };
};

describe('the costs of a deployment at rest', () => {
  it('are those of its parts', () => {
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows.reduce((sum, row) => sum + priceOf(row), 0).toFixed(2)).toBe(total);
  });

  it('count every alarm', () => {
    const { counts, price } = rowOf(/^\| (\d+) alarms \| (\d+) x 0\.10 .*$/);
    const alarms = resources('AWS::CloudWatch::Alarm').length;
    expect(counts).toEqual([alarms, alarms]);
    expect(price).toBeCloseTo(alarms * 0.1, 5);
  });

  it('count every alarm twice that has two metrics', () => {
    const { counts, price } = rowOf(/^\| (\d+) of them, of two metrics \| (\d+) x 0\.10 .*$/);
    const asked = ({ Metrics = [] }: { Metrics?: readonly { MetricStat?: object }[] }) =>
      Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length;
    const two = resources('AWS::CloudWatch::Alarm').filter(([, { Properties }]) => asked(Properties) === 2).length;
    expect(counts).toEqual([two, two]);
    expect(price).toBeCloseTo(two * 0.1, 5);
  });

  it('count every queue that Lambda asks, empty or not', () => {
    const { counts, price } = rowOf(/^\| Lambda asks .* queues \| (\d+) x 5 pollers .*$/);
    const asked = resources('AWS::Lambda::EventSourceMapping').filter(
      ([, { Properties }]) => Properties.StartingPosition === undefined,
    ).length;
    expect(counts).toEqual([asked]);
    expect(price).toBeCloseTo((asked * 5 * 3 * 43_200 * 0.4) / 1_000_000, 2);
  });
});
