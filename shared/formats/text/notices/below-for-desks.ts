import { patternOf } from '../../../languages/together.ts';
import { endingOf, isParagraph, width } from '../../newsroom/shape.ts';
import { drop, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';

const REST = patternOf(({ notices }) => notices?.restNotForReaders);

/** From here on a message of a wire speaks to newsrooms alone: dpa calls this its `Notizblock`. */
const NOT_FOR_READERS = new RegExp(
  String.raw`^[\s*#]*(?:${REST}|(?:##?\s*)?(?:dpa[- ]?)?(?:notebook|notizblock)\s*$)`,
  'iu',
);

/** The same in a text, where it is all that its line says: `The following details are not for publication elsewhere, the ministry wrote` is told. */
const WHOLE_LINE = new RegExp(String.raw`^[\s*#]*${REST}[\p{L}\p{M}\s]{0,24}[.:：。*#\s]*$`, 'iu');

/** Columns of it. */
const LONGEST_LINE = 100;

/** Of a notebook that an agency has sent: others head a part of their story so. */
const OF_AGENCY = /^[\s*#]*\p{L}{2,5}-(?:notebook|notizblock)\s*$/iu;

/** @returns the blocks above those that a line of theirs keeps from readers. */
export function withoutNotes(blocks: readonly Block[], findings: Findings): readonly Block[] {
  const start = blocks.findIndex(({ text }) => NOT_FOR_READERS.test(text));
  return upTo(start, blocks, findings);
}

/** The same of a text: above its story such a line is of all of it. */
export function withoutNotesBelow(blocks: readonly Block[], findings: Findings): readonly Block[] {
  const story = blocks.findIndex(
    ({ text }) => (isParagraph(text) || endingOf(text) === 'closed') && !WHOLE_LINE.test(text),
  );
  if (story === -1) return blocks;
  const start = blocks.findIndex(
    ({ text }, index) =>
      index > story && width(text) <= LONGEST_LINE && (WHOLE_LINE.test(text) || opensNotes(blocks, index)),
  );
  return upTo(start, blocks, findings);
}

/** Whether an agency's notebook is what it says: whom to ask stands below, and nothing that is told. */
function opensNotes(blocks: readonly Block[], index: number): boolean {
  const below = blocks[index + 1];
  return OF_AGENCY.test(blocks[index]?.text ?? '') && below !== undefined && !isParagraph(below.text);
}

function upTo(start: number, blocks: readonly Block[], findings: Findings): readonly Block[] {
  if (start === -1) return blocks;
  const notes = blocks.slice(start).map(({ text }) => text);
  drop(findings, 'notes-to-the-desk', notes.join(' / '), blocks[start]?.line ?? 1);
  return blocks.slice(0, start);
}
