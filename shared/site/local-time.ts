import type { Instant, LanguageTag } from '../article/types.ts';

/** Making a format takes a hundred times as long as using it: a third of a page's time. */
const formats = new Map<string, Intl.DateTimeFormat>();
/** Languages times zones; newsrooms have a handful. */
const MOST_FORMATS = 50;

/** @returns date and time as the language writes them, in an IANA time zone. */
export function localTime(instant: Instant, language: LanguageTag, timeZone: string): string {
  const key = `${language} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone });
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(key, format);
  }
  return format.format(new Date(instant));
}
