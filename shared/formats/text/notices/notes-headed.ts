import { headsNotes } from '../../held/notice.ts';
import { endingOf, isParagraph } from '../../newsroom/shape.ts';
import { drop, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';

/**
 * Leaves out notes to a desk that stand below a story under a heading that keeps them from readers: `Note to editors (not for publication):`.
 * Where a story may go on below them, nothing is left out, and what is made of the text is held by that heading.
 */
export function withoutNotesHeaded(blocks: readonly Block[], findings: Findings): readonly Block[] {
  const story = blocks.findIndex(({ text }) => isParagraph(text) || endingOf(text) === 'closed');
  const start = blocks.findIndex((block, index) => index > story && headsNotes(block.lines[0]?.text ?? block.text));
  if (story === -1 || start === -1 || blocks.slice(start).some(({ text }) => isParagraph(text))) return blocks;
  const [heading = '', ...notes] = blocks.slice(start).flatMap(({ text }) => text.split('\n'));
  // What heads them is understood, and holds nothing any more where what is left out is asked.
  const said = [heading.replace(/[\s:：]+$/, ''), ...notes].join(' / ');
  drop(findings, 'notes-to-the-desk', said, blocks[start]?.line ?? 1);
  return blocks.slice(0, start);
}
