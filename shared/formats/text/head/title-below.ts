import { readHeaderLine } from '../../newsroom/header-line.ts';
import { isTitle } from '../../newsroom/masthead.ts';
import { endingOf, isParagraph } from '../../newsroom/shape.ts';
import type { Block } from '../layout/layout.ts';
import { isStory } from './story-begins.ts';

/** Whether a line that can be a title follows, and the story right below it: above anything else a line may be the title itself. */
export function isTitleBelow(blocks: readonly Block[], index: number): boolean {
  const below = blocks.slice(index + 1, index + 5).filter(({ text }) => readHeaderLine(text) === undefined);
  const isOpen = ({ text }: Block) => isTitle(text) && endingOf(text) !== 'closed' && !isParagraph(text);
  const story = below.findIndex((block) => isStory(block.text) && !isOpen(block));
  return story >= 1 && story <= 2 && below.slice(0, story).every(isOpen);
}
