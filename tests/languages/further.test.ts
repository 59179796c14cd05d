import { describe, expect, it } from 'vitest';
import { calendarNames } from '../../shared/article/dates/calendar-names.ts';
import { parseInstant } from '../../shared/article/dates/instant.ts';
import { isDate } from '../../shared/formats/newsroom/dates.ts';
import { LANGUAGES } from '../../shared/languages/all.ts';
import { CONTESTED, FURTHER, LATIN_MONTHS, STOPS } from '../../shared/languages/further.ts';

function dayOf(text: string, language?: string): string | undefined {
  return parseInstant(text, 'UTC', language)?.instant.slice(0, 16);
}

describe('dates in languages that have no pack', () => {
  it.each([
    ['วันที่ 24 พฤศจิกายน พ.ศ. 2569 เวลา 10.30 น.', '2026-11-24T10:30'],
    ['๒๔ พ.ย. ๒๕๖๙', '2026-11-24T00:00'],
    ['24 พฤศจิกายน ค.ศ. 2026', '2026-11-24T00:00'],
    ['ថ្ងៃទី២៤ ខែវិច្ឆិកា ឆ្នាំ២០២៦', '2026-11-24T00:00'],
    ['ວັນທີ 24 ພະຈິກ 2026', '2026-11-24T00:00'],
    ['၂၀၂၆ ခုနှစ် နိုဝင်ဘာလ ၂၄ ရက်', '2026-11-24T00:00'],
    ['2026 წლის 24 ნოემბერი, 10:30', '2026-11-24T10:30'],
    ['24. novembra 2026.', '2026-11-24T00:00'],
    ['уторак, 24. новембра 2026. године', '2026-11-24T00:00'],
    ['utorak, 24. studenoga 2026. u 10:30 sati', '2026-11-24T10:30'],
    ['2026 m. lapkričio 24 d. 10:30', '2026-11-24T10:30'],
    ['2026. gada 24. novembrī', '2026-11-24T00:00'],
    ['teisipäev, 24. november 2026 kell 10.30', '2026-11-24T10:30'],
    ['24 noyabr 2026-cı il', '2026-11-24T00:00'],
    ['2026-yil 24-noyabr', '2026-11-24T00:00'],
    ['2026 жылғы 24 қараша', '2026-11-24T00:00'],
    ['2026 оны 11 дүгээр сарын 24-ний өдөр', '2026-11-24T00:00'],
    ['24 نومبر 2026ء', '2026-11-24T00:00'],
    ['24 నవంబర్ 2026 10:30 PM', '2026-11-24T22:30'],
    ['२४ नोव्हेंबर २०२६, सकाळी १०:३०', '2026-11-24T10:30'],
    ['24 நவம்பர் 2026, மாலை 6:05', '2026-11-24T18:05'],
    ['ika-24 ng Nobyembre 2026', '2026-11-24T00:00'],
    ['Jumanne, 24 Novemba 2026', '2026-11-24T00:00'],
    ['2026 නොවැම්බර් 24', '2026-11-24T00:00'],
    ['2026ko azaroaren 24a', '2026-11-24T00:00'],
  ])('%s', (text, instant) => {
    expect(isDate(text)).toBe(true);
    expect(dayOf(text)).toBe(instant);
  });

  it.each([
    ['a sentence with a number and a year', '24 ნოემბერი 2026 წელს გაიმართა'],
    ['another', 'Mnamo 24 Novemba 2026 daraja lilifunguliwa'],
    ['an address', 'Rruga 24 Nëntori 1912'],
    ['an address in another script', 'რუსთაველის გამზ. 24, 2026'],
    ['a score', 'თბილისი 3 ბათუმი 2 2026'],
    ['a score and its year', 'Buducnost 3 Zvezda 2, 2026'],
    ['a span', '3-5 noyabr 2026'],
    ['two months', '24 ნოემბერი – 3 დეკემბერი 2026'],
    ['a title', 'Top 10 filma 2026'],
    ['a month of nowhere', '24 brumaren 2026'],
  ])('are not %s: %s', (_, text) => {
    expect(isDate(text)).toBe(false);
    expect(dayOf(text)).toBeUndefined();
  });

  it('are not impossible days', () => {
    expect(dayOf('31 ნოემბერი 2026')).toBeUndefined();
  });
});

describe('a word for two months', () => {
  it.each([
    ['24 listopada 2026 r.', undefined, '2026-11-24'],
    ['24 listopada 2026', 'pl', '2026-11-24'],
    ['24. listopada 2026.', undefined, '2026-10-24'],
    ['subota, 24. listopada 2026. u 10:30', 'hr', '2026-10-24'],
    ['24. listopada 2026', 'en', '2026-10-24'],
    ['24. lip 2026.', undefined, '2026-06-24'],
    ['24 lip 2026', undefined, '2026-07-24'],
    ['24. srp 2026.', undefined, '2026-07-24'],
    ['24. listopad 2026', 'cs', '2026-11-24'],
    ['24. listopadu 2026', undefined, '2026-11-24'],
  ])('is read by how the numbers beside it are set, and the language of the text: %s, %s', (text, language, day) => {
    expect(dayOf(text, language)?.slice(0, 10)).toBe(day);
  });

  it.each([
    ['24. listopad 2026', undefined],
    ['24. srp 2026', 'en'],
    ['24. listopada 2026.', 'pl'],
  ])('is not read where nothing tells which, or two things differ: %s, %s', (text, language) => {
    expect(isDate(text)).toBe(true);
    expect(dayOf(text, language)).toBeUndefined();
  });

  it('is known to be one', () => {
    const months = new Map<string, Map<string, number>>();
    for (const { tag, dates } of [...LANGUAGES, ...Object.values(FURTHER).flat()])
      for (const [key, { month }] of calendarNames([{ tag, ...(dates && { dates }) }]))
        if (month !== undefined) months.set(key, (months.get(key) ?? new Map()).set(tag, month));
    const contested = [...months].filter(([, byTag]) => new Set(byTag.values()).size > 1);
    expect(Object.fromEntries(contested.map(([key, byTag]) => [key, Object.fromEntries(byTag)]))).toEqual(CONTESTED);
  });

  it.each(Object.entries(STOPS))('stands between numbers as Intl sets them in %s', (tag, { day, year }) => {
    const written = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 24));
    expect({ day: written.includes('24.'), year: written.includes('2026.') }).toEqual({ day, year });
  });
});

it('the months in Latin script begin as the pattern has it that is asked before they are loaded', () => {
  const months = [...calendarNames(FURTHER.Latn ?? [])].filter(([, { month }]) => month !== undefined);
  expect(months.map(([key]) => key).filter((key) => !LATIN_MONTHS.test(key))).toEqual([]);
});
