import { withPlainMarks } from '../article/characters.ts';

/** Characters of a line that somebody writes twice. */
const LONGEST = 2_000;

/** Whether two lines read the same: case, spacing, width and the shape of quotes and dashes do not matter. */
export function sameText(one: string, other: string): boolean {
  if (one.length > LONGEST || other.length > LONGEST) return one === other;
  return fold(one) === fold(other);
}

function fold(text: string): string {
  return withPlainMarks(text).normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
