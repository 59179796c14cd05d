import { cellsOf } from './cells.ts';

/** One line that is not blank. */
export interface Line {
  /** Trimmed, with runs of white space made one space. */
  readonly text: string;
  /** Counts from 1. */
  readonly number: number;
  /** Columns of white space before it; an ideographic space is two. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** What it is divided into, when it can be the row of a table. */
  readonly cells?: readonly string[];
  /** By tabulators. */
  readonly tabbed: boolean;
}

/**
 * @param first the number of the text's first line.
 * @returns the lines that say something, each with what white space said before it was taken away.
 */
export function linesOf(text: string, first = 1): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let number = first - 1;
  for (const raw of text.split('\n')) {
    number += 1;
    const trimmed = visible(raw);
    if (trimmed === '') {
      gap += 1;
      continue;
    }
    const cells = cellsOf(raw);
    lines.push({
      text: trimmed,
      number,
      indent: indentOf(raw),
      gap,
      ...(cells === undefined ? {} : { cells: cells.map(visible) }),
      tabbed: cells !== undefined && raw.trim().includes('\t'),
    });
    gap = 0;
  }
  return lines;
}

// Neither carries words, but either would hide a label or an end mark from every rule.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this takes away
const CONTROLS = /[\u0000-\u0008\u000b-\u001f]/g;

/** `^Quarry drains overnight<`: how lines of the head are marked for typesetting (ANPA 1312). */
const TYPESET = /^\s*\^(?=\p{L})(.*?)<?\s*$/u;

function visible(raw: string): string {
  // Most lines are spaced already.
  if (!/[^ -~]| {2}|\^/.test(raw)) return raw.trim();
  const trimmed = raw.replace(INVISIBLE, '').replace(CONTROLS, ' ').replace(TYPESET, '$1').trim();
  return /\s\s|\t/.test(trimmed) ? trimmed.replace(/\s{2,}|\t/g, ' ') : trimmed;
}

function indentOf(raw: string): number {
  let columns = 0;
  for (const character of raw) {
    if (character === ' ' || character === '\u00a0') columns += 1;
    else if (character === '\t') columns += 4;
    else if (character === '\u3000') columns += 2;
    else break;
  }
  return columns;
}
