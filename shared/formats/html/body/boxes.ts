import type { AnyNode, Element } from 'domhandler';
import { removeElement } from 'domutils';
import type { BareKind } from '../../../article/dropped-kinds.ts';
import type { Dropped } from '../../../article/types.ts';
import { textOf } from '../document.ts';
import { isInside } from '../shape/alone.ts';
import type { Prose } from '../shape/prose.ts';

/** A box of a page that is not its article. */
export interface Box {
  readonly element: Element;
  readonly kind: BareKind;
}

export function boxesOf(kind: BareKind, elements: readonly Element[]): readonly Box[] {
  return elements.map((element) => ({ element, kind }));
}

/** Tells of elements whether they are, or stand in, one of some boxes. */
export function inBoxes(boxes: readonly Box[]): (element: Element) => boolean {
  const elements = new Set(boxes.map(({ element }) => element));
  return (element) => elements.has(element) || isInside(element, (outer) => elements.has(outer));
}

/** Those of a page's paragraphs that stand in none of some boxes. */
export function proseWithout(boxes: readonly Box[], prose: readonly Prose[]): readonly Prose[] {
  const isApart = inBoxes(boxes);
  return boxes.length === 0 ? prose : prose.filter(({ element }) => !isApart(element));
}

/** Takes them out of the page. */
export function removeBoxes(boxes: readonly Box[], lineOf: (node: AnyNode) => number): readonly Dropped[] {
  return boxes.flatMap(({ element, kind }) => {
    removeElement(element);
    return textOf(element) === '' ? [] : [{ kind, count: 1, line: lineOf(element) }];
  });
}
