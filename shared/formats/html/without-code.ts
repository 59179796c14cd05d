/** To its end where nothing closes a comment: looked for once. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)(pre|code)(?=[\s>/])[^<>]*>/gi;

/** HTML in which blanks stand for what it shows as code, of the same length: what speaks of a system's marks has none. */
export function withoutCodeInHtml(html: string): string {
  let text = '';
  let at = 0;
  /** The outermost that is open, and how many of its name. */
  let open: { readonly name: string; readonly start: number; depth: number } | undefined;
  for (const { 0: tag, 1: slash, 2: written, index } of html.matchAll(TAG)) {
    const name = written?.toLowerCase();
    if (name === undefined || (open !== undefined && open.name !== name)) continue;
    if (slash === '') {
      open ??= { name, start: index, depth: 0 };
      open.depth += 1;
    } else if (open !== undefined) {
      open.depth -= 1;
      if (open.depth > 0) continue;
      const end = index + tag.length;
      text += html.slice(at, open.start) + html.slice(open.start, end).replace(/[^\n]/g, ' ');
      at = end;
      open = undefined;
    }
  }
  return text + html.slice(at);
}
