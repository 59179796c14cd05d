import { readBareCredit } from './byline.ts';
import { isCreditLine, readCaption } from './captions.ts';
import { correctionHeading, readCorrection } from './corrections.ts';
import { readDateline } from './dateline.ts';
import { addCredit, addField, drop, dropBlock, type Findings } from './findings.ts';
import { type HeaderLine, readHeaderLine } from './headerline.ts';
import type { Block } from './layout.ts';
import { readMark } from './marks.ts';
import { isMasthead, isMastheadBefore, isTitle } from './masthead.ts';
import { isName } from './names.ts';
import { isOrganisation, isRole, roleName } from './roles.ts';
import { endingOf, folded, isClosed, isParagraph, startsSmall, width } from './shape.ts';

/** Longest dek that is told from a first paragraph, in columns. */
const LONGEST_DEK = 320;
/** A header has no more lines than this; what comes later is story. */
const DEEPEST = 40;

/**
 * Reads what stands above the story into `findings`.
 * @returns the blocks of the story, in order.
 */
export function readHead(
  blocks: readonly Block[],
  isFurniture: (text: string) => boolean,
  findings: Findings,
): Block[] {
  const texts: Block[] = [];
  const kept: Block[] = [];
  let signed = false;
  let index = 0;
  for (; index < blocks.length && index < DEEPEST; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    if (isFurniture(block.text)) {
      dropBlock(findings, 'furniture line', block);
      continue;
    }
    const mark = readMark(block.text);
    if (mark !== undefined && (mark !== 'invitation' || texts.length > 0)) {
      dropBlock(findings, mark, block);
      continue;
    }
    if (readCorrection(block.text) !== undefined || isNote(block.text)) {
      if (texts.length > 0 && isNote(block.text) && !aheadIsHeader(blocks, index)) break;
      kept.push(block);
      continue;
    }
    if (correctionHeading(block.text) !== undefined && (signed || texts.length > 0)) break;
    const header = readHeaderLine(block.text);
    if (header !== undefined && !(texts.length > 0 && hasStoryBefore(texts))) {
      takeHeader(findings, header, block);
      signed ||= header.credit !== undefined || header.what === 'byline';
      continue;
    }
    if (texts.length > 0 && (readCaption(block.text) !== undefined || isCreditLine(block.text))) {
      if (!aheadIsHeader(blocks, index)) break;
      kept.push(block);
      continue;
    }
    if (signed && takeSignature(findings, block)) continue;
    if (!belongsToHead(block, blocks, index, texts, signed, findings)) break;
    const credit = texts.length > 0 && !signed ? readUnlabelledByline(block, blocks[index + 1]) : undefined;
    if (credit !== undefined) {
      addCredit(findings, credit);
      dropBlock(findings, 'byline', block);
      signed = true;
      continue;
    }
    texts.push(block);
  }
  const story = blocks.slice(index);
  const rest = takeTitle(findings, texts, () =>
    folded(
      story
        .slice(0, 20)
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 8000),
    ),
  );
  return [...kept, ...rest, ...story].sort((a, b) => a.line - b.line);
}

