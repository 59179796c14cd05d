import { patternOf } from '../../languages/together.ts';
import { whenAsked } from '../../languages/when-asked.ts';

/** What is nothing but such phrases is a notice. */
const PHRASES = patternOf(({ publication }) => publication?.notices);
const DRAFTS = patternOf(({ publication }) => publication?.draft);
/** Words that are also words of titles, where nothing shows that they are a stamp. */
const STAMPS = `${DRAFTS}|${patternOf(({ publication }) => publication?.stamps)}`;
const NUMBER = String.raw`(?:[\s#]*(?:v(?:ersion)?\.?\s*|no\.?\s*|nr\.?\s*)?\d[\d.]*)?`;
const BETWEEN = String.raw`[\s–—:,;.|/•·・，、。；！!*&+-]*(?:(?:and|und|et)\s)?`;

/** `EMBARGOED - NOT FOR PUBLICATION`; alone it is asked until when. */
const EMBARGO = `(?:(?:embargo|${patternOf(({ embargo }) => embargo?.stamps)})${BETWEEN})?`;
const NOTICE = new RegExp(`^${EMBARGO}(?:(?:${PHRASES}|(?:${STAMPS})${NUMBER})${BETWEEN})+$`, 'iu');
/** Asked before the one above, which takes three times as long to compile: 15 ms that an article without any such phrase need not wait. */
const HAS_PHRASE = new RegExp(PHRASES, 'iu');
/** So many at most, or phrases that two patterns know take a title twice the time with each. */
const INSIDE = String.raw`\s*(?:(?:${PHRASES}|(?:${DRAFTS})${NUMBER})${BETWEEN}){1,4}`;
/** `[DRAFT] The pier`, `(Entwurf 2) …`, `【草稿】…`, `The pier (draft)`. */
const BRACKETED = new RegExp(String.raw`^[([【（［〔]${INSIDE}[)\]】）］〕]|[([【（［〔]${INSIDE}[)\]】）］〕]$`, 'iu');
/** Cheap, and true of all that the pattern above knows, which takes up to a tenth of a second to compile; so are the next ones of those they stand before. */
const HAS_BRACKET = /^[([【（［〔]|[)\]】）］〕]$/;
/** Nothing is written above a text of most, and as little says nothing: 17 ms of a process's first article. */
const HAS_LETTER = /\p{L}/u;
const HAS_SEPARATOR = /[:：–—_|-]/;
/** `DRAFT: The pier`, `草稿：…`. `Draft: who goes first` is a title of sports. */
const PREFIX = new RegExp(String.raw`^((?:${PHRASES}|${DRAFTS})${NUMBER})\s*[:：–—-]\s*\S`, 'iu');
/** `The pier - DRAFT`, `The pier_v3_DRAFT`: likewise, in capitals. */
const SUFFIX = new RegExp(String.raw`\S(?:\s[–—-]+\s*|\s*[:_|]\s*)((?:${PHRASES}|${DRAFTS})${NUMBER})$`, 'iu');
/** Where a wiki keeps drafts: `Draft:The pier`. */
const WIKI = /^Draft:(?=\S)/;
const LONGEST = 160;
/** `[!WARNING] DRAFT`: how GitHub and Obsidian write a notice. */
const ALERT = /^\[!\p{L}+\][+-]?\s*/u;
/** Marks that make a stamp of a word: `*** DRAFT ***`, `[draft]`, `<draft>`. */
const FRAME = /^[\s*#_=~<>|([{【（［〔-]+|[\s*#_=~<>|)\]}】）］〕-]+$/gu;

/** Whether a line above a text says that it is not for the public. */
export function isNotice(stated: string): boolean {
  const line = stated.replace(ALERT, '');
  const words = wordsOf(line);
  if (words === undefined || !HAS_LETTER.test(words)) return false;
  return (isStamped(line, words) || HAS_PHRASE.test(words)) && NOTICE.test(words);
}

/** Whether a line within a text says that it, or what stands below it, is not for readers: `Notes (not for print)`, `INTERNAL: …`. */
export function isAside(line: string): boolean {
  const begins = line.slice(0, LONGEST_ASIDE);
  // Most paragraphs have no colon there, and are told apart at once.
  if (line.length > LONGEST_ASIDE && !/[:：–—]/.test(begins)) return false;
  if (ASIDE.test(begins) || headsNotes(line)) return true;
  const stamp = stampOf(begins);
  return stamp !== undefined && !OF_LISTS.test(stamp);
}

/**
 * Whether a line is the heading of notes to a desk, and says in brackets that they are for nobody else: `Note to editors (not for publication):`.
 * One of a word or two is an aside like all others.
 */
export function headsNotes(line: string): boolean {
  if (line.length > LONGEST_ASIDE || !ENDS_IN_BRACKETS.test(line)) return false;
  return !ASIDE.test(line) && HEADING_OF_NOTES().test(line);
}

/** Whether a title, or what stands for it elsewhere, says so: what the desk was told came first in the text. */
export function isAsideTitle(title: string): boolean {
  const begins = title.trim().slice(0, LONGEST_ASIDE);
  if (ASIDE_TITLE.test(begins)) return true;
  // A title all in capitals has no stamp that stands out, and one that goes on in small letters is a sentence.
  if (title === title.toUpperCase() || /^[^:：]*[:：]\s*\p{Ll}/u.test(begins)) return false;
  const stamp = stampOf(begins);
  return stamp !== undefined && !OF_LISTS.test(stamp);
}

/** @returns a word in capitals before a colon that desks stamp on texts. */
function stampOf(begins: string): string | undefined {
  const [, stamp] = STAMPED.exec(begins) ?? [];
  if (stamp === undefined) return undefined;
  return stamp === stamp.toUpperCase() && stamp !== stamp.toLowerCase() ? stamp : undefined;
}

/** What analysts, clubs and calendars say before a colon too. */
const OF_LISTS = /^(?:hold|draft|tbd|wip|private)$/i;
/** Characters: what follows may be long. */
const LONGEST_ASIDE = 80;
/** One word or two may stand before it. */
const asideOf = (phrases: string) =>
  new RegExp(
    String.raw`^[\s#*_=~<([{【（-]*(?:\p{L}{2,14}(?: \p{L}{2,14})?[\s:：–—-]*[(（[【]\s*)?(?:${phrases})[\s)\]}】）*_!.]*(?:$|：|[:–—]\s)`,
    'iu',
  );
const ASIDES = patternOf(({ publication }) => publication?.asides);
const ASIDE = asideOf(
  [
    ASIDES,
    patternOf(({ publication }) => publication?.asidesOrTitles),
    patternOf(({ publication }) => publication?.asideRequests),
  ].join('|'),
);
const ASIDE_TITLE = asideOf(ASIDES);
/** Cheap, and true of all that the pattern below knows. */
const ENDS_IN_BRACKETS = /[)\]】）][\s:：*_–—-]*$/;
const HEADING_OF_NOTES = whenAsked(
  () =>
    new RegExp(
      String.raw`^[\s#*_=~-]*${patternOf(({ desk }) => desk?.notes)}\s*[(（[【]\s*(?:${ASIDES}|${patternOf(({ publication }) => publication?.notices)})\s*[)）\]】][\s:：*_–—-]*$`,
      'iu',
    ),
);
const STAMPED = new RegExp(String.raw`^[\s#*_([【（-]*(${STAMPS})[\s)\]】）*_]*[:：]\s\S`, 'iu');

