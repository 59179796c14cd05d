import { readHeaderLine } from '../../newsroom/header-line.ts';
import type { Line } from './lines.ts';

/** Columns that spaces set apart can be an accident in two lines, not in three. */
const LEAST_ROWS = 3;
/** `Story by Jane Doe | Photos by John Roe` above `Posted: June 3 | Updated: June 4` is what a header says, two facts a line. */
const MOST_OF_HEADER = 4;
const RULE = /^[|+\s:=-]+$/;

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
  if (length <= MOST_OF_HEADER && own.every(({ text }) => readHeaderLine(text) !== undefined))
    return { length, isTable: false, columns };
  const marked = columns > 2 || own.some(({ text }) => text.includes('|')) || own.every(({ tabbed }) => tabbed);
  return { length, isTable: rows >= (marked ? 2 : LEAST_ROWS), columns };
}
