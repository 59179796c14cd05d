import { stated } from '../../../article/stated.ts';
import { wordPatternOf } from '../../../languages/together.ts';
import { isAgency } from '../../newsroom/dateline.ts';
import { dateAfterPlace, isDate } from '../../newsroom/dates.ts';
import { readLabels } from '../../newsroom/labels.ts';
import { readMark } from '../../newsroom/marks.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import {
  endingOf,
  hasIdeographs,
  isClosed,
  isSetInCapitals,
  isUpperCase,
  startsSmall,
  width,
  wordCount,
} from '../../newsroom/shape.ts';
import type { Line } from './lines.ts';
import { isTableRule, type Run, tableAt } from './tables.ts';

/** Lines that are one paragraph, heading, caption or furniture line. */
export interface Block {
  readonly text: string;
  /** Line where it begins. */
  readonly line: number;
  /** Blank lines before and after it. */
  readonly before: number;
  readonly after: number;
  /** Set by a rule under it or a number sign before it. */
  readonly heading: boolean;
  readonly lines: readonly Line[];
  /** Set when it is a table. */
  readonly rows?: readonly (readonly string[])[];
}

/** A line that comes from elsewhere than a text, such as from markup. */
export function blockOfLine(text: string, heading = false): Block {
  return { text, line: 1, before: 1, after: 1, heading, lines: [] };
}

const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|＝{3,})$/;
export const BULLET = /^(?:[-*•●▪‣◦·■□○]\s+|[*•●▪‣]\S)/u;
/** Columns: nobody wraps narrower than a newspaper column, nor wider than a terminal of old. */
const NARROWEST = 28;
const WIDEST = 130;

/** @returns the blocks of a text in whichever way it is laid out: blank lines, one paragraph a line, wrapped, or indented. */
export function blocksOf(written: readonly Line[]): Block[] {
  const base = baseIndent(written);
  const lines = base === 0 ? written : written.map((line) => ({ ...line, indent: line.indent - base }));
  const tables = tablesIn(lines);
  const indented = opensByIndent(lines);
  const margin = wrapMargin(lines, tables, indented);
  const layout: Layout = { ...stated({ margin }), indented, setIn: base > 0 };
  const drafts: { lines: Line[]; heading: boolean; rows?: (readonly string[])[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const draft = drafts.at(-1);
    const last = draft?.lines.at(-1);
    const table = tables.get(line);
    if (table !== undefined) {
      const cells = line.cells ?? [];
      const rows = isTableRule(line.text) ? [] : [cells.length < table.columns ? ['', ...cells] : cells];
      const above = lines[index - 1];
      if (draft?.rows === undefined || above === undefined || tables.get(above) !== table) {
        drafts.push({ lines: [line], heading: false, rows });
      } else {
        draft.lines.push(line);
        draft.rows.push(...rows);
      }
    } else if (draft === undefined || draft.rows !== undefined || last === undefined)
      drafts.push({ lines: [line], heading: false });
    else if (underlines(line, last, draft.lines.length)) draft.heading = true;
    else if (continues(last, line, draft.lines, layout)) draft.lines.push(line);
    else drafts.push({ lines: [line], heading: false });
  }
  return drafts.map(({ lines: own, heading, rows }, index) => {
    const sharp = own.length === 1 ? /^#{1,6}\s+(?=\S)/.exec(own[0]?.text ?? '') : null;
    return {
      text: joined(own).slice(sharp?.[0].length ?? 0),
      line: own[0]?.number ?? 1,
      before: own[0]?.gap ?? 0,
      after: drafts[index + 1]?.lines[0]?.gap ?? 0,
      heading: heading || sharp !== null,
      lines: own,
      ...stated({ rows }),
    };
  });
}

interface Layout {
  /** See `wrapMargin`. */
  readonly margin?: number;
  /** Paragraphs open with an indented line, also those of one line. */
  readonly indented: boolean;
  /** All of the text is, but for its title. */
  readonly setIn: boolean;
}

/** Lines of a title, and a mark at the end. */
const MOST_ABOVE = 3;

/** @returns columns by which most lines are set in: the indent of the text as a whole, which opens no paragraph. */
function baseIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  for (const [indent, count] of counts) {
    if (count * 2 <= lines.length) continue;
    if (indent === 0) return 0;
    const further = lines.filter((line) => line.indent < indent).length;
    return further <= MOST_ABOVE ? indent : 0;
  }
  return 0;
}