function isNote(text: string): boolean {
  return /^[([*_]{0,3}(?:editor['’]?s? note|anmerkung der redaktion|note de la rédaction|nota del editor|nota do editor|nota della redazione|от редакции|编者按|編者按|编辑注)\s*[:：]/iu.test(
    text,
  );
}

/** Two texts, one of them a paragraph: the story has begun, and labels are part of it. */
function hasStoryBefore(texts: readonly Block[]): boolean {
  return texts.some(({ text }, index) => index > 0 && width(text) > LONGEST_DEK);
}

function belongsToHead(
  block: Block,
  blocks: readonly Block[],
  index: number,
  texts: readonly Block[],
  signed: boolean,
  findings: Findings,
): boolean {
  const titled = findings.title !== undefined;
  if (texts.length >= 6) return false;
  if (texts.length === 0 && !titled) return isTitle(block.text);
  if (width(block.text) > LONGEST_DEK || readDateline(block.text) !== undefined) return false;
  if (signed) return false;
  if (aheadIsHeader(blocks, index)) return texts.filter(({ text }) => isParagraph(text)).length < 1;
  if (isParagraph(block.text) || endingOf(block.text) === 'closed') return false;
  if (titled) return false;
  if (texts.every(({ text }) => isMasthead(text))) return true;
  const next = blocks[index + 1];
  return texts.length <= 2 && next !== undefined && isStory(next) && !block.heading;
}

function isStory(block: Block): boolean {
  return isParagraph(block.text) || endingOf(block.text) === 'closed' || readDateline(block.text) !== undefined;
}

/** True when a byline or date follows within a few lines that are no paragraphs of a story. */
function aheadIsHeader(blocks: readonly Block[], index: number): boolean {
  let paragraphs = 0;
  for (let ahead = index; ahead < index + 5; ahead += 1) {
    const block = blocks[ahead];
    if (block === undefined || width(block.text) > LONGEST_DEK) return false;
    if (ahead > index && isByline(block, blocks[ahead + 1])) return true;
    if (isParagraph(block.text)) paragraphs += 1;
    if (paragraphs > 1) return false;
  }
  return false;
}

function isByline(block: Block, next: Block | undefined): boolean {
  const header = readHeaderLine(block.text);
  if (header === undefined) return readUnlabelledByline(block, next) !== undefined;
  return (
    header.what === 'byline' || header.what === 'date line' || header.fields.some(({ kind }) => kind === 'published')
  );
}

/** `Jane Doe, Staff Writer`, or a name alone above a role or date. */
function readUnlabelledByline(block: Block, next: Block | undefined): ReturnType<typeof readBareCredit> {
  const bare = readBareCredit(block.text);
  if (bare !== undefined) return bare;
  const name = block.text;
  if (next === undefined || !/\s/.test(name) || name.split(' ').length > 4 || !isName(name) || isOrganisation(name))
    return undefined;
  const header = next.text.length <= 80 ? readHeaderLine(next.text) : undefined;
  const below = header?.what === 'date line' || (next.before === 0 && isSignature(next.text) && isRole(next.text));
  return below && isName(name) ? { people: [{ name }] } : undefined;
}

function isSignature(text: string): boolean {
  return width(text) <= 60 && endingOf(text) === 'open' && text.split(' ').length <= 7;
}

/** A line below the byline that belongs to it: a role, or the paper. */
function takeSignature(findings: Findings, block: Block): boolean {
  const last = findings.people.at(-1);
  if (last === undefined || !isSignature(block.text)) return false;
  if (isRole(block.text) && last.role === undefined && !startsSmall(block.text)) {
    findings.people[findings.people.length - 1] = { ...last, role: roleName(block.text) };
    dropBlock(findings, 'role line', block);
    return true;
  }
  if (block.before === 0 && isOrganisation(block.text)) {
    findings.agency ??= block.text;
    dropBlock(findings, 'publication line', block);
    return true;
  }
  return false;
}

function takeHeader(findings: Findings, header: HeaderLine, block: Block): void {
  if (header.credit !== undefined) addCredit(findings, header.credit);
  for (const field of header.fields) addField(findings, field);
  const [field, ...others] = header.fields;
  const shown = field !== undefined && others.length === 0 && header.credit === undefined;
  if (
    shown &&
    (field.kind === 'title' || field.kind === 'dek' || field.kind === 'summary') &&
    block.text.endsWith(field.value)
  ) {
    drop(findings, 'label', block.text.slice(0, block.text.length - field.value.length).trim(), block.line);
  } else {
    dropBlock(findings, header.what, block);
  }
}

/** @returns those of the texts that are neither masthead nor title nor dek, and so the story's. */
function takeTitle(findings: Findings, texts: readonly Block[], story: () => string): Block[] {
  const queue = [...texts];
  if (findings.title === undefined) {
    for (let [first, next] = queue; first !== undefined && next !== undefined; [first, next] = queue) {
      if (!isMastheadBefore(first.text, next.text, story)) break;
      dropBlock(findings, 'masthead line', first);
      queue.shift();
    }
    const title = queue.shift();
    if (title === undefined) return [];
    const [below] = queue;
    findings.title = title.text;
    if (below !== undefined && wraps(title, below)) {
      findings.title = `${title.text} ${below.text}`;
      queue.shift();
    }
  } else {
    for (let [first] = queue; first !== undefined && isMasthead(first.text); [first] = queue) {
      dropBlock(findings, 'masthead line', first);
      queue.shift();
    }
  }
  const [dek] = queue;
  if (dek !== undefined && findings.dek === undefined) {
    findings.dek = dek.text;
    queue.shift();
  }
  return queue;
}

/** A title set on two lines: the second is the shorter, or begins in the middle of a phrase. */
function wraps(title: Block, below: Block): boolean {
  if (below.before > 0 || isClosed(title.text) || endingOf(below.text) === 'closed') return false;
  const columns = width(title.text);
  if (columns < 24 || columns > 110) return false;
  return startsSmall(below.text) || width(below.text) <= columns || /\s\p{Ll}{1,3}$/u.test(title.text);
}
