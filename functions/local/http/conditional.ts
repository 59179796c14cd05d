/** The headers of a request that make it conditional (RFC 9110, section 13.1), as sent. */
export interface Conditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly ifModifiedSince?: string | undefined;
  readonly ifUnmodifiedSince?: string | undefined;
}

/** What the conditions are held against. */
export interface Validators {
  /** Strong, with its quotes. */
  readonly etag: string;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
}

/**
 * Evaluates the conditions of a GET or HEAD in the order of RFC 9110, section 13.2.2.
 * @returns the status that answers the request, or 200 when it is to be performed.
 */
export function evaluate(conditions: Conditions, { etag, modifiedMs }: Validators): 200 | 304 | 412 {
  const { ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince } = conditions;
  if (ifMatch !== undefined) {
    if (!lists(ifMatch, etag, 'strong')) return 412;
  } else if (isLater(modifiedMs, ifUnmodifiedSince)) return 412;
  if (ifNoneMatch !== undefined) return lists(ifNoneMatch, etag, 'weak') ? 304 : 200;
  return isLater(modifiedMs, ifModifiedSince) === false ? 304 : 200;
}

/** Whether an `If-Range` (RFC 9110, section 13.1.5) still speaks of this file: by its strong ETag, or by its exact date. */
export function isSameRange(ifRange: string, { etag, modifiedMs }: Validators): boolean {
  return ifRange.trim() === etag || httpDate(ifRange) === wholeSeconds(modifiedMs);
}

const ENTITY_TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

function lists(header: string, etag: string, comparison: 'strong' | 'weak'): boolean {
  if (header.trim() === '*') return true;
  const tags = header.match(ENTITY_TAG) ?? [];
  return tags.some((tag) => (comparison === 'weak' ? tag.replace(/^W\//, '') : tag) === etag);
}

/** @returns undefined where there is no valid date to compare with, in which case the header counts as not sent. */
function isLater(modifiedMs: number, header: string | undefined): boolean | undefined {
  const date = header === undefined ? undefined : httpDate(header);
  return date === undefined ? undefined : wholeSeconds(modifiedMs) > date;
}

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const TIME = '\\d\\d:\\d\\d:\\d\\d';
const HTTP_DATES = [
  new RegExp(`^${DAY}, \\d\\d [A-Z][a-z]{2} \\d{4} ${TIME} GMT$`),
  new RegExp(`^${DAY}[a-z]*, \\d\\d-[A-Z][a-z]{2}-\\d\\d ${TIME} GMT$`),
  new RegExp(`^${DAY} [A-Z][a-z]{2} [ \\d]\\d ${TIME} \\d{4}$`),
];

/** All three forms that RFC 9110, section 5.6.7, wants read. @returns milliseconds since 1970. */
function httpDate(text: string): number | undefined {
  const date = text.trim();
  if (!HTTP_DATES.some((form) => form.test(date))) return undefined;
  const milliseconds = Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}
