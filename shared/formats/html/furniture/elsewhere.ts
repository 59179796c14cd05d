import type { Element } from 'domhandler';
import { isInside } from '../shape/alone.ts';
import { furnitureOf } from './furniture-names.ts';

const ELSEWHERE = new Set(['comments', 'author box', 'related links']);

/** Whether names and dates inside are not the article's: who wrote a comment, or what else the page offers. */
export function isElsewhere(element: Element): boolean {
  const isPageFooter =
    element.name === 'footer' && !isInside(element, ({ name }) => name === 'article' || name === 'main');
  return (
    isPageFooter || /^(?:blockquote|figure|aside|nav)$/.test(element.name) || ELSEWHERE.has(furnitureOf(element) ?? '')
  );
}
