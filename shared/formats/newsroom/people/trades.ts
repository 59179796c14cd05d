import { stated } from '../../../article/stated.ts';
import { patternOf, wordPatternOf } from '../../../languages/together.ts';
import { labelKind } from '../labels.ts';

const PHOTOS = patternOf(({ bylines }) => bylines?.photos);
const PHOTOS_BY = wordPatternOf(({ bylines }) => bylines?.photosBy);
/** What begins one, with its preposition. */
export const ANOTHER_TRADE = `(?:${PHOTOS}\\s*${PHOTOS_BY}|${patternOf(({ bylines }) => bylines?.editedBy)})`;
const TRANSLATED = `(?:${patternOf(({ bylines }) => bylines?.translatedBy)}|${patternOf(({ bylines }) => bylines?.translatedFrom)})`;
/** A second trade in the same byline: `Words by Jane Doe, photos by John Roe`. */
const TRADES: readonly (readonly [RegExp, role?: string])[] = [
  [new RegExp(String.raw`^${PHOTOS}\s*(?:${PHOTOS_BY}|:)\s+`, 'iu'), 'Photographer'],
  // `foto’s Jane Doe`, in a list of people.
  [new RegExp(String.raw`^${PHOTOS}\s+(?=\p{Lu})`, 'u'), 'Photographer'],
  [new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.editedBy)}\s+`, 'iu'), 'Editor'],
  [new RegExp(String.raw`^${TRANSLATED}\s*:?\s+(?=\p{Lu})`, 'iu'), 'Translator'],
  [new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.madeBy)}\s+`, 'iu')],
];

const PHOTOS_ALONE = new RegExp(`^${PHOTOS}$`, 'iu');

/** `Jane Doe (Fotos)` @returns what brackets behind a name say that its bearer did, where that is pictures. */
export function tradeIn(text: string): { readonly role: string } | undefined {
  const kind = PHOTOS_ALONE.test(text) ? 'photo' : labelKind(text);
  return kind === 'photo' || kind === 'photographer' ? { role: 'Photographer' } : undefined;
}

/** @returns what text that begins with a trade (`Photos by …`) says of it, and what follows. */
export function workIn(text: string): { readonly role?: string; readonly rest: string } | undefined {
  for (const [pattern, role] of TRADES) {
    const match = pattern.exec(text);
    if (match !== null) return { rest: text.slice(match[0].length), ...stated({ role }) };
  }
  return undefined;
}
