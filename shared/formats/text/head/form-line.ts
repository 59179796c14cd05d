import { labelKind, meantLabel } from '../../newsroom/labels.ts';
import { isTitle } from '../../newsroom/masthead.ts';
import { wordCount } from '../../newsroom/shape.ts';
import { addField, dropBlock } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import type { Reader } from './reader.ts';
import { isStory } from './story-begins.ts';

/** A label and a value of one line. */
const LINE = /^(\p{L}[\p{L}\p{M} -]{3,30}?)\s*[:：]\s*(\S.{0,79})$/u;

/** Words of a value that is no title. */
const MOST_WORDS = 3;

/** `Words: 310` below two lines of a form with their labels and above the title: a label of that newsroom's own. */
function isOfForm(blocks: readonly Block[], index: number, value: string): boolean {
  const [above, below] = [blocks.slice(Math.max(0, index - 2), index), blocks[index + 1]];
  const isForm = above.length === 2 && above.every(({ text }) => /^\p{L}[\p{L} -]{2,20}[:：]/u.test(text));
  return isForm && wordCount(value) <= MOST_WORDS && below !== undefined && isTitle(below.text) && !isStory(below.text);
}

/**
 * Takes a line close below one of the header that is meant as such a line too, and is none: a date that nobody can read is stated all the same,
 * so that an end holds as it does elsewhere; a label that is one slip from a known one is told of. What follows is still the header.
 * @returns how many blocks that were; undefined for any other line.
 */
export function takeFormLine({ blocks, findings }: Reader, block: Block, index: number): number | undefined {
  const above = blocks[index - 1];
  const [, label, value] = LINE.exec(block.text) ?? [];
  if (above === undefined || label === undefined || value === undefined) return undefined;
  if (block.before > 0 || findings.dropped.at(-1)?.line !== above.line) return undefined;
  const kind = labelKind(label);
  const meant = kind === undefined ? meantLabel(label) : undefined;
  if (kind === 'published' || kind === 'expires') {
    addField(findings, { kind, label: `${label}:`, value });
    dropBlock(findings, kind === 'expires' ? 'expires-line' : 'date-line', block);
  } else if (meant !== undefined) {
    findings.warnings.push({ code: 'field-misspelt', detail: { field: label, meant }, line: block.line });
    dropBlock(findings, 'header-line', block);
  } else if ((kind === undefined || /^\d+$/.test(value)) && isOfForm(blocks, index, value))
    dropBlock(findings, 'header-line', block);
  else return undefined;
  return 1;
}
