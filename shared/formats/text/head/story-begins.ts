import { folded } from '../../../article/folded.ts';
import { readDateline } from '../../newsroom/dateline.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { endingOf, isParagraph, width } from '../../newsroom/shape.ts';
import type { Block } from '../layout/layout.ts';

/** Whether a line is of a story, by itself. */
export function isStory(text: string): boolean {
  return isParagraph(text) || endingOf(text) === 'closed' || beginsStory(text);
}

/** `SAO PAULO, March 9 -` */
const DAY_AND_DASH = /,\s\p{L}{3,9}\.?\s\d{1,2}(?:,\s\d{4})?\s?(?:\([^()]*\)\s?)?[-–—]+$/u;

/** `〔記者王小明／台北報導〕…`: who filed it, in brackets before the first sentence. */
const SIGNED_IN_BRACKETS =
  /^[〔【（［]([^〔〕【】（）［］]{4,24})[〕】）］]\s*[\p{Script=Han}\p{Script=Katakana}“「《]/u;
/** `【パリ時事】` */
const FILED = /(?:時事|共同|ロイター|AFP|ＡＦＰ|AP|ＡＰ|通信)$/;

function opensSigned(text: string): boolean {
  const signed = SIGNED_IN_BRACKETS.exec(text)?.[1];
  if (signed === undefined || endingOf(text) !== 'closed') return false;
  return FILED.test(signed) || readCredit(signed) !== undefined;
}

/** Whether a line can only be the first of a story: it opens with a dateline, or with who filed it. */
export function beginsStory(text: string): boolean {
  if (opensSigned(text)) return true;
  const isLong = endingOf(text) === 'closed' || width(text) > 100;
  if (!isLong && !/^\p{Lu}[^\d]{2,40}\d/u.test(text)) return false;
  const dateline = readDateline(text);
  return dateline !== undefined && (isLong || DAY_AND_DASH.test(dateline.text));
}

/** The beginning of a story, folded, to look for names in. */
export function beginning(story: readonly Block[]): string {
  const texts = story.slice(0, 20).map(({ text }) => (isStory(text) ? text.slice(0, 4000) : ''));
  return folded(texts.join(' ').slice(0, 8000));
}
