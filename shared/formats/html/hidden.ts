import type { ParentNode } from 'domhandler';
import { findAll } from 'domutils';
import { textOf } from './document.ts';
import { isHidden } from './prose.ts';

/** A shorter text for readers without programs is an apology or a picture's fallback. */
const SHORTEST_NOSCRIPT = 500;
/** Shows text that a page has for readers without programs only. */
export function showForNoPrograms(body: ParentNode): void {
  for (const element of findAll(({ name }) => name === 'noscript', body.children)) {
    const paragraphs = findAll(({ name }) => name === 'p', element.children);
    const length = paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
    if (length >= SHORTEST_NOSCRIPT) element.name = 'div';
  }
}

/** Shows what a page's programs would have shown: React streams a page in hidden parts. */
export function showHidden(body: ParentNode): void {
  for (const { attribs } of findAll(isHidden, body.children))
    for (const name of ['hidden', 'style']) delete attribs[name];
}
