import { calendarName } from '../../article/dates/calendar.ts';
import { CALENDAR_WORD } from '../../article/dates/calendar-names.ts';
import { dateWordAt } from '../../article/dates/date-words.ts';
import { hasDigit, withPlainDigits } from '../../article/dates/digits.ts';
import { dayInFurtherLanguage } from '../../article/dates/further-languages.ts';
import { inGregorian } from '../../article/dates/other-calendars.ts';
import { patternOf, phrasePatternOf, signOf, wordsOf } from '../../languages/together.ts';

/** The same in most languages: halves of the day, units, RFC 822's zones and their like. */
const NOTATION =
  'am pm a m p t z h min utc gmt est edt cst cdt mst mdt pst pdt cet cest bst ist jst kst hkt sgt aest eet msk et ct mt pt';
const WORDS: ReadonlySet<string> = new Set([...NOTATION.split(' '), ...wordsOf(({ dates }) => dates?.words)]);
/** For looking word by word: most texts are no date by their first. */
const WORD = new RegExp(CALENDAR_WORD);
/**
 * What a run of letters is made of where no spaces part words. Languages share signs: each is taken by the first that knows it,
 * or forty of them could be read in 2^40 ways.
 */
const RUN = new RegExp(`^(?:(?=(${patternOf(({ dates }) => dates?.run)}))\\1)+$`, 'u');
const NUMERIC =
  /(?<![\d-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?![\d-])|\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d{4}\. \d{1,2}\. \d{1,2}|\d{1,2}\. \d{1,2}\. \d{4}/;
const MONTH = signOf('month');
const EAST_ASIAN = new RegExp(
  String.raw`\d{1,4}\s?${signOf('year')}\s?\d{1,2}\s?${MONTH}|\d{1,2}\s?${MONTH}\s?\d{1,2}\s?${signOf('day')}`,
  'u',
);
/** Characters, with weekday, time and zone. */
const LONGEST = 80;
/** Besides letters and digits: what parts them, the joiner within Persian words, what shortens Hebrew and Hindi ones. */
const DATE = /^[\p{L}\p{M}\p{N}\s.,،:：，/()（）+'’º°\-–—|\u200c׳॰]+$/u;

/** True when the text says a day and nothing else: `Nov. 24, 2026 10:30 a.m. EST`, `le 24 novembre 2026 à 10 h`, `2026年11月24日`. */
export function isDate(text: string): boolean {
  if (text.length > LONGEST || !hasDigit(text)) return false;
  const plain = inGregorian(withPlainDigits(text));
  let hasMonth = false;
  let end = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(plain); match !== null; match = WORD.exec(plain)) {
    const { 0: word, index } = match;
    if (index < end || WORDS.has(word.toLowerCase()) || /^\d/.test(word) || RUN.test(word)) continue;
    const name = dateWordAt(plain, word, index);
    if (name === undefined) return dayInFurtherLanguage(plain) !== undefined;
    hasMonth ||= name.month !== undefined;
    end = name.end;
  }
  if (hasMonth || NUMERIC.test(plain) || EAST_ASIAN.test(plain)) return DATE.test(plain);
  return dayInFurtherLanguage(plain) !== undefined;
}

/** True for the name of a day or month: never a person, unless it is as short as `May`. */
export function isCalendarWord(word: string): boolean {
  return word.length > 3 && calendarName(word)?.isNobody === true;
}

/**
 * `Berlin, 24. November 2026` -> `24. November 2026`: the date that ends a line whose beginning is only a place. Without a
 * year (`DALLAS, March 3 -`) it is a dateline, which the text keeps.
 */
export function dateAfterPlace(text: string): string | undefined {
  // Most lines have no year: looking for one is cheaper than for a place.
  if (!HAS_YEAR.test(text)) return undefined;
  const date = AFTER_PLACE.exec(text)?.[1];
  return date !== undefined && HAS_YEAR.test(date) && isDate(date) ? date : undefined;
}

const PLACE_WORD = phrasePatternOf(({ dates }) => dates?.placeWords);
const PLACE = String.raw`\p{Lu}[\p{L}’'.-]*(?: (?:${PLACE_WORD}|(?:\p{Ll}{1,4}[’'])?\p{Lu}[\p{L}’'.-]*)){0,4}|\p{sc=Han}{2,6}|[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}]{2,16}(?: [\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}]{2,16}){0,2}`;
const AFTER_PLACE = new RegExp(String.raw`^(?:${PLACE})\s?[,，،|–—-]\s?(.+)$`, 'u');
const HAS_YEAR = new RegExp(String.raw`\p{Nd}{4}|\d[./-]\d{1,2}[./-]\d|${signOf('year')}`, 'u');
