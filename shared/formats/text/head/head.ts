import { folded } from '../../../article/folded.ts';
import { patternOf, phrasePatternOf } from '../../../languages/together.ts';
import { isCreditLine, isPortrait, readCaption } from '../../newsroom/captions.ts';
import { correctionHeading, readCorrection } from '../../newsroom/corrections.ts';
import { isDate } from '../../newsroom/dates.ts';
import { readHeaderLine } from '../../newsroom/header-line.ts';
import { isButton, isReleaseLine, readMark } from '../../newsroom/marks.ts';
import { isMasthead, isTitle } from '../../newsroom/masthead.ts';
import { readBareCredit, readCredit } from '../../newsroom/people/byline.ts';
import { beginsWithGivenName } from '../../newsroom/people/given-names.ts';
import { hasSurname, isJapaneseName, isName, properCase } from '../../newsroom/people/names.ts';
import type { Credit } from '../../newsroom/people/people.ts';
import { isRole } from '../../newsroom/people/roles.ts';
import {
  endingOf,
  hasIdeographs,
  isParagraph,
  isUpperCase,
  startsSmall,
  width,
  wordCount,
} from '../../newsroom/shape.ts';
import { addCredit, drop, dropBlock, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import { contactLines } from './contacts.ts';
import { isAboveLabel, takeEmptyLabel } from './empty-label.ts';
import { takeFormLine } from './form-line.ts';
import { headerFollows, isSigned, takeHeaderLine } from './header.ts';
import { isTitled, LONGEST_DEK, type Reader } from './reader.ts';
import { opensWithSalutation } from './salutation.ts';
import {
  isCaselessPlace,
  KANA,
  readAddressed,
  readBylineAboveTitle,
  readUnlabelledByline,
  takeSignature,
} from './signature.ts';
import { beginning, beginsStory, isStory } from './story-begins.ts';
import { takeTitle } from './title.ts';
import { isTitleBelow } from './title-below.ts';
import { takeUnreadDate } from './unread-date.ts';

/** Blocks: whom a story is about it names at once; in its last lines it tells who wrote it. */
const OPENING = 3;
/** The end of the opening below a line, without the last block: that says who wrote it. */
function openingBelow(index: number, blocks: number): number {
  return Math.max(index + 2, Math.min(index + 1 + OPENING, blocks - 1));
}

/** A header has no more lines than this; what comes later is story. */
const DEEPEST = 40;
const CLOCK = new RegExp(
  String.raw`^(?:\d{1,2}[:.]\d{2}\b|\d{1,2}\s?(?:[ap]\.?m|${patternOf(({ dates }) => dates?.hours)}|h)\b)`,
  'iu',
);
const NOTE = new RegExp(String.raw`^[([*_]{0,3}${patternOf(({ lines }) => lines?.editorsNote)}\s*[:：]`, 'iu');
const BODY_LABEL = new RegExp(String.raw`^${phrasePatternOf(({ lines }) => lines?.body)}\s*[:：]\s*`, 'iu');

/**
 * Reads what stands above the story into `findings`.
 * @returns the blocks of the story, in order.
 */
export function readHead(
  blocks: readonly Block[],
  isFurniture: (text: string) => boolean,
  findings: Findings,
): Block[] {
  const reader: Reader = { blocks, findings, texts: [], kept: [], signed: false };
  let index = 0;
  let body: Block | undefined;
  while (index < blocks.length && index < DEEPEST) {
    const block = blocks[index];
    if (block === undefined) break;
    if (isFurniture(block.text)) dropBlock(findings, 'furniture-line', block);
    else {
      body = isAboveLabel(block, blocks[index + 1]) ? undefined : bodyBelow(reader, block);
      if (body !== undefined) break;
      const taken = take(reader, block, index);
      if (taken === 0) break;
      index += taken - 1;
    }
    index += 1;
  }
  const story =
    body === undefined ? blocks.slice(index) : [...(body.text === '' ? [] : [body]), ...blocks.slice(index + 1)];
  takeSalutation(reader);
  const rest = takeTitle(findings, reader.texts, reader.labelled, () => beginning(story));
  return [...reader.kept, ...rest, ...story].sort((a, b) => a.line - b.line);
}

/** @returns how many blocks it takes; 0 where the story begins with this one; undefined for a block of no such kind. */
type Rule = (reader: Reader, block: Block, index: number) => number | undefined;

/** What a block of the head may be; the first counts: what its words tell stands above what only its place does. */
const RULES: readonly Rule[] = [
  takeTable,
  takeGreeting,
  takeMark,
  takeCorrection,
  takePicture,
  takeContacts,
  (reader, block, index) => (isTitled(reader) && isDayOfEvents(block, reader.blocks[index + 1]) ? 0 : undefined),
  takeEmptyLabel,
  takeHeaderLine,
  takeFormLine,
  takeUnreadDate,
  takeSigned,
  takeText,
];

/** @returns how many blocks belong to the head; 0 where the story begins. */
function take(reader: Reader, block: Block, index: number): number {
  for (const rule of RULES) {
    const taken = rule(reader, block, index);
    if (taken !== undefined) return taken;
  }
  return 0;
}

function takeTable(_: Reader, { rows }: Block): number | undefined {
  return rows === undefined ? undefined : 0;
}

function takeGreeting(reader: Reader, block: Block): number | undefined {
  if (isTitled(reader) || isReleaseLine(block.text) || !opensWithSalutation(block)) return undefined;
  reader.salutation ??= block;
  return 1;
}

function takeMark(reader: Reader, block: Block): number | undefined {
  const mark = isTitled(reader) && isButton(block.text) ? 'invitation' : readMark(block.text);
  if (mark === undefined || (mark === 'invitation' && !isTitled(reader))) return undefined;
  dropBlock(reader.findings, mark, block);
  return 1;
}

/** A correction or note above the story is the story's; its heading alone begins that. */
function takeCorrection(reader: Reader, block: Block, index: number): number | undefined {
  const { text } = block;
  const isCorrection = readCorrection(text) !== undefined || NOTE.test(text);
  if (isCorrection && !isTitleOfCorrection(reader, block, index)) return keep(reader, block, index);
  return isTitled(reader) && correctionHeading(text) !== undefined ? 0 : undefined;
}

/** `Correction: Harbour Bridge story` above nothing but its story is the title. */
function isTitleOfCorrection(reader: Reader, { text }: Block, index: number): boolean {
  const next = reader.blocks[index + 1];
  if (isTitled(reader) || next === undefined) return false;
  return endingOf(text) === 'open' && width(text) <= 100 && isStory(next.text);
}

function takePicture(reader: Reader, block: Block, index: number): number | undefined {
  const { text } = block;
  // `Fotografia: Bea Lua` in a row of who did what; whom other lines know by the label is read as one of them.
  const isInRow = !isTitled(reader) && block.before === 0 && reader.findings.people.length > 0;
  if (
    isInRow &&
    isCreditLine(text) &&
    readBylineAboveTitle(block) === undefined &&
    isTitleBelow(reader.blocks, index)
  ) {
    dropBlock(reader.findings, 'photo-credit', block);
    return 1;
  }
  const caption = text.length <= 400 ? readCaption(text) : undefined;
  // A picture may be owed to somebody in the line that says who wrote.
  const isSigned =
    !isPortrait(text) &&
    (readCredit(text) ?? readBareCredit(text) ?? readHeaderLine(text)?.credit)?.people.some(
      ({ role }) => role !== 'Photographer',
    ) === true;
  const isBelowTitle =
    isTitled(reader) &&
    ((caption !== undefined && !isSigned) || (isCreditLine(text) && readCredit(text) === undefined));
  return caption?.src !== undefined || isBelowTitle ? keep(reader, block, index) : undefined;
}

/** Keeps for the story what stands within the head; below the title with no header behind it, the story has begun. */
function keep(reader: Reader, block: Block, index: number): number {
  if (isTitled(reader) && !headerFollows(reader.blocks, index)) return 0;
  reader.kept.push(block);
  return 1;
}

function takeContacts(reader: Reader, block: Block, index: number): number | undefined {
  const { blocks, findings } = reader;
  // `Office: (555) 010-4477`, right below whom to ask, and above the title.
  const isBelow = !hasTitle(reader) && block.before === 0 && findings.dropped.at(-1)?.kind === 'contact-line';
  if (isBelow && TELEPHONE.test(block.text) && isTitleBelow(blocks, index)) {
    dropBlock(findings, 'contact-line', block);
    return 1;
  }
  const count = contactLines(blocks, index);
  for (const contact of blocks.slice(index, index + count)) dropBlock(findings, 'contact-line', contact);
  return count === 0 ? undefined : count;
}

/** `Office: (555) 010-4477`: nothing but a number behind a label; years and amounts stand in titles. */
const TELEPHONE = /^\p{L}[\p{L}\p{M} ./-]{1,20}[:：]\s?(?=(?:\D*\d){7})\+?[\d ()./-]{7,22}$/u;

/** A line below a byline. What only its place tells of it counts where it cannot be the title itself. */
function takeSigned(reader: Reader, block: Block, index: number): number | undefined {
  const { blocks, findings, signed } = reader;
  const next = blocks[index + 1];
  if (!signed) return undefined;
  if (takeSignature(findings, block, isTitled(reader) || isTitleBelow(blocks, index) ? next : undefined)) return 1;
  if (!isTitled(reader) || next === undefined || !isCaselessPlace(block, next)) return undefined;
  dropBlock(findings, 'byline', block);
  return 1;
}

/** Whether there is a line above that is the title, or one that a label names. */
function hasTitle({ texts, labelled }: Reader): boolean {
  return labelled !== undefined || texts.some(({ text }) => !isMasthead(text));
}

/** What is left: a line of the masthead, the title, its dek, or a byline that only its place tells. */
function takeText(reader: Reader, block: Block, index: number): number {
  const { blocks, findings, texts, labelled } = reader;
  const mayStandAbove = !isTitled(reader) && !isMasthead(block.text) && isTitleBelow(blocks, index);
  const mayBeAddressed = !reader.signed && (hasTitle(reader) || isTitleBelow(blocks, index));
  const addressed = mayBeAddressed ? readAddressed(block, blocks[index + 1]) : undefined;
  if (addressed !== undefined) {
    addCredit(findings, addressed);
    dropBlock(findings, 'byline', block);
    return 1;
  }
  const above = mayStandAbove ? readBylineAboveTitle(block) : undefined;
  if (above !== undefined) {
    addCredit(findings, above);
    dropBlock(findings, 'byline', block);
    return 1;
  }
  if (!belongsToHead(reader, block, index)) return 0;
  // Below a section alone comes the title, however much it looks like a name.
  const mayBeSigned = !reader.signed && (labelled !== undefined || texts.some(({ text }) => !isMasthead(text)));
  const credit = mayBeSigned
    ? readUnlabelledByline(
        block,
        blocks[index + 1],
        () =>
          headerFollows(blocks, index)
            ? folded(block.text)
            : beginning(blocks.slice(index + 1, openingBelow(index, blocks.length))),
        blocks[index + 2],
      )
    : undefined;
  // Above a line that says `by` in so many words stands the title of an obituary: `Jane Doe, voice of the sea, is dead`.
  const isOfStory = credit !== undefined && tellsTradeAlone(credit) && isBylineOfWriters(blocks[index + 1]);
  const signed = (isOfStory ? undefined : credit) ?? (mayBeSigned ? readBelowDate(reader, index) : undefined);
  if (signed === undefined) texts.push(block);
  else {
    addCredit(findings, signed);
    dropBlock(findings, 'byline', block);
    reader.signed = true;
  }
  return 1;
}

/** A role that no paper gives: only where it stands makes a byline of it. */
function tellsTradeAlone({ people }: Credit): boolean {
  return people.every(({ role }) => role !== undefined && !isRole(role));
}

function isBylineOfWriters(block: Block | undefined): boolean {
  const credit = block === undefined ? undefined : readHeaderLine(block.text)?.credit;
  return credit?.people.some(({ role, desk }) => desk !== true && role !== 'Photographer') === true;
}

/** A name of ideographs alone between the date and the story. */
function readBelowDate({ blocks, findings }: Reader, index: number): Credit | undefined {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block === undefined || next === undefined || findings.published === undefined || !isStory(next.text))
    return undefined;
  const isAlone =
    (/^[\u3400-\u9fff]{2,4}$/.test(block.text) && hasSurname(block.text)) ||
    (isJapaneseName(block.text) && KANA.test(next.text));
  return isAlone && !next.text.includes(block.text) ? { people: [{ name: block.text }] } : undefined;
}

