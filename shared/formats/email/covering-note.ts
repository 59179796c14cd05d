import { patternOf, wordsOf } from '../../languages/together.ts';
import { saysNotice } from '../held/notice.ts';
import { smallLetters } from '../held/small-letters.ts';
import { readDateline } from '../newsroom/dateline.ts';
import { hasIdeographs, wordCount } from '../newsroom/shape.ts';
import { ALONE, DEVICE, GREETING, isDisclaimer, isNamed, onlyHandsOver, type Sender, textOfLetter } from './letter.ts';
import { withoutMailingLines } from './mailing-lines.ts';

/** What a subject says of what stands below a note: that it is forwarded, that it is answered, or neither. */
export type Passed = 'forwarded' | 'answered' | undefined;

/** What becomes of the message below a note: it is the text, it is left out, or nobody has said that anything may come out. */
type Judged = { readonly kind: 'text' | 'left-out' } | HeldNote;

/** It says that what is below is not for readers, or does not ask that it come out. */
export type HeldNote = { readonly kind: 'held' } & ({ readonly forbids: string } | { readonly unasked: string });

/** What a note is judged by. */
interface NoteAbove {
  readonly lines: readonly string[];
  /** The text below it. */
  readonly below: string;
  /** What the subject says: where neither that nor a mark does, the note must, since an answer may be short as well. */
  readonly subject: Passed;
  /** Whether a mark between the two says that the message is forwarded. */
  readonly isMarked?: boolean;
  readonly sender: Sender;
  /** Only what attributes a quotation stands between the two, as above what is answered. */
  readonly isQuotation?: boolean;
}

/** Words of a note above what is forwarded: `FYI, see below`. */
export const LONGEST_NOTE = 25;
/** Words above what a mark says is forwarded: what is longer is an article that has its source below. */
const LONGEST_ACCOMPANYING = 60;
/** Words of what a firm adds: what is shorter, the sender wrote. */
const SHORTEST_DISCLAIMER = 12;
/** Words of what a telephone adds. */
const LONGEST_DEVICE = 6;

const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
/** Letters before it belong to a word, other than where no space parts words. */
const BEGIN = String.raw`(?:(?<![\p{L}\p{M}])|(?=${HAN}))`;
export const KEEPS = new RegExp(BEGIN + patternOf(({ mails }) => mails?.keeping), 'iu');
const ASKS = new RegExp(`^${patternOf(({ mails }) => mails?.passingOn)}$`, 'iu');
const GREETS = new RegExp(`^${GREETING}(?=\\s|$)`, 'iu');
/** As letters close, without what may be anything: `Danke und …`. */
const THANKS = new RegExp(`^${patternOf(({ mails }) => mails?.closings).replace(/\.\{\d+,\d+\}/g, '(?!)')}$`, 'iu');
const CLAUSES = /[.!:;,…–—。！：；，、،؛।]+\s*|\s-+\s/;
const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*$/u;
const GREETED =
  /^(?:all|both|everyone|everybody|team|desk|folks|there|editors?|colleagues|and|und|et|y|e|och|en|i|и)$/i;

/** Judges what a short note makes of the message below it. */
export function judged({ lines, below, subject, isMarked = false, sender, isQuotation = false }: NoteAbove): Judged {
  const passed = isMarked ? 'forwarded' : subject;
  const all = writtenLines(lines);
  const mark = all.lastIndexOf('--');
  const written = mark === -1 ? all : all.slice(0, mark);
  const length = wordsOfLetter(written, sender);
  const isLong = length > LONGEST_NOTE;
  const isPassedOn =
    passed === 'forwarded' && (subject === 'forwarded' || isLetter(written) || accompanies(written, below));
  if (passed === 'answered' ? written.length > 0 : isLong && !isPassedOn) return { kind: 'left-out' };
  // Also what stands in a signature.
  const forbids = forbidding(all);
  if (forbids !== undefined) return { kind: 'held', forbids };
  if (written.length === 0) return { kind: 'text' };
  // What accompanies a message is never the text, and nobody knows what else a long one says of it.
  if (isLong) return { kind: 'held', unasked: written.join(' ') };
  if (passed === 'forwarded') return { kind: words(below) > length ? 'text' : 'left-out' };
  const unasked = firstUnasked(written, sender);
  if (unasked === undefined) return { kind: 'text' };
  const { from, to } = letterOf(written, sender);
  // Refused, and said so, where nothing else comes with it.
  const handsOver = onlyHandsOver(written.slice(from, to).join(' '));
  if (isQuotation || handsOver || words(below) <= length) return { kind: 'left-out' };
  return { kind: 'held', unasked };
}

/** Whether a note without a greeting may be one: it is short beside the message that a mark below it says is forwarded. */
function accompanies(written: readonly string[], below: string): boolean {
  const length = wordCount(written.join(' '));
  return length <= LONGEST_ACCOMPANYING && wordCount(below) > length && readDateline(written[0] ?? '') === undefined;
}

