import { LATIN_LANGUAGES } from '../../article/language/stopwords.ts';

/** Words there are short, or no space parts them. */
const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
/** Letters in which forms of a word are alike. */
const STEM = 4;
const STEMS = new RegExp(`(?<![\\p{L}\\p{M}])(?!${SIGN})(?:\\p{L}\\p{M}*){${STEM}}|(?=(${SIGN}{2}))${SIGN}`, 'gu');

/** What a line has in common with a text: by the beginnings of words, or by pairs of signs in Chinese, Japanese and Korean. */
export function sharedWords(line: string, text: string): { readonly shared: number; readonly all: number } {
  const stems = (words: string) =>
    new Set([...words.toLowerCase().matchAll(STEMS)].map(([stem, pair]) => pair ?? stem));
  const known = stems(text);
  const own = [...stems(line)];
  return { shared: own.filter((stem) => known.has(stem)).length, all: own.length };
}

export function sharesWords(line: string, text: string, fewest: number): boolean {
  return sharedWords(line, text).shared >= fewest;
}

/** How many they share that are about something. */
export function sharedContent(line: string, text: string): number {
  const told = line.replace(/[\p{L}\p{M}]+/gu, (word) => (LATIN_LANGUAGES.has(word.toLowerCase()) ? ' ' : word));
  return sharedWords(told, text).shared;
}
