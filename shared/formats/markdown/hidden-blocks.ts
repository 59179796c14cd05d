import { hideByName } from '../../article/hidden/classes.ts';
import { hidesByStyle } from './templates/for-nobody.ts';

/** A list of attributes that stands alone, which belongs to the block above it, or else below (kramdown; Python-Markdown). */
const ALONE = /^(?: {0,3}>)* {0,3}\{:([^{}]*)\}[ \t]*$/;
/** Of a heading, at its end. */
const OF_HEADING = /^[ \t>]*#{1,6}[ \t].*\{:?([^{}]*)\}[ \t#]*$/;
/** Of words: `[…]{.hidden}` (Pandoc), `*…*{: .hidden}` (kramdown); or code, which is looked over. */
const OF_WORDS = /`[^`\n]+`|(?:\[[^[\]\n]+\]|(\*{1,2}|_{1,2})(?=\S)[^*_\n]+\1)\{:?([^{}\n]*)\}/g;
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/;
const BLANK = /^[ \t>]*$/;
/** Cheap, and true of all that is looked for. */
const ANY = /\{:?[^{}\n]{0,500}(?:[.\s][\w-]|hidden|style)/;

/**
 * Markdown without the blocks and words that their own attributes hide from readers, with as many lines: where they stood, a comment of HTML
 * stands.
 */
export function withoutHiddenByAttributes(source: string): string {
  if (!ANY.test(source)) return source;
  const lines = source.split('\n');
  let isCode = false;
  for (const [index, line] of lines.entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode || !line.includes('{')) continue;
    const [, alone] = ALONE.exec(line) ?? [];
    if (alone !== undefined) {
      if (hides(alone)) leaveOut(lines, ...blockAt(lines, index));
    } else if (hides(OF_HEADING.exec(line)?.[1] ?? '')) leaveOut(lines, index, index);
    else if (!/^(?: {4}|\t)/.test(line)) {
      lines[index] = line.replace(OF_WORDS, (words, _, list = '') => (hides(list) ? '<!-- -->' : words));
    }
  }
  return lines.join('\n');
}

function hides(list: string): boolean {
  const classes = [...list.matchAll(/(?:^|\s)\.([\w-]+)/g)].map(([, name = '']) => name);
  const [, named = ''] = /(?:^|\s)class=["']([^"']*)["']/.exec(list) ?? [];
  const isMarked = /(?:^|\s)hidden(?:=(?!["']?false)|\s*$)/.test(list);
  return isMarked || hidesByStyle(list) || hideByName([...classes, named].join(' '));
}

/** The lines of the block that a list alone in its line belongs to. */
function blockAt(lines: readonly string[], at: number): [from: number, to: number] {
  const isText = (index: number) => lines[index] !== undefined && !BLANK.test(lines[index]);
  let from = at;
  let to = at;
  if (isText(at - 1)) while (isText(from - 1)) from -= 1;
  else while (isText(to + 1)) to += 1;
  return [from, to];
}

function leaveOut(lines: string[], from: number, to: number): void {
  for (let index = from; index <= to; index++) lines[index] = '';
  lines[from] = from === to ? '<!-- -->' : '<!--';
  if (from !== to) lines[to] = '-->';
}