function takeSalutation({ findings, kept, labelled, salutation }: Reader): void {
  if (salutation === undefined) return;
  findings.salutation = salutation.lines[0]?.text ?? salutation.text;
  if (labelled === undefined) kept.push(salutation);
  else dropBlock(findings, 'salutation', salutation);
}

/** `正文：` or `Body:` says itself where the story begins. */
function bodyBelow(reader: Reader, block: Block): Block | undefined {
  if (!isTitled(reader)) return undefined;
  const label = BODY_LABEL.exec(block.text)?.[0];
  if (label === undefined) return undefined;
  const text = block.text.slice(label.length);
  if (text !== '' && !isParagraph(text)) return undefined;
  drop(reader.findings, 'label', label.trim(), block.line);
  return { ...block, text };
}

/** `Friday, Nov. 27` above `7:30 p.m. – Chamber orchestra`. */
function isDayOfEvents(block: Block, next: Block | undefined): boolean {
  return next !== undefined && CLOCK.test(next.text) && isDate(block.text) && !/\d{4}/.test(block.text);
}

/** Whether the story follows, or who took its pictures. */
function standsAboveStory(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return next !== undefined && (isStory(next.text) || isCreditLine(next.text));
}

/** `JANE DOE` alone, apart from what stands around it. */
function isShoutedName(block: Block | undefined): boolean {
  if (block === undefined || block.before === 0 || block.after === 0) return false;
  const words = block.text.split(' ').length;
  return words >= 2 && words <= 3 && isUpperCase(block.text) && isName(properCase(block.text));
}

