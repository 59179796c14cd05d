/**
 * Stands where a template said something that only the generator of its site knows. A private character, so that no address
 * or word is mistaken for it.
 */
export const UNRESOLVED = '\uF8E7';
const ENCODED = encodeURIComponent(UNRESOLVED);
const ATTRIBUTE = new RegExp(`\\b(href|src|srcset|poster)="[^"]*(?:${UNRESOLVED}|${ENCODED})[^"]*"`, 'gi');

const LINE = new RegExp(`^([ \\t>]*)${UNRESOLVED}[ \\t${UNRESOLVED}]*$`, 'gm');

/** A line of nothing else is blank, as it is where a generator put nothing there: what follows begins a block of its own. */
export function withoutUnresolvedLines(markdown: string): string {
  return markdown.includes(UNRESOLVED) ? markdown.replace(LINE, '$1') : markdown;
}

/** Rendered HTML without them: an address of which a part is unknown is no address. */
export function withoutUnresolved(html: string): string {
  if (!html.includes(UNRESOLVED) && !html.includes(ENCODED)) return html;
  return html.replace(ATTRIBUTE, '$1=""').replaceAll(UNRESOLVED, '');
}
