import { LANGUAGES } from '../../../languages/all.ts';
import { wordPatternOf, wordsOf } from '../../../languages/together.ts';
import { isCalendarWord } from '../dates.ts';

const PARTICLES: ReadonlySet<string> = new Set([
  ...wordsOf(({ people }) => people?.particles),
  ...wordsOf(({ people }) => people?.innerParticles),
]);
const SUFFIX = /^(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|MBE|OBE|QC|KC)\.?$/;
const WORD =
  /^(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])(?:\p{Lu}|\p{Lt}|\p{Lo})[\p{L}\p{M}]*(?:['’ʼ`.·\u200c-]{1,2}[\p{L}\p{M}]+)*\.?$/u;
const INITIALS = /^(?:\p{Lu}\.?-?){1,4}$/u;
const PREFIXED = new RegExp(
  String.raw`^${wordPatternOf(({ people }) => people?.prefixes)}['’-]\p{Lu}[\p{L}\p{M}'’-]*$`,
  'iu',
);
const NOT_FIRST: ReadonlySet<string> = new Set(wordsOf(({ people }) => people?.neverFirst));
const NEVER_WITHIN: ReadonlySet<string> = new Set(wordsOf(({ people }) => people?.neverWithin));

/** True for one to six words that can be a person's name in a script with cases, or a Han name. */
export function isName(text: string): boolean {
  if (text.length > 60) return false;
  if (isHanName(text)) return true;
  const words = text.replace(NICKNAME, '').split(/\s+/);
  const [first] = words;
  if (first === undefined || words.length > 6) return false;
  if (NOT_FIRST.has(first.toLowerCase())) return false;
  if (!WORD.test(first) && !INITIALS.test(first) && !PREFIXED.test(first)) return false;
  const last = words.at(-1) ?? '';
  if (words.some((word) => NEVER_WITHIN.has(word.toLowerCase()))) return false;
  if (words.length > 1 && !isNameWord(last) && !SUFFIX.test(last)) return false;
  const isOfNames = words.every(
    (word, index) =>
      isNameWord(word) || isParticle(word) || SUFFIX.test(word) || (word === 'an' && words[index - 1] === 'Mac'),
  );
  return isOfNames && !isCalendarWord(first);
}

/** `Roberto "Beto" Paz` */
const NICKNAME = /(?<=\p{Ll}) [“"«]\p{Lu}[\p{L}-]{1,15}[”"»](?= \p{Lu})/u;

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

/** @returns the words of a name, without `de la` and its like. */
export function namingWords(name: string): readonly string[] {
  return name.split(' ').filter((word) => /^\p{Lu}/u.test(word) || !isParticle(word));
}

function isNameWord(word: string): boolean {
  return WORD.test(word) || INITIALS.test(word) || PREFIXED.test(word);
}

/** Two to five ideographs, two to four hangul, or a transcribed name with a middle dot. */
export function isHanName(text: string): boolean {
  return /^(?:[\u3400-\u9fff々]{2,5}|[\u3400-\u9fff々]{1,4}[\u3040-\u309f]{1,5}|[\u3400-\u9fff々]{1,4}[\u30a0-\u30ff]{1,6}|[\uac00-\ud7a3]{2,4}|[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,8}){1,3}|[\u30a0-\u30ff]{2,10}(?:[·•・=＝][\u30a0-\u30ff]{1,10}){1,3})$/.test(
    text,
  );
}

/** `北村彩`, `岸本あおい`: what stands alone where a Japanese name may, and ends in nothing of which papers, parts and places do. */
export function isJapaneseName(text: string): boolean {
  return (
    /^(?:[\u3400-\u9fff々]{3,5}|[\u3400-\u9fff々]{1,3}[\u3040-\u309f]{2,4})$/.test(text) &&
    !/[刊版面部社報局課所会市県区町村欄載号時分曜発信聞付者網]$/.test(text)
  );
}

const SURNAMES = new Set(LANGUAGES.flatMap(({ people }) => [...(people?.surnames ?? '')]));

/** True when the name begins with a common surname of one character: what tells 记者张三 from 记者获悉. */
export function hasSurname(name: string): boolean {
  return SURNAMES.has(name.charAt(0));
}

/** `JANE O'NEIL` -> `Jane O'Neil`; initials and generations stay; names with small letters are left as they are. */
export function properCase(name: string): string {
  const shouted = name.replace(/\bMc(?=\p{Lu})/gu, 'MC');
  if (/\p{Ll}/u.test(shouted) || !/\p{Lu}{2}/u.test(shouted)) return name;
  const words = shouted.split(' ');
  // Only Turkish has a capital I with a dot, and one without beside these; Romanian had one of them once.
  const locale = /[İĞ]|^[^ĂÂŢ]*Ş[^ĂÂŢ]*$/.test(shouted) ? 'tr' : 'en';
  // `AFP`, `TPN`: the short sign of an agency or a desk.
  if (words.length === 1 && name.length <= 4) return name;
  return words
    .map((word, index) => {
      if (/^\p{Lu}\.?(?:\p{Lu}\.)*$/u.test(word) || /^(?:II|III|IV|JJ|DJ|CJ|AJ|TJ|PJ|JP|JD|KJ|MJ|RJ|BJ)$/.test(word))
        return word;
      const small = word.toLocaleLowerCase(locale);
      if (index > 0 && index < words.length - 1 && PARTICLES.has(small)) return small;
      return small
        .replace(
          /(^|[-'’.])(\p{Ll})/gu,
          (_, before: string, letter: string) => before + letter.toLocaleUpperCase(locale),
        )
        .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
    })
    .join(' ');
}
