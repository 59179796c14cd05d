import { patternOf } from '../../languages/together.ts';
import { readDateline } from '../newsroom/dateline.ts';
import { readHeaderLine } from '../newsroom/header-line.ts';
import { readLabels } from '../newsroom/labels.ts';
import { isMasthead } from '../newsroom/masthead.ts';
import { endingOf, isParagraph, wordCount } from '../newsroom/shape.ts';
import { sameText } from '../same-text.ts';
import { embargoInSentences } from '../text/notices/embargo-in-sentence.ts';
import { type HeldNote, isLetter, KEEPS, keptBackIn, LONGEST_NOTE, words, writtenLines } from './covering-note.ts';
import { onlyHandsOver } from './letter.ts';
import { sharedWords, sharesWords } from './shared-words.ts';

const REMARKS = new RegExp(`^${patternOf(({ mails }) => mails?.remarks)}`, 'iu');

/** Words of what says something of a text; less names a paper, a place or a section. */
const SHORTEST_REMARK = 6;

/**
 * What stands above a story that is forwarded without any mark between them: where the subject says that it is, what comes first has to
 * be the story's, or may be a note. It is the story's where it is the title, a byline or a label; where it is a head or a sentence, by the
 * words that it has in common with what is below.
 *
 * @returns the note, or undefined where the first line may well be the story's.
 */
export function noteWithoutMark(text: string, title: string): string | undefined {
  const lines = shownLines(text);
  const begin = lines.findIndex((line) => !isMasthead(line) || /^[(（]/.test(line) || keptBackIn([line]) !== undefined);
  const [first = '', ...others] = lines.slice(Math.max(begin, 0));
  // Nothing but a note, or a story of one paragraph.
  if (others.length === 0) return undefined;
  // A note may stand below the title too.
  if (sameText(first, title))
    return others.slice(0, 1).find((line) => !isParagraph(line) && keptBackIn([line]) !== undefined);
  if (keptBackIn([first]) !== undefined) return first;
  if (readHeaderLine(first) !== undefined || readLabels(first) !== undefined) return undefined;
  if (isLetter([first]) || isRemark(first) || onlyHandsOver(first)) return first;
  const mayBe = isHead(first, others, title) || isLead(first, others, title);
  return mayBe ? undefined : first;
}

/** A line without a full stop above a paragraph. In haste people begin a note without a capital. */
function isHead(line: string, below: readonly string[], title: string): boolean {
  if (ENDS_SENTENCE.test(line) || wordCount(line) > LONGEST_NOTE || !below.some(tells)) return false;
  if (/^\p{Ll}(?!\p{Lu})/u.test(line)) return false;
  const { shared, all } = sharedWords(line, [title, ...below].join(' '));
  return shared >= 2 || (all > 0 && shared * 2 >= all);
}

function tells(line: string): boolean {
  return isParagraph(line) || (endingOf(line) === 'closed' && wordCount(line) > SHORTEST_LEAD);
}

/** The first sentences of a story: no head stands right below them. */
function isLead(line: string, [below = '', ...others]: readonly string[], title: string): boolean {
  if (readDateline(line) !== undefined) return true;
  if (/[?？؟]["”’»）)]*$/.test(line) || (!ENDS_SENTENCE.test(below) && others.some(tells))) return false;
  const ofTitle = sharedWords(line, title).shared;
  if (isParagraph(line) && ofTitle > 0) return true;
  if (wordCount(line) <= SHORTEST_LEAD || !ENDS_SENTENCE.test(line)) return false;
  return ofTitle > 1 || ((ofTitle > 0 || !KEEPS.test(line)) && sharesWords(line, [below, ...others].join(' '), 2));
}

/**
 * Whether a short text above a quotation is an article: it is longer than what it answers, says a sentence, and is about its subject.
 *
 * @param quoted words of the quotation.
 */
export function isBrief(text: string, title: string, quoted: number): boolean {
  const length = wordCount(text);
  const isSaid = length >= SHORTEST_BRIEF && length > quoted && endingOf(text.trim()) === 'closed';
  return isSaid && !onlyHandsOver(text) && !/[?？؟]/.test(text) && sharesWords(text, title, 1);
}

/** Words: what is shorter, people answer each other. */
const SHORTEST_BRIEF = 12;
/** Words of a sentence that says something to readers. */
const SHORTEST_LEAD = 9;

/** Without the breaks that a program for mail puts into paragraphs. */
export function shownLines(text: string): readonly string[] {
  return text.split(/\n[^\S\n]*\n/).flatMap((block) => {
    const lines: string[] = [];
    let isBroken = false;
    for (const line of block.split('\n').map((one) => one.trim())) {
      if (line === '') continue;
      if (isBroken) lines.push(`${lines.pop() ?? ''} ${line}`);
      else lines.push(line);
      isBroken = line.length >= BROKEN_FROM && !ENDS_SENTENCE.test(line.slice(-3));
    }
    return lines;
  });
}

/** Characters of a line of 65 or more, less its last word. */
const BROKEN_FROM = 50;

/**
 * What a message begins with that nobody forwards, where that is for whoever it is sent to: whether what stands below is for readers, it does not say.
 *
 * @param subject as it was written.
 * @returns the remark, or undefined where the first line is the story's.
 */
export function remarkAbove(text: string, subject: string): string | undefined {
  const [first = '', ...others] = shownLines(text);
  if (others.length === 0 || sameText(first, subject) || words(first) > LONGEST_NOTE) return undefined;
  return isRemark(first, [subject, ...others].join(' ')) ? first : undefined;
}

/**
 * Whether a line passes on what stands below. Words in full may begin a sentence of a story too (`For your information, …`): what goes on
 * behind them is a remark where a mark parts it from them, and nothing of it is in the story.
 */
function isRemark(line: string, story = ''): boolean {
  const remark = REMARKS.exec(line)?.[0].trim();
  if (remark === undefined) return false;
  const rest = line.slice(line.indexOf(remark) + remark.length).trim();
  if (!/\p{L}/u.test(rest) || SHORT_FORM.test(remark)) return true;
  return /^(?:[,:;.–—]|-+\s)/.test(rest) && words(rest) <= LONGEST_ADDED && !sharesWords(rest, story, 2);
}

/** `FYI`, `z. K.`, `Pour info`: nobody writes it in a story. */
const SHORT_FORM = /(?:^|\s)info$|^(?:\p{L}[.\s]*){2,3}$/iu;
/** Words that are added to it. */
const LONGEST_ADDED = 12;

/** A headline has no full stop, and asks nobody anything. */
const ENDS_SENTENCE = /[.!?…。！？।۔؟:：]["”’»）)]*(?:\s|$)/;

/** What stands above the labels of a story: a note on the copy, which is left out with them. @returns why nothing may come out. */
export function heldAboveLabels(lines: readonly string[]): HeldNote | undefined {
  // What names until when is obeyed where it is left out, and who wrote it says nothing of the copy.
  const isKnown = (line: string) => readHeaderLine(line) !== undefined || embargoInSentences(line).until !== undefined;
  const written = writtenLines(lines).filter((line) => !isKnown(line));
  const forbids = keptBackIn(written);
  if (forbids !== undefined) return { kind: 'held', forbids };
  const unasked = written.find(
    (line) => !onlyHandsOver(line) && (words(line) >= SHORTEST_REMARK || isRemark(line) || /[?？؟]/.test(line)),
  );
  return unasked === undefined ? undefined : { kind: 'held', unasked };
}
