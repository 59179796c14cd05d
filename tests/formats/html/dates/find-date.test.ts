import { describe, expect, it } from 'vitest';
import { findDate } from '../../../../shared/formats/html/dates/find-date.ts';

describe('a date in a line', () => {
  it.each([
    ['24. April 2020 |', '24. April 2020'],
    ['Stand: 24.04.2020, 12:30 Uhr', '24.04.2020, 12:30'],
    ['Published On May 10, 2022 01:52 PM', 'May 10, 2022 01:52 PM'],
    ['by X on 22-May-2026', '22-May-2026'],
    ['2022年1月3日 10:15', '2022年1月3日 10:15'],
    ['١٢ مايو ٢٠٢٤', '12 مايو 2024'],
    ['03/04/2026', '03/04/2026'],
    ['x 2024-05-12T10:00:00+02:00', '2024-05-12T10:00:00+02:00'],
    ['Monday August 17, 2026 10:05 am PDT by X', 'August 17, 2026 10:05 am PDT'],
    ['22 May 2026 09.00 BST', '22 May 2026 09.00 BST'],
    ['erstellt09.02.2022', '09.02.2022'],
    ['23.09.98', '23.09.1998'],
    ['8.Dezember 2010 um 09:43 · 6 Kommentare', '8.Dezember 2010 um 09:43'],
  ])('%s', (line, date) => {
    expect(findDate(line)?.date).toBe(date);
  });

  it.each([
    'version 1.2.2020.3',
    '12/2020',
    'May 2026',
    '31.02.2026',
    '24 April',
    'Flat 12 Rooms 2026',
    '030 12 34 56',
  ])('none in %s', (line) => {
    expect(findDate(line)).toBeUndefined();
  });

  it('is not looked for further in', () => {
    expect(findDate(`${' '.repeat(100)}24.04.2020`)).toBeDefined();
    expect(findDate(`${' '.repeat(1_000)}24.04.2020`)).toBeUndefined();
  });
});
