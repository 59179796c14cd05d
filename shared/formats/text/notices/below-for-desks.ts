import { patternOf } from '../../../languages/together.ts';
import { endingOf, isParagraph } from '../../newsroom/shape.ts';
import { drop, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';

/** From here on a message speaks to newsrooms alone: dpa calls this its `Notizblock`, as others do of its kind. */
const NOT_FOR_READERS = new RegExp(
  String.raw`^[\s*#]*(?:${patternOf(({ notices }) => notices?.restNotForReaders)}|(?:##?\s*)?(?:\p{L}{2,5}[- ])?(?:notebook|notizblock)\s*$)`,
  'iu',
);

/** @returns the blocks above those that a line of theirs keeps from readers. */
export function withoutNotes(blocks: readonly Block[], findings: Findings): readonly Block[] {
  const start = blocks.findIndex(({ text }) => NOT_FOR_READERS.test(text));
  if (start === -1) return blocks;
  const notes = blocks.slice(start).map(({ text }) => text);
  drop(findings, 'notes-to-the-desk', notes.join(' / '), blocks[start]?.line ?? 1);
  return blocks.slice(0, start);
}

/** The same of a text: above its story such a line is of all of it. */
export function withoutNotesBelow(blocks: readonly Block[], findings: Findings): readonly Block[] {
  const story = blocks.findIndex(
    ({ text }) => (isParagraph(text) || endingOf(text) === 'closed') && !NOT_FOR_READERS.test(text),
  );
  if (story === -1) return blocks;
  return [...blocks.slice(0, story), ...withoutNotes(blocks.slice(story), findings)];
}
