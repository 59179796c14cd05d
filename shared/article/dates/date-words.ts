import { calendarName } from './calendar.ts';
import { CALENDAR_WORD, type CalendarName } from './calendar-names.ts';

const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** What goes on as a name of two words: `terça-feira`, `tháng 11`, `п’ятниця`; a Persian joiner shows nothing. */
const SECOND = new RegExp(String.raw`[\s\u200c'’ʼ-](?:${CALENDAR_WORD.source})`, 'uy');
/** `24 نيسان / أبريل 2026`, `24 نيسان (أبريل) 2026`: in the names of two calendars, in English already. */
const SAID_TWICE = /\b([A-Z][a-z]{2})\s?(?:\/\s?\1|\(\1\))/;
/** What a shortened word ends in, in Latin, Hebrew and Devanagari. */
const STOP = /[.׳॰]/y;

/** A month, or what else stands in a date besides day and year. */
export interface DateWord {
  readonly month?: number;
  /** Where the text goes on. */
  readonly end: number;
}

/**
 * @param word that stands in the text at `start`.
 * @returns the month, the weekday or the joining word (`de`, `г.`) that begins there, in any language that there is a pack of.
 */
export function dateWordAt(text: string, word: string, start: number): DateWord | undefined {
  const name = calendarName(word);
  if (name === undefined) return undefined;
  const behind = start + word.length;
  const alone = meaningOf(name, word, text, start, behind);
  if (alone !== undefined || !name.goesOn) return alone;
  SECOND.lastIndex = behind;
  const second = SECOND.exec(text)?.[0] ?? '';
  const whole = calendarName(word + second);
  return whole && meaningOf(whole, word + second, text, start, behind + second.length);
}

function meaningOf(
  name: CalendarName,
  words: string,
  text: string,
  start: number,
  behind: number,
): DateWord | undefined {
  STOP.lastIndex = behind;
  const end = STOP.test(text) ? behind + 1 : behind;
  if (name.month !== undefined) return { month: name.month, end };
  return name.joins || (name.isWeekday && (words.length > 2 || isSetOff(text, start, end))) ? { end } : undefined;
}

/** Shortened to two letters, weekdays are words as well: Finnish `to` in `1 to 3 March`. */
function isSetOff(text: string, start: number, end: number): boolean {
  return /(?:^|[(（,]|\d:\d\d)\s?$/.test(text.slice(0, start)) || /^\s?(?:$|[.,)）])/.test(text.slice(end));
}

/**
 * Rewrites a date in any language that there is a pack of: its month becomes English's short name; the weekday and the words
 * that join its parts are left out. `вівторок, 24 листопада 2026 р.` becomes `24 Nov 2026`.
 */
export function withEnglishMonth(text: string): string {
  let rewritten = '';
  let done = 0;
  for (const { 0: word, index } of text.matchAll(CALENDAR_WORD)) {
    const name = index < done || /^\d/.test(word) ? undefined : dateWordAt(text, word, index);
    if (name === undefined) continue;
    rewritten += text.slice(done, index) + (name.month === undefined ? '' : ENGLISH[name.month - 1]);
    done = name.end;
  }
  return `${rewritten}${text.slice(done)}`
    .replace(SAID_TWICE, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,،-]+|[\s,،-]+$/g, '');
}
