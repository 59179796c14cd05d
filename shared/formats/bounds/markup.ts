import { reject } from '../../article/rejection.ts';
import type { Rejection } from '../../article/types.ts';

/**
 * Lines, elements and shortcodes in all texts of a file. Exports of 10 MB have 70,000 to 400,000 of them; each takes 10 µs and
 * 1 kB, so that 10 MB of nothing else would take a minute and 4 GB.
 */
const MOST_MARKS = 500_000;
const MARKS = new Set(['<', '[', '\n'].map((mark) => mark.charCodeAt(0)));
const REFERENCE = '&'.charCodeAt(0);
/** Some systems write every letter that is not English as one. */
const REFERENCES_PER_MARK = 10;
const ESCAPE = '\\'.charCodeAt(0);
const ESCAPED_LINE_END = 'n'.charCodeAt(0);

/** Of one text: an article of 1 MB that is a table of one digit a cell has so many. */
const MOST_IN_ONE = 250_000;

/**
 * Refuses a file whose texts, as they are or as JSON writes them, hold more markup than can be read in time.
 *
 * @param mostInOne of marks in one text.
 */
export function tooMuchMarkup(texts: Iterable<string>, mostInOne = MOST_IN_ONE): Rejection | undefined {
  let all = 0;
  for (const text of texts) {
    const marks = marksIn(text);
    all += marks;
    if (marks > mostInOne) return TOO_MUCH_IN_ONE;
    if (all > MOST_MARKS) return TOO_MUCH;
  }
  return undefined;
}

/** For a whole JSON file, whose texts nobody has parted yet. */
export function tooMuchMarkupInJson(json: string): Rejection | undefined {
  return tooMuchMarkup([json], MOST_MARKS) === undefined ? undefined : TOO_MUCH;
}

const TOO_MUCH = reject({ code: 'too-much-markup', detail: 'file' });
const TOO_MUCH_IN_ONE = reject({ code: 'too-much-markup', detail: 'text' });

function marksIn(text: string): number {
  let marks = 0;
  let references = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (MARKS.has(code)) marks++;
    else if (code === REFERENCE) references++;
    else if (code === ESCAPE && text.charCodeAt(at + 1) === ESCAPED_LINE_END) marks++;
  }
  return marks + references / REFERENCES_PER_MARK;
}
