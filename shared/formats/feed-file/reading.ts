import { dateInAddress } from '../../article/dates/day-in-path.ts';
import { isUndated } from '../../article/dates/undated.ts';
import { tally } from '../../article/dropped.ts';
import type { ItemName } from '../../article/notes.ts';
import { leftOut as leftOutOf, reject, together } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Dropped, Notes, NotPublished, Reading, Warning } from '../../article/types.ts';
import { notTooLong } from '../bounds/articles.ts';
import { isTooLong } from '../bounds/content.ts';
import { tooMuchMarkup } from '../bounds/markup.ts';
import { firstSentence } from './first-sentence.ts';
import type { LeftOut } from './left-out.ts';
import { showsNothing } from './plain.ts';

/** A feed, and when it says that it was made. */
export interface FeedKind {
  readonly date: string | undefined;
}

/** One article of a file that carries many. */
export interface FileItem {
  readonly content: Content;
  readonly line?: number;
  readonly dropped?: readonly Dropped[];
}

/**
 * Makes one reading of a file's items. One without a title takes its first sentence for it; one with neither text nor media
 * is left out: both with a warning that names it, since one bad item must not keep the others back.
 *
 * @param found each is made when it is asked for.
 * @param file what else came up.
 * @param leftOut what else stands among the items. A file that holds nothing but articles which are held is held.
 * @param kind a feed, whose format does not ask for dates, may have none at all; whatever else is exported is dated.
 */
export function readingOfItems(
  found: Iterable<FileItem>,
  file: Notes,
  leftOut: readonly LeftOut[] = [],
  kind: 'export' | FeedKind = 'export',
): Reading | NotPublished {
  const items = notTooLong(found, ({ content }) => content.html);
  if ('kind' in items) return items;
  const refused = tooMuchMarkup(items.map(({ content }) => content.html));
  if (refused !== undefined) return refused;
  const warnings: Warning[] = [...file.warnings];
  const isFeedWithoutDates = kind !== 'export' && items.every(({ content }) => isUndated(content));
  const articles = items.flatMap((item, index) => {
    const name = nameOf(item, { number: index + 1, of: items.length });
    if (isTooLong(item.content.html)) {
      warnings.push(skipped(name, 'too-long', item));
      return [];
    }
    if (showsNothing(item.content.html) && (item.content.media ?? []).length === 0) {
      warnings.push(skipped(name, 'nothing', item));
      return [];
    }
    return titled(isFeedWithoutDates ? inFeedOf(kind, item) : dated(item), name, warnings);
  });
  const [first, ...rest] = articles;
  if (isFeedWithoutDates && first !== undefined)
    warnings.push({ code: 'items-undated', detail: { items: articles.length, ...stated({ taken: kind.date }) } });
  warnings.push(...leftOut.flatMap(unknownStatus));
  const beside = tally();
  for (const { what } of leftOut) beside.add(what);
  const around = [...file.dropped, ...beside.list()];
  if (first === undefined) return nothingLeft(items.length, around, leftOut);
  const dropped = [...around, ...items.flatMap((item) => item.dropped ?? [])];
  return { kind: 'reading', articles: [first, ...rest], warnings, dropped: summed(dropped) };
}

/** How many drafts there are is enough to know; what nobody could read an editor should look at. */
function unknownStatus({ held }: LeftOut): readonly Warning[] {
  const unknown = held?.reasons.filter(({ code }) => code === 'status-unknown') ?? [];
  return unknown.map(leftOutOf);
}

/** What is not dated among what is has come out some day. */
function dated(item: FileItem): FileItem {
  return isUndated(item.content) ? { ...item, content: { ...item.content, isUndatedExport: true } } : item;
}

/** None of it is newer than the file says of itself. */
function inFeedOf({ date }: FeedKind, item: FileItem): FileItem {
  const published = dateInAddress(item.content.url ?? '') ?? date;
  return { ...item, content: { ...item.content, ...stated({ published }) } };
}

function titled({ content, line }: FileItem, item: ItemName, warnings: Warning[]): Content[] {
  if (content.title !== undefined) return [content];
  const title = firstSentence(content.html);
  if (title === undefined) {
    warnings.push(skipped(item, 'untitled', { line }));
    return [];
  }
  warnings.push({ code: 'title-from-text', detail: { item, title }, ...stated({ line }) });
  return [{ ...content, title }];
}

function nameOf({ content }: FileItem, place: ItemName): ItemName {
  const known = content.title ?? content.url ?? content.id;
  return known === undefined ? place : { name: known.slice(0, 200) };
}

function skipped(
  item: ItemName,
  why: 'too-long' | 'nothing' | 'untitled',
  { line }: { readonly line?: number | undefined },
): Warning {
  return { code: 'item-skipped', detail: { item, why }, ...stated({ line }) };
}

/** Where in a file of thousands each one stood helps nobody. */
function summed(dropped: readonly Dropped[]): readonly Dropped[] {
  const sums = tally();
  for (const { count, line: _, ...what } of dropped) sums.add(what, count);
  return sums.list();
}

function nothingLeft(items: number, dropped: readonly Dropped[], leftOut: readonly LeftOut[]): NotPublished {
  const [held, ...more] = leftOut.flatMap((one) => one.held ?? []);
  if (items === 0 && held !== undefined) return together([held, ...more]);
  return reject({ code: 'no-articles', detail: { items, beside: dropped } });
}
