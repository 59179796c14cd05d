import { bareLabelKind } from '../../newsroom/labels.ts';
import { isParagraph, width } from '../../newsroom/shape.ts';
import type { Block } from '../layout/layout.ts';

const MOST_CONTACTS = 7;

/** `CONTACT:` with names, telephones and addresses below. @returns how many blocks belong to it; 0 for any other line. */
export function contactLines(blocks: readonly Block[], index: number): number {
  const label = blocks[index];
  if (label === undefined || bareLabelKind(label.text) !== 'contact') return 0;
  let count = 1;
  for (let next = blocks[index + 1]; next !== undefined && count <= MOST_CONTACTS; next = blocks[index + count]) {
    if (next.before > 0 || width(next.text) > 60 || isParagraph(next.text)) break;
    count += 1;
  }
  // Without a blank line below nobody can say where the contact ends.
  return blocks[index + count]?.before === 0 ? Math.min(count, 2) : count;
}
