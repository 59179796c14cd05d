import { hasDigit, withPlainDigits } from '../../../article/dates/digits.ts';
import { stated } from '../../../article/stated.ts';
import { DATE_LABEL, UPDATED } from '../../../languages/date-labels.ts';
import { patternOf } from '../../../languages/together.ts';
import { isDate } from '../../newsroom/dates.ts';
import { readFurtherLabel } from '../../newsroom/further-label.ts';
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
const CLOCK = new RegExp(
  String.raw`^(?:${patternOf(({ dates }) => dates?.at)} )?\d{1,2}[:.h]\d{2}(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ${patternOf(({ dates }) => dates?.hours)})?(?: [A-Z]{2,4})?$`,
  'iu',
);
const AGO = new RegExp(`^${patternOf(({ dates }) => dates?.ago)}$`, 'iu');
const READING_TIME = new RegExp(
  String.raw`^${patternOf(({ lines }) => lines?.readingTime)}\s*[:：]?\s*(?:ca\. ?)?\d+ ?\w{0,8}\.?$|^(?:ca\. ?)?\d+[ -]?min(?:ute[ns]?|uto?s?|\.)? ${patternOf(({ lines }) => lines?.minutesRead)}$`,
  'iu',
);

/** Reads a line that says when an article came out, was changed, or how long it takes to read, and nothing else. */
export function readDateText(text: string): DateText | undefined {
  if (text.length > LONGEST || !hasDigit(text)) return undefined;
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  let published: string | undefined;
  let isTold = false;
  for (const part of parts) {
    const further = LABEL.test(part) ? undefined : readFurtherLabel(part);
    const bare = (further?.value ?? part.replace(LABEL, '')).replace(/[\s,–—-]+$/, '');
    const isDay = bare !== '' && (isDate(bare) || isReadableDate(bare));
    if (!isDay && !CLOCK.test(bare) && !AGO.test(bare) && !READING_TIME.test(part)) return undefined;
    // An hour alone is the heading of what happened then.
    isTold ||= !CLOCK.test(part);
    if (isDay && further?.kind !== 'updated' && !IS_UPDATED.test(part) && /\b\d{4}\b|年/.test(withPlainDigits(bare)))
      published ??= bare;
  }
  return !isTold ? undefined : stated({ published });
}
