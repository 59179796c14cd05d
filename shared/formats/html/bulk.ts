import type { Rejection } from '../../article/types.ts';
import { withoutEmbeddedData } from '../embedded-data.ts';
import { reject } from '../rejection.ts';

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

/** Characters of a page without its programs: a tree takes some fifty times its text in memory. */
const LONGEST = 3_000_000;
/** The same with its tags, each of which costs as much as ten characters more. */
const MOST_EFFORT = 4_000_000;
const TAG = 10;
const TOO_COMPLEX = reject(
  'too-complex',
  'The page has more than 3 MB or 300,000 tags without its scripts, more than can be an article.',
);

/** Refuses a page that takes more than seconds to look for an article in. */
export function tooMuchPage(page: string): Rejection | undefined {
  let effort = page.length;
  for (let at = page.indexOf('<'); at !== -1; at = page.indexOf('<', at + 1)) effort += TAG;
  return page.length > LONGEST || effort > MOST_EFFORT ? TOO_COMPLEX : undefined;
}
