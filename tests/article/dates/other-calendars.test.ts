import { expect, it } from 'vitest';
import { parseInstant } from '../../../shared/article/dates/instant.ts';
import { isDate } from '../../../shared/formats/newsroom/dates.ts';

it.each([
  ['۲۲ اردیبهشت ۱۴۰۴', '2025-05-12T00:00:00Z'],
  ['دوشنبه ۲۲ اردیبهشت‌ماه ۱۴۰۴ - ۱۰:۳۰', '2025-05-12T10:30:00Z'],
  ['۱۴۰۴/۰۲/۲۲', '2025-05-12T00:00:00Z'],
  ['1404-02-22 10:30', '2025-05-12T10:30:00Z'],
  // 1403 is a leap year of the Persian calendar, 1404 is none.
  ['۳۰ اسفند ۱۴۰۳', '2025-03-20T00:00:00Z'],
  ['1 فروردین 1404', '2025-03-21T00:00:00Z'],
  ['令和7年6月1日', '2025-06-01T00:00:00Z'],
  ['令和元年5月1日 午前10時', '2019-05-01T10:00:00Z'],
  ['昭和38年11月27日', '1963-11-27T00:00:00Z'],
  ['民國114年5月2日', '2025-05-02T00:00:00Z'],
])('%s is the day %s', (text, instant) => {
  expect(parseInstant(text, 'UTC')?.instant).toBe(instant);
  expect(isDate(text)).toBe(true);
});

it.each(['۳۱ اسفند ۱۴۰۳', '30 اسفند 1404', '۱۴۰۴/۱۳/۰۱', '令和7年'])('%s is no day', (text) => {
  expect(parseInstant(text, 'UTC')).toBeUndefined();
});
