import type { MarkdownIt, StateInline } from 'markdown-it';
import { putLeftOut } from '../left-out.ts';
import { EMOJI } from './emoji.ts';

const NAMED = /:([a-z0-9+][\w+-]{1,60}):/y;
/** Pictures of MkDocs' themes, which only their fonts hold. */
const ICON = /^(?:material|fontawesome|octicons|simple|custom)-[a-z0-9-]+$/;
const KEYS = /\+\+([a-z][a-z0-9-]*(?:\+[a-z0-9-]+)*)\+\+(?![+\w])/y;

/** `:tada:` of GitHub, `:material-check:` and the keys `++ctrl+k++` of MkDocs. */
export function symbols(made: MarkdownIt): void {
  made.inline.ruler.push('symbol', symbol);
}

function symbol(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const sign = src.charCodeAt(pos);
  if ((sign !== 0x3a && sign !== 0x2b) || (pos > 0 && /[\w:+]/.test(src.charAt(pos - 1)))) return false;
  const pattern = sign === 0x3a ? NAMED : KEYS;
  pattern.lastIndex = pos;
  const [whole, name = ''] = pattern.exec(src) ?? [];
  if (whole === undefined || pos + whole.length > state.posMax) return false;
  const emoji = EMOJI.get(name);
  if (sign === 0x3a && emoji === undefined && !ICON.test(name)) return false;
  if (!silent) {
    if (emoji !== undefined) state.push('text', '', 0).content = emoji;
    else if (sign === 0x3a) putLeftOut(state, { kind: 'icon', detail: whole });
    else state.push('html_inline', '', 0).content = name.split('+').map(key).join('+');
  }
  state.pos = pos + whole.length;
  return true;
}

function key(name: string): string {
  const words = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `<kbd>${words.join(' ')}</kbd>`;
}
