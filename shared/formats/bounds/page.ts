import { reject } from '../../article/rejection.ts';
import type { Rejection } from '../../article/types.ts';
import { occurrences } from '../occurrences.ts';

/** Characters of a page without its programs: a tree takes some fifty times its text in memory. */
const LONGEST = 3_000_000;
/** The same with its tags, each of which costs as much as ten characters more. */
const MOST_EFFORT = 4_000_000;
const TAG = 10;
const TOO_COMPLEX = reject({ code: 'too-complex', detail: 'page' });

/** Refuses a page that takes more than seconds to look for an article in. */
export function tooMuchPage(page: string): Rejection | undefined {
  const effort = page.length + TAG * occurrences('<', page);
  return page.length > LONGEST || effort > MOST_EFFORT ? TOO_COMPLEX : undefined;
}
