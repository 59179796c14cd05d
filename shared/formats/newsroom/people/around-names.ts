import { hasDigit } from '../../../article/dates/digits.ts';
import { DATED } from '../../../languages/byline-words.ts';
import { ON, UPDATED } from '../../../languages/date-labels.ts';
import { dateWithin } from '../date-within.ts';
import { isDate } from '../dates.ts';

const EMAIL = /[<(（[]?\s*(?:mailto:)?([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})\s*[>)）\]]?/;
const HANDLE = /[(（]?(?:^|(?<=[\s(（]))@\w{1,40}[)）]?/g;
const DATE_LABEL = new RegExp(String.raw`^${DATED}(?:\s+${ON})?:?\s+`, 'iu');
const BEFORE_DATE = new RegExp(String.raw`\s*[|｜•;；,，–—-]\s*|\s+(?=${DATED}\b)`, 'gu');

/** A date at the end has commas of its own, so that it is taken off first: `Jane Doe | November 24, 2026`. */
export function withoutDate(text: string): { names: string; published?: string } {
  if (!hasDigit(text)) return { names: text };
  const dated = dateWithin(text);
  if (dated !== undefined && dated.before !== '' && dated.after === '' && !IS_UPDATE.test(dated.before))
    return { names: dated.before.replace(ENDS_IN_ON, ''), published: dated.date };
  for (const match of text.matchAll(BEFORE_DATE)) {
    const tail = text.slice(match.index + match[0].length).replace(DATE_LABEL, '');
    if (match.index > 0 && isDate(tail)) return { names: text.slice(0, match.index), published: tail };
  }
  return { names: text };
}

/** What stands before a date that is none of publication. */
const IS_UPDATE = new RegExp(String.raw`${UPDATED}\s*[:：]?(?:\s+${ON})?$`, 'iu');
/** `By Jane Doe on May 22, 2026` */
const ENDS_IN_ON = new RegExp(String.raw`\s+(?:${ON}|${DATED})$`, 'iu');

/** Without handles, and without a mark at the end that is not an initial's or a junior's. */
export function tidy(text: string): string {
  const part = text.replace(HANDLE, ' ').replace(/\s+/g, ' ').trim();
  return /[.,:]$/.test(part) && !/\b(?:Jr|Sr|D|\p{Lu})\.$/u.test(part) ? part.slice(0, -1) : part;
}

/** An address may stand anywhere beside a name, in brackets or not. */
export function withoutEmail(text: string): { rest: string; email?: string } {
  const match = text.includes('@') ? EMAIL.exec(text) : null;
  const email = match?.[1];
  if (match === null || email === undefined) return { rest: text };
  return { rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`, email };
}
