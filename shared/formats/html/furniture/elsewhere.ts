import type { Element } from 'domhandler';
import { existsOne } from '../../../article/html/find.ts';
import { textOf } from '../document.ts';
import { isInside } from '../shape/alone.ts';
import { type Furniture, furnitureOf } from './furniture-names.ts';

const ELSEWHERE: ReadonlySet<Furniture | undefined> = new Set(['comments', 'author-box', 'related-links']);
/** Characters: who wrote an article, and when, with the rubric and the time it takes; an author's life is longer. */
const LONGEST_LINE = 120;

/** Whether names and dates inside are not the article's: who wrote a comment, or what else the page offers. */
export function isElsewhere(element: Element): boolean {
  const isPageFooter = element.name === 'footer' && !isInside(element, isArticle);
  if (isPageFooter || /^(?:blockquote|figure|nav)$/.test(element.name)) return true;
  const furniture = furnitureOf(element);
  // A banner that nobody closed has the whole page in it.
  const isAside = element.name === 'aside' && !existsOne(isMain, element.children);
  if (isAside && (furniture !== undefined || !isInside(element, isArticle))) return true;
  return isAside || furniture === 'author-box' ? textOf(element).length > LONGEST_LINE : ELSEWHERE.has(furniture);
}

function isMain({ name }: Element): boolean {
  return name === 'main' || name === 'h1';
}

function isArticle({ name }: Element): boolean {
  return name === 'article' || name === 'main';
}
