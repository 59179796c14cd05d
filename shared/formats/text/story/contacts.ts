import { labelKind } from '../../newsroom/labels.ts';
import { width } from '../../newsroom/shape.ts';
import { dropBlock, type Findings } from '../findings.ts';
import { type Entry, isSolid } from './entries.ts';

/** Columns of a line below the label. */
const LONGEST_LINE = 120;
/** Lines below a label: who is to be asked, where they work, how they are reached. */
const MOST_CONTACTS = 8;

/**
 * `Press contact:` with names, telephones and addresses below. Where no list knows the label, an address or a telephone below it
 * tells as much; and so with a heading of other stories: a line that leads to nothing but short lines with one of these among them is no part of a story.
 * @returns whether there is such a contact.
 */
export function takeContacts(entries: readonly Entry[], end: number, findings: Findings): boolean {
  let found = false;
  for (let index = Math.max(1, end + 1); index < entries.length; index += 1) {
    const label = entries[index];
    if (label === undefined || width(label.block.text) > LONGEST_LABEL) continue;
    const isRelated = labelKind(label.block.text.replace(/^[■◆●▼◇□【[\s]+|[】\]\s]+$/g, '')) === 'related';
    if (!isRelated && !/[:：]$/.test(label.block.text)) continue;
    let last = index;
    while (last + 1 < entries.length && last - index < MOST_CONTACTS && isOfContact(entries[last + 1])) last += 1;
    const below = entries.slice(index + 1, last + 1);
    const isKnown = labelKind(label.block.text) === 'contact';
    if (!isRelated && !isKnown && !below.some(({ mark }) => mark === 'contact-line')) continue;
    for (const entry of [label, ...below]) {
      dropBlock(findings, isRelated ? 'invitation' : 'contact-line', entry.block);
      entry.kind = 'furniture';
    }
    found = true;
    index = last;
  }
  return found;
}

/** Columns. */
const LONGEST_LABEL = 60;

function isOfContact(entry: Entry | undefined): boolean {
  if (entry === undefined || entry.mark === 'end-mark' || entry.mark === 'copyright-line') return false;
  return entry.kind !== 'correction' && width(entry.block.text) <= LONGEST_LINE && !isSolid(entry.block, entry.kind);
}
