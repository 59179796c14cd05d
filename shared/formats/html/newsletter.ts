import { type Document, type Element, isTag } from 'domhandler';
import { removeElement } from 'domutils';
import { existsOne, findAll, findOne } from '../../article/html/find.ts';
import type { Dropped } from '../../article/types.ts';
import { unwrapLayoutTables } from '../email/layout-tables.ts';
import { leavesList, takeMailingLines } from '../email/mailing-lines.ts';
import { attribute, textOf } from './document.ts';
import type { WrittenPage } from './written-page.ts';

export interface Newsletter extends WrittenPage {
  readonly dropped: readonly Dropped[];
}

/** Pixels. Smaller pictures are marks of services and of the sender. */
const SMALL = 64;
const MARK = /\blogo\b|(?:^|[/_-])logo[._-]/i;

/**
 * Reads a newsletter that was saved as a page: set in tables, with a way to leave its list. What its program wrote around it is none of
 * its text.
 *
 * @returns undefined for any other page.
 */
export function newsletter(page: Document): Newsletter | undefined {
  const body = findOne(({ name }) => name === 'body', page.children);
  if (body === null || existsOne(({ name }) => /^(?:article|main)$/.test(name), body.children)) return undefined;
  if (!isSetInTables(body) || !existsOne((one) => one.name === 'a' && leavesList(textOf(one)), body.children))
    return undefined;
  const dropped = takeMailingLines(body);
  for (const picture of findAll(isMark, body.children)) removeElement(aloneIn(picture));
  unwrapLayoutTables(body);
  return { body, dropped };
}

/** All text stands in cells. */
function isSetInTables(body: Element): boolean {
  const shown = body.children.filter((node) => isTag(node) && textOf(node) !== '').filter(isTag);
  return shown.length > 0 && shown.every((node) => existsOne(({ name }) => name === 'table', [node]));
}

function isMark(element: Element): boolean {
  if (element.name !== 'img') return false;
  const width = Number(attribute(element, 'width')?.replace(/px$/, '') ?? Number.NaN);
  return width <= SMALL || MARK.test(attribute(element, 'src') ?? '') || MARK.test(attribute(element, 'alt') ?? '');
}

/** With the link that shows nothing else. */
function aloneIn(picture: Element): Element {
  const { parent } = picture;
  const isLink = parent !== null && isTag(parent) && parent.name === 'a' && textOf(parent) === '';
  return isLink && parent.children.filter(isTag).length === 1 ? parent : picture;
}
