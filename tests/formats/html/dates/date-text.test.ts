import { describe, expect, it } from 'vitest';
import { readDateText } from '../../../../shared/formats/html/dates/date-text.ts';

describe('readDateText', () => {
  it.each([
    ['October 06, 2018', 'October 06, 2018'],
    ['First Published: Tuesday, November 19, 2019 08:38 AM', 'Tuesday, November 19, 2019 08:38 AM'],
    ['Published 11:11 PM EST Nov 19, 2019', '11:11 PM EST Nov 19, 2019'],
    ['PUBLISHED: 10:48, Tue, Nov 19, 2019', '10:48, Tue, Nov 19, 2019'],
    ['November 18, 2019 | 4:10pm', 'November 18, 2019'],
    ['Stand: 28.04.2023 17:23 Uhr', '28.04.2023 17:23 Uhr'],
    ['Aktualizacja: 02.02.2025 | Publikacja: 01.02.2025', '01.02.2025'],
  ])('takes from %s the date %s', (line, published) => {
    expect(readDateText(line)).toEqual({ published });
  });

  it.each([
    ['| UPDATED: 11:05, Tue, Nov 19, 2019'],
    ['Updated Nov 19, 6:55 AM;Posted Nov 19, 6:51 AM'],
    ['Stand: 20:03 Uhr | Lesedauer: 4 Minuten'],
    ['3 Min Lesezeit'],
    ['Tempo de leitura: 1 minuto'],
    ['4 min read'],
    ['Published 15 hours ago'],
  ])('knows %s as one without it', (line) => {
    expect(readDateText(line)).toEqual({});
  });

  it.each([
    ['The tram runs from November 19, 2019 on'],
    ['2019'],
    ['4:14 p.m.'],
    [''],
    ['Date'],
    ['3 apples'],
    ['Chapter 4'],
    ['In 2019, on May 4, the line opened.'],
  ])('does not take %s for one', (line) => {
    expect(readDateText(line)).toBeUndefined();
  });
});
