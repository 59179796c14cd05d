import { oneLine } from './characters.ts';
import { sentencesOf } from './language/sentences.ts';
import { cutAtWord } from './limits/cut.ts';
import type { LanguageTag } from './types.ts';

/** Characters. Flipboard asks for 300 at least; readers show some 500. */
const ENOUGH = 300;
const LONGEST = 500;

/** Written without spaces between words. */
const UNSPACED = /^(?:zh|ja|th|lo|km|my|bo)\b/;

/**
 * @returns the dek, or the first sentences of the text: as many as it takes to reach 300 characters without passing 500.
 *   Only a first sentence longer than that is cut, at a word, and ends in `…`.
 */
export function summarize(
  { dek, paragraphs }: { readonly dek?: string; readonly paragraphs: readonly string[] },
  language: LanguageTag,
): string {
  const stated = oneLine(dek ?? '');
  if (stated !== '') return stated;
  let summary = '';
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesOf(oneLine(paragraph))) {
      const joint = summary === '' || UNSPACED.test(language) ? '' : ' ';
      if (summary.length + joint.length + sentence.length > LONGEST) return summary || cutAtWord(sentence, LONGEST);
      summary += joint + sentence;
    }
    // A paragraph is not cut short where it need not be.
    if (summary.length >= ENOUGH) return summary;
  }
  return summary;
}
