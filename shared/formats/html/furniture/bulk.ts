import { withoutEmbeddedData } from '../../embedded-data.ts';

/** Characters. */
const BULKY = 1_000_000;
const PROGRAM = /<(script|svg)\b[^<>]{0,2000}>/gi;
const STYLE = /<(style)\b[^<>]{0,2000}>/gi;

/**
 * Of large pages most is programs and embedded files. Line ends stay, for the sake of positions, and styles, which tell what
 * is hidden.
 */
export function withoutBulk(page: string): string {
  return page.length < BULKY ? page : withoutEmbeddedData(without(PROGRAM, page));
}

/** What is left of a page to look for an article in. */
export function withoutStyles(page: string): string {
  return page.length < BULKY ? page : without(STYLE, page);
}

/** What a page opens and never closes, a million times at worst, is looked for once. */
function without(element: RegExp, page: string): string {
  const unclosed = new Set<string>();
  let kept = '';
  let at = 0;
  for (const { 0: opening, 1: name = '', index } of page.matchAll(element)) {
    const closing = new RegExp(`</${name}\\s{0,20}>`, 'gi');
    const folded = name.toLowerCase();
    if (index < at || unclosed.has(folded) || /ld\+json/i.test(opening)) continue;
    closing.lastIndex = index + opening.length;
    if (closing.test(page)) {
      kept += page.slice(at, index) + '\n'.repeat(page.slice(index, closing.lastIndex).split('\n').length - 1);
      at = closing.lastIndex;
    } else {
      unclosed.add(folded);
    }
  }
  return kept + page.slice(at);
}
