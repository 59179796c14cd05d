import { withoutEmbeddedData } from '../embedded-data.ts';

/** Characters. */
const BULKY = 1_000_000;
const PROGRAM = /<(script|style|svg)\b[^<>]{0,2000}>/gi;

/** Of large pages most is programs and embedded files. Line ends stay, for the sake of positions. */
export function withoutBulk(page: string): string {
  return page.length < BULKY ? page : withoutEmbeddedData(withoutPrograms(page));
}

/** What a page opens and never closes, a million times at worst, is looked for once. */
function withoutPrograms(page: string): string {
  const unclosed = new Set<string>();
  let kept = '';
  let at = 0;
  for (const { 0: opening, 1: name = '', index } of page.matchAll(PROGRAM)) {
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
