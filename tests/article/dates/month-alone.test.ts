import { expect, it } from 'vitest';
import { firstOfMonth } from '../../../shared/article/dates/month-alone.ts';

it.each([
  ['2019-05', '2019-05-01'],
  ['2019/5', '2019-05-01'],
  ['05/2019', '2019-05-01'],
  ['May 2019', '2019-05-01'],
  ['Mai 2019', '2019-05-01'],
  ['mayo de 2019', '2019-05-01'],
  ['2019年5月', '2019-05-01'],
  ['2019년 5월', '2019-05-01'],
])('%s is not news of a later day than the first of its month', (text, day) => {
  expect(firstOfMonth(text)).toBe(day);
});

it.each(['2019', '2019-13', '2019-05-14', 'May 14, 2019', 'Spring 2019', 'Chapter 2019', ''])(
  '%j is no month',
  (text) => {
    expect(firstOfMonth(text)).toBeUndefined();
  },
);
