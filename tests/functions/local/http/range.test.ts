import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../../functions/local/http/range.ts';

describe('rangeOf', () => {
  it.each([
    ['bytes=0-0', 100, { start: 0, end: 0 }],
    ['bytes=0-', 100, { start: 0, end: 99 }],
    ['bytes=10-19', 100, { start: 10, end: 19 }],
    ['bytes=10-1000', 100, { start: 10, end: 99 }],
    ['bytes=99-', 100, { start: 99, end: 99 }],
    ['bytes=-1', 100, { start: 99, end: 99 }],
    ['bytes=-1000', 100, { start: 0, end: 99 }],
    ['Bytes= 1-2 ', 100, { start: 1, end: 2 }],
    ['bytes=100-', 100, 'unsatisfiable'],
    ['bytes=-0', 100, 'unsatisfiable'],
    ['bytes=0-', 0, 'unsatisfiable'],
    ['bytes=-5', 0, 'unsatisfiable'],
    ['bytes=99999999999999999999-', 100, 'unsatisfiable'],
    ['bytes=5-4', 100, undefined],
    ['bytes=-', 100, undefined],
    ['bytes=', 100, undefined],
    ['bytes=a-b', 100, undefined],
    ['bytes=0-1,3-4', 100, undefined],
    ['items=0-1', 100, undefined],
    ['bytes 0-1', 100, undefined],
  ] as const)('%j of %i bytes', (header, size, range) => {
    expect(rangeOf(header, size)).toEqual(range);
  });
});
