import { LANGUAGES } from './all.ts';
import type { DateSign, LanguagePack, Pattern, Words } from './pack.ts';

/** Nothing that is asked below is asked of one language: which a text is in is not known before it has been read. */
export function wordsOf(pick: (pack: LanguagePack) => Words | undefined): readonly string[] {
  return LANGUAGES.flatMap((pack) => pick(pack)?.split(' ') ?? []);
}

/** @returns one pattern for what the languages write, in a group of its own; it matches nothing where none writes anything. */
export function patternOf(pick: (pack: LanguagePack) => Pattern | undefined): Pattern {
  const patterns = new Set(LANGUAGES.flatMap((pack) => pick(pack) ?? []));
  return patterns.size === 0 ? '(?!)' : `(?:${[...patterns].join('|')})`;
}

/** @returns a class of the characters that are written behind the number of a year, a month, … */
export function signOf(what: DateSign): Pattern {
  return `[${LANGUAGES.map(({ dates }) => dates?.signs?.[what] ?? '').join('')}]`;
}
