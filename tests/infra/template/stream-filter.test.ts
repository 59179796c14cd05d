import { describe, expect, it } from 'vitest';
import { streamFilterOf } from './stream-filter.ts';

const filterOf = (...patterns: readonly object[]) =>
  streamFilterOf({ FilterCriteria: { Filters: patterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) } });
const keys = (Keys: object) => ({ dynamodb: { Keys } });

describe('the filter of a mapping', () => {
  it('lets through what any pattern names, with all that it names', () => {
    const passes = filterOf(
      keys({ pk: { S: [{ prefix: 'FEED#' }] } }),
      keys({ pk: { S: [{ prefix: 'ARTICLE#' }] }, sk: { S: ['ARTICLE', 'TWIN'] } }),
    );
    expect(passes('FEED#city', 'WINDOW')).toBe(true);
    expect(passes('ARTICLE#1', 'ARTICLE')).toBe(true);
    expect(passes('ARTICLE#1', 'TWIN')).toBe(true);
    expect(passes('ARTICLE#1', 'CLAIM#x')).toBe(false);
    expect(passes('SOURCE#1', 'SOURCE')).toBe(false);
  });

  it.each([
    { eventName: ['REMOVE'], ...keys({ pk: { S: ['a'] } }) },
    { dynamodb: { Keys: { pk: { S: ['a'] } }, NewImage: {} } },
    keys({ other: { S: ['a'] } }),
    keys({ pk: { S: [{ 'anything-but': 'a' }] } }),
  ])('is refused where it is not understood: %j', (pattern) => {
    expect(() => filterOf(pattern)('a', 'b')).toThrow(/a filter/);
  });
});
