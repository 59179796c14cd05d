import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/**
 * A tag (CommonMark 6.6), whose white space is that of ASCII. markdown-it's own pattern takes a no-break space both for white
 * space and for a part of a value: ten of them in a line of 80 characters took half a second, and each more twice that.
 */
const S = '[ \\t\\n\\f\\r]';
const VALUE = `[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"`;
const OPENING = `<[A-Za-z][A-Za-z0-9-]*(?:${S}+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:${S}*=${S}*(?:${VALUE}))?)*${S}*\\/?>`;
export const TAG = `(?:${OPENING}|<\\/[A-Za-z][A-Za-z0-9-]*${S}*>)`;
const TAG_AT = new RegExp(TAG, 'y');

const BLOCKS =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
  'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem ' +
  'nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul';

interface Kind {
  readonly opens: RegExp;
  /** What its last line holds; it ends before a blank line where this is missing. */
  readonly closes?: RegExp;
  readonly interrupts: boolean;
}

/** The kinds of blocks (CommonMark 4.6), in its order. */
const KINDS: readonly Kind[] = [
  {
    opens: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i,
    closes: /<\/(?:script|pre|style|textarea)>/i,
    interrupts: true,
  },
  { opens: /^<!--/, closes: /-->/, interrupts: true },
  { opens: /^<\?/, closes: /\?>/, interrupts: true },
  { opens: /^<![A-Za-z]/, closes: />/, interrupts: true },
  { opens: /^<!\[CDATA\[/, closes: /\]\]>/, interrupts: true },
  { opens: new RegExp(`^</?(?:${BLOCKS.replaceAll(' ', '|')})(?=\\s|/?>|$)`, 'i'), interrupts: true },
  { opens: new RegExp(`^${TAG}[ \\t]*$`), interrupts: false },
];

/** HTML in Markdown as markdown-it has it, but for the pattern of a tag. */
export function rawHtml(made: MarkdownIt): void {
  made.block.ruler.at('html_block', htmlBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  made.inline.ruler.before('html_inline', 'html_tag', htmlTag);
}

function htmlBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const opening = lineOf(state, startLine);
  const kind = opening.startsWith('<') ? KINDS.find(({ opens }) => opens.test(opening)) : undefined;
  if (kind === undefined) return false;
  if (silent) return kind.interrupts;
  const end = endOfBlock(state, startLine, endLine, kind);
  state.line = end;
  const token = state.push('html_block', '', 0);
  token.map = [startLine, end];
  token.content = state.getLines(startLine, end, state.blkIndent, true);
  return true;
}

function endOfBlock(state: StateBlock, startLine: number, endLine: number, { closes }: Kind): number {
  if (closes?.test(lineOf(state, startLine))) return startLine + 1;
  for (let line = startLine + 1; line < endLine; line++) {
    const isOutside = (state.sCount[line] ?? 0) < state.blkIndent;
    if (isOutside && (closes === undefined || !state.isEmpty(line))) return line;
    const text = lineOf(state, line);
    if (closes === undefined ? text === '' : closes.test(text)) return text === '' ? line : line + 1;
  }
  return endLine;
}

function lineOf({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]);
}

/** What begins with a letter or a slash; comments and their like stay with markdown-it's rule. */
function htmlTag(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== 0x3c || pos + 2 >= posMax || !/[A-Za-z/]/.test(src.charAt(pos + 1))) return false;
  TAG_AT.lastIndex = pos;
  const tag = TAG_AT.exec(src)?.[0];
  if (tag === undefined) {
    if (!silent) state.pending += '<';
    state.pos += 1;
    return true;
  }
  if (!silent) {
    state.push('html_inline', '', 0).content = tag;
    if (/^<a[>\s]/i.test(tag)) state.linkLevel++;
    if (/^<\/a\s*>/i.test(tag)) state.linkLevel--;
  }
  state.pos += tag.length;
  return true;
}
