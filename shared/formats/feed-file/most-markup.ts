import type { Rejection } from '../../article/types.ts';
import { reject } from '../rejection.ts';

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

/** Refuses a file whose texts, as they are or as JSON writes them, hold more markup than can be read in time. */
export function tooMuchMarkup(texts: Iterable<string>): Rejection | undefined {
  const all = [...texts];
  // So few characters cannot be too many marks, and counting takes as long as reading a short article.
  if (all.reduce((sum, { length }) => sum + length, 0) <= MOST_MARKS) return undefined;
  let marks = 0;
  let references = 0;
  for (const text of all) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (MARKS.has(code)) marks++;
      else if (code === REFERENCE) references++;
      else if (code === ESCAPE && text.charCodeAt(at + 1) === ESCAPED_LINE_END) marks++;
    }
  }
  if (marks + references / REFERENCES_PER_MARK <= MOST_MARKS) return undefined;
  const counts = `${MOST_MARKS.toLocaleString('en')} elements and lines, more than can be read`;
  return reject('too-much-markup', `The texts in the file have more than ${counts} at once. Divide it.`);
}
