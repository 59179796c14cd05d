import { parseInstant } from '../../../article/dates/instant.ts';
import { findDate } from './find-date.ts';

/** Whether a date can be read, wherever its site is. */
export function isReadableDate(text: string | undefined): text is string {
  return text !== undefined && parseInstant(text, 'UTC') !== undefined;
}

/**
 * The first of several statements of one date that can be read, put right where the page's system wrote it wrong; the first
 * of all when none can be.
 */
export function readableDate(statements: readonly (string | undefined)[]): string | undefined {
  const stated = statements.filter((text) => text !== undefined).filter((text) => !isNever(text.trim()));
  return stated.map(repaired).find(isReadableDate) ?? stated.map(within).find(isReadableDate) ?? stated[0];
}

/** Computers' zero is written in any zone; how long something takes is marked as a time, too. */
function isNever(text: string): boolean {
  return NEVER.test(text) || DURATION.test(text) || (/^19(?:70-01-01|69-12-31)T/.test(text) && Date.parse(text) === 0);
}

/** What systems write for a date that was never set. */
const NEVER = /^(?:0000-00-00|0001-01-01|1970-01-01T00:00:00|null|undefined|none|n\/a|-)(?:$|[T\s.Z+])/i;
const DURATION = /^P(?=[\dT])(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?$/i;

function within(text: string): string | undefined {
  return findDate(text)?.date;
}

/** Seconds and milliseconds since 1970, and ISO 8601 with a zone said twice, a digit left away or a colon before the milliseconds. */
function repaired(text: string): string {
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString();
  const [, month, day, clock, year] = CLOCK_FIRST.exec(text) ?? [];
  if (year !== undefined) return `${month} ${day}, ${year} ${clock}`;
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return text;
  return text
    .replace(/^(\d{4}-\d\d-\d\d)[A-Z]{3,4}(?=\d\d:)/, '$1T')
    .replace(/(T\d\d:\d\d:\d\d):(?=\d{3}(?:Z|[+-]\d\d:?\d\d|$))/, '$1.')
    .replace(/:(\d)(?=Z|[+-]\d\d:?\d\d$|$)/, ':0$1')
    .replace(/(Z|[+-]\d\d:?\d\d) ?(?:Z|[A-Z]{3,4})$/, '$1');
}

/** `Jan 04 09:34 2021` */
const CLOCK_FIRST = /^(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d)(?::\d\d)? (\d{4})$/;
