import { withPlainDigits } from '../../../article/dates/digits.ts';
import { parseInstant } from '../../../article/dates/instant.ts';
import { AMBIGUOUS } from '../../../article/dates/number-order.ts';
import { signOf } from '../../../languages/together.ts';
import { isDate } from '../../newsroom/dates.ts';

/** Characters that are looked at. */
const LONGEST = 200;
const CLOCK = String.raw`(?:[\s,|–-]{1,4}(?:\p{L}{1,3}\s)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?)?`;
/** Days with their year, each with the hour behind it: `24.04.2020`, `2020-04-24`, `24 de abril de 2020`, `24.April 2020`, `April 24th, 2020`. */
const DAYS = [
  String.raw`(?:1[6-9]|20)\d{2}(?:[-/.]\d{1,2}[-/.]|\s?${signOf('year')}\s?\d{1,2}\s?${signOf('month')}\s?)\d{1,2}(?:${signOf('day')}|T\d\d:\d\d[\d:.]{0,10}(?:Z|[+-]\d\d:?\d\d)?)?`,
  String.raw`\d{1,2}([./-])\s?\d{1,2}\1\s?(?:(?:1[6-9]|20)\d{2}|\d{2}(?!\d|[/-]))(?![./-]\d)`,
  String.raw`\d{1,2}(?:(?:st|nd|rd|th|er|º|\.)?[\s-]{1,3}|\.)(?:(?:de|of)\s)?\p{L}[\p{L}\p{M}]{1,14}\.?(?:\s?\/\s?\p{L}[\p{L}\p{M}]{1,14}|\s\(\p{L}[\p{L}\p{M}]{1,14}\))?,?[\s-]{1,3}(?:del?\s)?(?:1[6-9]|20)\d{2}`,
  String.raw`(?<!\p{L})\p{L}[\p{L}\p{M}]{2,14}\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?\s{1,3}(?:1[6-9]|20)\d{2}`,
];
const FIND = new RegExp(
  String.raw`(?<![\d./-])(?:${DAYS.map((day, index) => day.replaceAll('\\1', `\\k<p${index}>`).replace('([./-])', `(?<p${index}>[./-])`)).join('|')})`,
  'giu',
);
const HOUR = new RegExp(`^${CLOCK}`, 'iu');

const ZONE = /^\s?(?:UTC|GMT|[A-Z]{2,3}T|Z|[+-]\d\d:?\d\d)(?![\p{L}\d])/u;
const BEFORE_HOUR = /^[\s,|–-]+(?:\p{L}{1,3}\s)?/u;

export interface FoundDate {
  /** As written, with the hour where one follows that can be read. */
  readonly date: string;
  /** What the text says before it, and behind it. */
  readonly before: string;
  readonly after: string;
}

/** The first day with its year that stands anywhere in a line. */
export function findDate(line: string): FoundDate | undefined {
  const text = withPlainDigits(line.slice(0, LONGEST));
  for (const { 0: day, index } of text.matchAll(FIND)) {
    const written = withCentury(day);
    if (!isDay(written)) continue;
    const hour = HOUR.exec(text.slice(index + day.length))?.[0] ?? '';
    const zone = hour === '' ? '' : (ZONE.exec(text.slice(index + day.length + hour.length))?.[0] ?? '');
    const timed = [
      `${hour}${zone}`,
      ` ${hour.replace(BEFORE_HOUR, '')}${zone}`,
      hour,
      ` ${hour.replace(BEFORE_HOUR, '')}`,
    ]
      .map((clock) => `${written}${clock}`)
      .find(isReadable);
    const end = index + day.length + hour.length + zone.length;
    const date = hour === '' ? written : (timed ?? written);
    return { date, before: line.slice(0, index).trim(), after: line.slice(end).trim() };
  }
  return undefined;
}

function isReadable(text: string): boolean {
  return parseInstant(text, 'UTC') !== undefined;
}

function isDay(text: string): boolean {
  return AMBIGUOUS.test(text) || (isReadable(text) && (isDate(text) || ISO.test(text)));
}

const ISO = /^\d{4}-\d{1,2}-\d{1,2}/;

/** `23.09.22`, `09/23/22`: of the years from 1970 on. */
function withCentury(day: string): string {
  return day.replace(
    /^(\d{1,2}([./])\s?\d{1,2}\2\s?)(\d{2})$/,
    (_, before: string, __, year: string) => `${before}${Number(year) < 70 ? '20' : '19'}${year}`,
  );
}
