import { opensAdmonition } from './admonitions.ts';

/**
 * @param opening the text that opens code at `at`: a fence with what stands before it in its line, or backticks.
 * @returns the offset behind the code; undefined for backticks that nothing closes in their paragraph.
 */
export function endOfCode(text: string, at: number, opening: string): number | undefined {
  const [marks = ''] = /(?:`+|~+)$/.exec(opening) ?? [];
  const from = at + opening.length;
  if (opening === marks && !(marks.length >= 3 && isLineStart(text, at))) return endOfSpan(text, from, marks);
  return endOfFence(text, from, marks);
}

/** By hand, as that of the span: of ten thousand marks no pattern can be made. */
function endOfFence(text: string, from: number, marks: string): number {
  for (let start = text.indexOf('\n', from); start !== -1; ) {
    const end = text.indexOf('\n', start + 1);
    const line = text.slice(start + 1, end === -1 ? text.length : end);
    const closing = line.replace(/^[ \t>]+/, '').trimEnd();
    if (closing.length >= marks.length && closing === marks.charAt(0).repeat(closing.length))
      return start + 1 + line.trimEnd().length;
    start = end;
  }
  // A fence that nothing closes lasts to the end (CommonMark 4.5).
  return text.length;
}

const LONGEST_SPAN = 5_000;

function endOfSpan(text: string, from: number, marks: string): number | undefined {
  const paragraph = text.slice(from, from + LONGEST_SPAN).split(/\n[ \t]*\n/, 1)[0] ?? '';
  for (const { 0: run, index } of paragraph.matchAll(/`+/g)) {
    if (run.length === marks.length) return from + index + run.length;
  }
  return undefined;
}

/** @returns the end of the line at `at` when that is indented code: below a blank line, and not in a list. */
export function endOfIndentedCode(text: string, at: number): number | undefined {
  const end = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
  let line = at - 1;
  let isBelowBlank = true;
  for (let looked = 0; line > 0 && looked < 50; looked++) {
    const start = text.lastIndexOf('\n', line - 1) + 1;
    const above = text.slice(start, line);
    const isBlank = above.trim() === '';
    if (!isBlank && !/^(?: {4}|\t)/.test(above)) {
      const isContent = /^\s*(?:[-*+:~]|\d+[.)])\s|^ {1,3}\S|^\[\^/.test(above) || opensAdmonition(above);
      return isBelowBlank && looked > 0 && !isContent ? end : undefined;
    }
    isBelowBlank = isBlank;
    line = start - 1;
  }
  return line <= 0 ? end : undefined;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}
