import { keptByName } from '../article/kept-by-name.ts';
import type { Instant, LanguageTag } from '../article/types.ts';

/** Making a format takes a hundred times as long as using it: a third of a page's time. Of languages times zones times ways to write newsrooms have a handful. */
const formats = keptByName<Intl.DateTimeFormat>(100);

const STYLES = {
  date: { dateStyle: 'long' },
  day: { month: 'long', day: 'numeric' },
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  time: { dateStyle: 'long', timeStyle: 'short' },
  // Midnight to the second is what a date without a time comes to.
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * @returns date and time as the language writes them, in an IANA time zone; the date alone of what was published at midnight there,
 *   for that is an article of which only the day is known.
 */
export function localTime(instant: Instant, language: LanguageTag, timeZone: string): string {
  const isMidnight = formatOf('clock', 'en', timeZone).format(new Date(instant)) === '00:00:00';
  return formatOf(isMidnight ? 'date' : 'time', language, timeZone).format(new Date(instant));
}

/** @returns the date as the language writes it, in an IANA time zone. */
export function localDate(instant: Instant, language: LanguageTag, timeZone: string): string {
  return formatOf('date', language, timeZone).format(new Date(instant));
}

/** @param beside what a reader sees around it: the year is left out where that is of the same. @returns the date as the language writes it */
export function localDay(instant: Instant, beside: Instant, language: LanguageTag, timeZone: string): string {
  const [year, other] = [instant, beside].map((at) => formatOf('year', 'en', timeZone).format(new Date(at)));
  return formatOf(year === other ? 'day' : 'date', language, timeZone).format(new Date(instant));
}

/** @returns from when to when, in days, as the language writes it: `November 3 – 28, 2026`. */
export function localRange(from: Instant, to: Instant, language: LanguageTag, timeZone: string): string {
  return formatOf('date', language, timeZone).formatRange(new Date(from), new Date(to));
}

/** @returns the year as the language writes it, in UTC. */
export function yearOf(instant: Instant, language: LanguageTag): string {
  return formatOf('year', language, 'UTC').format(new Date(instant));
}

/** The same in months or days; `… – May 2026` where one end is open. */
export function openRange(
  from: Instant | undefined,
  to: Instant | undefined,
  style: 'month' | 'date',
  language: LanguageTag,
  timeZone: string,
): string {
  const format = formatOf(style, language, timeZone);
  if (from !== undefined && to !== undefined) return format.formatRange(new Date(from), new Date(to));
  const end = (at: Instant | undefined) => (at === undefined ? '…' : format.format(new Date(at)));
  return `${end(from)} – ${end(to)}`;
}

function formatOf(style: keyof typeof STYLES, language: string, timeZone: string): Intl.DateTimeFormat {
  return formats(
    `${style} ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(language, { ...STYLES[style], timeZone }),
  );
}
