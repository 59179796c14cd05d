import { describe, expect, it } from 'vitest';
import { evaluate, isSameRange } from '../../../../functions/local/http/conditional.ts';

const file = { etag: '"abc"', modifiedMs: Date.parse('2026-11-24T08:00:00.700Z') };
const AT = 'Tue, 24 Nov 2026 08:00:00 GMT';
const BEFORE = 'Tue, 24 Nov 2026 07:59:59 GMT';
const AFTER = 'Tue, 24 Nov 2026 08:00:01 GMT';

describe('evaluate', () => {
  it.each([
    ['nothing', {}, 200],
    ['its ETag', { ifNoneMatch: '"abc"' }, 304],
    ['its ETag weakened by a proxy', { ifNoneMatch: 'W/"abc"' }, 304],
    ['its ETag among others', { ifNoneMatch: '"x", W/"y,z" ,"abc"' }, 304],
    ['any', { ifNoneMatch: '*' }, 304],
    ['another ETag', { ifNoneMatch: '"abcd"' }, 200],
    ['its ETag without quotes', { ifNoneMatch: 'abc' }, 200],
    ['an ETag that holds its own', { ifNoneMatch: '"x"abc"y"' }, 200],
    ['nothing between commas', { ifNoneMatch: ', ,' }, 200],
    ['another ETag and a date that would do', { ifNoneMatch: '"x"', ifModifiedSince: AFTER }, 200],
    ['its ETag and a date that would not', { ifNoneMatch: '"abc"', ifModifiedSince: BEFORE }, 304],
    ['its date', { ifModifiedSince: AT }, 304],
    ['a later date', { ifModifiedSince: AFTER }, 304],
    ['an earlier date', { ifModifiedSince: BEFORE }, 200],
    ['its date as RFC 850 wrote it', { ifModifiedSince: 'Tuesday, 24-Nov-26 08:00:00 GMT' }, 304],
    ['its date as asctime writes it', { ifModifiedSince: 'Tue Nov 24 08:00:00 2026' }, 304],
    ['an earlier date as asctime writes it', { ifModifiedSince: 'Sun Nov  1 08:00:00 2026' }, 200],
    ['no HTTP date', { ifModifiedSince: '2026-11-25T00:00:00Z' }, 200],
    ['a date that no calendar has', { ifModifiedSince: 'Tue, 99 Nov 2026 08:00:00 GMT' }, 200],
    ['junk', { ifModifiedSince: 'yesterday' }, 200],
    ['that it is there', { ifMatch: '*' }, 200],
    ['that it is this', { ifMatch: '"x", "abc"' }, 200],
    ['that it is another', { ifMatch: '"x"' }, 412],
    ['a weak ETag where a strong one is needed', { ifMatch: 'W/"abc"' }, 412],
    ['that it is older than it is', { ifUnmodifiedSince: BEFORE }, 412],
    ['that it is as old as it is', { ifUnmodifiedSince: AT }, 200],
    ['junk to be older than', { ifUnmodifiedSince: 'yesterday' }, 200],
    ['that it is this, whatever its date', { ifMatch: '"abc"', ifUnmodifiedSince: BEFORE }, 200],
    ['that it is this and not this', { ifMatch: '"abc"', ifNoneMatch: '"abc"' }, 304],
    ['that it is another, before all else', { ifMatch: '"x"', ifNoneMatch: '"abc"' }, 412],
  ] as const)('asked with %s', (_, conditions, status) => {
    expect(evaluate(conditions, file)).toBe(status);
  });
});

describe('isSameRange', () => {
  it.each([
    ['"abc"', true],
    [AT, true],
    ['W/"abc"', false],
    ['"x"', false],
    [BEFORE, false],
    [AFTER, false],
    ['abc', false],
  ])('%s: %s', (header, same) => {
    expect(isSameRange(header, file)).toBe(same);
  });
});
