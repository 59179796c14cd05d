import { reject } from '../../article/rejection.ts';
import type { Rejection } from '../../article/types.ts';
import { occurrences } from '../occurrences.ts';

/** Characters: no article may have more than 1 MB of HTML, which is never shorter than its text. */
export const LONGEST_TEXT = 1_000_000;
/** Lines, and what tabulators part: each takes 30 µs and 3 kB to tell what it is. A text of 1 MB has 25,000 lines. */
const MOST_LINES = 50_000;
const MOST_TABULATORS = 100_000;

/** Refuses a text that is longer than an article can be before its lines are looked at. */
export function tooMuchText(text: string): Rejection | undefined {
  if (text.length > LONGEST_TEXT) return TOO_LONG;
  if (occurrences('\n', text) >= MOST_LINES) return TOO_MANY_LINES;
  return occurrences('\t', text) > MOST_TABULATORS ? TOO_MANY_CELLS : undefined;
}

const TOO_LONG = reject({ code: 'article-too-long', detail: 'text' });

const TOO_MANY_LINES = reject({ code: 'article-too-long', detail: 'lines' });

const TOO_MANY_CELLS = reject({ code: 'article-too-long', detail: 'cells' });
