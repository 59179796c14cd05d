import type { ParentNode } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { textOf } from '../document.ts';
import { proseIn, totalOf } from '../shape/prose.ts';

/** A shorter text for readers without programs is an apology or a picture's fallback. */
const SHORTEST_NOSCRIPT = 500;

/** Shows the text that a page has for readers without programs, where it shows others hardly any. */
export function showForNoPrograms(body: ParentNode): void {
  const texts = findAll(({ name }) => name === 'noscript', body.children).flatMap((element) => {
    const paragraphs = findAll(({ name }) => name === 'p', element.children);
    const length = paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
    return length >= SHORTEST_NOSCRIPT ? [{ element, length }] : [];
  });
  if (texts.length === 0) return;
  const shown = totalOf(proseIn(body));
  for (const { element, length } of texts) if (shown * 4 < length) element.name = 'div';
}
