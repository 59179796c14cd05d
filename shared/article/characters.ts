/**
 * What XML 1.0 cannot hold (section 2.2), what HTML calls control characters and noncharacters (13.2.3.5), and half
 * surrogate pairs.
 */
const UNPUBLISHABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

/** @returns the text without the characters that no feed can carry; line ends are `\n`. */
export function publishable(text: string): string {
  // Most texts hold none: looking costs a tenth of rewriting.
  if (!/[^\n\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/.test(text)) return text;
  return text.replace(/\r\n?|\f/g, '\n').replace(UNPUBLISHABLE, '');
}

/** @returns one line of plain text: publishable, white space run together, trimmed. */
export function oneLine(text: string): string {
  return publishable(text)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** @returns the text without white space at its start, which here includes zero-width spaces. */
export function trimmedStart(text: string): string {
  return text.replace(/^[\s\u200b\ufeff]+/, '');
}

/** The same for its end; by hand, as a regular expression would take time by the square of any run of spaces inside. */
export function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\u200b\ufeff]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
