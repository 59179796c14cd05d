import { LATIN_LANGUAGES } from '../../article/language/stopwords.ts';
import { hold, holdingArticle, notPublishedOf } from '../../article/rejection.ts';
import type { Content, Held } from '../../article/types.ts';
import { patternOf, wordsOf } from '../../languages/together.ts';
import { decode } from '../decode/decode.ts';
import { heldByLabel } from '../held/by-label.ts';
import { linesIn } from '../held/lines.ts';
import { isNotice, saysNotice } from '../held/notice.ts';
import { smallLetters } from '../held/small-letters.ts';
import { embargoInSentences } from '../text/notices/embargo-in-sentence.ts';
import { latestEmbargo } from '../text/notices/latest-embargo.ts';
import { documentLines } from './document-lines.ts';

/** What a file that lies beside articles says to the desk of them. */
export interface NoteBeside {
  /** Of the file. */
  readonly name: string;
  /** Each until when they wait, in the words that say it. */
  readonly embargoes: readonly string[];
  /** Why they are held. */
  readonly held?: Held;
}

const README = /^read ?me\b/i;
const TEXT = /\.(?:txt|text|md|markdown|html?)$/i;
const DOCUMENT = /\.(?:docx|docm|odt|rtf)$/i;
/** Bytes of the longest note, and of one with all that a word processor puts around it. */
const LONGEST = 8_000;
const LONGEST_DOCUMENT = 100_000;
/** Words of the longest note that is not called README, and of the longest line in it: an article may be called `embargo.txt`. */
const MOST_WORDS = 80;
const MOST_WORDS_IN_LINE = 30;
/** Characters. Of a longer one each sentence is a line. */
const LONGEST_LINE = 400;
/** Words of a sentence before what it says: `All of the material in this folder is …`. */
const BEFORE = 12;
const LONGEST_TOLD = 160;

/** Whether a file is a README, or called as notes are, and no longer than one. */
export function isCalledNote({ name, size }: { readonly name: string; readonly size: number }): boolean {
  return size <= longestOf(name) && calledAsNote(name) !== undefined;
}

/**
 * What a file that is called so says against the publication of those beside it. Of what says nothing of that it is not known whether it is
 * a note or an article.
 */
export function noteBeside(name: string, bytes: Uint8Array | undefined): NoteBeside | undefined {
  const lines = linesOf(name, bytes);
  return README.test(calledAsNote(name) ?? '') || isShort(lines) ? said(name, lines) : undefined;
}

/** The same of a file that is no article, whatever it is called, when it says nothing else. */
export function nothingButNote(name: string, bytes: Uint8Array): NoteBeside | undefined {
  if (!(TEXT.test(name) || DOCUMENT.test(name)) || bytes.length > longestOf(name)) return undefined;
  const lines = linesOf(name, bytes);
  return lines.length > 0 && isShort(lines) && lines.every(saysAll) ? said(name, lines) : undefined;
}

function longestOf(name: string): number {
  return DOCUMENT.test(name) ? LONGEST_DOCUMENT : LONGEST;
}

/** What notes leave of the articles beside them. */
export interface UnderNotes {
  readonly articles: readonly Content[];
  readonly held: readonly Held[];
}

/**
 * A note counts for what lies in its folder and below; where nothing does, for all.
 *
 * @param articles each with its file as `base`.
 */
export function underNotes(articles: readonly Content[], notes: readonly NoteBeside[]): UnderNotes {
  let left = articles;
  const held: Held[] = [];
  for (const note of notes) {
    const folder = note.name.slice(0, note.name.lastIndexOf('/') + 1);
    const below = articles.filter(({ base = '' }) => base.startsWith(folder));
    const counts = new Set((below.length === 0 ? articles : below).map(({ base }) => base));
    const { embargoes } = note;
    if (note.held !== undefined) {
      const of = left.filter(({ base }) => counts.has(base));
      held.push(of.reduce((why, { id }) => holdingArticle(why, id), note.held));
      left = left.filter(({ base }) => !counts.has(base));
    } else left = left.map((content) => (counts.has(content.base) ? waiting(content, embargoes) : content));
  }
  return { articles: left, held };
}

/** An article that waits for all of them. */
function waiting(content: Content, embargoes: readonly string[]): Content {
  const own = content.embargoed === undefined ? [] : [content.embargoed];
  return { ...content, ...latestEmbargo([...embargoes, ...own]) };
}

/** @returns the name without what is no word of it; undefined where it is another. */
function calledAsNote(name: string): string | undefined {
  const file = name.slice(name.lastIndexOf('/') + 1).normalize('NFC');
  const bare = file.replace(TEXT, '').replace(DOCUMENT, '');
  // What has no ending is a text too.
  if (bare === file && file.includes('.')) return undefined;
  const title = bare.replace(/[\s_-]+/g, ' ').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return CALLED.test(title) ? title : undefined;
}

const CALLED = new RegExp(`^(?:${patternOf(({ publication }) => publication?.noteFiles)})$`, 'iu');

