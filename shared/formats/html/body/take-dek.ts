import type { ParentNode } from 'domhandler';
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
  const what = readHeaderLine(line)?.what;
  if (what !== 'byline' && what !== 'date-line') return;
  removeElement(heading);
  return dek;
}

function opens(root: ParentNode, text: string): boolean {
  const shown = root.children.map((node) => textOf(node)).join(' ');
  return shown.trimStart().startsWith(text);
}
