import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../shared/article/dates/instant.ts';
import { readDateText } from '../../shared/formats/html/dates/date-text.ts';
import { isCalendarWord, isDate } from '../../shared/formats/newsroom/dates.ts';
import { isName } from '../../shared/formats/newsroom/people/names.ts';
import { readText } from '../../shared/formats/text/read.ts';
import { LANGUAGES } from '../../shared/languages/all.ts';
import { FURTHER } from '../../shared/languages/further.ts';

const STYLES = ['full', 'long', 'medium'] as const;
/** The second is no month in any order of numbers. */
const DAYS = [1, 24];
/** Besides the packs' own: other digits, other countries. */
const COUNTRIES = (
  'en-GB en-IN de-AT de-CH fr-CA es-MX es-PE pt-PT pt-AO it-CH nl-BE ' +
  'ar-EG ar-SA-u-ca-gregory fa-u-nu-latn hi-u-nu-deva ru-UA zh-Hant-HK'
).split(' ');
/** Languages that have no pack; and what Thai counts its years from, and digits of their own. */
const WITHOUT_PACK = [
  ...Object.values(FURTHER).flatMap((languages) => languages.map(({ tag }) => tag)),
  ...[
    'th-u-ca-buddhist',
    'th-u-nu-thai',
    'my-u-nu-latn',
    'mr-u-nu-latn',
    'km-u-nu-khmr',
    'lo-u-nu-laoo',
    'gu-u-nu-gujr',
  ],
];
const LOCALES = [...LANGUAGES.flatMap(({ tag, locales = [tag] }) => locales), ...COUNTRIES, ...WITHOUT_PACK];

interface Written {
  readonly text: string;
  readonly day: string;
}

/** What Intl writes in a language; of dates in numbers only those that cannot be read in two ways. */
function written(locale: string): readonly Written[] {
  return STYLES.flatMap((dateStyle) => {
    const calendar = locale.endsWith('buddhist') ? 'buddhist' : 'gregory';
    const format = new Intl.DateTimeFormat(locale, { dateStyle, calendar, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => month).flatMap((month) =>
      DAYS.map((day) => Date.UTC(2026, month, day))
        .map((instant) => ({ text: format.format(instant), day: new Date(instant).toISOString().slice(0, 10) }))
        .filter(({ text, day }) => day.endsWith('-24') || /\p{L}{2}|[年년]/u.test(text)),
    );
  });
}

describe.each(LOCALES)('dates of %s', (locale) => {
  it('are read to the right day', () => {
    const wrong = written(locale).filter(({ text, day }) => parseInstant(text, 'UTC')?.instant !== `${day}T00:00:00Z`);
    expect(wrong).toEqual([]);
  });

  it('are lines that say a day and nothing else', () => {
    expect(written(locale).filter(({ text }) => !isDate(text))).toEqual([]);
  });

  it('date an article from a line of its text, and of its page', () => {
    const dates = written(locale);
    const ofText = dates.map(({ text }) => publishedIn(`Most nad rzeką otwarty\n\n${text}\n\n${STORY}`));
    expect(ofText).toEqual(dates.map(({ text }) => text));
    expect(dates.map(({ text }) => readDateText(text)?.published)).toEqual(dates.map(({ text }) => text));
  });
});

const STORY = `${'The bridge over the river was opened to pedestrians this morning after three years. '.repeat(3)}\n`;

function publishedIn(text: string): string | undefined {
  const reading = readText(text, { furniture: [] });
  return reading.kind === 'reading' ? reading.articles[0].published : undefined;
}

describe('what is no date in any language', () => {
  it.each(['March to May 2026', '1 to 3 March 2026', 'Chapter 4 of the report', 'Pro 12 at home', '12 Le Mans'])(
    '%s',
    (text) => {
      expect(isDate(text)).toBe(false);
      expect(parseInstant(text, 'UTC')).toBeUndefined();
    },
  );

  it('is a time and a word that shortens some weekday', () => {
    expect(parseInstant('24 November 2026 to 25 November 2026', 'UTC')).toBeUndefined();
  });
});

describe('days and months', () => {
  it.each(['Donnerstag', 'środa', 'Листопад', 'Noviembre', 'marraskuuta', 'Perşembe', 'नवंबर'])(
    '%s is nobody’s name',
    (word) => {
      expect(isCalendarWord(word)).toBe(true);
    },
  );

  it.each(['Maja Kowalska', 'Eylül Demir', 'Mart Tamm', 'Helmi Virtanen', 'May Ling', 'Κυριακή Παππά', 'יוני כהן'])(
    '%s is somebody’s',
    (name) => {
      expect(isName(name)).toBe(true);
    },
  );
});

it.each([
  ['20 نوفمبر 2026 | 08:15 ص', '08'],
  ['٢٠ نوفمبر ٢٠٢٦ - ٠٨:١٥ م', '20'],
  ['20 नवंबर 2026, सुबह 8:15 बजे', '08'],
  ['20 नवंबर 2026, 08:15 अपराह्न', '20'],
  ['২০ নভেম্বর ২০২৬, সকাল ৮:১৫', '08'],
  ['20 Kasım 2026 ÖS 08:15', '20'],
  ['20 ноября 2026 г., 8:15 утра', '08'],
  ['20 листопада 2026, 8:15 вечора', '20'],
  ['20/11/2026 8:15 chiều', '20'],
])('the half of the day counts: %s', (text, hour) => {
  expect(isDate(text)).toBe(true);
  expect(parseInstant(text, 'UTC')?.instant).toBe(`2026-11-20T${hour}:15:00Z`);
});

it.each(['2 फरवरी 2025', '२ फरवरी २०२५', '2 ফেব্রুয়ারী 2025', '2 Pebruari 2025', '2 fevrier 2025', '2. Feber 2025'])(
  '%s is the second of February, as newsrooms spell it',
  (text) => {
    expect(isDate(text)).toBe(true);
    expect(parseInstant(text, 'UTC')?.instant.slice(0, 10)).toBe('2025-02-02');
  },
);
