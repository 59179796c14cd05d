import { canonicalLanguage } from '../article/language/tag.ts';
import { fault, type Read } from './reading.ts';

/** Reads a language tag, in any case; it counts in its canonical form (BCP 47). */
export function readLanguage(text: string): Read {
  const tag = canonicalLanguage(text);
  const [language = ''] = tag?.split('-') ?? [];
  // Two letters that are no language's, such as `jp`. Of the thousands of three letters no list is whole.
  const isUnknown = language.length === 2 && nameIn('en', language) === undefined;
  return tag === undefined || isUnknown ? fault(advice(text)) : { value: tag };
}

/** Reads what a feed chooses articles by: a language, or `*` for all (RFC 4647, section 2.1). */
export function readLanguageRange(text: string): Read {
  return text === '*' ? { value: text } : readLanguage(text);
}

/** With the tag, where a language's name is given, in English or in the language itself. */
function advice(text: string): string {
  const wanted = text.toLowerCase();
  const meant = twoLetters().find((tag) => [nameIn('en', tag), nameIn(tag, tag)].includes(wanted));
  const form = 'must be a BCP 47 language tag such as "en" or "zh-Hans"';
  return meant === undefined ? form : `${form}; for "${text}" that is "${meant}"`;
}

function nameIn(language: string, tag: string): string | undefined {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(tag)?.toLowerCase();
}

function twoLetters(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
