import { tally } from '../../article/dropped.ts';
import { leftOut as leftOutOf, reject, together } from '../../article/rejection.ts';
import type { Content, Dropped, Notes, NotPublished, Reading, Warning } from '../../article/types.ts';
import { whatText } from '../../article/words/dropped-words.ts';
import { notTooLong } from '../bounds/articles.ts';
import { isTooLong } from '../bounds/content.ts';
import { tooMuchMarkup } from '../bounds/markup.ts';
import { firstSentence } from './first-sentence.ts';
import type { LeftOut } from './left-out.ts';
import { showsNothing } from './plain.ts';

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
 */
export function readingOfItems(
  found: Iterable<FileItem>,
  file: Notes,
  leftOut: readonly LeftOut[] = [],
): Reading | NotPublished {
  const items = notTooLong(found, ({ content }) => content.html);
  if ('kind' in items) return items;
  const refused = tooMuchMarkup(items.map(({ content }) => content.html));
  if (refused !== undefined) return refused;
  const warnings: Warning[] = [...file.warnings];
  const articles = items.flatMap((item, index) => {
    const name = nameOf(item, `Item ${index + 1} of ${items.length}`);
    if (isTooLong(item.content.html)) {
      warnings.push(warning('item-skipped', `${name} was left out: it is far longer than any article.`, item));
      return [];
    }
    if (showsNothing(item.content.html) && (item.content.media ?? []).length === 0) {
      warnings.push(warning('item-skipped', `${name} was left out: it has neither text nor media.`, item));
      return [];
    }
    return titled(item, name, warnings);
  });
  const [first, ...rest] = articles;
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

function titled({ content, line }: FileItem, name: string, warnings: Warning[]): Content[] {
  if (content.title !== undefined) return [content];
  const title = firstSentence(content.html);
  if (title === undefined) {
    warnings.push(warning('item-skipped', `${name} was left out: it has neither a title nor a text.`, { line }));
    return [];
  }
  warnings.push(
    warning('title-from-text', `${name} has no title: its first sentence, "${title}", is taken.`, { line }),
  );
  return [{ ...content, title }];
}

function nameOf({ content }: FileItem, place: string): string {
  const known = content.title ?? content.url ?? content.id;
  return known === undefined ? place : `"${known.slice(0, 200)}"`;
}

function warning(code: string, message: string, { line }: { readonly line?: number | undefined }): Warning {
  return { code, message, ...(line === undefined ? {} : { line }) };
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
  const kinds = dropped.map((drop) => `${drop.count} × ${whatText(drop)}`).join(', ');
  const found = [
    ...(items === 0 ? [] : [`${items} ${items === 1 ? 'item' : 'items'} without text and media`]),
    ...(kinds === '' ? [] : [kinds]),
  ].join(', ');
  const message = `The file holds no article to publish${found === '' ? '' : `, only ${found}`}.`;
  return reject('no-articles', message);
}
