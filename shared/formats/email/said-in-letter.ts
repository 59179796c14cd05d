import { LATIN_LANGUAGES } from '../../article/language/stopwords.ts';
import { patternOf } from '../../languages/together.ts';
import { embargoIn } from '../containers/note-beside.ts';
import { saysNotice } from '../held/notice.ts';
import { readHeaderLine } from '../newsroom/header-line.ts';
import { readLabels } from '../newsroom/labels.ts';
import { isParagraph } from '../newsroom/shape.ts';
import { sameText } from '../same-text.ts';
import { clausesOf, type HeldNote, LONGEST_NOTE, words } from './covering-note.ts';
import { type LetterText, onlyHandsOver } from './letter.ts';
import { saysDraft } from './said-by-note.ts';
import { sharedContent } from './shared-words.ts';

const WITHHOLDS = new RegExp(`^${patternOf(({ mails }) => mails?.withholding)}`, 'iu');
const BECAUSE = new RegExp(`^${patternOf(({ mails }) => mails?.withheldBecause)}$`, 'iu');
const ASKS = new RegExp(`^${patternOf(({ mails }) => mails?.passingOn)}$`, 'iu');
/** As letters close, without what may be anything: `Danke und …`. */
const THANKS = new RegExp(`^${patternOf(({ mails }) => mails?.closings).replace(/\.\{\d+,\d+\}/g, '(?!)')}$`, 'iu');
/** `It is still a draft` may be a bill. */
const IT_IS = new RegExp(`^${patternOf(({ mails }) => mails?.itIs)}(?!\\p{L})`, 'iu');
const QUOTES = /["“”„«»「」]/;

/** @returns what in a letter says that its text is not for readers, or not yet: what is left out of it, or stands at either end. */
export function heldInLetter({ taken, edges, left }: LetterText['told']): HeldNote | undefined {
  const forbids =
    taken.find((line) => clausesOf(unembargoed(line)).some((clause) => keeps(clause) || saysNotice(clause))) ??
    edges.find((line) => withholds(line, left.filter((other) => other !== line).join(' ')));
  return forbids === undefined ? undefined : { kind: 'held', forbids };
}

/**
 * Whether what a message begins with keeps its own text back, where nobody is greeted.
 *
 * @param lines each a paragraph.
 */
export function forbidsAbove([first = '', ...below]: readonly string[], subject: string): string | undefined {
  if (!below.some((line) => isParagraph(line)) || sameText(first, subject)) return undefined;
  if (readHeaderLine(first) !== undefined || readLabels(first) !== undefined) return undefined;
  return withholds(first, [subject, ...below].join(' ')) ? first : undefined;
}

/**
 * Whether a paragraph is a request to keep a text back, or a word on it, and nothing else, and has nothing in common with what it stands
 * beside. Readers are told such things too, by warnings and by stories about drafts.
 */
function withholds(line: string, beside: string): boolean {
  if (words(line) > LONGEST_NOTE || QUOTES.test(line)) return false;
  const clauses = clausesOf(unembargoed(line));
  if (!clauses.some((clause) => keeps(clause) && !IT_IS.test(clause))) return false;
  return clauses.every((clause) => keeps(clause) || goesWith(clause)) && sharedContent(line, beside) < 2;
}

function keeps(clause: string): boolean {
  return WITHHOLDS.test(clause) || (saysDraft(clause) && !isTopic(clause));
}

function goesWith(clause: string): boolean {
  return [BECAUSE, ASKS, THANKS].some((pattern) => pattern.test(clause)) || saysNotice(clause) || onlyHandsOver(clause);
}

/** `The draft` is what a story is about; `This is a draft` and `Rough draft` say what it is. */
function isTopic(clause: string): boolean {
  const all = clause.split(/\s+/);
  if (SIGNS.test(clause) || all.length >= SHORTEST_SENTENCE) return false;
  return all.filter((word) => !LATIN_LANGUAGES.has(word.toLowerCase())).length < 2;
}

/** Words. */
const SHORTEST_SENTENCE = 4;
const SIGNS = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Without until when it waits, which it is told elsewhere. */
function unembargoed(line: string): string {
  const { until, left } = embargoIn(line);
  return until === undefined ? line : left;
}
