import { oneLine } from '../characters.ts';
import { stated } from '../stated.ts';
import type { Article, Content, Reason, Warning } from '../types.ts';
import { withPlainDigits } from './digits.ts';
import { parseInstant } from './instant.ts';
import { firstOfMonth } from './month-alone.ts';
import { AMBIGUOUS, isDayFirst, withOrder } from './number-order.ts';
import { isOfEitherNight } from './small-hours.ts';

/** Older than the oldest newspaper (Strasbourg, 1605); 1600 begins a day earlier in the east. */
const EARLIEST = '1599-12-31T00:00:00Z';
/** Where computers begin to count: what a clock says that was never set. */
const ZERO = '1970-01-01T00:00:00Z';

type Dates = Pick<Article, 'published' | 'updated' | 'embargoed' | 'expires'>;
type Stated = Pick<Content, keyof Dates | 'lines'>;

/** What dates without a zone, and dates in numbers, are read by. */
export interface DateCustoms {
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47: that of the text. */
  readonly language: string;
}

/**
 * @param warnings takes `date-unreadable` and `date-absurd`, for dates that are treated as if they had not been stated, and
 *   `date-ambiguous` for one that was read as the language of the text has it, `date-of-month` for one without a day.
 */
export function readDates(content: Stated, customs: DateCustoms, warnings: Warning[]): Dates {
  const dates: { -readonly [Name in keyof Dates]: Dates[Name] } = {};
  for (const name of ['published', 'updated', 'embargoed', 'expires'] as const) {
    const text = content[name]?.trim();
    if (!text) continue;
    const line = content.lines?.[name];
    const at = stated({ line });
    const said = { date: name, text: short(text) };
    const month = name === 'published' || name === 'updated' ? firstOfMonth(text) : undefined;
    const settled = month ?? settledBy(text, customs.language);
    const instant = parseInstant(settled, customs.timeZone, customs.language)?.instant;
    if (instant === undefined) warnings.push({ code: 'date-unreadable', detail: said, ...at });
    else if (instant < EARLIEST) warnings.push({ code: 'date-absurd', detail: { ...said, why: 'before-1600' }, ...at });
    else if (instant === ZERO && /\d:\d/.test(text))
      warnings.push({ code: 'date-absurd', detail: { ...said, why: 'clock-zero' }, ...at });
    else {
      dates[name] = instant;
      if (settled === text) continue;
      const taken = /\d{4}-\d\d-\d\d/.exec(settled)?.[0] ?? settled;
      const { language } = customs;
      warnings.push(
        month === undefined
          ? { code: 'date-ambiguous', detail: { ...said, taken, language }, ...at }
          : { code: 'date-of-month', detail: { ...said, taken }, ...at },
      );
    }
  }
  return dates;
}

/**
 * What states when it came out, in a way that nobody can read, came out some day: it is not news of today.
 * @param dates as `readDates` gave them.
 */
export function reasonAgainstDate({ published: text = '', lines }: Stated, dates: Dates): Reason | undefined {
  if (text.trim() === '' || (dates.published ?? dates.updated ?? dates.embargoed) !== undefined) return undefined;
  const at = stated({ line: lines?.published });
  return { code: 'date-unreadable', detail: { text: short(text) }, ...at };
}

/** What is held back until nobody can tell when must not come out at once, nor on one of two days. */
export function reasonAgainstEmbargo(
  { embargoed, lines, language = '' }: Pick<Content, 'embargoed' | 'lines' | 'language'>,
  timeZone: string,
): Reason | undefined {
  const text = embargoed?.trim() ?? '';
  const isEnglish = /^(?:en(?![-_](?:gb|ie|au|nz|in|za)\b)|$)/i.test(language);
  const settled = isEnglish ? text : settledBy(text, language);
  const isRead = parseInstant(settled, timeZone, language) !== undefined && !isOfEitherNight(text);
  if (text === '' || isRead) return undefined;
  const at = stated({ line: lines?.embargoed });
  return { code: 'embargo-without-date', detail: { embargo: short(text) }, ...at };
}

/** What is to end on a day that nobody can tell must not go on for ever. */
export function reasonAgainstExpiry(
  { expires, lines, language = '' }: Pick<Content, 'expires' | 'lines' | 'language'>,
  timeZone: string,
): Reason | undefined {
  const text = expires?.trim() ?? '';
  if (text === '' || parseInstant(settledBy(text, language), timeZone, language) !== undefined) return undefined;
  return { code: 'expiry-unreadable', detail: { expiry: short(text) }, ...stated({ line: lines?.expires }) };
}

/** Of two equal numbers either may be the month. */
function settledBy(text: string, language: string): string {
  const plain = withPlainDigits(text);
  const [, first, , second] = AMBIGUOUS.exec(plain) ?? [];
  return first === undefined || Number(first) === Number(second)
    ? text
    : withOrder(plain, isDayFirst(language.replaceAll('_', '-')));
}

function short(text: string): string {
  return oneLine(text).slice(0, 100);
}
