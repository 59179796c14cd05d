import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../shared/article/dates/instant.ts';
import { instantOf, millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';

const at = (text: string, zone = 'Asia/Shanghai') => parseInstant(text, zone)?.instant;

describe('text that names its zone', () => {
  it.each([
    ['2026-11-24T06:30:00Z', '2026-11-24T06:30:00Z'],
    ['2026-11-24t06:30:00z', '2026-11-24T06:30:00Z'],
    ['2015-03-17 14:00:00 -4', '2015-03-17T18:00:00Z'],
    ['2015-03-17 14:00:00 -0400 EDT', '2015-03-17T18:00:00Z'],
    ['2026-11-24T06:30Z', '2026-11-24T06:30:00Z'],
    ['2026-11-24T06:30:00.999+08:00', '2026-11-23T22:30:00Z'],
    ['2026-11-24 06:30:00 +0800', '2026-11-23T22:30:00Z'],
    ['2015-03-17 14:00:00 -4', '2015-03-17T18:00:00Z'],
    ['20261124T103000Z', '2026-11-24T10:30:00Z'],
    ['2026-11-24Z', '2026-11-24T00:00:00Z'],
    ['2026-11-24+08:00', '2026-11-23T16:00:00Z'],
    ['2026-11-24T10:30:00+01:00[Europe/Paris]', '2026-11-24T09:30:00Z'],
    ['2026-11-24T10:30:00[Europe/Paris]', '2026-11-24T09:30:00Z'],
    ['2026-11-24 10:30 Europe/Paris', '2026-11-24T09:30:00Z'],
    ['Tue, 24 Nov 2026 06:30:00 GMT', '2026-11-24T06:30:00Z'],
    ['Tue, 24 Nov 26 06:30 EDT', '2026-11-24T10:30:00Z'],
    ['24 Nov 99 06:30 PST', '1999-11-24T14:30:00Z'],
    ['Tue, 24 Nov 2026 06:30:00 +0000 (UTC)', '2026-11-24T06:30:00Z'],
    ['Tuesday, 24-Nov-26 08:49:37 GMT', '2026-11-24T08:49:37Z'],
    ['Tue Nov 24 08:49:37 EST 2026', '2026-11-24T13:49:37Z'],
    ['Nov. 24, 2026, 3:15 p.m. EST', '2026-11-24T20:15:00Z'],
    ['July 4, 2026 at 3:15 PM ET', '2026-07-04T19:15:00Z'],
    ['3:15 p.m. EST, Tuesday, Nov. 24, 2026', '2026-11-24T20:15:00Z'],
    ['2026-11-24 10:30 UTC+8', '2026-11-24T02:30:00Z'],
    ['24 novembre 2026 à 10 h 30 UTC', '2026-11-24T10:30:00Z'],
    ['24 novembre 2026 à 10 h UTC', '2026-11-24T10:00:00Z'],
    ['24.11.2026, 10:30 Uhr MEZ', '2026-11-24T09:30:00Z'],
  ])('%s', (text, instant) => {
    expect(parseInstant(text, 'Asia/Tokyo')).toEqual({ instant, zoned: true });
  });

  it('reads CST as China’s own time on a Chinese site only', () => {
    expect(at('2026-11-24 10:30 CST', 'Asia/Shanghai')).toBe('2026-11-24T02:30:00Z');
    expect(at('2026-11-24 10:30 CST', 'America/New_York')).toBe('2026-11-24T16:30:00Z');
  });
});

describe('text without a zone, in the site’s', () => {
  it.each([
    ['2026-11-24T10:30:00', '2026-11-24T02:30:00Z'],
    ['2026-11-24 10:30', '2026-11-24T02:30:00Z'],
    ['2026-11-24', '2026-11-23T16:00:00Z'],
    ['2026/11/24', '2026-11-23T16:00:00Z'],
    ['2026.11.24', '2026-11-23T16:00:00Z'],
    ['24.11.2026', '2026-11-23T16:00:00Z'],
    ['11.24.2026', '2026-11-23T16:00:00Z'],
    ['11.12.2026', '2026-12-10T16:00:00Z'],
    ['4.3.2026', '2026-03-03T16:00:00Z'],
    ['13/04/2026', '2026-04-12T16:00:00Z'],
    ['4/13/2026 3pm', '2026-04-13T07:00:00Z'],
    ['5/5/2026', '2026-05-04T16:00:00Z'],
    ['November 24, 2026', '2026-11-23T16:00:00Z'],
    ['Sept. 4, 2026', '2026-09-03T16:00:00Z'],
    ['24 November 2026 10:30', '2026-11-24T02:30:00Z'],
    ['Tuesday, November 24th, 2026', '2026-11-23T16:00:00Z'],
    ['Nov 24, 2026 12:05 a.m.', '2026-11-23T16:05:00Z'],
    ['Nov 24, 2026 12:05 p.m.', '2026-11-24T04:05:00Z'],
    ['Tue Nov 24 08:49:37 2026', '2026-11-24T00:49:37Z'],
    ['2026年11月24日 10:30', '2026-11-24T02:30:00Z'],
    ['2026年11月24日 星期二 下午3:15', '2026-11-24T07:15:00Z'],
    ['２０２６年１１月２４日', '2026-11-23T16:00:00Z'],
    ['2026年11月24日（火）10時30分', '2026-11-24T02:30:00Z'],
    ['2026. 11. 24. 오후 3:15', '2026-11-24T07:15:00Z'],
    ['24. November 2026, 10:30 Uhr', '2026-11-24T02:30:00Z'],
    ['1er mars 2026 à 14h30', '2026-03-01T06:30:00Z'],
    ['1º de março de 2026 às 14h30', '2026-03-01T06:30:00Z'],
    ['1.º de marzo de 2026, 14:30', '2026-03-01T06:30:00Z'],
    ['1° marzo 2026, 14:30', '2026-03-01T06:30:00Z'],
    ['1-го марта 2026, 14:30', '2026-03-01T06:30:00Z'],
    ['14:30 | 01.03.26', '2026-03-01T06:30:00Z'],
    ['14:30 • 1 March 2026', '2026-03-01T06:30:00Z'],
    ['10:30 on 24 November 2026', '2026-11-24T02:30:00Z'],
    ['2026年11月24日上午10点', '2026-11-24T02:00:00Z'],
    ['24 de noviembre de 2026', '2026-11-23T16:00:00Z'],
    ['24 ноября 2026', '2026-11-23T16:00:00Z'],
    ['2026-11-24 24:00', '2026-11-24T16:00:00Z'],
    ['2026-12-31T23:59:60', '2026-12-31T15:59:59Z'],
  ])('%s', (text, instant) => {
    expect(parseInstant(text, 'Asia/Shanghai')).toEqual({ instant, zoned: false });
  });

  it('takes a time that the clocks skip as if they had not been moved yet', () => {
    expect(at('2026-03-08T02:30:00', 'America/New_York')).toBe('2026-03-08T07:30:00Z');
    expect(at('2026-03-08T03:30:00', 'America/New_York')).toBe('2026-03-08T07:30:00Z');
  });

  it('takes the first of two times that look the same', () => {
    expect(at('2026-11-01T01:30:00', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
    expect(at('2026-11-01T02:30:00', 'America/New_York')).toBe('2026-11-01T07:30:00Z');
  });

  it('follows the zone across half-hour and whole-day changes', () => {
    expect(at('2026-01-15 12:00', 'Australia/Lord_Howe')).toBe('2026-01-15T01:00:00Z');
    expect(at('2026-07-15 12:00', 'Australia/Lord_Howe')).toBe('2026-07-15T01:30:00Z');
    // Samoa left out 30 December 2011.
    expect(at('2011-12-31 00:30', 'Pacific/Apia')).toBe('2011-12-30T10:30:00Z');
  });

  it('throws for a zone that does not exist', () => {
    expect(() => parseInstant('2026-11-24', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('what is no date', () => {
  it.each([
    '',
    'yesterday',
    '2026',
    '2026-11',
    '2026-02-30',
    '29.02.2026',
    'Feb 30, 2026',
    '2026-13-01',
    '2026-00-10',
    '03/04/2026',
    '2026-11-24T25:00',
    '2026-11-24T10:61',
    '2026-11-24T24:01',
    '2026-11-24T10:30:00+25:00',
    '2026-11-24 10:30 Nowhere/Land',
    '2026-11-24 10:30 and more',
    '2026-11-24 13:00 a.m.',
    'Novober 24, 2026',
    '0000-01-01',
    '1'.repeat(200),
  ])('%j', (text) => {
    expect(parseInstant(text, 'UTC')).toBeUndefined();
  });

  it('accepts 29 February in leap years only', () => {
    expect(at('2028-02-29', 'UTC')).toBe('2028-02-29T00:00:00Z');
    expect(at('2000-02-29', 'UTC')).toBe('2000-02-29T00:00:00Z');
    expect(at('1900-02-29', 'UTC')).toBeUndefined();
  });
});

describe('instants', () => {
  it('cut fractions off, before 1970 too', () => {
    expect(instantOf(1_999)).toBe('1970-01-01T00:00:01Z');
    expect(instantOf(-1)).toBe('1969-12-31T23:59:59Z');
    expect(() => instantOf(Number.NaN)).toThrow(RangeError);
    expect(() => instantOf(1e15)).toThrow(RangeError);
  });

  const seconds = fc.integer({ min: 0, max: 4_102_444_800 }).map((second) => second * 1000);
  const zones = fc.constantFrom(
    'UTC',
    'Asia/Shanghai',
    'America/New_York',
    'Europe/London',
    'Asia/Kathmandu',
    'Pacific/Apia',
  );

  it('read back what was written', () => {
    fc.assert(
      fc.property(seconds, zones, (milliseconds, zone) => {
        const instant = instantOf(milliseconds);
        expect(millisecondsOf(instant)).toBe(milliseconds);
        expect(parseInstant(instant, zone)).toEqual({ instant, zoned: true });
        expect(parseInstant(new Date(milliseconds).toUTCString(), zone)).toEqual({ instant, zoned: true });
      }),
    );
  });

  it('have the wall clock that the text shows, unless the zone skips it', () => {
    fc.assert(
      fc.property(seconds, zones, (milliseconds, zone) => {
        const wall = new Date(milliseconds).toISOString().slice(0, 19);
        const parsed = parseInstant(wall, zone);
        const shown = wallClock(millisecondsOf(parsed?.instant ?? instantOf(0)), zone);
        const shift = Math.abs(Date.parse(`${shown}Z`) - Date.parse(`${wall}Z`));
        expect([0, 1_800_000, 3_600_000, 86_400_000]).toContain(shift);
        if (zone === 'UTC' || zone === 'Asia/Kathmandu') expect(shown).toBe(wall);
      }),
    );
  });

  it('are never made by throwing on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), zones, (text, zone) => void parseInstant(text, zone)));
  });
});

function wallClock(milliseconds: number, zone: string): string {
  return new Date(milliseconds).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');
}

describe('a part of the day beside an hour of a clock of twelve', () => {
  it.each([
    ['১২:১০ রাত, ৩ জুন ২০২৫', '00:10'],
    ['৩ জুন ২০২৫, রাত ২টা', '02:00'],
    ['३ जून २०२५, ०२:१० रात', '02:10'],
    ['00:10 रात, 3 जून 2025', '00:10'],
    ['2025年6月3日 晚上12:10', '00:10'],
    ['১১:২০ রাত, ৩ জুন ২০২৫', '23:20'],
    ['2025年6月3日 晚上8:10', '20:10'],
    ['2025年6月3日 晚上20:10', '20:10'],
    ['11:30 दोपहर, 3 जून 2025', '11:30'],
    ['12:30 दोपहर, 3 जून 2025', '12:30'],
    ['৩ জুন ২০২৫, দুপুর ২:৩০', '14:30'],
    ['3 июня 2025, 11:30 дня', '11:30'],
    ['3 июня 2025, 1:30 дня', '13:30'],
    ['3 июня 2025, 8:30 вечера', '20:30'],
    ['3 червня 2025, 2:30 дня', '14:30'],
    ['2025年6月3日 下午12:05', '12:05'],
    ['2025年6月3日 上午12:05', '00:05'],
  ])('%s', (text, time) => {
    expect(at(text, 'UTC')).toBe(`2025-06-03T${time}:00Z`);
  });
});