function opensByIndent(lines: readonly Line[]): boolean {
  const below = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return line.indent < 2 || next === undefined || next.gap > 0 ? [] : [next.indent < line.indent];
  });
  return below.filter(Boolean).length * 2 > below.length;
}

/** @returns the rows of tables, each with its table. */
function tablesIn(lines: readonly Line[]): ReadonlyMap<Line, Run> {
  const tables = new Map<Line, Run>();
  for (let start = 0; start < lines.length; start += 1) {
    const run = tableAt(lines, start);
    if (run.isTable) for (const line of lines.slice(start, start + run.length)) tables.set(line, run);
    start += Math.max(0, run.length - 1);
  }
  return tables;
}

/** @returns the column at which a text is wrapped by hand or machine; undefined when its lines are whole. */
function wrapMargin(lines: readonly Line[], tables: ReadonlyMap<Line, Run>, indented: boolean): number | undefined {
  const pairs = lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    return above === undefined || line.gap > 0 || tables.has(line) || tables.has(above)
      ? []
      : [{ above, below: line, columns: width(above.text) + above.indent }];
  });
  if (pairs.length === 0) return undefined;
  const widths = pairs.map(({ columns }) => columns).sort((a, b) => a - b);
  // A stray address longer than the margin must not hide the wrapping of all the rest.
  const margin = widths[Math.floor((widths.length - 1) * 0.97)] ?? 0;
  if (margin < NARROWEST || margin > WIDEST) return undefined;
  const inside = pairs.filter(({ above, below }) => below.indent === 0 && above.indent >= 0);
  // A line that a dateline was cut off, or that a long word did not fit on, is short now and then.
  const short = inside.filter(({ columns }) => columns < margin * 0.75);
  if (indented && inside.length >= 2 && short.length <= inside.length * 0.25) return margin;
  const broken = pairs.filter(
    ({ above, below, columns }) =>
      endingOf(above.text) !== 'closed' && (startsSmall(below.text) || isFull(columns, below.text, margin)),
  );
  const unfinished = pairs.filter(({ above }) => endingOf(above.text) !== 'closed');
  const full = unfinished.filter(({ below, columns }) => isFull(columns, below.text, margin));
  // The lines of verse end where they must, not where they are full.
  if (full.length < unfinished.length * 0.7) return undefined;
  const lower = pairs.filter(({ above, below }) => endingOf(above.text) !== 'closed' && startsSmall(below.text));
  const sufficient =
    lower.length >= pairs.length * 0.25 || (hasIdeographs(pairs[0]?.above.text ?? '') && pairs.length >= 4);
  return broken.length >= pairs.length * 0.5 && sufficient ? margin : undefined;
}

/** True when the next line's first word would not have fitted: the break says nothing. */
function isFull(columns: number, below: string, margin: number): boolean {
  const first = hasIdeographs(below.charAt(0)) ? 2 : width(below.slice(0, 40).split(' ', 1)[0] ?? '') + 1;
  return columns + first > margin - 2;
}

function underlines(line: Line, above: Line, count: number): boolean {
  return line.gap === 0 && count === 1 && UNDERLINE.test(line.text) && above.text.length <= 150;
}

