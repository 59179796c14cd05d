import { hasDigit, withPlainDigits } from '../../article/dates/digits.ts';
import { ON, UPDATED } from '../../languages/date-labels.ts';
import { isDate } from './dates.ts';

/** A line parted at the date that stands in it. */
export interface DatedLine {
  readonly before: string;
  readonly date: string;
  readonly after: string;
}

/** Words: with weekday, time and zone a date has no more, and a line around it hardly. */
const MOST_WORDS = 40;
const LONGEST_DATE = 12;
const YEAR = /(?<!\d)(?:1[3-9]|20)\d\d(?!\d)|年/;

/**
 * @returns the longest date with a year that stands among the words of a line, and what stands around it:
 *   `By Jane Doe Tuesday, Aug. 18, 2026` has `Tuesday, Aug. 18, 2026` behind `By Jane Doe`.
 */
export function dateWithin(whole: string): DatedLine | undefined {
  // A label without a space behind it is a word of its own.
  const line = whole.replace(/[:：](?=\d{4}[年./-])/g, '$& ').replace(CHANGED, ' $&');
  const plain = hasDigit(line) ? withPlainDigits(line) : '';
  if (!YEAR.test(plain)) return undefined;
  const words = line.split(/\s+/);
  const year = plain.split(/\s+/).findIndex((word) => YEAR.test(word));
  if (words.length > MOST_WORDS) return undefined;
  for (let length = Math.min(LONGEST_DATE, words.length); length > 0; length -= 1)
    for (let start = Math.max(0, year - length + 1); start <= Math.min(year, words.length - length); start += 1) {
      const date = trimmed(words.slice(start, start + length).join(' '));
      if (OPEN.test(date) || !isDate(date)) continue;
      const [before = '', after = ''] = [words.slice(0, start), words.slice(start + length)].map((part) =>
        part.join(' '),
      );
      return { before: trimmed(before), date: date.replace(LEADS, ''), after: trimmed(after) };
    }
  return undefined;
}

/** A bracket that is opened and not closed: `1 March 2026 (4` of `(4 minutes)`. */
const OPEN = /[(（][^)）]*$/;
/** `（更新 11時02分）` */
const CHANGED = new RegExp(`[（(]${UPDATED}`, 'iu');
/** `on`, `am`, `le` */
const LEADS = new RegExp(String.raw`^${ON}\s+(?=\S)`, 'iu');

function trimmed(text: string): string {
  return text.replace(/^[\s|｜•●∙·;；,，:：–—-]+|(?<![\s|｜•●∙·;；,，:：–—-])[\s|｜•●∙·;；,，:：–—-]+$/g, '');
}
