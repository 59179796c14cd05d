import { phrasesOf } from '../../languages/together.ts';
import { smallLetters } from './small-letters.ts';

const NO = new Set(phrasesOf(({ publication }) => publication?.no).map(smallLetters));
const YES = new Set(phrasesOf(({ publication }) => publication?.yes).map(smallLetters));

/**
 * What a value answers to a question of yes or no, by YAML's own words (yaml.org/type/bool.html) or those of a language;
 * undefined where it answers something else, or nothing.
 */
export function answerOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 0 || value === 1) return value === 1;
  if (typeof value !== 'string') return undefined;
  const word = smallLetters(value.trim()).replace(/[.!]$/, '');
  if (NO.has(word)) return false;
  return YES.has(word) ? true : undefined;
}
