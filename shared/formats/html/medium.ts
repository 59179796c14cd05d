import type { Document, Element } from 'domhandler';
import { removeElement } from 'domutils';
import { findOne } from '../../article/html/find.ts';
import { stated } from '../../article/stated.ts';
import { sameText } from '../same-text.ts';
import { hasWord, textOf } from './document.ts';
import type { WrittenPage } from './written-page.ts';

/**
 * Reads what Medium exports of a post as its author wrote it: the text, in which title, subtitle and the line above these stand once
 * more, without them; not the footer with name, day and addresses (help.medium.com, "Export your account data").
 *
 * @returns undefined for any other page.
 */
export function mediumPost(page: Document): WrittenPage | undefined {
  const entry = findOne((one) => one.name === 'article' && hasWord(one, 'class', ['h-entry']), page.children);
  const body = entry && findOne(({ attribs }) => attribs['data-field'] === 'body', entry.children);
  if (entry === null || body === null) return undefined;
  const title = textIn(entry, 'p-name');
  const summary = textIn(entry, 'p-summary');
  const subtitle = textIn(body, 'graf--subtitle');
  // Of a post without a subtitle it is how the text begins.
  const isOwn = summary !== undefined && !textOf(body).includes(summary.replace(/\s*…$/, ''));
  const heading = textIn(body, 'graf--title');
  if (heading !== undefined && (title === undefined || sameText(heading, title))) remove(body, 'graf--title');
  remove(body, 'graf--subtitle');
  remove(body, 'graf--kicker');
  remove(body, 'section-divider');
  return { body, ...stated({ dek: subtitle ?? (isOwn ? summary : undefined) }) };
}

function textIn(within: Element, name: string): string | undefined {
  const found = findOne((element) => hasWord(element, 'class', [name]), within.children);
  return found === null ? undefined : textOf(found) || undefined;
}

/** The first alone: a rule between two parts stays. */
function remove(within: Element, name: string): void {
  const found = findOne((element) => hasWord(element, 'class', [name]), within.children);
  if (found !== null) removeElement(found);
}
