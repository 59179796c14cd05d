import type { XmlElement } from '../xml/tree.ts';

/** All text below elements, but what parts them from each other. */
export function* textsIn(elements: Iterable<XmlElement>): Generator<string> {
  for (const { children } of elements) {
    for (const child of children) {
      if (typeof child !== 'string') yield* textsIn([child]);
      else if (child.trim() !== '') yield child;
    }
  }
}
