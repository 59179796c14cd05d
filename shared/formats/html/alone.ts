import type { Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { existsOne } from 'domutils';
import { textOf } from './document.ts';

const SHOWS = new Set(['img', 'picture', 'figure', 'video', 'audio', 'iframe', 'svg', 'object', 'embed']);
const INLINE = /^(?:span|a|abbr|b|cite|em|i|small|strong|time|u)$/;

/**
 * The largest element below `root` that says and shows nothing but `element` and what `filler` matches.
 *
 * @returns undefined when it is a part of a sentence.
 */
export function standingAlone(element: Element, root: ParentNode, filler: RegExp): Element | undefined {
  const { parent } = element;
  if (parent === null || parent === root || !isTag(parent)) return element;
  const rest = textOf(parent).replace(textOf(element), '').replace(filler, '');
  const shows = existsOne(({ name }) => SHOWS.has(name), parent.children);
  if (rest === '' && !shows) return standingAlone(parent, root, filler);
  return INLINE.test(element.name) ? undefined : element;
}

export function isInside(element: Element, test: (ancestor: Element) => boolean): boolean {
  for (let node = element.parent; node !== null && isTag(node); node = node.parent) if (test(node)) return true;
  return false;
}
