import { patternOf, wordPatternOf } from '../../../languages/together.ts';
import { EMBARGO_END, embargoWords } from './embargo.ts';

export interface EmbargoWithin {
  /** The line from there on. */
  readonly words: string;
  /** Whether it holds although it does not say until when: behind a sign, or in words that say nothing else. `Life under embargo` does not. */
  readonly surely: boolean;
}

/** Characters of a line: a page's head has a firm's address and numbers in it. */
const LONGEST = 2_000;
/** Characters of what an embargo says. */
const LONGEST_EMBARGO = 200;

const WORDS = embargoWords(String.raw`(?:${EMBARGO_END}|(?=\t|\s{2}|\s[|•·–—-]))`);
const BEFORE_DATE = String.raw`${patternOf(({ embargo }) => embargo?.beforeDate)}[\s–—-]+\p{L}{0,9}[.,]?\s?\d`;
const WITHIN = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${WORDS}|${BEFORE_DATE})`, 'giu');
/** A word before a colon may be of a title: `Cuba and the embargo: sixty years`. */
const HOLDS = new RegExp(`^${patternOf(({ embargo }) => embargo?.holds)}(?<![:：])`, 'iu');
const DENIED = new RegExp(String.raw`(?<!\p{L})${wordPatternOf(({ embargo }) => embargo?.denied)}\s+$`, 'iu');
/** A sign between two parts of a line, or more room than between two words. */
const APART = /(?:\t|\s{2,}|[:：,，;；|•·/\\([{【（［]\s*|\s[–—-]+\s*)$/u;

/** Where a line speaks of an embargo behind other words: `Weir Council - EMBARGOED UNTIL 3 May`, `Communiqué sous embargo jusqu’au 3 mai`. */
export function embargoesWithin(line: string): readonly EmbargoWithin[] {
  return [...line.slice(0, LONGEST).matchAll(WITHIN)].flatMap(({ index }) => {
    const before = line.slice(0, index);
    if (before.trim() === '' || DENIED.test(before)) return [];
    const words = line.slice(index, index + LONGEST_EMBARGO);
    return [{ words, surely: APART.test(before) || HOLDS.test(words) }];
  });
}
