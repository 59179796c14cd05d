import { patternOf, signOf } from '../../languages/together.ts';
import type { Instant } from '../types.ts';
import { monthOf } from './calendar.ts';
import { DAY_PART_WORDS, timeOf } from './clock.ts';
import { withSettledMonth } from './contested-months.ts';
import { withEnglishMonth } from './date-words.ts';
import { withPlainDigits } from './digits.ts';
import { dayInFurtherLanguage } from './further-languages.ts';
import { instantOf, isWithin } from './milliseconds.ts';
import { inGregorian } from './other-calendars.ts';
import { offsetIn, zoneOf } from './zone.ts';

export interface ParsedInstant {
  readonly instant: Instant;
  /** False when the text named no zone, so that the site's was taken. */
  readonly zoned: boolean;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** Characters, white space among them: what is longer is no date. */
const LONGEST_STATED = 1_000;
/** `8 kwietnia 2025 r.`, `12 мая 2025 года` */
const AFTER_YEAR = new RegExp(
  String.raw`(\d{4}) ?${patternOf(({ dates }) => dates?.afterYear)}(?![\p{L}\p{M}])\.?`,
  'iu',
);
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\d|\p{L})/u;

/**
 * Reads a date, or a date with a time, as newsrooms and their systems write it: ISO 8601, RFC 822 and 2822 with their
 * obsolete zones, HTTP dates (RFC 9110 section 5.6.7), and prose in any language that there is a pack of, with the digits of any
 * script. A date alone is its midnight.
 * `03/04/2026` could be March or April and is not read; with dots the day comes first. Fractions of a second are cut off.
 *
 * @param timeZone IANA name, for text without a zone. A time that the zone's clocks skip in spring is taken as if they had
 *   not been moved yet; one that they show twice in autumn is the first of the two (as Temporal's `compatible` has it).
 * @param language BCP 47: what the text around it is in, which settles a month whose name is another one's elsewhere.
 * @returns undefined for what is no date, or an impossible one.
 * @throws RangeError when `timeZone` is not an IANA name.
 */
export function parseInstant(text: string, timeZone: string, language?: string): ParsedInstant | undefined {
  if (text.length > LONGEST_STATED) return undefined;
  const spaced = withPlainDigits(text.replace(DEGREE, '').normalize('NFKC')).replace(/\s+/g, ' ').trim();
  const plain = withSettledMonth(spaced, language);
  if (plain === undefined) return undefined;
  const whole = inGregorian(plain)
    .replace(AFTER_YEAR, '$1')
    // `041530 Jun 25`: day, hour and minute, as agencies end an item (IPTC 7901).
    .replace(/^(\d{2})([0-2]\d)([0-5]\d) (\p{L}{3}) (\d{2})$/u, '$1 $4 20$5 $2:$3')
    // `10: 30`, as Bengali papers set it.
    .replace(/(?<!\d)(\d{1,2}): (?=\d{2}(?!\d))/, '$1:')
    // An offset and `Z` behind it, as systems write that set one to what has the other.
    .replace(/(?<=T\d\d:\d\d:\d\d(?:\.\d+)?[+-]00:?00)Z$/, '')
    .replace(/(?<=\d)[.,;]$/, '');
  if (EPOCH.test(whole)) return { instant: instantOf(Number(whole.slice(0, 10)) * 1_000), zoned: true };
  if (whole === '' || whole.length > 100) return undefined;
  // Of dates in words only those with all four digits of the year are looked at a second time.
  const isInWords = /\d{4}/.test(whole) && /\p{L}/u.test(whole);
  const read = parsePlain(whole, timeZone) ?? (isInWords ? parsePlain(withEnglishMonth(whole), timeZone) : undefined);
  const further = read === undefined && isInWords ? dayInFurtherLanguage(plain) : undefined;
  return further === undefined ? read : parsePlain(further, timeZone);
}

/** `1º de maio`, `1° maggio` */
const DEGREE = /(?<=\D\d{1,2}|^\d{1,2})\.?[º°ª](?=\.?\s?\p{L})/gu;

