import { readCaption } from '../newsroom/captions.ts';
import { correctionHeading, readCorrection } from '../newsroom/corrections.ts';
import { readDateline } from '../newsroom/dateline.ts';
import { endingOf, LONG, width } from '../newsroom/shape.ts';
import { type Entry, entriesOf, pieceOf } from './entries.ts';
import { drop, dropBlock, type Findings } from './findings.ts';
import { type Block, BULLET } from './layout/layout.ts';
import type { Part } from './layout/parts.ts';
import { type Role, rolesOf } from './layout/structure.ts';
import { readLead } from './lead.ts';
import { warningOfTake } from './notices/takes.ts';
import { takeTail, withoutTail } from './tail.ts';

const ORDERED = /^(\d{1,2})[.)、．]\s*(?=\S)/;

/** Reads the story below the head into parts; what else stands among and after them goes into `findings`. */
export function readStory(
  blocks: readonly Block[],
  isFurniture: (text: string) => boolean,
  findings: Findings,
): Part[] {
  const entries = entriesOf(blocks, isFurniture);
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

function assemble(entries: readonly Entry[], roles: readonly Role[], findings: Findings): Part[] {
  const parts: Part[] = [];
  let verse = false;
  const lastText = entries.findLastIndex(({ kind }) => kind === 'text');
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry === undefined) break;
    const { block, kind } = entry;
    const wasVerse: boolean = verse;
    verse = false;
    switch (kind) {
      case 'furniture':
      case 'mark':
      case 'statement':
        break;
      case 'correction':
        parts.push(takeCorrection(block.text, findings));
        break;
      case 'correction heading': {
        const next = entries[index + 1];
        if (next?.kind !== 'text') {
          parts.push({ kind: 'heading', text: block.text });
          break;
        }
        const date = correctionHeading(block.text)?.date;
        findings.corrections.push({ text: next.block.text, ...(date === undefined ? {} : { date }) });
        drop(findings, 'label', block.text, block.line);
        parts.push({ kind: 'correction', text: next.block.text });
        index += 1;
        break;
      }
      case 'caption':
        index += takeFigure(entries, index, parts, findings);
        break;
      case 'credit':
        takePhotoCredit(entries, index, parts, findings);
        break;
      case 'bullet':
        addItem(
          parts,
          false,
          block.text.replace(BULLET, (bullet) => (/\S$/.test(bullet) ? bullet.slice(1) : '')),
        );
        break;
      case 'quote':
        parts.push({ kind: 'quotation', text: block.text });
        break;
      case 'table':
        parts.push({ kind: 'table', rows: block.rows ?? [] });
        break;
      case 'text': {
        const role = roles[index];
        if (role === 'heading' && block.text !== findings.salutation) parts.push({ kind: 'heading', text: block.text });
        else if (role === 'caption') parts.push({ kind: 'figure', caption: block.text });
        else if (isOrdered(entries, roles, index)) addItem(parts, true, block.text.replace(ORDERED, ''));
        else {
          const text = index >= lastText - 2 ? withoutTail(block, findings) : block.text;
          if (text === '') break;
          const closes: boolean = wasVerse && block.before === 0 && isLine(block);
          verse = closes ? endingOf(block.text) !== 'closed' : isVerse(block);
          const last = parts.at(-1);
          if ((verse || closes) && wasVerse && block.before === 0 && last?.kind === 'paragraph') {
            last.lines.push(text);
          } else parts.push({ kind: 'paragraph', lines: [text] });
        }
      }
    }
  }
  return parts;
}

function takeCorrection(text: string, findings: Findings): Part {
  const correction = readCorrection(text);
  if (correction !== undefined) findings.corrections.push(correction);
  return { kind: 'correction', text };
}

/** @returns how many entries below were taken along: a caption under its picture, a credit under its caption. */
function takeFigure(entries: readonly Entry[], index: number, parts: Part[], findings: Findings): number {
  const block = entries[index]?.block;
  const caption = block === undefined ? undefined : readCaption(block.text);
  if (block === undefined || caption === undefined) return 0;
  if (caption.marker) drop(findings, 'label', caption.marker, block.line);
  let { text } = caption;
  let taken = 0;
  const next = entries[index + 1];
  if (caption.src !== undefined && text === '' && next !== undefined && next.block.before <= 1) {
    const below = next.kind === 'caption' ? readCaption(next.block.text) : undefined;
    if (below !== undefined && below.src === undefined) {
      if (below.marker) drop(findings, 'label', below.marker, next.block.line);
      text = below.text;
      taken = 1;
    } else if (next.kind === 'text' && isCaptionOf(next.block, entries[index + 2])) {
      text = next.block.text;
      taken = 1;
    }
  }
  parts.push({
    kind: 'figure',
    caption: text,
    ...(caption.src === undefined ? {} : { src: caption.src }),
    ...(caption.alt === undefined ? {} : { alt: caption.alt }),
  });
  return taken;
}

function isCaptionOf(block: Block, following: Entry | undefined): boolean {
  if (width(block.text) > LONG * 1.5) return false;
  if (block.before === 0 && block.after > 0) return true;
  return endingOf(block.text) === 'open' && following !== undefined;
}

/** A credit belongs into the caption beside it; alone it is only listed. */
function takePhotoCredit(entries: readonly Entry[], index: number, parts: Part[], findings: Findings): void {
  const block = entries[index]?.block;
  if (block === undefined) return;
  const last = parts.at(-1);
  if (last?.kind === 'figure') {
    parts[parts.length - 1] = { ...last, caption: last.caption === '' ? block.text : `${last.caption} ${block.text}` };
  } else {
    dropBlock(findings, 'photo-credit', block);
  }
}

function addItem(parts: Part[], ordered: boolean, item: string): void {
  const last = parts.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered) last.items.push(item);
  else parts.push({ kind: 'list', ordered, items: [item] });
}

/** Numbered from 1 without anything between. */
function isOrdered(entries: readonly Entry[], roles: readonly Role[], index: number): boolean {
  const number = numberOf(entries, roles, index);
  if (number === undefined) return false;
  if (numberOf(entries, roles, index + 1) === number + 1 && number === 1) return true;
  let first = index;
  while (number - (index - first) > 1 && numberOf(entries, roles, first - 1) === number - (index - first) - 1)
    first -= 1;
  return first < index && numberOf(entries, roles, first) === 1;
}

function numberOf(entries: readonly Entry[], roles: readonly Role[], index: number): number | undefined {
  const entry = entries[index];
  if (entry?.kind !== 'text' || roles[index] !== 'paragraph') return undefined;
  const digits = ORDERED.exec(entry.block.text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function isVerse(block: Block): boolean {
  return isLine(block) && endingOf(block.text) !== 'closed';
}

function isLine({ text, lines }: Block): boolean {
  return lines.length === 1 && width(text) <= 72;
}
