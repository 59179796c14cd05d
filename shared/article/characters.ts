import { typographic } from './html/typography.ts';

/**
 * What XML 1.0 cannot hold (section 2.2), what HTML calls control characters and noncharacters (13.2.3.5), and half
 * surrogate pairs.
 */
const UNPUBLISHABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

/** What Windows-1252 has for the bytes 80 to 9F, where Unicode has controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * @returns the text without the characters that no feed can carry; line ends are `\n`. Controls that are Windows-1252
 *   taken for Latin-1 become the quotes and dashes that they were, as in HTML's character references (13.2.5.80).
 */
export function publishable(text: string): string {
  // Most texts hold none: looking costs a tenth of rewriting.
  if (!/[^\n\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/.test(text)) return text;
  return text
    .replace(/\r\n?|\f/g, '\n')
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
    .replace(UNPUBLISHABLE, '');
}

/** @returns one line of plain text: publishable, its typography tidy, white space run together, trimmed. */
export function oneLine(text: string): string {
  return typographic(publishable(text)).replace(/\s+/g, ' ').trim();
}

/** White space and what shows as little: zero-width spaces, soft hyphens, word joiners. */
const NOTHING = /[\s\u00ad\u200b\u2060\ufeff]/;

export function showsNothing(text: string): boolean {
  return !/[^\s\u00ad\u200b\u2060\ufeff]/.test(text);
}

/** @returns the text without what shows nothing at its start. */
export function trimmedStart(text: string): string {
  return text.replace(/^[\s\u00ad\u200b\u2060\ufeff]+/, '');
}

/** The same for its end; by hand, as a regular expression would take time by the square of any run of spaces inside. */
export function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && NOTHING.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A text with quotes and dashes as a keyboard has them, to compare it by: whether a program curled them says nothing. */
export function withPlainMarks(text: string): string {
  return text
    .replace(/[‘’‚‛`´ʼ′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-');
}
