import { patternOf } from '../../../languages/together.ts';
import { endingOf, isParagraph, isUpperCase, startsSmall, width, wordCount } from '../../newsroom/shape.ts';
import type { Block } from './layout.ts';

/** What a block of the story has been found to be, before its surroundings are looked at. */
export interface Piece {
  readonly block: Block;
  /** `text` is still open: paragraph, heading or caption. `gone` is not part of the story. */
  readonly kind: 'text' | 'solid' | 'caption' | 'gone';
}

export type Role = 'paragraph' | 'heading' | 'caption';

const NUMBERED = new RegExp(
  String.raw`^(?:${patternOf(({ lines }) => lines?.numbered)}|\d{1,2}[.)、．]\s?|[IVX]{1,4}[.)]\s)\s*\S`,
  'u',
);
/** `■開発の背景`: how releases of East Asia set a heading. */
export const SIGNED_HEADING = /^[■◆◇□●▼]\s?(?=[^\s■◆◇□●▼].{0,40}$)/u;
const LONGEST_HEADING = 120;
const LONGEST_CAPTION = 400;
/** Words: a heading set off like a caption is told from one by its brevity. */
const TERSE = 5;
const TERSE_COLUMNS = 40;

/**
 * Tells headings and captions whose image is missing from paragraphs, by how they are set: both end without a mark;
 * a caption stands apart by more blank lines than the text has between paragraphs, a heading leads into what follows.
 */
export function rolesOf(pieces: readonly Piece[]): Role[] {
  const usual = usualGap(pieces);
  const open = pieces.map(({ block, kind }) => kind === 'text' && isOpen(block));
  const apart = pieces.map(({ block }) => block.before > usual);
  // Below the last of these the story is over: captions stand in it, slogans after it.
  const last = pieces.findLastIndex(({ kind }, index) => kind !== 'gone' && !open[index]);
  const terse = captionsAreHeadings(pieces, open, apart, usual);
  const shouting = pieces.every(
    ({ block, kind }) => kind !== 'text' || open.length === 0 || !/\p{Ll}/u.test(block.text),
  );
  const roles = pieces.map(({ block, kind }, index): Role => {
    if (kind !== 'text') return 'paragraph';
    if (block.heading) return 'heading';
    if (!open[index]) return 'paragraph';
    const leads = leadsIn(pieces, index);
    const numbered = NUMBERED.test(block.text);
    // Where paragraphs stand apart, a line right below one belongs to it.
    const attached = usual > 0 && block.before === 0 && index > 0 && pieces[index - 1]?.kind === 'text';
    const heading = isHeadingShape(block.text) && leads && !attached;
    if (
      SIGNED_HEADING.test(block.text) &&
      isHeadingShape(block.text) &&
      leads &&
      !SIGNED_HEADING.test(pieces[index + 1]?.block.text ?? '')
    )
      return 'heading';
    if (kind === 'text' && isShouted(pieces, index, shouting)) return 'heading';
    if (numbered) return heading && !NUMBERED.test(pieces[index - 1]?.block.text ?? '') ? 'heading' : 'paragraph';
    if (apart[index]) {
      if (heading && (terse || isUpperCase(block.text) || endingOf(block.text) === 'question')) return 'heading';
      const below = pieces[index + 1];
      const stanza =
        block.after === 0 &&
        below?.kind === 'text' &&
        endingOf(below.block.text) !== 'closed' &&
        !isParagraph(below.block.text);
      return isCaptionShape(block.text) && index < last && !stanza ? 'caption' : 'paragraph';
    }
    // Blank lines below alone: what follows is not what the line leads into.
    const before = !(open[nextIndex(pieces, index)] ?? false);
    if (
      block.after > usual &&
      before &&
      index < last &&
      isCaptionShape(block.text) &&
      width(block.text) > TERSE_COLUMNS
    ) {
      return 'caption';
    }
    return heading && !inRun(pieces, open, apart, index) ? 'heading' : 'paragraph';
  });
  return roles.map((role, index) => (isHeadingAbove(pieces, roles, open, index) ? 'heading' : role));
}

/** `STANDINGS` alone between blank lines, in a text that has small letters. */
function isShouted(pieces: readonly Piece[], index: number, shouting: boolean): boolean {
  const block = pieces[index]?.block;
  if (block === undefined || shouting || index === pieces.length - 1) return false;
  return (
    block.before > 0 &&
    block.after > 0 &&
    isUpperCase(block.text) &&
    /\p{Lu}{3}/u.test(block.text) &&
    isHeadingShape(block.text) &&
    wordCount(block.text) <= 8
  );
}

/** Two headings one above the other: both terse, each between blank lines, below a paragraph. */
function isHeadingAbove(
  pieces: readonly Piece[],
  roles: readonly Role[],
  open: readonly boolean[],
  index: number,
): boolean {
  const block = pieces[index]?.block;
  if (block === undefined || roles[index] !== 'paragraph' || !open[index] || index === 0 || open[index - 1])
    return false;
  const next = nextIndex(pieces, index);
  return (
    roles[next] === 'heading' &&
    (open[next] ?? false) &&
    block.before > 0 &&
    block.after > 0 &&
    wordCount(block.text) <= TERSE &&
    isHeadingShape(block.text) &&
    !NUMBERED.test(block.text)
  );
}