/** Without code, where a README shows what one may write. */
function linesOf(name: string, bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return [];
  return (DOCUMENT.test(name) ? (documentLines(bytes) ?? []) : linesOfText(name, bytes))
    .flatMap((line) => (line.length > LONGEST_LINE ? line.split(/(?<=[.!?。！？])\s*/) : [line]))
    .map((line) => line.replace(/^[\s#>*_-]+|[\s*_]+$/g, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

function linesOfText(name: string, bytes: Uint8Array): readonly string[] {
  const decoded = decode(bytes);
  if (decoded.kind !== 'text') return [];
  const text = decoded.text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return /\.html?$/i.test(name) ? linesIn(text) : text.split(/\r?\n/);
}

function isShort(lines: readonly string[]): boolean {
  const counts = lines.map((line) => line.split(/\s+/).length);
  return (
    counts.every((count) => count <= MOST_WORDS_IN_LINE) && counts.reduce((sum, one) => sum + one, 0) <= MOST_WORDS
  );
}

function said(name: string, lines: readonly string[]): NoteBeside | undefined {
  const read = lines.map(embargoIn);
  const embargoes = read.flatMap(({ until }) => until ?? []);
  const forbids = read.map(({ left }) => left).find(forbidsPublication);
  const labelled = lines.map((line) => heldByLabel(line)).find((held) => held?.reasons[0].code === 'not-public');
  const notice = forbids === undefined ? undefined : hold({ code: 'not-public', detail: { text: short(forbids) } });
  const held = notice ?? labelled ?? read.find((line) => line.held !== undefined)?.held;
  if (held === undefined) return embargoes.length === 0 ? undefined : { name, embargoes };
  const [{ line: _, column: __, ...reason }] = held.reasons;
  return { name, embargoes, held: notPublishedOf(name, hold(reason)) };
}

/** Whether a line says nothing else than that others are not for the public, or not yet. */
function saysAll(line: string): boolean {
  const { until, held, left } = embargoInSentences(line);
  return isNotice(line) || saysNotice(line) || held !== undefined || (until !== undefined && left === '');
}

/** Also behind the beginning of a sentence: `All material is under embargo until 9 June`. */
export function embargoIn(line: string): ReturnType<typeof embargoInSentences> {
  const whole = embargoInSentences(line);
  if (whole.until !== undefined || whole.held !== undefined || whole.left !== line) return whole;
  for (const { before, rest } of endsOf(line)) {
    const read = embargoInSentences(rest);
    if (read.until !== undefined || (read.held !== undefined && !isDenied(before))) return read;
  }
  return whole;
}

const DENIES = new Set(wordsOf(({ embargo }) => embargo?.denied).map(smallLetters));

/** `There is no embargo.` */
function isDenied(before: readonly string[]): boolean {
  return before.slice(-3).some((word) => DENIES.has(smallLetters(word)));
}

/**
 * `no longer a draft`; but `I said no, do not publish` denies for itself, and `Not subbed (first draft)` denies something else: between the two
 * stand words alone that have no sense of their own.
 */
function isUndone(before: readonly string[], rest: string): boolean {
  const at = before.findLastIndex((word) => DENIES.has(smallLetters(word)));
  if (at === -1 || at < before.length - 3) return false;
  const isBound = before.slice(at + 1).every((word) => word === 'longer' || LATIN_LANGUAGES.has(smallLetters(word)));
  return isBound && !rest.split(/\s+/).some((word) => DENIES.has(smallLetters(word)));
}

/** `Please hold until the lawyers have read it` */
const GOES_ON = new RegExp(String.raw`\s${patternOf(({ embargo }) => embargo?.goesOn)}\s`, 'iu');

/** Whether a sentence says, at its end or by one of its clauses, that something is not for the public. */
export function forbidsPublication(line: string): boolean {
  if (isNotice(line)) return true;
  const clauses = line.split(/(?<=[.!?。！？])\s*|[,;–—]\s/);
  return clauses
    .flatMap((clause) => [clause, clause.split(GOES_ON)[0] ?? ''])
    .flatMap((clause) => [
      clause,
      ...endsOf(clause).flatMap(({ before, rest }) => (isUndone(before, rest) ? [] : [rest])),
    ])
    .some(saysNotice);
}

interface SentenceEnd {
  readonly before: readonly string[];
  readonly rest: string;
}

function endsOf(sentence: string): readonly SentenceEnd[] {
  return sentence.split(/(?<=[.!?。！？])\s+/).flatMap((one) => {
    const words = one.trim().split(/\s+/);
    return words
      .slice(1, BEFORE + 1)
      .map((_, at) => ({ before: words.slice(0, at + 1), rest: words.slice(at + 1).join(' ') }));
  });
}

function short(words: string): string {
  return words.trim().slice(0, LONGEST_TOLD);
}

/** Those of several files that are notes, with what they say. */
export function notesAmong(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): readonly NoteBeside[] {
  return files.flatMap(({ name, bytes }) => {
    const note = isCalledNote({ name, size: bytes.length }) ? noteBeside(name, bytes) : undefined;
    return note ?? nothingButNote(name, bytes) ?? [];
  });
}
