import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { escapeHtml } from '../../plain-text-html.ts';

const LONGEST = 2_000;
const MOST_LINES = 200;
/** A dollar sign that opens a formula and the one that closes it, as Pandoc tells them from prices; what TeX is made of. */
const DOLLARS = /\$(?![\s$])((?:\\[^\n]|[^$\\]){1,2000}?)(?<!\s)\$(?!\d)/y;
const TEX = /[\\^_{]/;

/**
 * Formulas stay as they are written: their underscores are no emphasis, their backslashes escape nothing. Readers of feeds
 * see TeX, and those who know it can read it.
 */
export function formulas(made: MarkdownIt): void {
  made.block.ruler.before('fence', 'formula', blockFormula, { alt: ['paragraph', 'blockquote', 'list'] });
  made.inline.ruler.before('escape', 'formula', inlineFormula);
}

/** A block from `$$` to `$$`, each at the edge of its line. */
function blockFormula(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src.charCodeAt(start) !== 0x24 || state.src.charCodeAt(start + 1) !== 0x24) return false;
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const last = Math.min(endLine, startLine + MOST_LINES);
  for (let line = startLine; line < last; line++) {
    const text = state.src.slice(line === startLine ? start + 2 : state.bMarks[line], state.eMarks[line]).trimEnd();
    if (line > startLine && (state.sCount[line] ?? 0) < state.blkIndent && text !== '') return false;
    if (!text.endsWith('$$')) {
      if (line > startLine && text.startsWith('$$')) return false;
      continue;
    }
    if (line === startLine && text === '$$') return false;
    if (silent) return true;
    const token = state.push('html_block', '', 0);
    token.content = `<p>${escapeHtml(state.getLines(startLine, line + 1, state.blkIndent, false).trim())}</p>\n`;
    token.map = [startLine, line + 1];
    state.line = line + 1;
    return true;
  }
  return false;
}

function inlineFormula(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const sign = src.charCodeAt(pos);
  if (sign !== 0x24 && sign !== 0x5c) return false;
  const end = sign === 0x24 ? endOfDollars(src, pos) : endOfBackslashes(src, pos);
  if (end === undefined || end > state.posMax) return false;
  if (!silent)
    state.push('text', '', 0).content = src.slice(pos, end).replace(/^\\\\([([].*)\\\\([)\]])$/s, '\\$1\\$2');
  state.pos = end;
  return true;
}

function endOfDollars(src: string, at: number): number | undefined {
  if (src.charCodeAt(at + 1) === 0x24) {
    const close = src.slice(at + 2, at + 2 + LONGEST).indexOf('$$');
    return close <= 0 ? undefined : at + close + 4;
  }
  DOLLARS.lastIndex = at;
  const formula = DOLLARS.exec(src)?.[0];
  return formula !== undefined && TEX.test(formula) ? at + formula.length : undefined;
}

/** `\(…\)` and `\[…\]`, with one backslash or, where those are escaped themselves, two. */
function endOfBackslashes(src: string, at: number): number | undefined {
  const [opening = '', mark = ''] = /^\\{1,2}([([])/.exec(src.slice(at, at + 3)) ?? [];
  if (mark === '') return undefined;
  const closing = `${opening.slice(0, -1)}${mark === '(' ? ')' : ']'}`;
  const inside = src.slice(at + opening.length, at + opening.length + LONGEST);
  const close = inside.indexOf(closing);
  return close > 0 && TEX.test(inside.slice(0, close)) ? at + opening.length + close + closing.length : undefined;
}
