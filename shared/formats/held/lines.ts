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