/** The number of blank lines that most paragraphs of the story have above them. */
function usualGap(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const [index, { block, kind }] of pieces.entries()) {
    // Items of a list follow each other as closely as can be, whatever the paragraphs do.
    if (
      index === 0 ||
      kind === 'gone' ||
      (kind === 'solid' && block.before === 0) ||
      (kind === 'text' && isOpen(block))
    )
      continue;
    counts.set(block.before, (counts.get(block.before) ?? 0) + 1);
  }
  let usual = 1;
  let most = 0;
  for (const [gap, count] of [...counts].sort(([a], [b]) => a - b)) {
    if (count > most) {
      usual = gap;
      most = count;
    }
  }
  return usual;
}

function isOpen({ text }: Block): boolean {
  const ending = endingOf(text);
  return (
    (ending === 'open' || ending === 'question' || ending === 'quoted') &&
    width(text) <= LONGEST_CAPTION &&
    !isParagraph(text)
  );
}

/** Words of a question that has parts, above its answer. */
const MOST_ASKED = 12;

function isHeadingShape(text: string): boolean {
  if (width(text) > LONGEST_HEADING || wordCount(text) > 18 || startsSmall(text)) return false;
  if (/^[-–—*•@>|(（]/.test(text) && !NUMBERED.test(text)) return false;
  const ending = endingOf(text);
  // `He stood in the rain and thought: whose garden is this?` is told.
  if (ending === 'question' && wordCount(text) > MOST_ASKED && /[,:;] /.test(text)) return false;
  const isOpened = /^["“«「『„]/.test(text);
  if (isOpened && (ending === 'quoted' || ending === 'question' || /["“”»」』]$/.test(text)))
    return isQuotedPhrase(text);
  return /\p{L}/u.test(text);
}

/** `« Une île sans pain »`: what is said aloud has its comma or stop within the quotation marks. */
function isQuotedPhrase(text: string): boolean {
  return (
    wordCount(text) <= MOST_QUOTED &&
    /^["“«「『„]\s?[^"“”«»「」『』„.!?…。！？]*[\p{L}\p{M}\p{N}]\s?["”“»」』]$/u.test(text)
  );
}

/** Words between quotation marks. */
const MOST_QUOTED = 9;

function isCaptionShape(text: string): boolean {
  return endingOf(text) !== 'question' && wordCount(text) >= 2 && !/^[-–—*•>"“«「『„]/.test(text);
}

/** True when a paragraph, a list or a figure follows that the line can be the heading of. */
function leadsIn(pieces: readonly Piece[], index: number): boolean {
  for (let next = nextIndex(pieces, index); next < pieces.length; next = nextIndex(pieces, next)) {
    const piece = pieces[next];
    if (piece === undefined) return false;
    if (piece.kind === 'caption') continue;
    if (piece.kind === 'solid' || isParagraph(piece.block.text)) return true;
    const ending = endingOf(piece.block.text);
    return (
      ending === 'closed' ||
      ending === 'leading' ||
      (ending === 'quoted' && width(piece.block.text) > 60) ||
      piece.block.before > 1
    );
  }
  return false;
}

function nextIndex(pieces: readonly Piece[], index: number): number {
  let next = index + 1;
  while (next < pieces.length && pieces[next]?.kind === 'gone') next += 1;
  return next;
}

/** Verse, addresses and unmarked lists come as several open lines together; no heading is among them. */
function inRun(pieces: readonly Piece[], open: readonly boolean[], apart: readonly boolean[], index: number): boolean {
  // A line that stands further off than the lines above stand from each other begins something new.
  const joins = (at: number) =>
    at > 0 && (open[at - 1] ?? false) && !apart[at - 1] && !beginsAnew(pieces[at - 1]?.block, pieces[at]?.block);
  const below = (open[index + 1] ?? false) && !apart[index + 1];
  return below || (joins(index) && joins(index - 1));
}

function beginsAnew(above: Block | undefined, block: Block | undefined): boolean {
  return above !== undefined && block !== undefined && above.before === 0 && block.before > 0;
}

/**
 * Some newsrooms set a blank line more above their headings. So it is where every open line of the story stands apart
 * and all of them are terse.
 */
function captionsAreHeadings(
  pieces: readonly Piece[],
  open: readonly boolean[],
  apart: readonly boolean[],
  usual: number,
): boolean {
  const lines = pieces.filter((_, index) => open[index]);
  if (lines.length === 0 || pieces.some(({ block }, index) => open[index] && (!apart[index] || block.after > usual)))
    return false;
  return lines.every(({ block }) => wordCount(block.text) <= TERSE && width(block.text) <= TERSE_COLUMNS);
}
