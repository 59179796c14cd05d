import { patternOf } from '../../languages/together.ts';

/** What is nothing but such phrases is a notice. */
const PHRASES = patternOf(({ publication }) => publication?.notices);
const DRAFTS = patternOf(({ publication }) => publication?.draft);
/** Words that are also words of titles, where nothing shows that they are a stamp. */
const STAMPS = `${DRAFTS}|${patternOf(({ publication }) => publication?.stamps)}`;
const NUMBER = String.raw`(?:[\s#]*(?:v(?:ersion)?\.?\s*|no\.?\s*|nr\.?\s*)?\d[\d.]*)?`;
const BETWEEN = String.raw`[\s–—:,;.|/•·!*&+-]*(?:(?:and|und|et)\s)?`;

const NOTICE = new RegExp(`^(?:(?:${PHRASES}|(?:${STAMPS})${NUMBER})${BETWEEN})+$`, 'iu');
const HAS_PHRASE = new RegExp(PHRASES, 'iu');
/** So many at most, or phrases that two patterns know take a title twice the time with each. */
const INSIDE = String.raw`\s*(?:(?:${PHRASES}|(?:${DRAFTS})${NUMBER})${BETWEEN}){1,4}`;
/** `[DRAFT] The pier`, `(Entwurf 2) …`, `【草稿】…`, `The pier (draft)`. */
const BRACKETED = new RegExp(String.raw`^[([【（［〔]${INSIDE}[)\]】）］〕]|[([【（［〔]${INSIDE}[)\]】）］〕]$`, 'iu');
/** `DRAFT: The pier`, `草稿：…`. `Draft: who goes first` is a title of sports. */
const PREFIX = new RegExp(String.raw`^((?:${PHRASES}|${DRAFTS})${NUMBER})\s*[:：–—-]\s*\S`, 'iu');
/** Where a wiki keeps drafts: `Draft:The pier`. */
const WIKI = /^Draft:(?=\S)/;
const LONGEST = 160;
/** Marks that make a stamp of a word: `*** DRAFT ***`, `[draft]`, `<draft>`. */
const FRAME = /^[\s*#_=~<>|([{【（［〔-]+|[\s*#_=~<>|)\]}】）］〕-]+$/gu;

/** Whether a line above a text says that it is not for the public. */
export function isNotice(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = line.replace(FRAME, '').replace(/\s+/g, ' ');
  return NOTICE.test(words) && (HAS_PHRASE.test(words) || isStamped(line, words));
}

/** A title such as "Draft" or "Internal" is written as titles are. */
function isStamped(line: string, words: string): boolean {
  const isFramed = /^[\s*#_=~<>|([{【（［〔-]*[*=~<>([{【（［〔]/u.test(line) && line.trim() !== words;
  return isFramed || words === words.toUpperCase();
}

/** Whether a title says so of the text below it. */
export function isMarkedTitle(title: string): boolean {
  const line = title.trim().slice(0, 1_000);
  const prefix = PREFIX.exec(line)?.[1];
  if (prefix !== undefined && prefix === prefix.toUpperCase()) return true;
  return WIKI.test(line) || BRACKETED.test(line) || isNotice(line);
}
