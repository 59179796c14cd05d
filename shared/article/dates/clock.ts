import { patternOf, signOf } from '../../languages/together.ts';
import { calendarName } from './calendar.ts';
import { isZoneName, zoneOf } from './zone.ts';

/** Seconds since midnight of a wall clock; 86,400 is the midnight at the day's end. */
type Wall = number;

const BEFORE_TIME = new RegExp(
  String.raw`^(?:[\s,،;/|｜·•–—-]|${patternOf(({ dates }) => dates?.at)}(?!\p{L})\.?)*`,
  'iu',
);
/** Parts of the day that are named beside an hour of a clock of twelve. */
const PARTS_OF_THE_DAY = ['forenoon', 'afternoon', 'midday', 'night'] as const;
type DayPart = (typeof PARTS_OF_THE_DAY)[number];
/** Each with the words of all languages for it, as a pattern. */
export const DAY_PART_WORDS = PARTS_OF_THE_DAY.map((part) => [part, patternOf(({ dates }) => dates?.[part])] as const);
const DAY_PARTS = DAY_PART_WORDS.map(
  ([part, words]) => [part, new RegExp(String.raw`^${words}(?![\p{L}\p{M}])\s*`, 'u')] as const,
);
const MINUTE = signOf('minute');
const SECONDS = String.raw`(?::|\.| ?${MINUTE} ?)(\d{2})(?:[.,]\d+)?(?: ?${signOf('second')})?`;
const CLOCK = new RegExp(
  String.raw`^(\d{1,2})(?::|\.| h (?=\d{2}(?!\d))|h| ?${signOf('hour')} ?)(?:(\d{2})(?:${SECONDS})?(?: ?${MINUTE})?)?(?!\d)`,
  'iu',
);
const COMPACT_CLOCK = /^(\d{2})(\d{2})(?:(\d{2})(?:[.,]\d+)?)?(?!\d)/;
const HOURS = patternOf(({ dates }) => dates?.hours);
const END_OF_WORD = String.raw`(?![\p{L}\p{M}\d])`;
const BARE_HOUR = new RegExp(String.raw`^(\d{1,2})(?= ?[ap]\.? ?m\b| ?(?:${HOURS}|h)${END_OF_WORD})`, 'iu');
const AFTER_TIME = new RegExp(String.raw`^ ?(?:${HOURS}|h)${END_OF_WORD}\.?`, 'iu');
const HALF_AFTER = /^ ?(a|p)\.? ?m\b\.?/i;

/** What stands behind a date. */
export interface ClockTime {
  readonly wall: Wall;
  /** Empty where it names none. */
  readonly zone: string;
}

/**
 * @param text what is left of a line behind its date: ` at 3:15 p.m. EST`, ` 星期二 下午3:15`, nothing.
 * @returns midnight for a date alone; undefined for what is neither a time nor nothing.
 */
export function timeOf(text: string): ClockTime | undefined {
  let rest = withoutWeekday(text);
  const joined = /^T(?=\d)/i.test(rest);
  rest = joined ? rest.slice(1) : rest.replace(BEFORE_TIME, '');
  const before = partAt(rest);
  if (before) rest = rest.slice(before.length);
  const match = CLOCK.exec(rest) ?? BARE_HOUR.exec(rest) ?? (joined ? COMPACT_CLOCK.exec(rest) : null);
  if (!match) return before || joined ? undefined : dateAlone(text);
  rest = rest.slice(match[0].length);
  const behind = HALF_AFTER.exec(rest);
  const after = behind
    ? {
        part: behind[1]?.toLowerCase() === 'p' ? ('afternoon' as const) : ('forenoon' as const),
        length: behind[0].trimStart().length,
      }
    : partAt(rest.trimStart());
  if (after) rest = rest.trimStart().slice(after.length);
  const hour = hourOf(Number(match[1]), partOf(before, after));
  const minute = Number(match[2] ?? 0);
  // A leap second is the last second of its minute to every clock that we talk to.
  const second = Math.min(Number(match[3] ?? 0), 59);
  if (hour === undefined || minute > 59 || Number(match[3] ?? 0) > 60) return undefined;
  const wall = hour * 3600 + minute * 60 + second;
  return wall > 86_400 ? undefined : { wall, zone: zoneText(rest.replace(AFTER_TIME, '')) };
}

function dateAlone(text: string): ClockTime | undefined {
  const zone = zoneText(withoutWeekday(text).replace(/^[.,]/, ''));
  // XML Schema's dates may carry a zone: `2026-11-24Z`, `2026-11-24+08:00`.
  return zone === '' || /^(?:Z|[+-]\d\d:\d\d)$/.test(zone) || isZoneName(zone) ? { wall: 0, zone } : undefined;
}

interface Named {
  readonly part: DayPart;
  readonly length: number;
}

function partAt(text: string): Named | undefined {
  for (const [part, pattern] of DAY_PARTS) {
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) return { part, length };
  }
  return undefined;
}

/** Where both sides of an hour name one, the later half of the day is meant. */
function partOf(before: Named | undefined, after: Named | undefined): DayPart | undefined {
  return before?.part === 'forenoon' ? (after?.part ?? before.part) : (before?.part ?? after?.part);
}

/** Hours before which it is still night, and from which on midday has not come yet. */
const DAWN = 5;
const FORENOON = 6;

function hourOf(hour: number, part: DayPart | undefined): number | undefined {
  if (part === undefined) return hour <= 24 ? hour : undefined;
  // `下午15:30` is written too.
  if (hour > 12) return part !== 'forenoon' && hour < 24 ? hour : undefined;
  const ofTwelve = hour % 12;
  if (part === 'night') return ofTwelve < DAWN ? ofTwelve : ofTwelve + 12;
  if (part === 'midday') return ofTwelve < FORENOON ? ofTwelve + 12 : ofTwelve;
  return ofTwelve + (part === 'afternoon' ? 12 : 0);
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

const EAST_ASIAN_WORD = /^\s*([（(]?)([\p{sc=Hani}\p{sc=Hang}]{1,3})/u;

/** Without the weekday that stands right behind a date where no space parts words: `星期二`, `(火)`, `화요일`. */
function withoutWeekday(text: string): string {
  const [whole, open, word = ''] = EAST_ASIAN_WORD.exec(text) ?? [];
  if (whole === undefined) return text;
  if (open !== '') return calendarName(word)?.isWeekday ? text.slice(whole.length).replace(/^[)）]/, '') : text;
  // One letter alone is a number as well.
  const length = [3, 2].find((length) => word.length >= length && calendarName(word.slice(0, length))?.isWeekday);
  return length === undefined ? text : text.slice(whole.length - word.length + length);
}
