import type { Element, ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll } from '../../../article/html/find.ts';
import { readHeaderLine } from '../../newsroom/header-line.ts';
import { textOf } from '../document.ts';

const BLOCKS = /^(?:p|h[1-6]|li|blockquote|pre|td|figcaption)$/;
/** Characters. */
const LONGEST = 300;

/**
 * Takes out the heading that opens an article whose title is gone and stands above its byline or date: it is no part of the story that
 * it would head.
 *
 * @returns the dek.
 */
export function takeDekHeading(root: ParentNode): string | undefined {
  const [heading, below] = findAll(({ name }) => BLOCKS.test(name), root.children).filter((one) => textOf(one) !== '');
  if (heading === undefined || below === undefined || !/^h[2-4]$/.test(heading.name) || below.name !== 'p') return;
  const dek = textOf(heading);
  const line = textOf(below);
  if (dek.length > LONGEST || line.length > LONGEST || !opens(root, dek)) return;
  if (!signsOrDates(line) || headsOneOfSeveral(root, heading)) return;
  removeElement(heading);
  return dek;
}

function signsOrDates(line: string): boolean {
  const what = line.length > LONGEST ? undefined : readHeaderLine(line)?.what;
  return what === 'byline' || what === 'date-line';
}

/** `Save the pier` above one letter and who wrote it, and `Sell the pier` above the next. */
function headsOneOfSeveral(root: ParentNode, heading: Element): boolean {
  const blocks = findAll(({ name }) => BLOCKS.test(name), root.children).filter((one) => textOf(one) !== '');
  return blocks.some((other, index) => {
    const below = blocks[index + 1];
    const heads = other !== heading && other.name === heading.name && below?.name === 'p';
    return heads && signsOrDates(textOf(below));
  });
}

function opens(root: ParentNode, text: string): boolean {
  const shown = root.children.map((node) => textOf(node)).join(' ');
  return shown.trimStart().startsWith(text);
}
