import type { Warning } from '../../../article/types.ts';
import { patternOf } from '../../../languages/together.ts';
import type { Findings } from '../findings.ts';

/** What says in a line for desks that a text is not the first piece of its story: `2nd add`, `take 2`, `page 2 of 3`, `2-2-2`. */
const LATER = new RegExp(String.raw`${patternOf(({ desk }) => desk?.laterTakes)}|(?:\d-){2}\d|^\W*(\d)\1{3}`, 'iu');
const FIRST = new RegExp(
  patternOf(({ desk }) => desk?.firstTakes),
  'i',
);
/** `Bridge opens - take two` */
const IN_TITLE = /[(,–—-]\s*(?:\d(?:nd|rd|th) (?:take|add)|take (?:[2-9]|two|three|four)|add (?:[1-9]|one|two))\b/i;

interface Mark {
  readonly words: string;
  readonly line: number;
}

/**
 * Long stories come over a line in takes: each is a part that says so in lines for desks.
 * @param first the line where the story begins.
 * @param last the line where its last paragraph begins.
 * @returns what its editor must know of a text that is one of them.
 */
export function warningOfTake(findings: Findings, first: number, last: number): Warning | undefined {
  const words = IN_TITLE.test(findings.title ?? '') ? findings.title : undefined;
  if (words !== undefined) return { code: 'part-of-story', detail: { words, is: 'later' } };
  const marks = marksIn(findings);
  if (marks.length === 0) return undefined;
  const later = marks.find(({ words, line }) => line < first && LATER.test(words));
  if (later !== undefined)
    return { code: 'part-of-story', detail: { words: later.words, is: 'later' }, line: later.line };
  if (findings.dropped.some(({ kind, line = 0 }) => line > last && kind === 'end-mark')) return undefined;
  const goesOn = marks.some(({ words, line }) => line > first && line < last && LATER.test(words));
  const more =
    marks.find(({ line }) => line > last) ??
    marks.find(({ words, line }) => line < first && !goesOn && FIRST.test(words));
  if (more === undefined) return undefined;
  return { code: 'part-of-story', detail: { words: more.words, is: 'first' }, line: more.line };
}

/** A later part has a slug line in the place of a title. */
export function laterTake(findings: Findings): Mark | undefined {
  return marksIn(findings).find(({ words }) => LATER.test(words));
}

function marksIn({ dropped }: Findings): readonly Mark[] {
  return dropped.flatMap(({ kind, detail, line }) =>
    kind === 'continuation-mark' && line !== undefined ? [{ words: detail, line }] : [],
  );
}
