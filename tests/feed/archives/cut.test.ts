import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../shared/article/types.ts';
import { cutAmong } from '../../../shared/feed/archives/cut.ts';
import { archivePlace, newestSpan, spanBelow } from '../../../shared/feed/archives/span.ts';
import { versionOf } from '../../../shared/feed/archives/version.ts';

const days = (...days: readonly string[]) => days.map((day, index) => `${day}T06:30:00Z#tag:a.example,2026:${index}`);

describe('cutAmong', () => {
  const sorts = days('2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02', '2026-03-01', '2026-03-02');

  it.each([
    ['the last month that begins in between', { least: 1, most: 5, otherwise: 3 }, '2026-03'],
    ['the one that leaves enough of both', { least: 2, most: 3, otherwise: 3 }, '2026-02'],
    ['the given place where none begins', { least: 3, most: 3, otherwise: 3 }, sorts[3]],
    ['the given place where what there is ends before', { least: 5, most: 9, otherwise: 5 }, sorts[5]],
  ])('takes %s', (_, where, cut) => {
    expect(cutAmong(sorts, where)).toBe(cut);
  });
});

it('names a span by where it ends, each otherwise', () => {
  const cuts = ['2026-11', ...days('2026-11-24', '2026-11-24')];
  const names = cuts.map((cut) => spanBelow(cut, '').name);
  expect(names[0]).toBe('before-2026-11');
  expect(names[1]).toMatch(/^before-2026-11-24t063000z-[0-9a-f]{8}$/);
  expect(new Set(names).size).toBe(3);
  expect(archivePlace('section/city' as FeedId, newestSpan('', '2026-11')).paths.atom).toBe(
    '/section/city/archive/newest/atom.xml',
  );
});

it('gives a version by what is in a document, in whatever order it was read', () => {
  const [one, other] = [
    { sort: 'a', digest: '1' },
    { sort: 'b', digest: '2' },
  ];
  expect(versionOf([one, other])).toBe(versionOf([other, one]));
  expect(
    new Set([versionOf([]), versionOf([one]), versionOf([one, other]), versionOf([one, { ...other, digest: '3' }])])
      .size,
  ).toBe(4);
});
