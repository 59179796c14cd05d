import { parseInstant } from '../../../article/dates/instant.ts';

/** Whether a date can be read, wherever its site is. */
export function isReadableDate(text: string | undefined): text is string {
  return text !== undefined && parseInstant(text, 'UTC') !== undefined;
}

/**
 * The first of several statements of one date that can be read, put right where the page's system wrote it wrong; the first
 * of all when none can be.
 */
export function readableDate(statements: readonly (string | undefined)[]): string | undefined {
  const stated = statements.filter((text) => text !== undefined);
  return stated.map(repaired).find(isReadableDate) ?? stated[0];
}

/** Seconds and milliseconds since 1970, and ISO 8601 with a zone said twice or a digit left away. */
function repaired(text: string): string {
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString();
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return text;
  return text
    .replace(/^(\d{4}-\d\d-\d\d)[A-Z]{3,4}(?=\d\d:)/, '$1T')
    .replace(/:(\d)(?=Z|[+-]\d\d:?\d\d$|$)/, ':0$1')
    .replace(/(Z|[+-]\d\d:?\d\d) ?(?:Z|[A-Z]{3,4})$/, '$1');
}
