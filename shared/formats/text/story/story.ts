import { stated } from '../../../article/stated.ts';
import { correctionHeading, readCorrection } from '../../newsroom/corrections.ts';
import { readDateline } from '../../newsroom/dateline.ts';
import { drop, dropBlock, type Findings } from '../findings.ts';
import { type Block, BULLET } from '../layout/layout.ts';
import type { Part } from '../layout/parts.ts';
import { type Role, rolesOf, SIGNED_HEADING } from '../layout/structure.ts';
import { warningOfTake } from '../notices/takes.ts';
import { type Entry, entriesOf, pieceOf } from './entries.ts';
import { takeFigure, takePhotoCredit } from './figures.ts';
import { readLead } from './lead.ts';
import { addItem, isOrdered, withoutNumber } from './lists.ts';
import { takeTail, withoutTail } from './tail.ts';
import { addLines } from './verse.ts';

/** Reads the story below the head into parts; what else stands among and after them goes into `findings`. */
export function readStory(
  blocks: readonly Block[],
  isFurniture: (text: string) => boolean,
  findings: Findings,
): Part[] {
  const entries = entriesOf(blocks, isFurniture, findings.people.length > 0);
  for (const { block, kind } of entries) if (kind === 'furniture') dropBlock(findings, 'furniture-line', block);
  const lead = entries.find(({ kind }) => kind === 'text');
  if (lead !== undefined) readLead(lead.block.text, findings);
  takeTail(entries, findings);
  // A dateline dates the article only where nothing else does.
  const dated = lead === undefined ? undefined : readDateline(lead.block.text)?.date;
  if (dated !== undefined) findings.published ??= dated;
  const told = entries.filter(({ kind }) => kind !== 'furniture' && kind !== 'mark' && kind !== 'statement');
  const take = warningOfTake(findings, told[0]?.block.line ?? 0, told.at(-1)?.block.line ?? 0);
  if (take !== undefined) findings.take = take;
  const roles = rolesOf(entries.map(pieceOf));
  return assemble(entries, roles, findings);
}

/** A story while it is told, one entry after the other. */
interface Telling {
  readonly entries: readonly Entry[];
  readonly roles: readonly Role[];
  readonly findings: Findings;
  readonly parts: Part[];
  /** The index of the last text. */
  readonly lastText: number;
  /** The entry above is a line of a verse that is not closed. */
  inVerse: boolean;
}

function assemble(entries: readonly Entry[], roles: readonly Role[], findings: Findings): Part[] {
  const lastText = entries.findLastIndex(({ kind }) => kind === 'text');
  const telling: Telling = { entries, roles, findings, parts: [], lastText, inVerse: false };
  for (let index = 0; index < entries.length; index += 1) {
    const { inVerse } = telling;
    telling.inVerse = false;
    index += tell(telling, index, inVerse);
  }
  return telling.parts;
}

/** Tells an entry. @returns how many entries below were taken along. */
function tell(telling: Telling, index: number, inVerse: boolean): number {
  const { entries, findings, parts } = telling;
  const entry = entries[index];
  if (entry === undefined) return 0;
  const { block, kind } = entry;
  switch (kind) {
    case 'furniture':
    case 'mark':
    case 'statement':
      return 0;
    case 'correction':
      parts.push(takeCorrection(block.text, findings));
      return 0;
    case 'correction heading':
      return takeHeadedCorrection(telling, block, entries[index + 1]);
    case 'caption':
      return takeFigure(entries, index, parts, findings);
    case 'credit':
      takePhotoCredit(entries, index, parts, findings);
      return 0;
    case 'bullet':
      addItem(parts, false, withoutBullet(block.text));
      return 0;
    case 'quote':
      parts.push({ kind: 'quotation', text: block.text });
      return 0;
    case 'table':
      parts.push({ kind: 'table', rows: block.rows ?? [] });
      return 0;
    case 'text':
      telling.inVerse = tellText(telling, index, block, inVerse);
      return 0;
  }
}

/** What lies so near to the end may have something of it in its last lines. */
const NEAR_END = 2;

/** Tells a text as what its setting makes of it. @returns whether it is a line of a verse that is not closed. */
function tellText(
  { entries, roles, findings, parts, lastText }: Telling,
  index: number,
  block: Block,
  inVerse: boolean,
): boolean {
  const role = roles[index];
  if (role === 'heading' && block.text !== findings.salutation)
    parts.push({ kind: 'heading', text: block.text.replace(SIGNED_HEADING, '') });
  else if (role === 'caption') parts.push({ kind: 'figure', caption: block.text });
  else if (isOrdered(entries, roles, index)) addItem(parts, true, withoutNumber(block.text));
  else {
    const text = index >= lastText - NEAR_END ? withoutTail(block, findings, index === lastText) : block.text;
    return text !== '' && addLines(parts, block, text, inVerse);
  }
  return false;
}

/** A mark of letters stays: it says more than that an item begins. */
function withoutBullet(text: string): string {
  return text.replace(BULLET, (bullet) => (/\S$/.test(bullet) ? bullet.slice(1) : ''));
}

function takeCorrection(text: string, findings: Findings): Part {
  const correction = readCorrection(text);
  if (correction !== undefined) findings.corrections.push(correction);
  return { kind: 'correction', text };
}

/** `Correction` above its text. */
function takeHeadedCorrection({ findings, parts }: Telling, { text, line }: Block, next: Entry | undefined): number {
  if (next?.kind !== 'text') {
    parts.push({ kind: 'heading', text });
    return 0;
  }
  findings.corrections.push({ text: next.block.text, ...stated({ date: correctionHeading(text)?.date }) });
  drop(findings, 'label', text, line);
  parts.push({ kind: 'correction', text: next.block.text });
  return 1;
}
