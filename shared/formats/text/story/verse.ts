import { endingOf, width } from '../../newsroom/shape.ts';
import type { Block } from '../layout/layout.ts';
import type { Part } from '../layout/parts.ts';

/**
 * Adds the words of a block, to the verse above where they go on with it.
 *
 * @param inVerse whether the block above is a line of a verse that is not closed.
 * @returns the same of this block.
 */
export function addLines(parts: Part[], block: Block, text: string, inVerse: boolean): boolean {
  const goesOn = inVerse && block.before === 0 && isLine(block);
  const last = parts.at(-1);
  if (goesOn && last?.kind === 'paragraph') last.lines.push(text);
  else parts.push({ kind: 'paragraph', lines: [text] });
  return isLine(block) && endingOf(block.text) !== 'closed';
}

function isLine({ text, lines }: Block): boolean {
  return lines.length === 1 && width(text) <= 72;
}
