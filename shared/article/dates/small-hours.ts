import { patternOf } from '../../languages/together.ts';
import { withPlainDigits } from './digits.ts';

const NIGHT = String.raw`(?<![^\P{L}日号號])${patternOf(({ dates }) => dates?.night)}(?![\p{L}\p{M}])`;
const HOUR = String.raw`(?<![\d:./-])(?:12|0?[0-4])(?!\d)`;
const HOURS = patternOf(({ dates }) => dates?.hours);
const SMALL_HOUR = new RegExp(String.raw`${NIGHT}\s*${HOUR}|${HOUR}(?:[:.]\d{2}){0,2}\s*${HOURS}?\s*${NIGHT}`, 'iu');

/** Whether a time is of the night of its day, which some write of the night before it and others of the one behind it: `রাত ১২টা`, `晚上12点`. */
export function isOfEitherNight(text: string): boolean {
  return SMALL_HOUR.test(withPlainDigits(text.normalize('NFKC')));
}