/**
 * What in a text beside an article keeps that back. A word that may be about anything, such as `until`, does only where a clause begins
 * with more of what it is said by (`Please do not use …`, `hold until …`), or where it ends one of a word or two (`Strictly private`).
 *
 * @param lines that somebody wrote.
 */
export function keptBackIn(lines: readonly string[]): string | undefined {
  return lines.find((line) => clausesOf(line).some(keepsBack));
}

/** The parts of a line that sentences and their marks make. */
export function clausesOf(line: string): readonly string[] {
  return line
    .split(/[.!?;:]+(?=\s|$)\s*|[。！？；：，、]\s*|,\s|\s*[–—]\s*|\s-+\s/)
    .map((clause) => clause.replace(/^[\s*_(-]+|[\s*_)-]+$/g, ''))
    .filter(Boolean);
}

function keepsBack(clause: string): boolean {
  if (saysNotice(clause)) return true;
  const match = KEEPS.exec(clause);
  if (match === null) return false;
  const before = clause.slice(0, match.index).trim();
  if (hasIdeographs(clause)) return before.length <= LONGEST_ADVERB;
  if (words(before) > 1 || DENIES.has(smallLetters(before))) return false;
  return words(match[0]) > 1 || /^\S*$/.test(clause.slice(match.index + match[0].length));
}

/** Characters before what keeps back in Chinese and Japanese: `请`, `拜托`. */
const LONGEST_ADVERB = 3;
const DENIES = new Set(wordsOf(({ embargo }) => embargo?.denied).map(smallLetters));

/** Without what a gateway puts above, and a firm below. */
export function writtenLines(lines: readonly string[]): readonly string[] {
  const shown = withoutMailingLines(lines).lines.filter((line) => /[\p{L}\p{N}\p{So}]|^--\s?$/u.test(line));
  const firm = shown.findIndex((line, at) => {
    const rest = shown.slice(at).join(' ');
    // Behind something: what stands alone is the note.
    return at > 0 && words(rest) >= SHORTEST_DISCLAIMER && isDisclaimer(line.trim(), rest, 2);
  });
  return (firm === -1 ? shown : shown.slice(0, firm)).map((line) => line.trim());
}

function letterOf(lines: readonly string[], sender: Sender) {
  return textOfLetter(
    lines.map((text, paragraph) => ({ text, paragraph })),
    sender,
  );
}

function wordsOfLetter(lines: readonly string[], sender: Sender): number {
  const { from, to } = letterOf(lines, sender);
  return words(lines.slice(from, to).join(' ')) || words(lines.join(' '));
}

/** @returns the sentence of a note that says that what it accompanies is not for readers, or not yet. */
function forbidding(lines: readonly string[]): string | undefined {
  return lines
    .flatMap((line) => line.split(/(?<=[.!?。！？])\s*/))
    .find((sentence) => KEEPS.test(sentence) || sentence.split(/[,;–—]\s/).some((clause) => saysNotice(clause.trim())));
}

/** @returns the first of a note that does not ask for publication, greet, thank or sign; all of it where nothing asks. */
function firstUnasked(lines: readonly string[], sender: Sender): string | undefined {
  let asks = false;
  let isSigned = false;
  for (const [at, line] of lines.entries()) {
    if (/[?？؟]/.test(line)) return line;
    if (DEVICE.test(line) && words(line) <= LONGEST_DEVICE) continue;
    for (const clause of line.split(CLAUSES).map((one) => one.replace(/^[\s*_-]+|[\s*_-]+$/g, ''))) {
      if (clause === '') continue;
      if (isSender(clause, sender)) isSigned = asks;
      else if (ASKS.test(clause)) asks = true;
      else if (
        !THANKS.test(clause) &&
        !ALONE.test(clause) &&
        !(at === 0 && greets(clause)) &&
        !(isSigned && isOffice(clause))
      )
        return line;
    }
  }
  return asks ? undefined : lines.join(' ');
}

/** Whether it is written to somebody. */
export function isLetter([first = '']: readonly string[]): boolean {
  return greets(first.split(CLAUSES)[0] ?? '');
}

/** A greeting and whom it greets: `Hi Tom`. */
function greets(clause: string): boolean {
  const greeting = GREETS.exec(clause)?.[0];
  if (greeting === undefined) return false;
  const names = clause.slice(greeting.length).split(/\s+/).filter(Boolean);
  return names.length <= 4 && names.every((name) => NAME.test(name) || GREETED.test(name));
}

/** By any part of the name, or the address. */
function isSender(clause: string, sender: Sender): boolean {
  const parts = (sender.name ?? '').split(/\s+/).filter((part) => part.length > 1);
  return isNamed(clause, sender) || parts.some((part) => part.toLowerCase() === clause.toLowerCase());
}

/** Below a name: the rest of a signature, whose words are names and numbers. */
function isOffice(clause: string): boolean {
  return clause
    .split(/[\s|/•·]+/)
    .every((word) => /^(?:\p{Lu}[\p{L}&'’-]*|[\d+()-]+|\S+@\S+|\p{L}{0,6}\.\p{L}+)$/u.test(word));
}

export function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
