import markdownIt, { type StateBlock, type StateCore, type Token } from 'markdown-it';
import definitionLists from 'markdown-it-deflist';
import { abbreviated } from './abbreviations.ts';
import { leavingOut } from './left-out.ts';
import { notes } from './notes.ts';
import { rawHtml } from './raw-html.ts';
import { admonitions } from './syntax/admonitions.ts';
import { cjkEmphasis } from './syntax/cjk-emphasis.ts';
import { formulas } from './syntax/formulas.ts';
import { lostReferences } from './syntax/lost-references.ts';
import { symbols } from './syntax/symbols.ts';
import { allTableCells } from './syntax/table-cells.ts';

/**
 * CommonMark with what GitHub adds (tables, strikethrough, bare addresses, task lists) and what other generators do:
 * footnotes, definition lists, abbreviations, notices, formulas, emoji by their names. Made once: setting it up costs as much as rendering an
 * article.
 */
export const markdown = renderer();

/** MDX indents what stands in a component: there is no indented code. */
export const mdx = renderer().disable('code');

const MAY_HOLD_ADDRESS = /\/\/|@|mailto:/i;

function renderer() {
  const made = markdownIt({ html: true, linkify: true, typographer: false })
    .use(notes)
    .use(definitionLists)
    .use(abbreviated)
    .use(admonitions)
    .use(formulas)
    .use(leavingOut)
    .use(lostReferences)
    .use(symbols)
    .use(cjkEmphasis)
    .use(rawHtml)
    .use(allTableCells);
  // GitHub links bare addresses with a scheme only; without one, `README.md` would be a host in Moldova.
  made.linkify.set({ fuzzyLink: false });
  // Its patterns for every script are slow, and nearly no text holds an address that is not a link already.
  const test = made.linkify.test.bind(made.linkify);
  made.linkify.test = (text) => MAY_HOLD_ADDRESS.test(text) && test(text);
  made.core.ruler.after('inline', 'task-lists', markTasks);
  made.block.ruler.after('deflist', 'term', endsBeforeTerm, { alt: ['paragraph'] });
  made.renderer.rules.td_open = cell;
  made.renderer.rules.th_open = cell;
  return made;
}

/** A column's alignment is a style to HTML, and feeds have none. */
function cell(tokens: Token[], index: number): string {
  return `<${tokens[index]?.tag ?? 'td'}>`;
}

/** A paragraph ends before a line that a definition follows: only that one is its term. */
function endsBeforeTerm(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const next = line + 1;
  if (!silent || next >= endLine || state.isEmpty(line)) return false;
  const at = (state.bMarks[next] ?? 0) + (state.tShift[next] ?? 0);
  if (state.src.charCodeAt(at) !== 0x3a || (state.sCount[next] ?? 0) - state.blkIndent >= 4) return false;
  const isTerm = state.src.charCodeAt((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)) !== 0x3a;
  return isTerm && /^:[ \t]+\S/.test(state.src.slice(at, at + 20));
}

/** Check boxes as characters: feed readers remove form controls. */
function markTasks(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    if (token.type !== 'inline' || !isListItemText(state.tokens, index)) return;
    const [first] = token.children ?? [];
    if (first?.type !== 'text') return;
    first.content = first.content.replace(/^\[([ xX])\](?=\s)/, (_, mark) => (mark === ' ' ? '☐' : '☑'));
  });
}

function isListItemText(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.type === 'paragraph_open' && tokens[index - 2]?.type === 'list_item_open';
}
