import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { What } from '../../article/dropped-kinds.ts';
import { MOST_NOTES, noteExcess } from './excess.ts';
import { leftOutBlock } from './left-out.ts';

const NOT_REFERRED_TO = -1;
const UNUSED: What = { kind: 'unused-footnote' };

/** Of the renderer's environment, as the plugin keeps it. */
interface NotesEnv {
  readonly footnotes?: {
    /** Of each label, behind a colon, its place in the list. */
    readonly refs?: Readonly<Record<string, number>>;
    readonly list?: readonly Note[];
  };
}

interface Note {
  readonly label?: string;
  /** How often it is referred to; absent for a note in the text. */
  readonly count?: number;
  /** Of a note in the text. */
  readonly content?: string;
  readonly tokens?: Token[];
}

/**
 * Footnotes, defined elsewhere (`[^1]`) or in the text (`^[…]`): those of the plugin, but no more than an article can have, and
 * put at its end in one go, where the plugin copies the whole text for each of them: 200 kB of notes took 46 s.
 */
export function notes(made: MarkdownIt): void {
  footnote(made);
  made.inline.ruler.before('footnote_inline', 'note-too-many', noteTooMany);
  made.core.ruler.at('footnote_tail', notesLast);
}

const MARK = /\^\[|\[\^([^\s\]]{1,300})\]/y;

/** A mark beyond the last note that is kept is text. */
function noteTooMany(state: StateInline, silent: boolean): boolean {
  const { src, pos, env } = state;
  const { refs = {}, list = [] } = (env as NotesEnv).footnotes ?? {};
  if (list.length < MOST_NOTES) return false;
  MARK.lastIndex = pos;
  const [mark, label] = MARK.exec(src) ?? [];
  const isNew = label === undefined || refs[`:${label}`] === NOT_REFERRED_TO;
  if (mark === undefined || !isNew) return false;
  if (!silent) {
    noteExcess(env, 'notes');
    state.pending += src.charAt(pos);
  }
  state.pos += 1;
  return true;
}

function notesLast(state: StateCore): void {
  const { footnotes } = state.env as NotesEnv;
  if (footnotes === undefined) return;
  const { text, definitions } = parted(state.tokens);
  state.tokens = text;
  const { list = [] } = footnotes;
  const labels = new Set(list.map(({ label }) => label));
  for (const { label, tokens } of definitions.values())
    if (!labels.has(label)) state.tokens.push(leftOutBlock(state, UNUSED, lineOf(tokens)));
  if (list.length === 0) return;
  const put = (type: string, nesting: -1 | 0 | 1, tag = '') => {
    const token = new state.Token(type, tag, nesting);
    state.tokens.push(token);
    return token;
  };
  put('footnote_block_open', 1);
  list.forEach((note, id) => {
    const { label, count = 0 } = note;
    const marks = count > 0 ? count : 1;
    put('footnote_open', 1).meta = { id, label };
    for (const token of note.tokens ? paragraphOf(note, state) : (definitions.get(label)?.tokens ?? []))
      state.tokens.push(token);
    // The way back stands in the last paragraph.
    const last = state.tokens.at(-1)?.type === 'paragraph_close' ? state.tokens.pop() : undefined;
    for (let subId = 0; subId < marks; subId++) put('footnote_anchor', 0).meta = { id, subId, label };
    if (last) state.tokens.push(last);
    put('footnote_close', -1);
  });
  put('footnote_block_close', -1);
}

function paragraphOf({ content = '', tokens = [] }: Note, { Token: Made }: StateCore): readonly Token[] {
  const opening = new Made('paragraph_open', 'p', 1);
  const inline = new Made('inline', '', 0);
  inline.content = content;
  inline.children = tokens;
  const closing = new Made('paragraph_close', 'p', -1);
  opening.block = closing.block = true;
  return [opening, inline, closing];
}

/** Counts from 0. */
function lineOf(tokens: readonly Token[]): number {
  return tokens.find(({ map }) => map !== null)?.map?.[0] ?? 0;
}

interface Definition {
  readonly label: string | undefined;
  readonly tokens: Token[];
}

/** The text without the definitions in it, and these by their labels: where several have one label, the last holds. */
function parted(tokens: readonly Token[]) {
  const text: Token[] = [];
  const definitions = new Map<string | undefined, Definition>();
  const open: Definition[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      open.push({ label: (token.meta as Note).label, tokens: [] });
    } else if (token.type === 'footnote_reference_close') {
      const closed = open.pop();
      if (closed) definitions.set(closed.label, closed);
    } else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, definitions };
}
