import type { Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { findAll } from 'domutils';
import { sameText } from '../same-text.ts';
import { textOf } from './document.ts';

/**
 * The heading which is the title: of a declared title the first that reads the same, else the first of level 1, else one of
 * level 2 that the article opens with.
 */
export function titleHeading(root: ParentNode, declared: string | undefined): Element | undefined {
  const headings = findAll(({ name }) => name === 'h1' || name === 'h2', root.children).filter(
    (heading) => textOf(heading) !== '',
  );
  if (declared !== undefined) return headings.find((heading) => sameText(textOf(heading), declared));
  return headings.find(({ name }) => name === 'h1') ?? headings.find((heading) => opens(root, heading));
}

function opens(root: ParentNode, heading: Element): boolean {
  const first = root.children.find((node) => isTag(node) || (isText(node) && node.data.trim() !== ''));
  return first === heading || (first !== undefined && isTag(first) && opens(first, heading));
}
