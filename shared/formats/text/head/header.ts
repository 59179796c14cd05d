import { folded } from '../../../article/folded.ts';
import { type HeaderLine, readHeaderLine } from '../../newsroom/header-line.ts';
import { bareLabelKind, type Field, personRole } from '../../newsroom/labels.ts';
import { isMasthead } from '../../newsroom/masthead.ts';
import { endingOf, isParagraph, width } from '../../newsroom/shape.ts';
import { addCredit, addField, drop, dropBlock, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import { isTitled, LONGEST_DEK, type Reader } from './reader.ts';
import { readUnlabelledByline } from './signature.ts';
import { isStory } from './story-begins.ts';
import { isTitleBelow } from './title-below.ts';

/**
 * Takes a line that states something: a label with its value, a byline, a date.
 * @returns how many blocks that were; undefined for any other line.
 */
export function takeHeaderLine(reader: Reader, block: Block, index: number): number | undefined {
  const next = reader.blocks[index + 1];
  const below = labelAbove(block, next);
  const header = below ?? readHeaderLine(block.text);
  if (header === undefined) return undefined;
  const isOfRow = isInRow(reader, header, block, next) && isTitleBelow(reader.blocks, index);
  if (!isOfRow && isTitleAfterAll(header, isTitled(reader), next)) return undefined;
  if (reader.texts.some(({ text }, at) => at > 0 && width(text) > LONGEST_DEK)) return undefined;
  takeHeader(reader, header, block, below === undefined ? undefined : next);
  return below === undefined ? 1 : 2;
}

/** `Headline:` alone on its line, with the value below. */
function labelAbove(block: Block, below: Block | undefined): HeaderLine | undefined {
  if (below === undefined || bareLabelKind(block.text) === undefined) return undefined;
  return readHeaderLine(`${block.text} ${below.text}`);
}

/** `Reportagem: Rui Paz`, `Edição: Ana Sol`, each in a line: where the title stands below them, none is that. */
function isInRow({ findings }: Reader, header: HeaderLine, { before }: Block, next: Block | undefined): boolean {
  if (header.fields.length !== 1) return false;
  if ((before === 0 && findings.people.length > 0) || isOfDesk(header, OF_DESK)) return true;
  const following = next?.before === 0 ? readHeaderLine(next.text) : undefined;
  return following !== undefined && isOfDesk(following, EDITING);
}

function isOfDesk({ credit, fields }: HeaderLine, kinds: ReadonlySet<string>): boolean {
  return credit === undefined && fields.every(({ kind }) => kinds.has(kind));
}

const EDITING: ReadonlySet<string> = new Set(['editor', 'translator']);
const OF_DESK: ReadonlySet<string> = new Set([...EDITING, 'photo', 'photographer']);

/** `By Design` above the byline or the first paragraph is no name. */
function isTitleAfterAll(header: HeaderLine, titled: boolean, next: Block | undefined): boolean {
  if (titled || next === undefined) return false;
  // `Interview: Jane Doe`, above nothing but its story, says whom it is with.
  if (header.credit === undefined) return isGenre(header) && (isStory(next.text) || isSignedLine(next));
  if (header.fields.length > 0) return false;
  const single = header.credit.people.every(({ name }) => /^\p{L}+$/u.test(name));
  return (single && isStory(next.text)) || readHeaderLine(next.text)?.credit !== undefined;
}

/** A label that says what kind of piece it is names who wrote that, or begins its title. */
function isGenre({ fields }: HeaderLine): boolean {
  const [field, ...others] = fields;
  return others.length === 0 && field !== undefined && personRole(field.kind) !== false && field.label !== '';
}

function isSignedLine({ text }: Block): boolean {
  return readHeaderLine(text)?.what === 'byline';
}

function takeHeader(reader: Reader, read: HeaderLine, block: Block, below: Block | undefined): void {
  const { findings } = reader;
  const header = isOnlyTitle(reader, read.fields[0], block)
    ? { ...read, fields: read.fields.map((field) => ({ ...field, kind: 'title' as const })) }
    : read;
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

/** `原标题：…` is the title where whoever took the text over has written no other, above it or below. */
function isOnlyTitle({ blocks, texts, labelled }: Reader, field: Field | undefined, block: Block): boolean {
  if (field?.kind !== 'former-title' || labelled !== undefined) return false;
  const below = blocks.slice(blocks.indexOf(block) + 1).find(({ text }) => readHeaderLine(text) === undefined);
  return texts.every(({ text }) => isMasthead(text)) && (below === undefined || isStory(below.text));
}

/** Titles, deks and summaries come out word for word, unless there was one already. */
function willShow({ kind }: Field, findings: Findings): boolean {
  return (kind === 'title' || kind === 'dek' || kind === 'summary') && findings[kind] === undefined;
}

/** True when a byline or date follows within a few lines among which no story has begun. */
export function headerFollows(blocks: readonly Block[], index: number): boolean {
  let sentences = 0;
  for (let ahead = index; ahead < index + 5; ahead += 1) {
    const block = blocks[ahead];
    if (block === undefined || width(block.text) > LONGEST_DEK) return false;
    if (ahead > index && isSigned(block, blocks[ahead + 1], blocks[ahead + 2])) return true;
    if (isParagraph(block.text) || endingOf(block.text) === 'closed') sentences += 1;
    if (sentences > 1) return false;
  }
  return false;
}

/** Whether a line says who wrote, by itself or by the line below it. */
export function isSigned(block: Block, next: Block | undefined, below?: Block): boolean {
  const header = readHeaderLine(block.text);
  if (header === undefined) return readUnlabelledByline(block, next, () => folded(block.text), below) !== undefined;
  return (
    header.what === 'byline' || header.what === 'date-line' || header.fields.some(({ kind }) => kind === 'published')
  );
}
