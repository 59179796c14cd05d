import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFIG, deployment } from './template/deployment.ts';
import { lookUp } from './template/look-up.ts';

const { hub: _, ...withoutHub } = CONFIG;
const { resources } = lookUp(deployment({}, withoutHub).template);
const withHub = lookUp(deployment().template);

/** What docs/deployment.md says a deployment costs at rest: its total, and the row and the price of each thing. */
const [, total = '', table = ''] =
  /^\*\*At rest\*\*.*: \*\*([\d.]+)\*\*\.\n\n((?:\|.*\n)+)/m.exec(readFileSync('docs/deployment.md', 'utf8')) ?? [];
const rows = table.trim().split('\n').slice(2);
const priceOf = (row: string) => Number(row.split('|').at(-2));
const rowOf = (pattern: RegExp) => {
  const [row, ...counts] = rows.map((one) => pattern.exec(one) ?? []).find(({ length }) => length > 0) ?? [];
  return { price: priceOf(row ?? ''), counts: counts.map(Number) };
};

type Resources = typeof resources;

const alarmsIn = (from: Resources) => from('AWS::CloudWatch::Alarm').length;

function ofTwoMetrics(from: Resources): number {
  const asked = ({ Metrics = [] }: { Metrics?: readonly { MetricStat?: object }[] }) =>
    Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length;
  return from('AWS::CloudWatch::Alarm').filter(([, { Properties }]) => asked(Properties) === 2).length;
}

/** Lambda asks queues, empty or not; a stream costs nothing. */
function queuesAsked(from: Resources): number {
  const mappings = from('AWS::Lambda::EventSourceMapping');
  return mappings.filter(([, { Properties }]) => Properties.StartingPosition === undefined).length;
}

const priceOfAsking = (queues: number) => (queues * 5 * 3 * 43_200 * 0.4) / 1_000_000;

describe('the costs of a deployment at rest', () => {
  it('are those of its parts', () => {
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows.reduce((sum, row) => sum + priceOf(row), 0).toFixed(2)).toBe(total);
  });

  it('count every alarm', () => {
    const { counts, price } = rowOf(/^\| (\d+) alarms \| (\d+) x 0\.10 .*$/);
    const alarms = alarmsIn(resources);
    expect(counts).toEqual([alarms, alarms]);
    expect(price).toBeCloseTo(alarms * 0.1, 5);
  });

  it('count every alarm twice that has two metrics', () => {
    const { counts, price } = rowOf(/^\| (\d+) of them, of two metrics \| (\d+) x 0\.10 .*$/);
    const two = ofTwoMetrics(resources);
    expect(counts).toEqual([two, two]);
    expect(price).toBeCloseTo(two * 0.1, 5);
  });

  it('count every queue that Lambda asks, empty or not', () => {
    const { counts, price } = rowOf(/^\| Lambda asks .* queues \| (\d+) x 5 pollers .*$/);
    const asked = queuesAsked(resources);
    expect(counts).toEqual([asked]);
    expect(price).toBeCloseTo(priceOfAsking(asked), 2);
  });

  it('and what a hub of one’s own adds', () => {
    const [, added = '', ...counts] =
      /\*\*With a hub of one's own\*\*[^*]*\*\*([\d.]+)\*\* more: (\d+) alarms more, (\d+) of them of two metrics, and (\d+) more queues/.exec(
        readFileSync('docs/deployment.md', 'utf8'),
      ) ?? [];
    const more = [alarmsIn, ofTwoMetrics, queuesAsked].map((count) => count(withHub.resources) - count(resources));
    expect(counts.map(Number)).toEqual(more);
    const [alarms = 0, two = 0, queues = 0] = more;
    expect(added).toBe((alarms * 0.1 + two * 0.1 + priceOfAsking(queues)).toFixed(2));
  });
});
