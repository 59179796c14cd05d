import type { ChildNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { existsOne } from '../../../article/html/find.ts';
import { INLINE, textOf } from '../document.ts';

/** The elements that hold text themselves, or nothing but inline elements; of lists each item. */
export function linesIn(root: ParentNode): readonly Element[] {
  const lines: Element[] = [];
  const visit = (node: ChildNode) => {
    if (!isTag(node) || /^(?:figure|pre|blockquote|table|svg|math|dl)$/.test(node.name)) return;
    const isLine = node.children.some((child) =>
      isText(child) ? child.data.trim() !== '' : isTag(child) && INLINE.has(child.name) && textOf(child) !== '',
    );
    const holdsBlocks = existsOne(({ name }) => !INLINE.has(name) && name !== 'br' && name !== 'img', node.children);
    if (isLine && !holdsBlocks) lines.push(node);
    else node.children.forEach(visit);
  };
  root.children.forEach(visit);
  return lines;
}

/** The texts of an element that `<br>` parts, in one line each; its whole text where none does. */
export function textsByBreak({ children }: Element): readonly string[] {
  const texts: string[] = [''];
  for (const node of children) {
    if (isTag(node) && node.name === 'br') texts.push('');
    else texts[texts.length - 1] += ` ${textOf(node)}`;
  }
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}
