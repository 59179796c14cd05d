import { withPlainMarks } from './characters.ts';

/** Code points. */
const LONGEST = 60;

/** Latin letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/**
 * @returns a title's words in lower case joined by `-`, readable in its own script, at most 60 characters; `article` where
 *   the title holds no letter or digit.
 */
export function slugOf(title: string): string {
  const words = folded(title, /(\p{Script=Latin})\p{M}+/gu)
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if ([...longer].length > LONGEST) break;
    slug = longer;
  }
  return slug || cut(words?.[0] ?? '') || 'article';
}

/**
 * @returns what tags, sections and names of people are compared by: `City`, `city` and `ＣＩＴＹ` have the same key, as have `O’Brien` and
 *   `O'Brien`.
 */
export function foldKey(text: string): string {
  return folded(withPlainMarks(text), /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Marks are taken off Latin and Greek letters only: elsewhere (`й`, `が`, `हि`) they make another letter or the word itself. */
function folded(text: string, marked: RegExp): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(marked, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðłþħıŋ]/g, (letter) => LETTERS[letter] ?? letter);
}

function cut(word: string): string {
  return [...word].slice(0, LONGEST).join('');
}
