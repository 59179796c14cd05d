import { withPlainDigits } from '../../article/digits.ts';
import { DATE_LABEL, UPDATED } from '../../languages/date-labels.ts';
import { isDate } from '../text/dates.ts';
import { isReadableDate } from './readable-date.ts';

export interface DateText {
  /** As written; absent when it says only when the article was changed, or how long it takes to read. */
  readonly published?: string;
}

const LONGEST = 120;
/** Between the parts of such a line. */
const BETWEEN = /\s*[|｜;·•]\s*/;
const IS_UPDATED = new RegExp(String.raw`^${UPDATED}\b`, 'iu');
const LABEL = new RegExp(String.raw`^${DATE_LABEL}(?:\s*[:：]\s*|\s+|$)`, 'iu');
const CLOCK = /^(?:at |um |à )?\d{1,2}[:.h]\d{2}(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: uhr)?(?: [A-Z]{2,4})?$/i;
const AGO =
  /^(?:\d+|an?|one) (?:minute|hour|day|week|month|year)s? ago$|^vor \d+ (?:minuten|stunden|tagen)$|^il y a \d+ \w+$|^hace \d+ \w+$/i;
const READING_TIME =
  /^(?:reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lästid)\s*[:：]?\s*(?:ca\. ?)?\d+ ?\w{0,8}\.?$|^(?:ca\. ?)?\d+[ -]?min(?:ute[ns]?|uto?s?|\.)? (?:read(?:ing)?(?: time)?|lesezeit|de lecture|de lectura|de leitura)$/i;

/** Reads a line that says when an article came out, was changed, or how long it takes to read, and nothing else. */
export function readDateText(text: string): DateText | undefined {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return undefined;
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  let published: string | undefined;
  let isTold = false;
  for (const part of parts) {
    const bare = part.replace(LABEL, '').replace(/[\s,–—-]+$/, '');
    const isDay = bare !== '' && (isDate(bare) || isReadableDate(bare));
    if (!isDay && !CLOCK.test(bare) && !AGO.test(bare) && !READING_TIME.test(part)) return undefined;
    // An hour alone is the heading of what happened then.
    isTold ||= !CLOCK.test(part);
    if (isDay && !IS_UPDATED.test(part) && /\b\d{4}\b|年/.test(withPlainDigits(bare))) published ??= bare;
  }
  return !isTold ? undefined : { ...(published === undefined ? {} : { published }) };
}
