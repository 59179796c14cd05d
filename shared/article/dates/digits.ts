/** Marks of direction (U+061C, U+200E, U+200F) show nothing; Intl writes them into Arabic dates. */
const DIRECTION = /[\u061c\u200e\u200f]/g;
/** Where scripts have digits of their own, and those marks are: none are Chinese, Japanese or Korean. */
export const OTHER_DIGITS = /[\u061c\u0660-\u1fff\u200e\u200f\ua620-\uabff\uff10-\uff19\ud800-\udfff]/;

/** @returns the text with the digits of every script as 0 to 9, and without marks of direction. */
export function withPlainDigits(text: string): string {
  if (!OTHER_DIGITS.test(text)) return text;
  return text.replace(DIRECTION, '').replace(/(?![0-9])\p{Nd}/gu, (digit) => String(numberOf(digit)));
}

/** Whether a text has a digit of any script. */
export function hasDigit(text: string): boolean {
  return /\d/.test(text) || (OTHER_DIGITS.test(text) && /\p{Nd}/u.test(text));
}

/** The digits of a script stand together in Unicode, from 0 to 9. */
function numberOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let number = 0;
  while (number < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - number - 1))) number++;
  return number;
}
