import type { Line } from './lines.ts';

/** Cells of a line. What bars or gaps divide more often is no row that anybody reads, and each cell has its price. */
const MOST_CELLS = 500;
/** Columns that spaces set apart can be an accident in two lines, not in three. */
const LEAST_ROWS = 3;
/** A list whose marks are set off by tabulators. */
const MARKED = /^\s*(?:[-–—*•●▪‣◦·■□○]|\d{1,3}[.)]|\p{L}[.)])\s/u;
const RULE = /^[|+\s:=-]+$/;

/**
 * @param raw one line of the upload.
 * @returns the cells that tabulators, bars or wide gaps divide it into; undefined for a line that is one.
 */
export function cellsOf(raw: string): readonly string[] | undefined {
  if (!/[\t|]| {3}/.test(raw) || MARKED.test(raw)) return undefined;
  if (raw.includes('\t')) {
    const cells = raw.split(/\t+/).map((cell) => cell.trim());
    if (cells.length > 1) return atMost(cells);
  }
  if (raw.includes('|')) {
    const cells = raw
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    if (cells.length > 1) return atMost(cells);
  }
  if (!raw.includes('   ')) return undefined;
  const cells = raw.trim().split(/ {2,}/);
  return cells.length > 1 ? atMost(cells) : undefined;
}

function atMost(cells: readonly string[]): readonly string[] | undefined {
  return cells.length <= MOST_CELLS ? cells : undefined;
}

/** `----+-----` between the rows of a table. */
export function isTableRule(text: string): boolean {
  return (RULE.test(text) && /[|+]/.test(text) && text.includes('--')) || /^-{2,}(?:\s+-{2,})+$/.test(text);
}

/** Lines from one on that are divided into as many cells. */
export interface Run {
  readonly length: number;
  /** False for labels with their values (`Date:⇥24 November`), and for what may be wide gaps only. */
  readonly isTable: boolean;
  readonly columns: number;
}

/** @returns the run of rows that begins at a line; of length 0 when that is not divided into cells. */
export function tableAt(lines: readonly Line[], start: number): Run {
  const first = lines[start]?.cells?.length ?? 0;
  if (first < 2) return { length: 0, isTable: false, columns: 0 };
  const below = lines[start + 1];
  // Names of columns may begin at the second: `H1 2026   H1 2025` above `Revenue   412   388`.
  const columns = below?.gap === 0 && below.cells?.length === first + 1 ? first + 1 : first;
  let end = start + 1;
  let rows = 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || line.gap > 0) break;
    if (isTableRule(line.text)) continue;
    if (line.cells?.length !== columns) break;
    rows += 1;
  }
  const own = lines.slice(start, end);
  const length = own.length;
  if (own.every(({ cells }) => cells === undefined || /[:：]$/.test(cells[0] ?? ''))) {
    return { length, isTable: false, columns };
  }
  const marked = columns > 2 || own.some(({ text }) => text.includes('|')) || own.every(({ tabbed }) => tabbed);
  return { length, isTable: rows >= (marked ? 2 : LEAST_ROWS), columns };
}
