import { francAll } from 'franc-min';
import type { LanguageTag } from '../types.ts';
import { LATIN_LANGUAGES } from './stopwords.ts';

/** Characters looked at: the rest of an article is in the same language. */
const SAMPLE = 1_200;
/** The weight of words that must speak for a language, and the factor by which it must lead, before it is believed. */
const ENOUGH = 1.5;
const LEAD = 1.15;
/** Results and balances abbreviate: `vs`, `a`, `na` are words of some language each. */
const ENOUGH_AMONG_FIGURES = 6;

/**
 * @param text an article's text; its beginning is enough.
 * @param fallback the site's language: taken when undecided, and when it is the language found, since it may say more (`en-GB`).
 */
export function detectLanguage(text: string, fallback: LanguageTag): LanguageTag {
  const sample = text.slice(0, SAMPLE);
  const found =
    byScript(sample) ?? byLetters(sample, MANY_LETTERS) ?? byWords(sample) ?? byLetters(sample) ?? byTrigrams(sample);
  if (found === undefined || found === fallback.split('-')[0]) return fallback;
  return found as LanguageTag;
}

/** First and last code point of a script's block, and the language most written in it. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0a00, 0x0a7f, 'pa'],
  [0x0a80, 0x0aff, 'gu'],
  [0x0b00, 0x0b7f, 'or'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0c80, 0x0cff, 'kn'],
  [0x0d00, 0x0d7f, 'ml'],
  [0x0d80, 0x0dff, 'si'],
  [0x0e00, 0x0e7f, 'th'],
  [0x0e80, 0x0eff, 'lo'],
  [0x0f00, 0x0fff, 'bo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1100, 0x11ff, 'ko'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'ko'],
];

/** An ideograph says as much as a word of letters. */
const WEIGHT: Readonly<Record<string, number>> = { han: 3, kana: 3, ko: 2 };

/** @returns undefined where most letters are Latin. */
function byScript(sample: string): string | undefined {
  const counts = new Map<string, number>();
  let latin = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code < 0x0250) {
      if ((code | 32) >= 97 && (code | 32) <= 122) latin++;
    } else {
      const script = SCRIPTS.find(([first, last]) => code <= last && code >= first)?.[2];
      if (script) counts.set(script, (counts.get(script) ?? 0) + (WEIGHT[script] ?? 1));
    }
  }
  const [script, count] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? ['', 0];
  if (count <= latin) return undefined;
  if (script === 'cyrillic') return cyrillicLanguage(sample);
  if (script === 'arabic') return arabicLanguage(sample);
  if (script !== 'han' && script !== 'kana') return script;
  // Chinese quotes a kana now and then; Japanese has hardly a sentence without many.
  return (counts.get('kana') ?? 0) * 10 > (counts.get('han') ?? 0) ? 'ja' : 'zh';
}

function cyrillicLanguage(sample: string): string {
  if (/[іїєґ]/i.test(sample)) return /ў/i.test(sample) ? 'be' : 'uk';
  if (/[јљњћђџ]/i.test(sample)) return /[ќѓѕ]/i.test(sample) ? 'mk' : 'sr';
  if (/[ыэ]/i.test(sample)) return /[қңғұһ]/i.test(sample) ? 'kk' : 'ru';
  return /ъ/i.test(sample) ? 'bg' : 'ru';
}

function arabicLanguage(sample: string): string {
  if (/[ٹڈڑےں]/.test(sample)) return 'ur';
  if (!/[کی]/.test(sample)) return 'ar';
  // Persian has no other kaf and yeh than its own; a short text may miss all four letters that Arabic lacks.
  return /[پچژگ]/.test(sample) || !/[كيةأإ]/.test(sample) ? 'fa' : 'ar';
}

/** @returns undefined when no language is clearly ahead. */
function byWords(sample: string): string | undefined {
  const votes = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const languages = LATIN_LANGUAGES.get(word) ?? [];
    // A word of many languages says little about any.
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  const [first, second] = [...votes].sort((one, other) => other[1] - one[1]);
  const enough = isFigures(sample) ? ENOUGH_AMONG_FIGURES : ENOUGH;
  if (!first || first[1] < enough || first[1] < (second?.[1] ?? 0) * LEAD) return undefined;
  return first[0];
}

/** Letters that one language alone has, of those whose small words a short text may lack. */
const LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['tr', /[ğış]/giu],
  ['pl', /[łśżźńąę]/giu],
  ['cs', /[řěů]/giu],
  ['hu', /[őű]/giu],
  ['ro', /[șțăşţ]/giu],
  ['vi', /[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu],
  ['is', /[þð]/giu],
];
const NOT_ASCII = /[\u0100-\u1fff]/;
/** So many of a hundred letters: names from elsewhere have fewer. */
const OWN_LETTERS = 2;
const FEWEST_LETTERS = 5;
/** So many settle it before any word is asked: in a short text the small words may all be of other languages too. */
const MANY_LETTERS = 4;

function byLetters(sample: string, share = OWN_LETTERS): string | undefined {
  if (!NOT_ASCII.test(sample)) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const [first, second] = LETTERS.map(
    ([language, own]) => [language, sample.match(own)?.length ?? 0] as const,
  ).toSorted(([, one], [, other]) => other - one);
  const count = first?.[1] ?? 0;
  if (count < FEWEST_LETTERS || count * 100 < letters * share || (second?.[1] ?? 0) * 2 > count) return undefined;
  return first?.[0];
}

/** Below the first, trigrams guess; beyond the second, they cost time and tell no more. Characters. */
const TRIGRAMS_NEED = 150;
const TRIGRAMS_SUFFICE = 300;
/** Of the best score, what the second may have: between Croatian and Serbian, or Malay and Indonesian, trigrams cannot tell. */
const SECOND_BEST = 0.95;

/** Names, abbreviations and numbers, in no language: franc takes English ones for Slovak. */
function isFigures(sample: string): boolean {
  const digits = sample.match(/\d/g)?.length ?? 0;
  return digits * 8 > sample.length;
}

/**
 * Some eighty languages, by franc: ten times slower than words, which settle nearly every text before.
 * @returns undefined when no language is clearly ahead.
 */
function byTrigrams(sample: string): string | undefined {
  if (isFigures(sample)) return undefined;
  const [first, second] = francAll(sample.slice(0, TRIGRAMS_SUFFICE), { minLength: TRIGRAMS_NEED });
  if (first === undefined || first[0] === 'und' || (second?.[1] ?? 0) > SECOND_BEST) return undefined;
  // ISO 639-3 to what BCP 47 prefers: `ron` is `ro`.
  return Intl.getCanonicalLocales(first[0])[0];
}
