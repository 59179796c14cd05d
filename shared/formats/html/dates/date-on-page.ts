import type { AnyNode, Document, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { dateInAddress, dayInPath } from '../../../article/dates/day-in-path.ts';
import { firstOfMonth } from '../../../article/dates/month-alone.ts';
import { findAll } from '../../../article/html/find.ts';
import { DATE_LABEL, UPDATED } from '../../../languages/date-labels.ts';
import { isLastDay } from '../../../languages/until.ts';
import { isNearTitle, type LinesAround, type LinesAroundTitle } from '../body/lines-around.ts';
import { otherStoryOn } from '../body/other-story.ts';
import { attribute, textOf } from '../document.ts';
import { isElsewhere } from '../furniture/elsewhere.ts';
import { namesOf } from '../furniture/names-of.ts';
import { jsonLdDate } from '../metadata/json-ld.ts';
import { isInside } from '../shape/alone.ts';
import { textsByBreak } from '../shape/lines.ts';
import { type FoundDate, findDate } from './find-date.ts';
import { isReadableDate } from './readable-date.ts';

/** `entry-date`, `article__date`, `posted-on`, `publication-date`, `post-created`; not `date-picker`. */
const DATE_CLASS =
  /(?:^|\s)(?:[a-z\d]+[-_]{1,2})*(?:published|posted-on|post-created|pub-?date|date|datum|fecha|dateline|timestamp)(?:[-_]{1,2}(?:published|time|header|text|value))?(?:\s|$)/i;
const CHANGED = /updat|modif/i;
const OTHER = /event|comment|birth|expir|valid|copyright/i;
/** Characters: a longer line says something of its own. */
const LONGEST = 120;
/** Further down are the dates of others. */
const MOST = 20;

export interface PageDates {
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
}

/**
 * When the page says that its article came out, where no metadata say it: a `<time datetime>`, else a text marked as a date,
 * else a date that a line near the title or below the article says, else the day in the page's own address (`/2026/11/24/…`),
 * else the month that it is marked with or has in its address;
 * and when it says that the article was changed.
 *
 * @param titles as metadata and the `<title>` state them.
 */
export function datesOnPage(
  page: Document,
  linesAround: LinesAroundTitle,
  titles: readonly string[],
  address: string | undefined,
): PageDates {
  const around = linesAround();
  const isOther = otherStoryOn(around, titles);
  const marked = findAll(isMarked, [page])
    .filter((element) => !isElsewhere(element) && !isInside(element, isElsewhere))
    .slice(0, MOST)
    .filter((element) => !isOther(element));
  const isNear = (element: Element) => isNearTitle(element, around);
  const own = marked.filter(
    (element) => !isChangeMarked(element) && (isNear(element) || !isInside(element, isSubheading)),
  );
  const machine = [
    ...own.map((element) => attribute(element, 'datetime') ?? attribute(element, 'content') ?? hAtomDate(element)),
    jsonLdDate(page),
  ];
  const lines = linesOn(around, own, isOther);
  const far = own.filter((element) => !isNear(element));
  const shown = [...lines.near, ...far.flatMap(dateIn), ...lines.labelled].find(({ isChange }) => !isChange);
  const changed = [...marked.flatMap(dateIn), ...lines.near, ...lines.labelled].find(({ isChange }) => isChange);
  const month = [...machine, ...own.map(textOf)].find((text) => firstOfMonth(text ?? '') !== undefined);
  return {
    published:
      machine.find(isReadableDate) ?? shown?.date ?? dayInPath(address ?? '') ?? month ?? dateInAddress(address ?? ''),
    updated: changed?.date,
  };
}

/** `<abbr class="published" title="2026-11-24T06:00:00Z">Tuesday</abbr>` */
function hAtomDate(element: Element): string | undefined {
  return element.name === 'abbr' ? attribute(element, 'title') : undefined;
}

function isMarked(element: Element): boolean {
  const names = namesOf(element);
  return element.name === 'time' || isStated(element) || (DATE_CLASS.test(names) && !OTHER.test(names));
}

function isWithin(element: Element, outer: Element): boolean {
  return isInside(element, (ancestor) => ancestor === outer);
}

function isSubheading({ name }: Element): boolean {
  return /^h[2-6]$/.test(name);
}

/** hAtom's `updated` stands on the one date of many an article: `entry-date published updated`. */
function isChangeMarked(element: Element): boolean {
  const names = namesOf(element);
  return CHANGED.test(names) && !/published|(?:entry|post)-date/i.test(names);
}

/** RDFa of Drupal and others (schema.org). */
function isStated({ attribs }: Element): boolean {
  return (
    /(?:^|:)(?:datePublished|dateCreated|uploadDate)$/i.test(attribs.property ?? attribs.itemprop ?? '') &&
    'content' in attribs
  );
}

interface Dated {
  readonly date: string;
  /** That the article was changed then, not that it came out. */
  readonly isChange: boolean;
}

const IS_CHANGE = new RegExp(String.raw`(?<!\p{L})${UPDATED}(?:\s+\p{L}{1,3})?\s*[:：–-]?$`, 'iu');
const IS_LABEL = new RegExp(String.raw`(?:^|[\s|·•,;(])${DATE_LABEL}(?:\s*[:：–-]?|(?:\s+\p{L}+){1,2}\s*[:：])$`, 'iu');

function dateIn(element: Element): readonly Dated[] {
  const text = textOf(element);
  const found = text.length > LONGEST ? undefined : (findDate(text) ?? findDate(apart(element)));
  const isChange = isChangeMarked(element) || IS_CHANGE.test(found?.before ?? '');
  return found === undefined ? [] : [{ date: found.date, isChange }];
}

/** `<span>May<b>06</b>2018</span>`, as calendar leaves show it: the words of each element for themselves. */
function apart(element: Element): string {
  const words = (node: AnyNode): readonly string[] =>
    isText(node) ? [node.data.trim()] : 'children' in node ? node.children.flatMap(words) : [];
  return words(element).join(' ').trim();
}

/** What stands beside a date in a line about the article, in characters; more is a sentence of the text. */
const BESIDE = 60;
/** Behind the date that a text begins with; and between a date and the text, with a few words before it. */
const DATELINE = /^\s*(?:[|•·–—:-]|\/\s)/;
const PARTED = /^\s*(?:[|•·]|\/\s)/;
const FEW = 40;

/** What the lines around the title and those that are labelled say. */
function linesOn(
  { place, behind, before, all }: LinesAround,
  marked: readonly Element[],
  isOther: (line: Element) => boolean,
): { readonly near: readonly Dated[]; readonly labelled: readonly Dated[] } {
  const ofArticle = (line: Element, isSaid: Says) => {
    const said = saidBy(line, isSaid);
    return said.length > 0 && isOther(line) ? [] : said;
  };
  const markedIn = (line: Element) =>
    marked.filter((element) => element === line || isWithin(element, line) || isWithin(line, element)).flatMap(dateIn);
  const inTitle =
    place === undefined
      ? []
      : [
          ...saidBy(place, isDateline),
          ...findAll(isSmall, place.children).flatMap((line) => saidBy(line, isAboutText)),
        ];
  return {
    // Below the title first: above it many a paper shows the day it is today.
    near: [
      ...inTitle,
      ...[...behind, ...before].flatMap((line) => [...markedIn(line), ...ofArticle(line, isAboutText)]),
    ],
    labelled: all.flatMap((line) => [...ofArticle(line, () => false), ...saidBetweenBreaks(line), ...saidBelow(line)]),
  };
}

/** Lines of a box that `<br>` parts. */
const MOST_LINES = 10;

/** `Last changed: 31.10.2026<br>Published: 01.11.2026<br>Views: 61`, however long the whole is. */
function saidBetweenBreaks(line: Element): readonly Dated[] {
  const texts = line.children.some((node) => isTag(node) && node.name === 'br') ? textsByBreak(line) : [];
  return texts.length > MOST_LINES ? [] : texts.flatMap((text) => saidIn(text, () => false));
}

/** `<h5>Date:</h5>24.11.2026`: a label alone, and the date behind it. */
function saidBelow(line: Element): readonly Dated[] {
  const label = textOf(line);
  const { next: behind } = line;
  const next = behind !== null && isText(behind) && behind.data.trim() === '' ? behind.next : behind;
  if (next === null || label.length > FEW || !IS_LABEL.test(label)) return [];
  const text = isText(next) ? next.data.replace(/\s+/g, ' ').trim() : isTag(next) ? textOf(next) : '';
  const found = text.length > BESIDE ? undefined : findDate(text);
  return found === undefined ? [] : [{ date: found.date, isChange: IS_CHANGE.test(label) }];
}

/** Within a heading: a line of its own, beside the title. */
function isSmall({ name }: Element): boolean {
  return name === 'small';
}

type Says = (found: FoundDate, text: string) => boolean;

/** @param isSaid whether a line says of the article when it came out, without a word for it. */
function saidBy(line: Element, isSaid: Says): readonly Dated[] {
  return saidIn(textOf(line), isSaid);
}

function saidIn(text: string, isSaid: Says): readonly Dated[] {
  const found = /\p{Nd}/u.test(text) ? findDate(text) : undefined;
  if (found === undefined) return [];
  const { date, before, after } = found;
  const isChange = IS_CHANGE.test(before);
  const isLabelled = (isChange || IS_LABEL.test(before)) && before.length + after.length <= LONGEST;
  const said = isLabelled || (isSaid(found, text) && !isLastDay(before, after)) ? [{ date, isChange }] : [];
  const next = isChange ? findDate(after) : undefined;
  return next !== undefined && IS_LABEL.test(next.before) ? [...said, { date: next.date, isChange: false }] : said;
}

const isDateline: Says = ({ before, after }) =>
  before === '' ? DATELINE.test(after) : before.length <= FEW && PARTED.test(after);

const isAboutText: Says = (found, text) =>
  isDateline(found, text) || (found.before.length + found.after.length <= BESIDE && !/[.!?…]$/.test(text));