const STAMP_WORD = new RegExp(`^(?:${STAMPS})${NUMBER}$`, 'iu');

/** Whether it is nothing but a word that desks stamp on texts, however it is written. */
export function isStampWord(text: string): boolean {
  return text.length <= LONGEST_ASIDE && STAMP_WORD.test(text.trim());
}

/** Whether the text of a field says so, such as of a note to the desk: a single word there may be about anything. */
export function saysNotice(text: string): boolean {
  const words = wordsOf(text);
  return words !== undefined && HAS_PHRASE.test(words) && NOTICE.test(words);
}

function wordsOf(line: string): string | undefined {
  return line.length > LONGEST ? undefined : line.replace(FRAME, '').replace(/\s+/g, ' ');
}

/** `DRAFT v3` */
const VERSION = /\bv(?:ersion)?(?=[\s.]?\d)/gi;

/** A title such as "Draft" or "Internal" is written as titles are. */
function isStamped(line: string, words: string): boolean {
  const isFramed = /^[\s*#_=~<>|([{【（［〔-]*[*=~<>([{【（［〔]/u.test(line) && line.trim() !== words;
  return isFramed || words.replace(VERSION, '') === words.toUpperCase().replace(VERSION, '');
}

/** Whether a title says so of the text below it. */
export function isMarkedTitle(title: string): boolean {
  const line = title.trim().slice(0, 1_000);
  if (isStampedBeside(line)) return true;
  return WIKI.test(line) || (HAS_BRACKET.test(line) && BRACKETED.test(line)) || isNotice(line);
}

/**
 * Whether a title has a stamp in capitals before or behind a mark. Its first word, or its last, is in capitals then: where it is not, the
 * pattern is not asked, 11 ms of a process's first title with a colon for each.
 */
function isStampedBeside(line: string): boolean {
  if (!HAS_SEPARATOR.test(line)) return false;
  const words = line.split(/[\s:：–—_|-]/);
  const isSo = (word: string | undefined, place: RegExp) => isInCapitals(word) && isInCapitals(place.exec(line)?.[1]);
  return isSo(words[0], PREFIX) || isSo(words.at(-1), SUFFIX);
}

function isInCapitals(text: string | undefined): boolean {
  return text !== undefined && text === text.toUpperCase();
}
