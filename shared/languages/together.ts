import { LANGUAGES } from './all.ts';
import type { DateSign } from './shape/dates.ts';
import type { LanguagePack } from './shape/pack.ts';
import type { Pattern, Phrases, Words } from './shape/words.ts';

/** Nothing that is asked below is asked of one language: which a text is in is not known before it has been read. */
export function wordsOf(pick: (pack: LanguagePack) => Words | undefined): readonly string[] {
  return LANGUAGES.flatMap((pack) => pick(pack)?.split(' ') ?? []);
}

/** @returns one pattern for what the languages write, in a group of its own; it matches nothing where none writes anything. */
export function patternOf(pick: (pack: LanguagePack) => Pattern | undefined): Pattern {
  return oneOf(LANGUAGES.flatMap((pack) => pick(pack) ?? []));
}

/** The same of words; the longer go before what they begin with. */
export function wordPatternOf(pick: (pack: LanguagePack) => Words | undefined): Pattern {
  return oneOfThese(wordsOf(pick));
}

export function phrasesOf(pick: (pack: LanguagePack) => Phrases | undefined): readonly string[] {
  return LANGUAGES.flatMap((pack) => pick(pack)?.split(', ') ?? []);
}

export function phrasePatternOf(pick: (pack: LanguagePack) => Phrases | undefined): Pattern {
  return oneOfThese(phrasesOf(pick));
}

/** The same with a capital each, for a regular expression that regards case. */
export function capitalPatternOf(pick: (pack: LanguagePack) => Phrases | undefined): Pattern {
  return oneOfThese(phrasesOf(pick).map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1)));
}

function oneOfThese(words: readonly string[]): Pattern {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  return oneOf(longestFirst.map((word) => word.replace(/[.()]/g, '\\$&')));
}

function oneOf(patterns: readonly Pattern[]): Pattern {
  if (patterns.length === 0) return '(?!)';
  const distinct = [...new Set(patterns)].join('|');
  return `(?:${distinct.replace(/ (\?)?/g, (_, optional) => (optional === undefined ? '\\s+' : '\\s*'))})`;
}

/** @returns a class of the characters that are written behind the number of a year, a month, … */
export function signOf(what: DateSign): Pattern {
  return `[${LANGUAGES.map(({ dates }) => dates?.signs?.[what] ?? '').join('')}]`;
}
