import { type Element, isTag, type ParentNode } from 'domhandler';
import { findOne } from '../../article/html/find.ts';
import { textOf } from '../html/document.ts';
import { endingOf, width } from '../newsroom/shape.ts';

/** Columns of the longest heading that is set in bold. */
const LONGEST_HEADING = 120;

/** Whether a paragraph is a heading to the eye: short, wholly bold, and no sentence. */
export function isBoldHeading({ name, children }: Element): boolean {
  const [only] = children;
  if (name !== 'p' || only === undefined || children.length !== 1 || !isTag(only) || only.name !== 'strong')
    return false;
  const text = textOf(only);
  return text !== '' && width(text) <= LONGEST_HEADING && endingOf(text) !== 'closed';
}

/** In a document without heading styles, bold lines are its headings; the last paragraph heads nothing. */
export function promoteHeadings(root: ParentNode): void {
  if (findOne(({ name }) => /^h[1-6]$/.test(name), root.children) !== null) return;
  const blocks = root.children.filter(isTag);
  for (const [index, block] of blocks.entries()) {
    const below = blocks[index + 1];
    if (below === undefined || !isBoldHeading(block) || isBoldHeading(below)) continue;
    const [strong] = block.children;
    if (strong === undefined || !isTag(strong)) continue;
    block.name = 'h2';
    block.children = strong.children;
    for (const child of block.children) child.parent = block;
  }
}
