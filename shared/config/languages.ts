import { canonicalLanguage } from '../article/language/tag.ts';
import { fault, type Read } from './reading.ts';

/** Reads a language tag, in any case; it counts in its canonical form (BCP 47). */
export function readLanguage(text: string): Read {
  const tag = canonicalLanguage(text);
  const [language = ''] = tag?.split('-') ?? [];
  // Two letters that are no language's, such as `jp`. Of the thousands of three letters no list is whole.
  const isUnknown = language.length === 2 && !isListed(language) && nameIn('en', language) === undefined;
  return tag === undefined || isUnknown ? fault(advice(text)) : { value: tag };
}

/**
 * Those of two letters that CLDR 47 has a name for, so that nobody waits 5 ms for the names of all languages to be read who states one of
 * them: each command does, at its start. What is not among them is asked for by its name.
 */
const LISTED =
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi ' +
  'fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ' +
  'ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ' +
  'ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo ' +
  'za zh zu';

/** @param language of two letters */
export function isListed(language: string): boolean {
  return LISTED.split(' ').includes(language);
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
