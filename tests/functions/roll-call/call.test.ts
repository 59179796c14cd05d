import { describe, expect, it } from 'vitest';
import { callRoll } from '../../../functions/roll-call/call.ts';
import type { Link } from '../../../shared/aws/roll-call/links.ts';
import { createLog } from '../../../shared/log.ts';

const AT = Date.parse('2026-03-02T08:00:00Z');

const link = (name: string, isThere: () => Promise<boolean>): Link => ({ name, isThere });
const THERE = link('there', async () => true);
const AWAY = link('away', async () => false);
const answered = (name: string, httpStatusCode: number) =>
  link(name, async () => {
    throw Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
  });

async function call(...links: readonly Link[]) {
  const lines: string[] = [];
  const failure: unknown = await callRoll(
    links,
    createLog((line) => lines.push(line)),
    'RollCall',
    AT,
  ).catch((error) => error);
  return { lines: lines.map((line) => JSON.parse(line)), failure };
}

describe('a roll call', () => {
  it('is one line, which CloudWatch measures', async () => {
    const { lines } = await call(THERE, THERE);
    expect(lines).toEqual([
      {
        ...{ level: 'info', event: 'roll called', links: 2, missing: [], FunctionName: 'RollCall', MissingLinks: 0 },
        _aws: {
          Timestamp: AT,
          CloudWatchMetrics: [
            {
              ...{ Namespace: 'Feedmill', Dimensions: [['FunctionName']] },
              Metrics: [{ Name: 'MissingLinks', Unit: 'Count' }],
            },
          ],
        },
      },
    ]);
  });

  it('misses what AWS says is not there, knows nothing of, or does not let be asked about', async () => {
    const { lines, failure } = await call(
      ...[THERE, AWAY, answered('QueueDoesNotExist', 400), answered('NoSuchBucketPolicy', 404)],
      answered('AccessDenied', 403),
    );
    const missing = ['away', 'QueueDoesNotExist', 'NoSuchBucketPolicy', 'AccessDenied'];
    expect(lines).toMatchObject([{ level: 'error', missing, MissingLinks: 4 }]);
    expect(failure).toBeUndefined();
  });

  it('fails where AWS does not answer, when it has asked for all others', async () => {
    const { lines, failure } = await call(answered('ServiceUnavailable', 503), AWAY);
    expect(lines).toMatchObject([{ missing: ['away'] }]);
    expect(failure).toMatchObject({ name: 'ServiceUnavailable' });
  });
});
