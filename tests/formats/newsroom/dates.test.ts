import { describe, expect, it } from 'vitest';
import { dateAfterPlace, isDate } from '../../../shared/formats/newsroom/dates.ts';

describe('isDate', () => {
  it.each([
    '2026-11-24',
    '2026-11-24T10:30:00Z',
    '2026-11-24 10:30:00 +0800',
    '24.11.2026, 18:15 Uhr',
    '24/11/2026 18h15',
    'Nov. 24, 2026',
    'Tuesday, November 24, 2026 at 10:30 a.m. EST',
    'Dienstag, 24. November 2026',
    'le 24 novembre 2026 à 10h30',
    '24 de noviembre de 2026',
    '24 ноября 2026 г., 10:30',
    '2026年11月24日 星期二 08:30',
    '2026년 11월 24일 오전 10시 30분',
  ])('takes %j for a date', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026',
    '1931-2026',
    '10:30',
    'May',
    'By 2030',
    'On 24 November the bridge opened',
    'Nov. 24 in the harbour',
    '11月24日桥梁开放',
  ])('takes %j for none', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('dateAfterPlace', () => {
  it.each([
    ['Berlin, 24. November 2026', '24. November 2026'],
    ['San José de la Costa, 24/11/2026', '24/11/2026'],
  ])('reads %j', (text, date) => {
    expect(dateAfterPlace(text)).toBe(date);
  });

  it('leaves other lines alone', () => {
    expect(dateAfterPlace('The bridge opened, 24 November 2026')).toBeUndefined();
  });
});
