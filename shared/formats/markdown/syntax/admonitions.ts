import type { MarkdownIt, StateBlock } from 'markdown-it';
import { noticeTitle } from './notices.ts';

/** Python-Markdown's `!!! note "Title"`, the foldable `??? note`, and the tabs `=== "Title"` of the same family. */
const LINE = /^(?:(!!!|\?\?\?\+?)[ \t]*(\p{L}[\p{L}\w-]*(?:[ \t]+[\p{L}\w-]+)*)|===[!+]?)(?:[ \t]+"([^\n]*)")?[ \t]*$/u;
/** How MkDocs places a notice, not what it says. */
const PLACE = /^(?:inline|end|annotate)$/;
const INDENT = 4;

/** Whether a line opens such a block: what is indented below it is no code. */
export function opensAdmonition(line: string): boolean {
  return /^[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t]/.test(line) && LINE.test(line.replace(/^[ \t>]+/, ''));
}

/** Notices as quotations with their title, tabs as a title over their text. */
export function admonitions(made: MarkdownIt): void {
  made.block.ruler.before('fence', 'admonition', admonition, { alt: ['paragraph', 'blockquote', 'list'] });
}

function admonition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const sign = state.src.charCodeAt(start);
  if ((sign !== 0x21 && sign !== 0x3f && sign !== 0x3d) || state.src.charCodeAt(start + 2) !== sign) return false;
  const indent = state.blkIndent;
  if ((state.sCount[startLine] ?? 0) - indent >= INDENT) return false;
  const match = LINE.exec(state.src.slice(start, state.eMarks[startLine]));
  if (match === null) return false;
  const [, mark, words = '', quoted] = match;
  const end = endOfBody(state, startLine + 1, endLine);
  // Without a title and a text it is three marks and a word.
  if (quoted === undefined && (mark === undefined || end === startLine + 1)) return false;
  if (silent) return true;

  const title = (quoted ?? titleOf(words)).trim();
  if (mark !== undefined) open(state, 'blockquote', startLine);
  if (title !== '') putTitle(state, title, startLine);
  const { lineMax, parentType } = state;
  state.blkIndent = indent + INDENT;
  state.lineMax = end;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, startLine + 1, end);
  state.blkIndent = indent;
  state.lineMax = lineMax;
  state.parentType = parentType;
  if (mark !== undefined) state.push('blockquote_close', 'blockquote', -1);
  state.line = end;
  return true;
}

/** @returns the line behind the last that is indented below the title. */
function endOfBody(state: StateBlock, from: number, endLine: number): number {
  let end = from;
  for (let line = from; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) - state.blkIndent < INDENT) break;
    end = line + 1;
  }
  return end;
}

function titleOf(words: string): string {
  const [name = '', ...others] = words.split(/[ \t]+/);
  return others.every((word) => PLACE.test(word)) ? noticeTitle(name) : words;
}

function putTitle(state: StateBlock, title: string, line: number): void {
  open(state, 'paragraph', line, 'p');
  const inline = state.push('inline', '', 0);
  inline.content = `<strong>${title}</strong>`;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

function open(state: StateBlock, name: string, line: number, tag = name): void {
  state.push(`${name}_open`, tag, 1).map = [line, line + 1];
}