function continues(above: Line, line: Line, block: readonly Line[], { margin, indented, setIn }: Layout): boolean {
  const first = block[0] ?? above;
  if (line.gap > 0 || (BULLET.test(line.text) && !isAside(first, above, line, margin))) return false;
  if (isQuoted(first.text) !== isQuoted(line.text)) return false;
  if (block.length === 1 && isTitleAbove(above.text, line.text)) return false;
  if (line.text.length <= LONGEST_DATED && /\d{4}/.test(line.text) && dateAfterPlace(line.text) !== undefined)
    return false;
  if (BULLET.test(first.text) && line.indent > first.indent && !indented) return true;
  if (margin === undefined) {
    // One stray break in the middle of a sentence.
    return endingOf(above.text) === 'open' && width(above.text) >= 40 && startsSmall(line.text) && !isSpecial(line);
  }
  if (line.indent >= 2 && (indented || line.indent > above.indent + (block.length === 1 ? 1 : 0))) return false;
  const columns = width(above.text) + above.indent;
  const full = isFull(columns, line.text, margin);
  if (isClosed(above.text) && columns < margin * 0.75 && !full) return false;
  // Where paragraphs open by an indent, a line without one goes on, however short the line above: a dateline was cut off it.
  const within =
    indented && (setIn || first.indent >= 2) && line.indent <= Math.min(1, above.indent) && line.indent >= 0;
  const goesOn =
    endingOf(above.text) !== 'closed' && (startsSmall(line.text) || (within && endingOf(above.text) === 'open'));
  if (!full && !goesOn && columns < margin * 0.8) return false;
  const inside = indented && first.indent >= 2;
  const prose = (inside || SMALL_WORD.test(line.text)) && endingOf(above.text) === 'open';
  return (prose || !isSpecial(line)) && !(block.length === 1 && isSpecial(above));
}

/** Characters of a place and a date. */
const LONGEST_DATED = 60;
/** Words of a title, where a paragraph may open with a few in capitals. */
const FEWEST_SHOUTED = 4;

/** A title in capitals above a dek without them: the lines of one paragraph do not differ so. */
function isTitleAbove(above: string, line: string): boolean {
  if (endingOf(above) !== 'open' || startsSmall(line)) return false;
  if (isUpperCase(above) && wordCount(above) >= FEWEST_SHOUTED && !isUpperCase(line)) return true;
  return width(above) >= 24 && isSetInCapitals(above) && !isSetInCapitals(line) && !isUpperCase(above);
}

/** `… that while gearing⏎- debt to equity - rose`: a dash that the wrapping put first opens no item. */
function isAside(first: Line, above: Line, line: Line, margin: number | undefined): boolean {
  const inList = BULLET.test(first.text) && line.indent >= first.indent;
  if (margin === undefined || inList || !/^- \p{Ll}/u.test(line.text)) return false;
  return endingOf(above.text) === 'open' && isFull(width(above.text) + above.indent, line.text, margin);
}

/** Nine lines in ten of wrapped text go on in the middle of a phrase: those need no closer look. */
const SMALL_WORD = new RegExp(
  String.raw`^(?!${wordPatternOf(({ bylines }) => bylines?.lineStarts)}\b)\p{Ll}[\p{L}’'-]*[ ,.;]`,
  'iu',
);

/** Lines of a header or tail stay apart, however full they are. */
function isSpecial({ text }: Line): boolean {
  if (text.length > WIDEST) return false;
  return (
    readMark(text) !== undefined ||
    isAgency(text) ||
    isDate(text) ||
    readCredit(text) !== undefined ||
    readLabels(text.slice(0, 34))?.lead === ''
  );
}

function isQuoted(text: string): boolean {
  return text.startsWith('> ') || text === '>';
}

/** Words keep a space between lines; ideographs never had one. */
function joined(lines: readonly Line[]): string {
  const pieces: string[] = [];
  // Asked of the last piece: looking at the end of a growing text would copy it for each line.
  let above = '';
  for (const line of lines) {
    const next = isQuoted(line.text) ? line.text.slice(1).trim() : line.text;
    const tight = hasIdeographs(above.slice(-1)) || /[，。、；：！？」』）]$/.test(above);
    if (pieces.length > 0 && !(tight && /^[\u3040-\u30ff\u3400-\u9fff「『（]/.test(next))) pieces.push(' ');
    pieces.push(next);
    if (next !== '') above = next;
  }
  return pieces.join('');
}
