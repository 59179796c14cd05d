import { sentenceOpening } from '../feed-file/first-sentence.ts';
import { readDateline } from '../newsroom/dateline.ts';
import { wordCount } from '../newsroom/shape.ts';

/** Characters: alerts are longer than headlines, and MSN takes no title of more. */
const LONGEST = 150;
/** Words: fewer are no news. */
const FEWEST = 4;

/** Alerts come without a headline, since they are nothing else: the first sentence below the dateline, without its full stop. */
export function titleFrom(opening: string | undefined): string | undefined {
  const text = opening?.slice(readDateline(opening)?.text.length ?? 0).trim();
  const sentence = text ? sentenceOpening(text, LONGEST) : undefined;
  if (sentence === undefined || wordCount(sentence) < FEWEST) return undefined;
  return sentence.replace(/(?<![.\p{Lu}])[.。]$/u, '');
}
