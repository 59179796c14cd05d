import type { Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { sameText } from '../../same-text.ts';
import { textOf } from '../document.ts';
import { agreeingWith, statesMore } from '../metadata/title.ts';
import { proseIn } from '../shape/prose.ts';

/**
 * The heading which is the title: of a declared title the first that reads the same, else the first of level 1, else one of
 * level 2 that the article opens with.
 */
export function titleHeading(root: ParentNode, declared: string | undefined): Element | undefined {
  const headings = headingsIn(root).filter((heading) => textOf(heading) !== '');
  if (declared !== undefined) return headings.find((heading) => sameText(textOf(heading), declared));
  return headings.find(({ name }) => name === 'h1') ?? headings.find((heading) => opens(root, heading));
}

/** A heading before the first paragraph that says the title again, the first also in other words. */
export function otherTitleHeading(root: ParentNode, title: string): Element | undefined {
  const [first] = proseIn(root);
  const agrees = agreeingWith(title);
  const isBefore = (heading: Element) => first === undefined || startOf(heading) < startOf(first.element);
  return headingsIn(root).find((heading) => {
    const text = textOf(heading);
    const isTitle = sameText(text, title) || statesMore(title, text);
    return isBefore(heading) && (isTitle || (heading.name === 'h1' && agrees(text)));
  });
}

/** Further down no article has its title; each is compared with what may be that. */
const MOST_HEADINGS = 500;

function headingsIn(root: ParentNode): readonly Element[] {
  return findAll(({ name }) => name === 'h1' || name === 'h2', root.children).slice(0, MOST_HEADINGS);
}

function startOf({ startIndex }: Element): number {
  return startIndex ?? 0;
}

function opens(root: ParentNode, heading: Element): boolean {
  const first = root.children.find((node) => isTag(node) || (isText(node) && node.data.trim() !== ''));
  return first === heading || (first !== undefined && isTag(first) && opens(first, heading));
}
