import { isCreditLine, readCaption } from '../../newsroom/captions.ts';
import { correctionHeading, readCorrection } from '../../newsroom/corrections.ts';
import { type HeaderLine, readHeaderLine } from '../../newsroom/header-line.ts';
import { labelKind } from '../../newsroom/labels.ts';
import { type Mark, readMark } from '../../newsroom/marks.ts';
import { endingOf, isParagraph, isUpperCase } from '../../newsroom/shape.ts';
import { type Block, BULLET } from '../layout/layout.ts';
import type { Piece } from '../layout/structure.ts';

/** What a block of the story is by its own words. */
export type Kind =
  | 'text'
  | 'furniture'
  | 'mark'
  | 'caption'
  | 'credit'
  | 'correction'
  | 'correction heading'
  | 'statement'
  | 'bullet'
  | 'quote'
  | 'table';

/** A block of the story, and what it has been found to be. */
export interface Entry {
  readonly block: Block;
  kind: Kind;
  readonly statement?: HeaderLine;
  mark?: Mark;
}

/** Paragraphs that may follow a source or end mark: the paper's words about itself. */
const BOILERPLATE = 2;

/**
 * @param isSigned that the head says who wrote the story: what begins as a byline does among its paragraphs is then a heading of them.
 * @returns what each block of the story is by its own words, as far as its surroundings bear that out.
 */
export function entriesOf(
  blocks: readonly Block[],
  isFurniture: (text: string) => boolean,
  isSigned: boolean,
): Entry[] {
  const entries = blocks.map((block) => entryOf(block, isFurniture));
  settle(entries, isSigned);
  return entries;
}

function entryOf(block: Block, isFurniture: (text: string) => boolean): Entry {
  const { text } = block;
  if (block.rows !== undefined) return { block, kind: 'table' };
  if (isFurniture(text)) return { block, kind: 'furniture' };
  if (text.length <= 800) {
    const mark = readMark(text);
    // Beside a button in brackets somebody may be named in others.
    const named = mark === 'invitation' && /[】\]］]\s*[【[［]/.test(text) ? readHeaderLine(text) : undefined;
    if (named?.what === 'byline') return { block, kind: 'statement', statement: named };
    if (mark !== undefined) return { block, kind: 'mark', mark };
    if (correctionHeading(text) !== undefined) return { block, kind: 'correction heading' };
  }
  if (block.lines.every((line) => line.text.startsWith('>'))) return { block, kind: 'quote' };
  if (readCorrection(text) !== undefined) return { block, kind: 'correction' };
  if (BULLET.test(text)) return { block, kind: 'bullet' };
  if (isCreditLine(text)) return { block, kind: 'credit' };
  if (readCaption(text) !== undefined) return { block, kind: 'caption' };
  const statement = text.length <= 300 ? readHeaderLine(text) : undefined;
  return statement === undefined ? { block, kind: 'text' } : { block, kind: 'statement', statement };
}

/** Takes back what a second look at the surroundings does not bear out. */
function settle(entries: Entry[], isSigned: boolean): void {
  const solid = entries.map(({ block, kind }) => isSolid(block, kind));
  const total = solid.filter(Boolean).length;
  let seen = 0;
  for (const [index, entry] of entries.entries()) {
    if (solid[index]) seen += 1;
    const after = total - seen;
    const late = seen > 0 && after <= BOILERPLATE && (after === 0 || seen >= after);
    const previous = entries[index - 1];
    const source = entry.statement?.fields[0]?.kind === 'source';
    if (entry.kind === 'statement' && source && after > 0 && previous?.kind === 'caption') entry.kind = 'credit';
    else if (entry.kind === 'statement' && !late) entry.kind = 'text';
    else if (entry.kind === 'statement' && after > 0 && !source && (isSigned || entry.statement?.what !== 'byline'))
      entry.kind = 'text';
    else if (
      entry.kind === 'mark' &&
      after > BOILERPLATE &&
      entry.mark === 'end-mark' &&
      !leadsToContacts(entries[index + 1])
    )
      entry.kind = /\p{L}/u.test(entry.block.text) ? 'text' : 'mark';
    else if (entry.kind === 'bullet' && !isInList(entries, index)) entry.kind = 'text';
    else if (entry.kind === 'text' && isJumpHeading(entries, index)) {
      entry.kind = 'mark';
      entry.mark = 'continuation-mark';
    }
  }
}

/** `SWANS` between `See SWANS, Page 6` and `Continued from Page 1`: it leads the rest on its page. */
function isJumpHeading(entries: readonly Entry[], index: number): boolean {
  const [above, own, below] = [entries[index - 1], entries[index], entries[index + 1]];
  if (above?.mark !== 'continuation-mark' || below?.mark !== 'continuation-mark' || own === undefined) return false;
  return isUpperCase(own.block.text) && above.block.text.includes(own.block.text);
}

/** `Notes to editors`, `Media contact:` */
function leadsToContacts(next: Entry | undefined): boolean {
  return next !== undefined && labelKind(next.block.text) === 'contact';
}

/** True for what only a story holds: sentences, lists, quotations. */
export function isSolid(block: Block, kind: Kind): boolean {
  if (kind === 'bullet' || kind === 'quote' || kind === 'table') return true;
  return kind === 'text' && (isParagraph(block.text) || endingOf(block.text) === 'closed');
}

function isInList(entries: readonly Entry[], index: number): boolean {
  const before = entries[index - 1];
  const after = entries[index + 1];
  return BULLET.test(before?.block.text ?? '') || BULLET.test(after?.block.text ?? '');
}

/** @returns the block as the rules of setting see it. */
export function pieceOf({ block, kind, statement }: Entry): Piece {
  switch (kind) {
    case 'text':
      // `Source: City Statistics Office` among paragraphs is no heading.
      return { block, kind: statement?.fields.some(({ label }) => label !== '') ? 'solid' : 'text' };
    case 'bullet':
    case 'quote':
    case 'table':
      return { block, kind: 'solid' };
    case 'caption':
    case 'credit':
      return { block, kind: 'caption' };
    default:
      return { block, kind: 'gone' };
  }
}
