import { patternOf } from '../../languages/together.ts';
import { beginsWithNotice, embargoIn } from '../containers/note-beside.ts';
import { readHeaderLine } from '../newsroom/header-line.ts';
import { readLabels } from '../newsroom/labels.ts';
import { isParagraph } from '../newsroom/shape.ts';
import { sameText } from '../same-text.ts';
import { clausesOf, type HeldNote, keptBackIn, LONGEST_NOTE, words } from './covering-note.ts';
import type { LetterText } from './letter.ts';
import { isDraftNote, saysDraft } from './said-by-note.ts';
import { sharedContent } from './shared-words.ts';

const WITHHOLDS = new RegExp(`^${patternOf(({ mails }) => mails?.withholding)}`, 'iu');
const QUOTES = /["“”„«»「」]/;

/** @returns what in a letter says that its text is not for readers, or not yet: what is left out of it, or stands at either end. */
export function heldInLetter({ taken, edges }: LetterText['told']): HeldNote | undefined {
  const forbids =
    taken.find((line) => keptBackIn([unembargoed(line)]) !== undefined || saysDraft(line) || withholds(line)) ??
    edges.find((line) => words(line) <= LONGEST_NOTE && !QUOTES.test(line) && (withholds(line) || callsDraft(line)));
  return forbids === undefined ? undefined : { kind: 'held', forbids };
}

/**
 * Whether what a message begins with keeps its own text back, where nobody is greeted: it is a request, or a word on the text, that has
 * nothing in common with what stands below it. Readers are told such things too, by stories about them.
 *
 * @param lines each a paragraph.
 */
export function forbidsAbove([first = '', ...below]: readonly string[], subject: string): string | undefined {
  if (!below.some((line) => isParagraph(line)) || words(first) > LONGEST_NOTE || sameText(first, subject))
    return undefined;
  if (QUOTES.test(first) || readHeaderLine(first) !== undefined || readLabels(first) !== undefined) return undefined;
  if (!withholds(first)) return undefined;
  return sharedContent(first, [subject, ...below].join(' ')) < 2 ? first : undefined;
}

function withholds(line: string): boolean {
  const left = unembargoed(line);
  return isDraftNote(left) || clausesOf(left).some((clause) => WITHHOLDS.test(clause) || beginsWithNotice(clause));
}

/** `This is only a draft, the proper one will follow.` */
function callsDraft(line: string): boolean {
  return clausesOf(line).some((clause) => words(clause) >= SHORTEST_SENTENCE && saysDraft(clause));
}

/** Words. `The draft` may be what a story is about. */
const SHORTEST_SENTENCE = 4;

/** Without until when it waits, which it is told elsewhere. */
function unembargoed(line: string): string {
  const { until, left } = embargoIn(line);
  return until === undefined ? line : left;
}
