import { withPlainDigits } from './digits.ts';
import { parseInstant } from './instant.ts';

const YEAR_FIRST = /^(1[6-9]\d\d|20\d\d)\s?[-/.]\s?(0?[1-9]|1[0-2])$/;
const MONTH_FIRST = /^(0?[1-9]|1[0-2])\s?[-/.]\s?(1[6-9]\d\d|20\d\d)$/;
const IN_WORDS = /^\p{L}[\p{L}\p{M}]{1,14}\.?,?\s(?:de\s)?(?:1[6-9]|20)\d\d$/u;
const IN_SIGNS = /^(?:1[6-9]|20)\d\d\s?[年년]\s?\d{1,2}\s?([月월])$/;

/**
 * The first day of a month, `2019-05-01`, where a text names a month and its year and no day: `2019-05`, `May 2019`, `2019年5月`.
 * It is the oldest day on which what is dated so can have come out, so that it is never news of today.
 */
export function firstOfMonth(text: string): string | undefined {
  const plain = withPlainDigits(text.trim());
  const [, year, month] = YEAR_FIRST.exec(plain) ?? swapped(MONTH_FIRST.exec(plain)) ?? [];
  if (year !== undefined && month !== undefined) return `${year}-${month.padStart(2, '0')}-01`;
  const sign = IN_SIGNS.exec(plain)?.[1];
  const day = sign === undefined ? `1 ${plain}` : `${plain}${sign === '月' ? '1日' : ' 1일'}`;
  return sign !== undefined || IN_WORDS.test(plain) ? parseInstant(day, 'UTC')?.instant.slice(0, 10) : undefined;
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return match === null ? undefined : [match[0], match[2], match[1]];
}
