/**
 * Repairs what word processors and pasting leave in running text: TeX quotes, invisible characters, odd spaces. Not for
 * code.
 *
 * A no-break space between two words of letters binds nothing and is a plain one; before punctuation, after a number or a
 * one-letter word it is meant, and stays. Joiners (U+200C, U+200D) belong to scripts and emoji, and stay.
 */
export function cleanTypography(text: string): string {
  // Most texts hold nothing of it.
  if (!/[\u00a0\u00ad\u2002-\u200b\u202f\u2028\u2029\u2060\ufeff]|``/.test(text)) return text;
  return text
    .replace(/``([^`']{1,500})''/g, '“$1”')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u2002-\u2006\u2008\u200a\u2028\u2029]/g, ' ')
    .replace(/(?<=\p{L}{2})\u00a0(?=\p{L}{2})/gu, ' ');
}
