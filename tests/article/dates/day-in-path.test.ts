import { expect, it } from 'vitest';
import { dayInPath } from '../../../shared/article/dates/day-in-path.ts';

it.each([
  ['/2026/11/24/harbour', '2026-11-24'],
  ['https://news.example/city/2026/1/4/harbour.html', '2026-01-04'],
  ['_posts/2026-11-24-harbour.md', '2026-11-24'],
  ['city/2026-11-24/index.md', '2026-11-24'],
  ['20261124_harbour.txt', '2026-11-24'],
  ['archive/1863/11/27/mill.txt', '1863-11-27'],
])('%s is of %s', (path, day) => {
  expect(dayInPath(path)).toBe(day);
});

it.each([
  'city/harbour.md',
  '2026/harbour.md',
  '/2026/13/24/harbour',
  '/1066/10/14/hastings',
  '/20261124',
  'trains-1600-10-12x',
  'a1962-11-24.md',
])('%s names no day', (path) => {
  expect(dayInPath(path)).toBeUndefined();
});
