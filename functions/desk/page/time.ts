import { languageNow, localeOf } from './words.ts';

/** Makes each format once: of a hundred rows, making them would take longer than all else together. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options]);
  const format = made.get(name) ?? new Intl.DateTimeFormat(locale, options);
  made.set(name, format);
  return format;
}

/** An instant as the newsroom's clock shows it, and which clock that is. @param timeZone of the IANA */
export function timeIn(timeZone: string, instant: string, now = new Date()): string {
  const date = new Date(instant);
  const isThisYear = date.getUTCFullYear() === now.getUTCFullYear();
  return formatOf(localeOf(languageNow()), {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' as const }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(date);
}

/** `Lisbon` of `Europe/Lisbon`. */
export function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const relative = new Map<string, Intl.RelativeTimeFormat>();

/** `in 13 hours`, `2 days ago`. */
export function fromNow(instant: string, now = Date.now()): string {
  const away = Date.parse(instant) - now;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(away) >= length) ?? (['minute', 60_000] as const);
  const language = languageNow();
  const format = relative.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relative.set(language, format);
  return format.format(Math.round(away / size), unit);
}

/** The day of an instant by the newsroom's clock, as `2026-12-24`. */
export function dayIn(timeZone: string, instant: string): string {
  const format = formatOf('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return format.format(new Date(instant));
}

export function timeOfDay(timeZone: string, instant: string): string {
  const format = formatOf(localeOf(languageNow()), { timeZone, hour: '2-digit', minute: '2-digit' });
  return format.format(new Date(instant));
}
