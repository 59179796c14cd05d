import { patternOf, phrasePatternOf } from '../../../languages/together.ts';
import { isCreditLine, readCaption } from '../../newsroom/captions.ts';
import { correctionHeading, readCorrection } from '../../newsroom/corrections.ts';
import { readDateline } from '../../newsroom/dateline.ts';
import { isDate } from '../../newsroom/dates.ts';
import { type HeaderLine, readHeaderLine } from '../../newsroom/header-line.ts';
import { type Field, labelKind } from '../../newsroom/labels.ts';
import { readMark } from '../../newsroom/marks.ts';
import { isMasthead, isTitle } from '../../newsroom/masthead.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { endingOf, folded, isParagraph, startsSmall, width } from '../../newsroom/shape.ts';
import { addCredit, addField, drop, dropBlock, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import { opensWithSalutation } from './salutation.ts';
import { readUnlabelledByline, takeSignature } from './signature.ts';
import { takeTitle } from './title.ts';

/** Longest dek that is told from a first paragraph, in columns. */
const LONGEST_DEK = 320;
/** A header has no more lines than this; what comes later is story. */
const DEEPEST = 40;
const MOST_CONTACTS = 7;
const CLOCK = new RegExp(
  String.raw`^(?:\d{1,2}[:.]\d{2}\b|\d{1,2}\s?(?:[ap]\.?m|${patternOf(({ dates }) => dates?.hours)}|h)\b)`,
  'iu',
);
const NOTE = new RegExp(String.raw`^[([*_]{0,3}${patternOf(({ lines }) => lines?.editorsNote)}\s*[:：]`, 'iu');
const BODY_LABEL = new RegExp(String.raw`^${phrasePatternOf(({ lines }) => lines?.body)}\s*[:：]\s*`, 'iu');

interface Reader {
  readonly blocks: readonly Block[];
  readonly findings: Findings;
  /** Lines that may be masthead, title or dek. */
  readonly texts: Block[];
  /** Blocks above the story that belong to it all the same: a correction, a picture. */
  readonly kept: Block[];
  /** A letter's first block: the story's, unless a label below it says where the title is. */
  salutation?: Block;
  /** The line of a labelled title. */
  labelled?: number;
  /** A byline has been read: text that comes now is story. */
  signed: boolean;
}

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
      body = bodyBelow(reader, block);
      if (body !== undefined) break;
      const taken = take(reader, index);
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

/** @returns how many blocks belong to the head; 0 where the story begins. */
function take(reader: Reader, index: number): number {
  const { blocks, findings, texts, kept } = reader;
  const block = blocks[index];
  if (block === undefined) return 0;
  const { text } = block;
  const titled = texts.length > 0 || reader.labelled !== undefined;
  if (block.rows !== undefined) return 0;
  if (!titled && opensWithSalutation(block)) {
    reader.salutation ??= block;
    return 1;
  }
  const mark = readMark(text);
  if (mark !== undefined && (mark !== 'invitation' || titled)) {
    dropBlock(findings, mark, block);
    return 1;
  }
  const next = blocks[index + 1];
  // `Correction: Harbour Bridge story` above nothing but its story is the title.
  const isTitleOfCorrection =
    !titled && endingOf(text) === 'open' && width(text) <= 100 && next !== undefined && isStory(next.text);
  if (!isTitleOfCorrection && (readCorrection(text) !== undefined || NOTE.test(text))) {
    if (titled && !headerFollows(blocks, index)) return 0;
    kept.push(block);
    return 1;
  }
  if (correctionHeading(text) !== undefined && titled) return 0;
  const caption = text.length <= 400 ? readCaption(text) : undefined;
  if (
    caption?.src !== undefined ||
    (titled && (caption !== undefined || (isCreditLine(text) && readCredit(text) === undefined)))
  ) {
    if (titled && !headerFollows(blocks, index)) return 0;
    kept.push(block);
    return 1;
  }
  const contacts = contactLines(blocks, index);
  for (const contact of blocks.slice(index, index + contacts)) dropBlock(findings, 'contact-line', contact);
  if (contacts > 0) return contacts;
  if (titled && isDayOfEvents(block, blocks[index + 1])) return 0;
  const below = labelAbove(block, blocks[index + 1]);
  const header = below ?? readHeaderLine(text);
  if (
    header !== undefined &&
    !isTitleAfterAll(header, titled, blocks[index + 1]) &&
    !texts.some(({ text: above }, at) => at > 0 && width(above) > LONGEST_DEK)
  ) {
    takeHeader(reader, header, block, below === undefined ? undefined : blocks[index + 1]);
    return below === undefined ? 1 : 2;
  }
  if (reader.signed && takeSignature(findings, block)) return 1;
  if (!belongsToHead(reader, index)) return 0;
  const credit =
    titled && !reader.signed
      ? readUnlabelledByline(block, blocks[index + 1], () =>
          headerFollows(blocks, index) ? folded(text) : beginning(blocks.slice(index + 1)),
        )
      : undefined;
  if (credit === undefined) texts.push(block);
  else {
    addCredit(findings, credit);
    dropBlock(findings, 'byline', block);
    reader.signed = true;
  }
  return 1;
}

function takeSalutation({ findings, kept, labelled, salutation }: Reader): void {
  if (salutation === undefined) return;
  findings.salutation = salutation.lines[0]?.text ?? salutation.text;
  if (labelled === undefined) kept.push(salutation);
  else dropBlock(findings, 'salutation', salutation);
}

/** `By Design` above the byline or the first paragraph is no name. */
function isTitleAfterAll(header: HeaderLine, titled: boolean, next: Block | undefined): boolean {
  if (titled || header.credit === undefined || header.fields.length > 0 || next === undefined) return false;
  const single = header.credit.people.every(({ name }) => /^\p{L}+$/u.test(name));
  return (single && isStory(next.text)) || readHeaderLine(next.text)?.credit !== undefined;
}

function beginning(story: readonly Block[]): string {
  const texts = story.slice(0, 20).map(({ text }) => (isStory(text) ? text.slice(0, 4000) : ''));
  return folded(texts.join(' ').slice(0, 8000));
}

/** `正文：` or `Body:` says itself where the story begins. */
function bodyBelow({ findings, texts, labelled }: Reader, block: Block): Block | undefined {
  if (texts.length === 0 && labelled === undefined) return undefined;
  const label = BODY_LABEL.exec(block.text)?.[0];
  if (label === undefined) return undefined;
  const text = block.text.slice(label.length);
  if (text !== '' && !isParagraph(text)) return undefined;
  drop(findings, 'label', label.trim(), block.line);
  return { ...block, text };
}

/** `CONTACT:` with names, telephones and addresses below. @returns how many blocks belong to it; 0 for any other line. */
function contactLines(blocks: readonly Block[], index: number): number {
  const label = blocks[index];
  if (label === undefined || !/[:：]$/.test(label.text) || labelKind(label.text) !== 'contact') return 0;
  let count = 1;
  for (let next = blocks[index + 1]; next !== undefined && count <= MOST_CONTACTS; next = blocks[index + count]) {
    if (next.before > 0 || width(next.text) > 60 || isParagraph(next.text)) break;
    count += 1;
  }
  // Without a blank line below nobody can say where the contact ends.
  return blocks[index + count]?.before === 0 ? Math.min(count, 2) : count;
}

/** `Friday, Nov. 27` above `7:30 p.m. – Chamber orchestra`. */
function isDayOfEvents(block: Block, next: Block | undefined): boolean {
  return next !== undefined && CLOCK.test(next.text) && isDate(block.text) && !/\d{4}/.test(block.text);
}

/** `Headline:` alone on its line, with the value below. */
function labelAbove(block: Block, below: Block | undefined): HeaderLine | undefined {
  if (below === undefined || !/[:：]$/.test(block.text) || labelKind(block.text) === undefined) return undefined;
  return readHeaderLine(`${block.text} ${below.text}`);
}

function takeHeader(reader: Reader, header: HeaderLine, block: Block, below: Block | undefined): void {
  const { findings } = reader;
  const [field] = header.fields;
  const shown =
    header.fields.length === 1 && header.credit === undefined && field !== undefined && willShow(field, findings);
  if (header.credit !== undefined) addCredit(findings, header.credit);
  for (const stated of header.fields) {
    if (stated.kind === 'title') reader.labelled ??= block.line;
    addField(findings, stated);
  }
  reader.signed ||= header.what === 'byline';
  if (below !== undefined) {
    drop(findings, 'label', block.text, block.line);
    if (!shown) dropBlock(findings, header.what, below);
  } else if (shown && block.text.endsWith(field.value)) {
    drop(findings, 'label', block.text.slice(0, -field.value.length).trim(), block.line);
  } else {
    dropBlock(findings, header.what, block);
  }
}

/** Titles, deks and summaries come out word for word, unless there was one already. */
function willShow({ kind }: Field, findings: Findings): boolean {
  return (kind === 'title' || kind === 'dek' || kind === 'summary') && findings[kind] === undefined;
}

function belongsToHead({ blocks, findings, texts, labelled, salutation, signed }: Reader, index: number): boolean {
  const block = blocks[index];
  if (block === undefined || texts.length >= 6) return false;
  const { text } = block;
  if (texts.length === 0 && labelled === undefined) {
    // A letter goes on below its salutation with a sentence; only what is none can be its title.
    const isSentence = endingOf(text) === 'closed' || startsSmall(text);
    return isTitle(text) && !beginsStory(text) && (salutation === undefined || !isSentence);
  }
  if (signed && (texts.length > 0 || labelled !== undefined)) return false;
  if (width(text) > LONGEST_DEK || beginsStory(text)) return false;
  if (headerFollows(blocks, index))
    return findings.dek === undefined && !texts.some(({ text: above }) => isParagraph(above));
  if (isParagraph(text) || endingOf(text) === 'closed' || labelled !== undefined) return false;
  if (texts.every(({ text: above }) => isMasthead(above))) return true;
  const next = blocks[index + 1];
  return (
    texts.length <= 2 && next !== undefined && isStory(next.text) && !block.heading && endingOf(text) !== 'leading'
  );
}

function isStory(text: string): boolean {
  return isParagraph(text) || endingOf(text) === 'closed' || beginsStory(text);
}

/** `SAO PAULO, March 9 -` */
const DAY_AND_DASH = /,\s\p{L}{3,9}\.?\s\d{1,2}(?:,\s\d{4})?\s?(?:\([^()]*\)\s?)?[-–—]+$/u;

function beginsStory(text: string): boolean {
  const isLong = endingOf(text) === 'closed' || width(text) > 100;
  if (!isLong && !/^\p{Lu}[^\d]{2,40}\d/u.test(text)) return false;
  const dateline = readDateline(text);
  return dateline !== undefined && (isLong || DAY_AND_DASH.test(dateline.text));
}

/** True when a byline or date follows within a few lines among which no story has begun. */
function headerFollows(blocks: readonly Block[], index: number): boolean {
  let sentences = 0;
  for (let ahead = index; ahead < index + 5; ahead += 1) {
    const block = blocks[ahead];
    if (block === undefined || width(block.text) > LONGEST_DEK) return false;
    if (ahead > index && isSigned(block, blocks[ahead + 1])) return true;
    if (isParagraph(block.text) || endingOf(block.text) === 'closed') sentences += 1;
    if (sentences > 1) return false;
  }
  return false;
}

function isSigned(block: Block, next: Block | undefined): boolean {
  const header = readHeaderLine(block.text);
  if (header === undefined) return readUnlabelledByline(block, next, () => folded(block.text)) !== undefined;
  return (
    header.what === 'byline' || header.what === 'date-line' || header.fields.some(({ kind }) => kind === 'published')
  );
}
