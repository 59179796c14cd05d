import { folded } from '../../article/folded.ts';
import { hasIdeographs } from './shape.ts';

/**
 * @param story folded.
 * @returns the share of a line's own words that the story uses.
 */
export function recurring(text: string, story: string): number {
  const words = hasIdeographs(text)
    ? Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))
    : folded(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length >= 4);
  if (words.length === 0) return 0;
  return words.filter((word) => story.includes(word.length > 5 ? word.slice(0, -1) : word)).length / words.length;
}
