import { detectLanguage } from '../../article/language/language.ts';
import type { LanguageTag } from '../../article/types.ts';

/**
 * The letters that national variants of ISO 646, the seven-bit code of the 1980s, put in the places of `[\]{|}~`
 * (ISO-IR 21, 11, 60, 69, 17 and 15). Their common use as letters is what tells them from punctuation.
 */
const VARIANTS: readonly (readonly [languages: readonly string[], letters: string])[] = [
  [['de'], 'ÄÖÜäöüß'],
  [['sv', 'fi'], 'ÄÖÅäöå~'],
  [['da', 'nb', 'no'], 'ÆØÅæøå~'],
  [['fr'], '°ç§éùè¨'],
  [['es'], '¡Ñ¿°ñç~'],
  [['it'], '°çéàòèì'],
];
const PLACES = '[\\]{|}~';
/** One of them between letters of a word: `M}ller`, `f}r`, `gro~e`. */
const AS_LETTER = /\p{L}[{|}~[\\\]]\p{L}/gu;

/**
 * Bytes of a message to text, by the codes that agencies have used: UTF-8, else ISO 8859-1 with the additions of
 * Windows-1252, else a national variant of ISO 646 where its letters are met within words.
 */
export function decodeWire(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const { text, encoding } = decoded(bytes);
  // Line ends come as CR CR LF, and idle lines as NUL or DEL.
  const lines = text.replace(/\r*\n|\r+/g, '\n').replace(/[\0\x7f]+/g, '');
  if (/[^\0-\x7f]/.test(lines) || (lines.match(AS_LETTER)?.length ?? 0) < 2) return { text: lines, encoding };
  return { text: national(lines), encoding: 'iso-646' };
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function national(text: string): string {
  const [language] = detectLanguage(text.replace(/[{|}~[\\\]]/g, 'e').slice(0, 5_000), 'en' as LanguageTag).split('-');
  const letters = VARIANTS.find(([languages]) => languages.includes(language ?? ''))?.[1];
  if (letters === undefined) return text;
  return text.replace(/[{|}~[\\\]]/g, (place) => letters.charAt(PLACES.indexOf(place)));
}