/** Seconds since 1970, of this century, or milliseconds: nobody writes a day in ten digits or thirteen. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

function parsePlain(whole: string, timeZone: string): ParsedInstant | undefined {
  const dated =
    dateOf(whole) ??
    dateOf(whole.replace(WEEKDAY, '')) ??
    dateOf(timeLast(whole)) ??
    dateOf(timeLast(whole).replace(WEEKDAY, ''));
  if (!dated || !exists(dated.day)) return undefined;
  const timed = timeOf(dated.rest);
  if (!timed) return undefined;
  const zone = timed.zone === '' ? timeZone : zoneOf(timed.zone, timeZone);
  if (zone === undefined) return undefined;
  const wall = Date.UTC(2000, dated.day.month - 1, dated.day.day, 0, 0, timed.wall);
  const milliseconds = toUtc(
    new Date(wall).setUTCFullYear(new Date(wall).getUTCFullYear() - 2000 + dated.day.year),
    zone,
  );
  return isWithin(milliseconds) ? { instant: instantOf(milliseconds), zoned: timed.zone !== '' } : undefined;
}

function exists({ year, month, day }: Day): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

function dateOf(text: string): { readonly day: Day; readonly rest: string } | undefined {
  for (const [pattern, read] of DATES) {
    const match = pattern.exec(text);
    const day = match && read(match.slice(1).map((group) => group ?? ''));
    // The time of a date in the order of C's asctime stands between its day and its year.
    if (match && day) return { day, rest: (match.groups?.time ?? '') + text.slice(match[0].length) };
  }
  return undefined;
}

/** `p.m.`, and what languages say for it behind the hour. */
const HALF = String.raw`(?: ?[ap]\.? ?m\b\.?| (?:${DAY_PART_WORDS.map(([, words]) => words).join('|')})(?![\p{L}\p{M}]))`;
const TIME_FIRST = new RegExp(
  String.raw`^((?:\d{1,2}:\d\d(?::\d\d)?${HALF}?|\d{1,2} ?[ap]\.? ?m\b\.?)(?: (?!on )[A-Z]{2,4}\b)?)(?:,| ?[|｜•·])? ?(?:on )?(.+)$`,
  'iu',
);

/** `3:15 p.m. EST, Nov. 24, 2026`, `12:45 | 09.03.2025` with its time moved to the end. */
function timeLast(text: string): string {
  const [, time, date = ''] = TIME_FIRST.exec(text) ?? [];
  return time === undefined ? '' : `${date} ${time}`;
}

type ReadDay = (groups: readonly string[]) => Day | undefined;

const yearFirst: ReadDay = ([year, month, day]) => dayOf(year, month, day);
/** Between dots the day goes first, unless that makes no month: `12.29.2014`, as some write in America. */
const dotted: ReadDay = ([first, second, year]) =>
  Number(second) > 12 ? dayOf(year, first, second) : dayOf(year, second, first);
const named: ReadDay = ([day, month, year]) => {
  const number = monthOf(month ?? '');
  return number === undefined ? undefined : dayOf(year, String(number), day);
};

const ORDINAL = patternOf(({ dates }) => dates?.ordinals);
const OF = patternOf(({ dates }) => dates?.of);

const DATES: readonly (readonly [RegExp, ReadDay])[] = [
  [/^([+]?\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, yearFirst],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, yearFirst],
  [/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?!\d)\.?/, yearFirst],
  [/^(\d{4})(\d{2})(\d{2})(?=$|T| )/i, yearFirst],
  [
    new RegExp(
      String.raw`^(\d{4}) ?${signOf('year')} ?(\d{1,2}) ?${signOf('month')} ?(\d{1,2}) ?${signOf('day')}?`,
      'u',
    ),
    yearFirst,
  ],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/, dotted],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])/, ([day, month, year]) => dayOf(year, month, day)],
  [/^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/, ([first, , second, year]) => unambiguous(first, second, year)],
  [
    new RegExp(
      String.raw`^(\d{1,2})(?:${ORDINAL}|\.|º|ª)? ?(?:${OF} )?-?(\p{L}[\p{L}\p{M}]*)\.?,?(?: ${OF})?[ -]?(\d{4}|\d{2})(?![\d:])`,
      'iu',
    ),
    named,
  ],
  [
    new RegExp(String.raw`^(\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})${ORDINAL}?[,،]? (\d{4})(?!\d)`, 'iu'),
    ([month, day, year]) => named([day ?? '', month ?? '', year ?? '']),
  ],
  [
    /^(\d{4})\.? (\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})(?!\d)\.?/u,
    ([year, month, day]) => named([day ?? '', month ?? '', year ?? '']),
  ],
  [
    /^(\p{L}{3}) (\d{1,2})(?<time> \d\d:\d\d:\d\d(?: [A-Z]{3,4})?) (\d{4})(?!\d)/u,
    ([month, day, , year]) => named([day ?? '', month ?? '', year ?? '']),
  ],
];

function dayOf(year = '', month = '', day = ''): Day {
  return { year: fullYear(year), month: Number(month), day: Number(day) };
}

/** RFC 2822 section 4.3: two digits below 50 are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

function unambiguous(first = '', second = '', year = ''): Day | undefined {
  if (Number(first) > 12) return dayOf(year, second, first);
  if (Number(second) > 12 || Number(first) === Number(second)) return dayOf(year, first, second);
  return undefined;
}

/** @param wall milliseconds, as if the wall clock stood at UTC. */
function toUtc(wall: number, zone: string | number): number {
  if (typeof zone === 'number') return wall - zone;
  const before = offsetIn(zone, wall - DAY_MS);
  const after = offsetIn(zone, wall + DAY_MS);
  if (before === after) return wall - before;
  const fits = [wall - before, wall - after].filter((utc) => utc + offsetIn(zone, utc) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - before;
}
