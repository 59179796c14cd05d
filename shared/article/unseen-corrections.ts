import { storedText } from './html/stored-text.ts';
import type { Correction, LiveArticle } from './types.ts';

/** Those which a body does not show by itself. */
export function unseenCorrections({
  corrections,
  html,
}: Pick<LiveArticle, 'corrections' | 'html'>): readonly Correction[] {
  if (corrections.length === 0) return corrections;
  const text = storedText(html);
  return corrections.filter((correction) => !text.includes(correction.text.replace(/\s+/g, ' ')));
}
