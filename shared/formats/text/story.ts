import { readBareCredit, readCredit } from './byline.ts';
import { isCreditLine, readCaption } from './captions.ts';
import { correctionHeading, readCorrection } from './corrections.ts';
import { readDateline } from './dateline.ts';
import { addCredit, addField, addPeople, drop, dropBlock, type Findings } from './findings.ts';
import { type HeaderLine, readHeaderLine } from './headerline.ts';
import { type Block, BULLET } from './layout.ts';
import { endMarkWithin, readMark } from './marks.ts';
import type { Part } from './parts.ts';
import type { Credit } from './people.ts';
import { isOrganisation } from './roles.ts';
import { endingOf, isParagraph, LONG, width, wordCount } from './shape.ts';
import { type Piece, type Role, rolesOf } from './structure.ts';

/** What a block of the story is by its own words. */
type Kind =
  | 'text'
  | 'furniture'
  | 'mark'
  | 'caption'
  | 'credit'
  | 'correction'
  | 'correction heading'
  | 'statement'
  | 'bullet'
  | 'quote';

interface Entry {
  readonly block: Block;
  kind: Kind;
  readonly statement?: HeaderLine;
  readonly mark?: string;
}

/** Columns of the longest slogan. */
const LONGEST_SLOGAN = 120;
/** Paragraphs that may follow a source or end mark: the paper's words about itself. */
const BOILERPLATE = 2;
const ORDERED = /^(\d{1,2})[.)、．]\s*(?=\S)/;

/** Reads the story below the head into parts; what else stands among and after them goes into `findings`. */
export function readStory(
  blocks: readonly Block[],
  isFurniture: (text: string) => boolean,
  findings: Findings,
): Part[] {
  const entries: Entry[] = blocks.map((block) => entryOf(block, isFurniture));
  for (const { block, kind } of entries) if (kind === 'furniture') dropBlock(findings, 'furniture line', block);
  settle(entries);
  const lead = entries.find(({ kind }) => kind === 'text');
  if (lead !== undefined) readLead(lead.block.text, findings);
  takeTail(entries, findings);
  const roles = rolesOf(entries.map(pieceOf));
  return assemble(entries, roles, findings);
}

