import { stated } from '../../../article/stated.ts';
import { patternOf, wordPatternOf } from '../../../languages/together.ts';

const PHOTOS = patternOf(({ bylines }) => bylines?.photos);
const PHOTOS_BY = wordPatternOf(({ bylines }) => bylines?.photosBy);
/** What begins one, with its preposition. */
export const ANOTHER_TRADE = `(?:${PHOTOS}\\s*${PHOTOS_BY}|${patternOf(({ bylines }) => bylines?.editedBy)})`;
/** A second trade in the same byline: `Words by Jane Doe, photos by John Roe`. */
const TRADES: readonly (readonly [RegExp, role?: string])[] = [
  [new RegExp(String.raw`^${PHOTOS}\s*(?:${PHOTOS_BY}|:)\s+`, 'iu'), 'Photographer'],
  [new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.editedBy)}\s+`, 'iu'), 'Editor'],
  [new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.translatedBy)}\s+`, 'iu'), 'Translator'],
  [new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.madeBy)}\s+`, 'iu')],
];

/** @returns what text that begins with a trade (`Photos by …`) says of it, and what follows. */
export function workIn(text: string): { readonly role?: string; readonly rest: string } | undefined {
  for (const [pattern, role] of TRADES) {
    const match = pattern.exec(text);
    if (match !== null) return { rest: text.slice(match[0].length), ...stated({ role }) };
  }
  return undefined;
}
