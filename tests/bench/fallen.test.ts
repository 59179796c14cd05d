import { describe, expect, it } from 'vitest';
import { fallen } from '../../bench/fallen.ts';
import type { Result } from '../../bench/result.ts';

const result = (more: number, less: number, others: Partial<Result> = {}): Result => ({
  date: '2026-11-28T19:30:00Z',
  commit: 'abc1234',
  cpu: 'Abacus 9',
  cores: 2,
  node: 'v24.21.0',
  loadBefore: 0.1,
  tables: {
    serving: {
      heading: 'Answers',
      columns: [
        { name: 'server' },
        { name: 'answers' },
        { name: 'over sirv', better: 'more' },
        { name: 'longer than sirv', better: 'less' },
      ],
      rows: [
        ['sirv', 10, 1, 1],
        ['Feedmill', 10 * more, more, less],
      ],
    },
  },
  ...others,
});

describe('ratios held against those that were kept', () => {
  it('are worse when they fell, or grew, by more than a fifth', () => {
    expect(fallen(result(4, 1), [result(5, 1)])).toEqual([]);
    expect(fallen(result(3.9, 1), [result(5, 1)])).toEqual([
      'serving, Feedmill: over sirv 3.90, before 5.00 (2026-11-28, abc1234)',
    ]);
    expect(fallen(result(5, 1.25), [result(5, 1)])).toEqual([]);
    expect(fallen(result(5, 1.3), [result(5, 1)])).toHaveLength(1);
    expect(fallen(result(9, 0.1), [result(5, 1)])).toEqual([]);
  });

  it('are held against the newest of the same kind of machine', () => {
    const older = result(5, 1, { date: '2026-11-01T00:00:00Z' });
    expect(fallen(result(3, 1), [older, result(3, 1), older])).toEqual([]);
    expect(fallen(result(3, 1), [result(5, 1, { cpu: 'Abacus 10' }), result(5, 1, { cores: 4 })])).toEqual([]);
    expect(fallen(result(3, 1), [result(5, 1, { tables: {}, date: '2026-11-29T00:00:00Z' }), older])).toHaveLength(1);
  });
});
