import type { Element } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { textOf } from '../document.ts';

/** Characters of an element's text that are links. */
export function linkedLength(element: Element): number {
  return findAll(({ name }) => name === 'a', [element]).reduce((sum, link) => sum + textOf(link).length, 0);
}

/** How much of an element's text is links, from 0 to 1. */
export function linkedShare(element: Element): number {
  return linkedLength(element) / Math.max(1, textOf(element).length);
}

/** The name of a site leads to its front page, also where an archive kept both. */
export function leadsHome({ name, attribs }: Element): boolean {
  return name === 'a' && HOME.test(attribs.href ?? '');
}

const HOME = /^(?:(?:https?:\/\/[^/?#]+)?\/web\/\d{14}(?:[a-z]{2}_)?\/)?(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+)?$/;
