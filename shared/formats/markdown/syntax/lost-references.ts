import type { MarkdownIt, StateInline } from 'markdown-it';
import { putLeftOut } from '../left-out.ts';
import { UNRESOLVED } from '../templates/unresolved.ts';

const LONGEST_LABEL = 300;

/**
 * `[text][label]` whose label nothing defines: generators have addresses that many files share in one that they include.
 * The text stands without its link. `[text]` alone is prose, and so are `a[i][j]` and `[1][2]`.
 */
export function lostReferences(made: MarkdownIt): void {
  made.inline.ruler.after('link', 'lost-reference', lostReference);
}

function lostReference(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== 0x5b || /[\w\])]/.test(src.charAt(pos - 1))) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, true);
  if (end <= pos + 1 || src.charCodeAt(end + 1) !== 0x5b) return false;
  const close = src.slice(end + 2, end + 2 + LONGEST_LABEL).indexOf(']');
  const behind = end + 2 + close + 1;
  if (close === -1 || behind > posMax || /[([\w]/.test(src.charAt(behind))) return false;
  const label = src.slice(end + 2, behind - 1).trim();
  const text = src.slice(pos + 1, end);
  if (label.includes('[') || !(label === UNRESOLVED || /\p{L}/u.test(label === '' ? text : label))) return false;
  if (!silent) {
    const shown = (label === '' ? text : label).replace(/\s+/g, ' ');
    if (label !== UNRESOLVED) putLeftOut(state, { kind: 'undefined-link', detail: shown });
    state.pos = pos + 1;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
  }
  state.pos = behind;
  return true;
}