function entryOf(block: Block, isFurniture: (text: string) => boolean): Entry {
  const { text } = block;
  if (isFurniture(text)) return { block, kind: 'furniture' };
  if (text.length <= 240) {
    const mark = readMark(text);
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
function settle(entries: Entry[]): void {
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
    else if (entry.kind === 'statement' && after > 0 && !source && entry.statement?.what !== 'byline')
      entry.kind = 'text';
    else if (entry.kind === 'mark' && after > BOILERPLATE && entry.mark === 'end mark')
      entry.kind = /\p{L}/u.test(entry.block.text) ? 'text' : 'mark';
    else if (entry.kind === 'bullet' && !isInList(entries, index)) entry.kind = 'text';
  }
}

function isSolid(block: Block, kind: Kind): boolean {
  if (kind === 'bullet' || kind === 'quote') return true;
  return kind === 'text' && (isParagraph(block.text) || endingOf(block.text) === 'closed');
}

function isInList(entries: readonly Entry[], index: number): boolean {
  const before = entries[index - 1];
  const after = entries[index + 1];
  return BULLET.test(before?.block.text ?? '') || BULLET.test(after?.block.text ?? '');
}

/** Behind the last paragraph, a source line or end mark closes the article: short lines after it are the paper's own. */
function takeTail(entries: Entry[], findings: Findings): void {
  const end = entries.findLastIndex(
    ({ block, kind }) => kind === 'correction' || (isSolid(block, kind) && !isSlogan(block.text)),
  );
  let closed = false;
  for (const [index, entry] of entries.entries()) {
    const { block, kind } = entry;
    if (kind === 'statement' || (kind === 'mark' && entry.mark !== 'separator' && entry.mark !== 'continuation mark'))
      closed = true;
    if (index <= end || kind !== 'text' || !isSlogan(block.text)) continue;
    const agency = /^[(（]([^()（）]{2,30})[)）]$/.exec(block.text)?.[1];
    const credit = readBareCredit(block.text) ?? (findings.people.length === 0 ? readInitialled(agency) : undefined);
    if (agency !== undefined && credit === undefined && isOrganisation(agency)) {
      findings.agency ??= agency;
      dropBlock(findings, 'source line', block);
      entry.kind = 'furniture';
      closed = true;
    } else if (credit !== undefined) {
      addCredit(findings, credit);
      dropBlock(findings, 'byline', block);
      entry.kind = 'furniture';
      closed = true;
    } else if (closed) {
      dropBlock(findings, 'closing line', block);
      entry.kind = 'furniture';
    }
  }
  for (const entry of entries) takeEntry(entry, findings);
}

/** `（山田太郎）` at the end signs an article that nobody else has signed. */
function readInitialled(text: string | undefined): Credit | undefined {
  return text !== undefined && /^[\u3400-\u9fff]{3,5}$/.test(text) ? { people: [{ name: text }] } : undefined;
}

function isSlogan(text: string): boolean {
  if (width(text) > LONGEST_SLOGAN) return false;
  const ending = endingOf(text);
  return ending !== 'closed' || (/[!！]$/.test(text) && wordCount(text) <= 12);
}

function takeEntry({ block, kind, statement, mark }: Entry, findings: Findings): void {
  if (kind === 'mark' && mark !== undefined) dropBlock(findings, mark, block);
  if (kind !== 'statement' || statement === undefined) return;
  if (statement.credit !== undefined) addCredit(findings, statement.credit);
  for (const field of statement.fields) addField(findings, field);
  dropBlock(findings, statement.what, block);
}

function pieceOf({ block, kind }: Entry): Piece {
  switch (kind) {
    case 'text':
      return { block, kind: 'text' };
    case 'bullet':
    case 'quote':
      return { block, kind: 'solid' };
    case 'caption':
    case 'credit':
      return { block, kind: 'caption' };
    default:
      return { block, kind: 'gone' };
  }
}

function assemble(entries: readonly Entry[], roles: readonly Role[], findings: Findings): Part[] {
  const parts: Part[] = [];
  let verse = false;
  const lastText = entries.findLastIndex(({ kind }) => kind === 'text');
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry === undefined) break;
    const { block, kind } = entry;
    const wasVerse = verse;
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
      case 'text': {
        const role = roles[index];
        if (role === 'heading') parts.push({ kind: 'heading', text: block.text });
        else if (role === 'caption') parts.push({ kind: 'figure', caption: block.text });
        else if (isOrdered(entries, roles, index)) addItem(parts, true, block.text.replace(ORDERED, ''));
        else {
          const text = index >= lastText - 2 ? withoutTail(block, findings) : block.text;
          if (text === '') break;
          verse = isVerse(block);
          const last = parts.at(-1);
          if (verse && wasVerse && block.before === 0 && last?.kind === 'paragraph') {
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
    dropBlock(findings, 'photo credit', block);
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

function isVerse({ text, lines }: Block): boolean {
  return lines.length === 1 && width(text) <= 72 && endingOf(text) !== 'closed';
}

/** `…（完）`, `… (Reporting by Jane Doe; Editing by John Roe)`, `…（记者 张三）`: what ends the last paragraphs without being of them. */
function withoutTail(block: Block, findings: Findings): string {
  let { text } = block;
  for (let round = 0; round < 3; round += 1) {
    const mark = endMarkWithin(text);
    if (mark !== undefined) {
      drop(findings, 'end mark', mark.trim(), block.line);
      text = text.slice(0, -mark.length).trimEnd();
      continue;
    }
    const bracket = /\s*[(（【[]([^()（）【】[\]]{2,240})[)）】\]]\s*$/.exec(text.slice(-260));
    const inner = bracket?.[1];
    if (bracket === null || inner === undefined) return text;
    const statement = readHeaderLine(inner);
    if (statement === undefined || statement.what === 'date line') return text;
    if (statement.credit !== undefined) addCredit(findings, statement.credit);
    for (const field of statement.fields) addField(findings, field);
    drop(findings, statement.what, bracket[0].trim(), block.line);
    text = text.slice(0, -bracket[0].length).trimEnd();
  }
  return text;
}

/** Datelines stay where they are; who filed and who wrote is read from them. */
function readLead(text: string, findings: Findings): void {
  const dateline = readDateline(text);
  if (dateline?.agency !== undefined) findings.agency ??= dateline.agency;
  const opening = text.slice(0, 100);
  const bracket = /^[^。]{0,30}?[(（〔【]([^()（）〔〕【】]{3,60})[)）〕】]/.exec(opening)?.[1];
  const signed = bracket === undefined || !/记者|記者|기자/.test(bracket) ? undefined : readCredit(bracket);
  if (signed !== undefined) addCredit(findings, signed);
  const korean = /^(?:[([][^)\]]{1,30}[)\]]\s*)?([가-힣·, ]{2,24}(?:기자|특파원))\s*=/.exec(opening)?.[1];
  const reporter = korean === undefined ? undefined : readCredit(korean);
  if (reporter !== undefined) addPeople(findings, reporter.people);
}
