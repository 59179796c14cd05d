import type { Document, Element } from 'domhandler';
import { findAll } from 'domutils';
import { dayInPath } from '../../../article/dates/day-in-path.ts';
import { DATE_LABEL } from '../../../languages/date-labels.ts';
import { isDate } from '../../newsroom/dates.ts';
import { isInside } from '../body/alone.ts';
import { isElsewhere } from '../body/elsewhere.ts';
import { attribute, textOf } from '../document.ts';
import { isReadableDate } from './readable-date.ts';

/** `entry-date`, `article__date`, `posted-on`, `publication-date`; not `date-picker`, `update`. */
const DATE_CLASS =
  /(?:^|\s)(?:[a-z]+[-_]{1,2})*(?:published|posted-on|pub-?date|date|datum|fecha|dateline)(?:[-_]{1,2}(?:published|time|header))?(?:\s|$)/i;
/** What stands before a date: `erstellt:`, `Published on`, `Stand:`, a place. */
const LABEL = new RegExp(String.raw`^[\p{L}\p{M} ]{2,30}[:,]\s*|^${DATE_LABEL}\s+`, 'iu');
const LONGEST = 80;
/** Further down are the dates of others. */
const MOST = 20;

/**
 * When the page says that its article came out, where no metadata say it: a `<time datetime>`, else a text marked as a date,
 * else the day in the page's own address (`/2026/11/24/…`).
 */
export function dateOnPage(page: Document, address: string | undefined): string | undefined {
  const own = findAll(isMarked, [page])
    .slice(0, MOST)
    .filter((element) => !isInside(element, isElsewhere));
  const times = own.filter(({ name }) => name === 'time').map((time) => attribute(time, 'datetime'));
  return (
    times.find(isReadableDate) ??
    own.map(dateIn).find(Boolean) ??
    (address === undefined ? undefined : dayInPath(address))
  );
}

function isMarked(element: Element): boolean {
  return element.name === 'time' || isDateName(namesOf(element));
}

function isDateName(names: string): boolean {
  return DATE_CLASS.test(names) && !/updat|modif|event/i.test(names);
}

function namesOf({ attribs }: Element): string {
  return `${attribs.class ?? ''} ${attribs.id ?? ''}`;
}

function dateIn(element: Element): string | undefined {
  const text = textOf(element);
  if (text.length > LONGEST) return undefined;
  return [text, text.replace(LABEL, '')].find(isDate);
}