/** `Library hours` right above its paragraph, as further down `Lost parrot` above its own: what a text of several parts calls them. */
function isHeadingOfPart(blocks: readonly Block[], index: number): boolean {
  const heads = ({ text, before, after, rows }: Block, at: number) =>
    rows === undefined &&
    before > 0 &&
    after === 0 &&
    width(text) <= LONGEST_HEADING &&
    endingOf(text) === 'open' &&
    isStoryAt(blocks[at + 1]);
  const block = blocks[index];
  if (block === undefined || !heads(block, index)) return false;
  const others = blocks.slice(index + 2).filter((other, at) => heads(other, index + 2 + at));
  const areShort = [block, ...others].every(({ text }) => isShortHeading(text));
  return areShort && others.length >= 2 && others.length * 2 >= blocks.length - index - 2;
}

/** Columns. */
const LONGEST_HEADING = 60;

/** Three words, or as much in scripts that set none: a dek has more, whatever stands further down. */
function isShortHeading(text: string): boolean {
  return hasIdeographs(text) ? width(text) <= 16 : wordCount(text) <= 3;
}

/** Nothing but a name below a line that may be a title or a dek, and of nobody whom the story is about: no place is called by a common given name. */
function isNameBelow(blocks: readonly Block[], index: number): boolean {
  const name = blocks[index + 1];
  if (name === undefined || name.before === 0 || name.heading) return false;
  if (!isName(name.text) || !beginsWithGivenName(name.text)) return false;
  const story = () => beginning(blocks.slice(index + 2, openingBelow(index + 1, blocks.length)));
  return readUnlabelledByline(name, blocks[index + 2], story) !== undefined;
}

