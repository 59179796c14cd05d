/** Characters at either end of a text: what is for the desk stands there. */
const END = 10_000;

/** @returns an article's HTML, or both its ends where it is long. */
export function endsOf(html: string): readonly string[] {
  return html.length > 2 * END ? [html.slice(0, END), html.slice(-END)] : [html];
}

/** @returns the lines of HTML without its tags. */
export function linesIn(html: string): readonly string[] {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\n|<(?:\/?(?:p|div|h[1-6]|li|blockquote|section|article|figure|td|tr|header)|br)\b[^>]*>/i)
    .map((piece) =>
      piece
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;|&#160;/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

export interface MarkedLine {
  readonly text: string;
  readonly heading: boolean;
}

/** A sign that no text has: where a heading begins. */
const HEADING = '\u0000';

/** @returns the lines of HTML without its tags, and which are headings. */
export function markedLinesIn(html: string): readonly MarkedLine[] {
  return linesIn(html.replaceAll(HEADING, '').replace(/<h[1-6]\b[^>]*>/gi, `\n${HEADING}`))
    .map((line) => ({ text: line.replace(HEADING, '').trim(), heading: line.startsWith(HEADING) }))
    .filter(({ text }) => text !== '');
}
