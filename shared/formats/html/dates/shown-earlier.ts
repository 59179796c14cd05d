import type { Element } from 'domhandler';
import { parseInstant } from '../../../article/dates/instant.ts';
import { AMBIGUOUS } from '../../../article/dates/number-order.ts';
import { DATE_LABEL, ON, UPDATED } from '../../../languages/date-labels.ts';
import type { LinesAround } from '../body/lines-around.ts';
import { otherStoryOn } from '../body/other-story.ts';
import { textOf } from '../document.ts';
import { findDate } from './find-date.ts';

/** So many lines below the title and above it may be its date. */
const BELOW = 5;
const ABOVE = 2;
/** Characters of such a line; and of what stands behind the date, as the time that it takes to read. */
const LONGEST = 60;
const FEW = 20;
/** A day, and what zones add to it. */
const LEAST_MS = 30 * 3_600_000;

const IS_UPDATE = new RegExp(String.raw`(?:^|\s)${UPDATED}(?:\s|\s?[:：]|$)`, 'iu');
const IS_LABEL = new RegExp(String.raw`^(?:(?:${DATE_LABEL}|${ON})\s*[:：]?)?$`, 'iu');

/**
 * The day that a line at the title says, where it is before the one of the metadata: these tell then when the page was changed, or
 * moved to another system.
 *
 * @param stated of the metadata, readable.
 * @param titles as metadata and the `<title>` state them.
 */
export function shownEarlier(stated: string, around: LinesAround, titles: readonly string[]): string | undefined {
  const then = timeOf(stated);
  const isOther = otherStoryOn(around, titles);
  const dates = [around.behind.slice(0, BELOW), around.before.slice(0, ABOVE)].flatMap(
    (lines) => lines.map((line) => dateIn(line, isOther)).find((date) => date !== undefined) ?? [],
  );
  return dates.find((date) => then - timeOf(date) > LEAST_MS);
}

function dateIn(line: Element, isOther: (line: Element) => boolean): string | undefined {
  const text = textOf(line);
  if (text.length > LONGEST || !/\d{4}/.test(text)) return undefined;
  const found = findDate(text);
  if (found === undefined || AMBIGUOUS.test(found.date) || IS_UPDATE.test(text)) return undefined;
  const { date, before, after } = found;
  const isAlone = IS_LABEL.test(before) && (after === '' || /^[\s|•·,/–—@-]/.test(after)) && after.length <= FEW;
  return isAlone && findDate(after) === undefined && !isOther(line) ? date : undefined;
}

function timeOf(date: string): number {
  return Date.parse(parseInstant(date, 'UTC')?.instant ?? '');
}
