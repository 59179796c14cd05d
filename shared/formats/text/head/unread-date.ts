import { hasDigit, withPlainDigits } from '../../../article/dates/digits.ts';
import { dayInFurtherLanguage } from '../../../article/dates/further-languages.ts';
import { looksLikeDate } from '../../../article/dates/looks-like-date.ts';
import { detectLanguage } from '../../../article/language/language.ts';
import type { LanguageTag } from '../../../article/types.ts';
import { LANGUAGES } from '../../../languages/all.ts';
import { dropBlock } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import { isTitled, type Reader } from './reader.ts';

/** Characters of a label, and of what is behind it. */
const LABELLED = /^[^\d:：.,|]{2,40}?\s*[:：]\s*(\S.{5,59})$/;
const LONGEST = 100;
/** Blocks above: a kicker, the title, a dek. */
const MOST_ABOVE = 3;

/**
 * Takes a line below the title that plainly is a date, in a language of which nobody knows the months, or behind a label that is not known:
 * what is read so came out some day, and is not news of today.
 * @returns how many blocks that were; undefined for any other line.
 */
export function takeUnreadDate(reader: Reader, block: Block, index: number): number | undefined {
  const { blocks, findings, texts } = reader;
  const { text } = block;
  if (findings.published !== undefined || text.length > LONGEST || !hasDigit(text)) return undefined;
  if (!isTitled(reader) || texts.length > MOST_ABOVE || blocks[index + 1] === undefined) return undefined;
  if (!/\d{4}/.test(withPlainDigits(text))) return undefined;
  const value = /[:：]/.test(text) ? LABELLED.exec(text)?.[1] : undefined;
  const isRead = value !== undefined && dayInFurtherLanguage(value) !== undefined;
  if (!isRead && !(looksLikeDate(value ?? text) && isForeign(blocks.slice(index + 1), text))) return undefined;
  findings.published = value ?? text;
  dropBlock(findings, 'date-line', block);
  return 1;
}

/** In a language whose months are known, a number, a word and a year are no date. */
function isForeign(story: readonly Block[], text: string): boolean {
  if (!/[a-z]/i.test(text)) return true;
  const sample = story
    .slice(0, 10)
    .map((block) => block.text)
    .join('\n');
  const language = detectLanguage(sample, 'und' as LanguageTag);
  return LANGUAGES.every(({ tag }) => tag !== language);
}
