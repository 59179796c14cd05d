import { patternOf, phrasesOf } from '../../languages/together.ts';
import { smallLetters } from './small-letters.ts';

const PRIVATE = new Set(phrasesOf(({ publication }) => publication?.privatePosts).map(smallLetters));
const DRAFT = new RegExp(
  String.raw`^(?:${patternOf(({ publication }) => publication?.draft)})(?:\s?v(?:ersion|\.)?\s?\d[\d.]*)?$`,
  'iu',
);
/** A label is short. */
const LABELLED = /^(\S.{0,30}?)\s?[:：]\s?(?=\S)/u;
/** `Draft: who goes first` is a title of sports. */
const OF_SPORTS = /^Draft\s?:\s*\p{Ll}/u;

/**
 * Whether a label before a title says that it is of a post which is private or asks for a password, as WordPress has it, or of a draft. A
 * film may be called `Private`: by the title alone nobody can tell, so that it is held.
 */
export function isLabelledTitle(title: string): boolean {
  const label = LABELLED.exec(title.trim())?.[1];
  if (label === undefined) return false;
  return PRIVATE.has(smallLetters(label)) || (DRAFT.test(label) && !OF_SPORTS.test(title.trim()));
}
