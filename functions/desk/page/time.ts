import { languageNow, localeOf } from './words.ts';

/** An instant as the newsroom's clock shows it, and which clock that is. @param timeZone of the IANA */
export function timeIn(timeZone: string, instant: string, now = new Date()): string {
  const date = new Date(instant);
  const isThisYear = date.getUTCFullYear() === now.getUTCFullYear();
  return new Intl.DateTimeFormat(localeOf(languageNow()), {
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

/** `in 13 hours`, `2 days ago`. */
export function fromNow(instant: string, now = Date.now()): string {
  const away = Date.parse(instant) - now;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(away) >= length) ?? (['minute', 60_000] as const);
  return new Intl.RelativeTimeFormat(languageNow(), { numeric: 'auto' }).format(Math.round(away / size), unit);
}

/** The day of an instant by the newsroom's clock, as `2026-12-24`. */
export function dayIn(timeZone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date(instant));
}

export function timeOfDay(timeZone: string, instant: string): string {
  const format = new Intl.DateTimeFormat(localeOf(languageNow()), { timeZone, hour: '2-digit', minute: '2-digit' });
  return format.format(new Date(instant));
}
