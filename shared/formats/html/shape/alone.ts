import type { Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { existsOne, findAll } from '../../../article/html/find.ts';
import { textOf } from '../document.ts';

const SHOWS = new Set(['img', 'picture', 'figure', 'video', 'audio', 'iframe', 'svg', 'object', 'embed']);
const INLINE = /^(?:span|a|abbr|b|cite|em|i|small|strong|time|u)$/;

/**
 * The largest element below `root` that says and shows nothing but `element`, its companions (the date beside a byline)
 * and what `filler` matches.
 *
 * @returns undefined when it is a part of a sentence.
 */
export function standingAlone(
  element: Element,
  root: ParentNode,
  filler: RegExp,
  isCompanion: (other: Element) => boolean = () => false,
): Element | undefined {
  const { parent } = element;
  if (parent === null || parent === root || !isTag(parent)) return element;
  const companions = findAll(isCompanion, parent.children);
  const rest = [element, ...companions].reduce((text, part) => text.replace(textOf(part), ''), textOf(parent));
  const shows = existsOne(({ name }) => SHOWS.has(name), parent.children);
  if (rest.replace(filler, '') === '' && !shows) return standingAlone(parent, root, filler, isCompanion);
  return INLINE.test(element.name) ? undefined : element;
}

/** Whether any element around this one passes the test. */
export function isInside(element: Element, test: (ancestor: Element) => boolean): boolean {
  for (let node = element.parent; node !== null && isTag(node); node = node.parent) if (test(node)) return true;
  return false;
}

/** The outermost element that holds nothing but this one. */
export function emptiedBy(element: Element, root: ParentNode): Element {
  const { parent } = element;
  if (parent === null || parent === root || !isTag(parent)) return element;
  const isAlone = parent.children.every((node) => node === element || (isText(node) && node.data.trim() === ''));
  return isAlone ? emptiedBy(parent, root) : element;
}

/** The nearest first. */
export function ancestorsOf(element: Element): readonly Element[] {
  const ancestors: Element[] = [];
  for (let node = element.parent; node !== null && isTag(node); node = node.parent) ancestors.push(node);
  return ancestors;
}
