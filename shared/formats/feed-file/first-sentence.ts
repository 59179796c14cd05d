import { textOf } from '../../article/html/plain.ts';
import { sentencesOf } from '../../article/language/sentences.ts';

/** Characters of a title that is made. */
const LONGEST = 100;
/** More HTML than any first paragraph takes. */
const SAMPLE = 5_000;

/** A title for what has none, as posts in the manner of Twitter have: the first sentence, cut at a word. */
export function firstSentence(html: string): string | undefined {
  const sample = html.length > SAMPLE ? html.slice(0, SAMPLE).replace(/<[^<>]*$/, '') : html;
  const paragraph = textOf(sample)
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /[\p{L}\p{N}]/u.test(line));
  return paragraph === undefined ? undefined : sentenceOpening(paragraph, LONGEST);
}

/** The first sentence of a paragraph, cut at a word where it has more characters than a title may have. */
export function sentenceOpening(paragraph: string, longest: number): string | undefined {
  const [sentence] = sentencesOf(paragraph);
  if (sentence === undefined || sentence.length <= longest) return sentence;
  const cut = [...sentence].slice(0, longest - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:，、；：–—-]+$/, '')}…`;
}