function isStoryAt(block: Block | undefined): boolean {
  return block !== undefined && isStory(block.text);
}

function belongsToHead(reader: Reader, block: Block, index: number): boolean {
  const { blocks, findings, texts, labelled, salutation, signed } = reader;
  if (texts.length >= 6) return false;
  const { text } = block;
  if (!isTitled(reader)) {
    // A letter goes on below its salutation with a sentence; only what is none can be its title.
    const isSentence = endingOf(text) === 'closed' || startsSmall(text);
    return isTitle(text) && !beginsStory(text) && (salutation === undefined || !isSentence);
  }
  if (signed) return false;
  if (width(text) > LONGEST_DEK || beginsStory(text)) return false;
  if (headerFollows(blocks, index))
    return findings.dek === undefined && !texts.some(({ text: above }) => isParagraph(above));
  if (isParagraph(text) || endingOf(text) === 'closed') return false;
  if (isHeadingOfPart(blocks, index)) return false;
  if (standsAboveStory(blocks, index) && readBareCredit(text) !== undefined) return true;
  if (isStoryAt(blocks[index + 2]) && isSigned(block, blocks[index + 1], blocks[index + 2])) return true;
  if (labelled !== undefined) return false;
  if (texts.every(({ text: above }) => isMasthead(above))) return true;
  const next = blocks[index + 1];
  if (isStoryAt(blocks[index + 2]) && (isShoutedName(next) || isNameBelow(blocks, index))) return true;
  if (isShoutedName(block)) return isStoryAt(next);
  return (
    texts.filter(({ text: above }) => !isMasthead(above)).length <= 2 &&
    next !== undefined &&
    isStory(next.text) &&
    !block.heading &&
    endingOf(text) !== 'leading'
  );
}
