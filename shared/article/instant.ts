import { monthOf } from './month.ts';
import type { Instant } from './types.ts';
import { isZoneName, offsetIn, zoneOf } from './zone.ts';

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

/** Seconds since midnight of a wall clock; 86,400 is the midnight at the day's end. */
type Wall = number;

const DAY_MS = 86_400_000;
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\d|\p{L})/u;
const CJK_WEEKDAY =
  /^\s*(?:[（(][日月火水木金土一二三四五六天월화수목금토일][)）]|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天])/;

/**
 * Reads a date, or a date with a time, as newsrooms and their systems write it: ISO 8601, RFC 822 and 2822 with their
 * obsolete zones, HTTP dates (RFC 9110 section 5.6.7), and prose in the languages of `month.ts`. A date alone is its midnight.
 * `03/04/2026` could be March or April and is not read; with dots the day comes first. Fractions of a second are cut off.
 *
 * @param timeZone IANA name, for text without a zone. A time that the zone's clocks skip in spring is taken as if they had
 *   not been moved yet; one that they show twice in autumn is the first of the two (as Temporal's `compatible` has it).
 * @returns undefined for what is no date, or an impossible one.
 * @throws RangeError when `timeZone` is not an IANA name.
 */
export function parseInstant(text: string, timeZone: string): ParsedInstant | undefined {
  const whole = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (whole === '' || whole.length > 100) return undefined;
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
  const instant = within(milliseconds);
  return instant && { instant, zoned: timed.zone !== '' };
}

/** @throws RangeError outside the years 0000 to 9999. */
export function instantOf(milliseconds: number): Instant {
  const instant = within(milliseconds);
  if (!instant) throw new RangeError(`no instant: ${milliseconds}`);
  return instant;
}

/** @returns milliseconds since 1970. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

function within(milliseconds: number): Instant | undefined {
  if (!(milliseconds >= -62_167_219_200_000 && milliseconds < 253_402_300_800_000)) return undefined;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant;
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

/** `3:15 p.m. EST, Nov. 24, 2026` with its time moved to the end. */
function timeLast(text: string): string {
  const [, time, date = ''] = TIME_FIRST.exec(text) ?? [];
  return time === undefined ? '' : `${date} ${time}`;
}

type ReadDay = (groups: readonly string[]) => Day | undefined;

const yearFirst: ReadDay = ([year, month, day]) => dayOf(year, month, day);
const named: ReadDay = ([day, month, year]) => {
  const number = monthOf(month ?? '');
  return number === undefined ? undefined : dayOf(year, String(number), day);
};

const DATES: readonly (readonly [RegExp, ReadDay])[] = [
  [/^([+]?\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, yearFirst],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, yearFirst],
  [/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?!\d)\.?/, yearFirst],
  [/^(\d{4})(\d{2})(\d{2})(?=$|T| )/i, yearFirst],
  [/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]?/, yearFirst],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/, ([day, month, year]) => dayOf(year, month, day)],
  [/^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/, ([first, , second, year]) => unambiguous(first, second, year)],
  [
    /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)? ?(?:de |of )?-?(\p{L}[\p{L}\p{M}]*)\.?,?(?: de| del)?[ -]?(\d{4}|\d{2})(?![\d:])/iu,
    named,
  ],
  [
    /^(\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/iu,
    ([month, day, year]) => named([day ?? '', month ?? '', year ?? '']),
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

const TIME_FIRST = /^(\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.? ?m\b\.?)?(?: (?!on )[A-Z]{2,4}\b)?),? (?:on )?(.+)$/i;
const BEFORE_TIME = /^(?:[\s,|·–-]|(?:at|um|à|alle|ore|kl|om|klo|às|a las|o)(?!\p{L})\.?)*/iu;
const HALF_BEFORE = /^(上午|早上|凌晨|午前|오전|下午|晚上|午後|오후)\s*/;
const CLOCK =
  /^(\d{1,2})(?::|\.|h| ?[时時點点시] ?)(?:(\d{2})(?:(?::|\.| ?[分분] ?)(\d{2})(?:[.,]\d+)?(?: ?[秒초])?)?(?: ?[分분])?)?(?!\d)/i;
const COMPACT_CLOCK = /^(\d{2})(\d{2})(?:(\d{2})(?:[.,]\d+)?)?(?!\d)/;
const BARE_HOUR = /^(\d{1,2})(?= ?[ap]\.? ?m\b| ?uhr\b)/i;
const HALF_AFTER = /^ ?(a|p)\.? ?m\b\.?/i;

function timeOf(text: string): { readonly wall: Wall; readonly zone: string } | undefined {
  let rest = text.replace(CJK_WEEKDAY, '');
  const joined = /^T(?=\d)/i.test(rest);
  rest = joined ? rest.slice(1) : rest.replace(BEFORE_TIME, '');
  const half = HALF_BEFORE.exec(rest);
  if (half) rest = rest.slice(half[0].length);
  const match = CLOCK.exec(rest) ?? BARE_HOUR.exec(rest) ?? (joined ? COMPACT_CLOCK.exec(rest) : null);
  if (!match) return half || joined ? undefined : dateAlone(text);
  rest = rest.slice(match[0].length);
  const after = HALF_AFTER.exec(rest);
  if (after) rest = rest.slice(after[0].length);
  const afternoon = half ? /下午|晚上|午後|오후/.test(half[0]) : after?.[1]?.toLowerCase() === 'p';
  const hour = hourOf(Number(match[1]), half || after ? afternoon : undefined);
  const minute = Number(match[2] ?? 0);
  // A leap second is the last second of its minute to every clock that we talk to.
  const second = Math.min(Number(match[3] ?? 0), 59);
  if (hour === undefined || minute > 59 || Number(match[3] ?? 0) > 60) return undefined;
  const wall = hour * 3600 + minute * 60 + second;
  return wall > 86_400 ? undefined : { wall, zone: zoneText(rest.replace(/^ ?(?:uhr|hrs?|h|uur)\b\.?/i, '')) };
}

function dateAlone(text: string): { readonly wall: Wall; readonly zone: string } | undefined {
  const zone = zoneText(text.replace(CJK_WEEKDAY, '').replace(/^[.,]/, ''));
  // XML Schema's dates may carry a zone: `2026-11-24Z`, `2026-11-24+08:00`.
  return zone === '' || /^(?:Z|[+-]\d\d:\d\d)$/.test(zone) || isZoneName(zone) ? { wall: 0, zone } : undefined;
}

function hourOf(hour: number, afternoon: boolean | undefined): number | undefined {
  if (afternoon === undefined) return hour <= 24 ? hour : undefined;
  // `下午15:30` is written too.
  if (hour > 12) return afternoon && hour < 24 ? hour : undefined;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** Without RFC 822 comments, and without RFC 9557 suffixes where an offset says it all. */
function zoneText(text: string): string {
  const bare = text.trim();
  const commented = bare.replace(/\s*\([^)]*\)$/, '');
  if (commented === '') return zoneOf(bare.slice(1, -1), 'UTC') === undefined ? '' : bare.slice(1, -1);
  return (
    commented
      .replace(/(?<=.)(?:\[[^\]]*\])+$/, '')
      // Go prints the name of a zone behind its offset.
      .replace(/^([+-]\d{4}) [A-Z]{3,5}$/, '$1')
      .replace(/^\[(.*)\]$/, '$1')
      .trim()
  );
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
