/**
 * How a line ends.
 * - `closed`: as a sentence does.
 * - `question`: a sentence, but headings end so too.
 * - `quoted`: with a closing quotation mark only, which ends a speech as well as a title.
 * - `leading`: with a mark that promises more (colon, comma, dash).
 * - `open`: with a word.
 */
export type Ending = 'closed' | 'question' | 'quoted' | 'leading' | 'open';

/** Longer than this a line is a paragraph, whatever it ends in; in columns. */
export const LONG = 200;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const CLOSERS = /[\s)\]）】〕*_’'”"»」』》›]+$/;
const QUOTE_AT_END = /[”"»」』][\s)\]）】]*$/;

/** `……予定だ。（北村彩）`, `… bis 2027. (maw)`: behind the last sentence, who wrote it. */
const SIGNED_BEHIND =
  /(?:[\p{Ll}\p{Lo}\p{M}\p{N}]{3}[.।۔]|[。！!…])[”"»」』]?\s?[（(【[][^（()）【】[\]]{1,40}[)）】\]]$/u;

/** @returns columns on a terminal: ideographs, kana and hangul take two. */
export function width(text: string): number {
  if (!WIDE.test(text)) return text.length;
  let columns = 0;
  for (let i = 0; i < text.length; i += 1) columns += isWide(text.charCodeAt(i)) ? 2 : 1;
  return columns;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  );
}

/** @returns words where words are set apart; two ideographs or kana count as one. */
export function wordCount(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80 && code <= 0xa4cf) {
      count += 0.5;
      inWord = false;
    } else if (code === 32 || code === 0xa0 || code === 0x3000) {
      inWord = false;
    } else if (!inWord) {
      inWord = true;
      count += 1;
    }
  }
  return count;
}

/** @returns how a trimmed line ends, whatever brackets or quotation marks close it. */
export function endingOf(text: string): Ending {
  // What most lines end in needs no look at what closes it.
  const end = text.charAt(text.length - 1);
  if (end === '.' || end === '。') return 'closed';
  if ((end >= 'a' && end <= 'z') || (end >= '\u4e00' && end <= '\u9fff')) return 'open';
  if (end === ',') return 'leading';
  if (/[)）】\]]/.test(end) && SIGNED_BEHIND.test(text.slice(-80))) return 'closed';
  const tail = text.slice(-12);
  const bare = tail.replace(CLOSERS, '');
  const last = bare.at(-1) ?? '';
  if (last === '?' || last === '？' || last === '؟') return 'question';
  if ('.!…。！．।۔‽'.includes(last) && last !== '') return 'closed';
  if (QUOTE_AT_END.test(tail)) return 'quoted';
  if (':：,，、;；-–—→('.includes(last) && last !== '') return 'leading';
  return 'open';
}

/** True when a sentence is over: what follows on the next line need not belong to it. */
export function isClosed(text: string): boolean {
  const ending = endingOf(text);
  return ending === 'closed' || ending === 'question' || ending === 'quoted';
}

/** True for text that reads as a paragraph by itself: a whole sentence of some length, or anything very long. */
export function isParagraph(text: string): boolean {
  const columns = width(text);
  if (columns > LONG) return true;
  const ending = endingOf(text);
  if (ending === 'closed') return columns >= 80 || sentences(text) > 1;
  return (ending === 'question' || ending === 'quoted') && columns >= 120;
}

/** @returns how many sentences begin in the text, roughly: ends of sentences with something after them, plus one. */
export function sentences(text: string): number {
  const inner = text.match(/[.!?…]["”’»)]*\s+["“«(]?\p{Lu}|[。！？]["”」』）]*(?=[^"”」』）\s])/gu);
  return (inner?.length ?? 0) + 1;
}

/** True when it has letters of a script with cases, and none of them is small. */
export function isUpperCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** `Town Weighs Toll for Covered Bridge`: all longer words have a capital, as in a title of English papers and not in its dek. */
export function isSetInCapitals(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** True when it begins with a small letter, after an opening quotation mark or bracket if any. */
export function startsSmall(text: string): boolean {
  return /^["“«(‘']?\p{Ll}/u.test(text);
}

/** True for Chinese and Japanese; hangul parts its words by spaces. */
export function hasIdeographs(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text);
}
