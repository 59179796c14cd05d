import { labelKind, meantLabel } from '../../newsroom/labels.ts';
import { addField, dropBlock } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import type { Reader } from './reader.ts';

/** A label and a value of one line. */
const LINE = /^(\p{L}[\p{L}\p{M} -]{3,30}?)\s*[:：]\s*(\S.{0,79})$/u;

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
  } else return undefined;
  return 1;
}
