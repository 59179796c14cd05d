import { LANGUAGES } from '../../languages/all.ts';
import { FURTHER } from '../../languages/further.ts';
import { whenAsked } from '../../languages/when-asked.ts';
import { withPlainDigits } from './digits.ts';

const LONGEST = 60;
const WORD = String.raw`\p{L}[\p{L}\p{M}'’ʼ-]+(?![\p{L}\p{M}])\.?`;
/** Also of the years of Islam, of Ethiopia and of Nepal. */
const YEAR = String.raw`(?:1[3-9]|2[0-6])\d\d(?!\d)`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[0-2])(?!\d)`;
const CLOCK = String.raw`(?:[\s,،|–-]+(?:${WORD}\s){0,2}\d{1,2}[:.]\d\d(?:\s${WORD})?)?`;
/** Behind the year what it is counted from, as `هـ`, `г.` and `ዓ.ም`. */
const ERA = String.raw`\s?(?:\p{L}[\p{L}\p{M}]{0,2}\.?){0,2}`;
const WEEKDAY = String.raw`(?:${WORD},?،?\s)?`;
/** Islamic months have two words. */
const ISLAMIC = String.raw`(?:جمادى|ربيع|ذو|ذي)\s${WORD}`;

function dated(month: string): RegExp {
  return new RegExp(
    [
      String.raw`^${WEEKDAY}${DAY}\.?[\s-](?:${month}),?،?\s${YEAR}${ERA}${CLOCK}$`,
      String.raw`^${WEEKDAY}(?:${month})\s${DAY}(?:,|،|\s${WORD})?\s${YEAR}${ERA}${CLOCK}$`,
      String.raw`^${YEAR}\.?(?:\s\p{L}+\.?)?\s(?:${month})\s${DAY}(?:\s${WORD})?${CLOCK}$`,
    ].join('|'),
    'u',
  );
}

const inOneWord = whenAsked(() => dated(`${ISLAMIC}|${WORD}`));
const inTwoWords = whenAsked(() => dated(String.raw`${WORD}(?:\s${WORD})?`));
/** Here a number, a word and a year are a title or a dek as well: only the commonest order counts. */
const inLatin = whenAsked(
  () => new RegExp(String.raw`^(?:\p{L}+,\s)?${DAY}\.?\s\p{L}[\p{L}\p{M}]{2,}\.?\s${YEAR}\.?${CLOCK}$`, 'u'),
);

/**
 * Whether a line that stands for itself at the head of a text is a date, whatever its language: a day, a word for its month and a year, with
 * weekday and hour. What it says nobody can read.
 */
export function looksLikeDate(text: string): boolean {
  const plain = text.length > LONGEST ? '' : withPlainDigits(text.trim()).replace(/[\u200b-\u200d]/g, '');
  if (!/\d{4}/.test(plain)) return false;
  if (/[a-z]/i.test(plain)) return /^\D{0,20}\d{1,2}\.? \D+ \d{4}/.test(plain) && inLatin().test(plain);
  if (OTHER_DATES.test(plain)) return false;
  return inOneWord().test(plain) || (!packScripts().test(plain) && inTwoWords().test(plain));
}

/** Where months have numbers. */
const OTHER_DATES = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** Of languages whose months are known, two words and a number are more often something else. */
const packScripts = whenAsked(
  () =>
    new RegExp(
      Object.keys(FURTHER)
        .filter((script) => LANGUAGES.some(({ tag }) => new Intl.Locale(tag).maximize().script === script))
        .map((script) => `\\p{sc=${script}}`)
        .join('|'),
      'u',
    ),
);
