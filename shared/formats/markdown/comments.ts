import type { Scan } from './templates/scan.ts';

/** Characters. A comment is looked at no further, and an edit is shorter. */
const LONGEST = 20_000;

/** What CriticMarkup opens, what closes it, and what is left of what stands between. */
const EDITS: readonly (readonly [open: string, close: string, left: (inside: string) => string])[] = [
  ['{--', '--}', () => ''],
  ['{>>', '<<}', () => ''],
  ['{++', '++}', withoutEdits],
  ['{==', '==}', withoutEdits],
  ['{~~', '~~}', (inside) => withoutEdits(inside.slice(inside.indexOf('~>') + 2))],
];

/** An edit or a comment that begins with a brace: CriticMarkup, or a comment of Jinja and Nunjucks. */
export function expandBraceComment(scan: Scan, at: number): number | undefined {
  const { source, out } = scan;
  const text = source.slice(at, at + LONGEST);
  const [open, close, left] = EDITS.find(([sign]) => text.startsWith(sign)) ?? [];
  if (open !== undefined && close !== undefined && left !== undefined) {
    const end = text.indexOf(close, open.length);
    if (end === -1) return undefined;
    if (open !== '{++' && open !== '{==') scan.drop({ kind: 'comment-or-deletion' });
    out.put(left(text.slice(open.length, end)));
    return out.skip(at + end + close.length);
  }
  const end = text.startsWith('{#') ? text.indexOf('#}', 2) : -1;
  // `{#id}` is the id of a heading, and `{#if` opens a block of Svelte's.
  if (end === -1 || text.slice(2, end).includes('{#') || /^\{#[\w:.-]+\s*\}/.test(text)) return undefined;
  scan.drop({ kind: 'comment' });
  return out.skip(at + end + 2);
}

/** Edits within an edit, to any depth. */
function withoutEdits(text: string): string {
  const [, before = '', open = '', rest = ''] = /^([\s\S]*?)(\{(?:--|>>|\+\+|==|~~))([\s\S]*)$/.exec(text) ?? [];
  const [, close = '', left] = EDITS.find(([sign]) => sign === open) ?? [];
  const end = open === '' ? -1 : rest.indexOf(close);
  if (left === undefined || end === -1) return text;
  return before + left(rest.slice(0, end)) + withoutEdits(rest.slice(end + close.length));
}

/**
 * A comment of Obsidian (`%% … %%`), in a line or over many.
 *
 * @returns where it ends; undefined for a sign of percent.
 */
export function expandPercentComment(scan: Scan, at: number): number | undefined {
  const { source, out } = scan;
  if (/[\w%]/.test(source[at - 1] ?? '') || source[at + 2] === '%') return undefined;
  const end = source.indexOf('%%', at + 2);
  if (end !== -1) {
    scan.drop({ kind: 'comment' });
    return out.skip(end + 2);
  }
  const isAlone = /^[ \t>]*$/.test(out.line()) && /^[ \t]*(?:\n|$)/.test(source.slice(at + 2, at + 200));
  return isAlone ? scan.endHere('%%') : undefined;
}

/**
 * A comment of MyST (mystmd.org, "Comments"): a line behind a sign of percent. Within a paragraph it is a sign of percent: only
 * one with which a block begins is a comment, and those directly below it.
 *
 * @returns where it ends; undefined for a sign of percent.
 */
export function expandCommentLine({ source, out, drop }: Scan, at: number): number | undefined {
  const above = source.slice(source.lastIndexOf('\n', at - 2) + 1, Math.max(0, at - 1));
  // What Pandoc begins a text with is its title.
  const isFirst = source.slice(0, at).trim() === '';
  if (above.trim() !== '' || (isFirst && !/^#{1,2} /m.test(source))) return undefined;
  COMMENT_LINES.lastIndex = at;
  drop({ kind: 'comment' });
  return out.skip(at + (COMMENT_LINES.exec(source)?.[0].length ?? 0));
}

const COMMENT_LINES = /(?:[ \t]{0,3}%(?:[ \t][^\n]*)?(?:\n|$))+/y;

const DEFINITION = /[ \t>]*\[[^\]\n]{0,20}\]:[^\n]*/y;

/**
 * A definition that nothing refers to, as comments are written where there are none: `[//]: # (…)`. It ends with its title,
 * which may go on below.
 */
export function expandDefinitionComment({ source, out, drop }: Scan, at: number): number {
  DEFINITION.lastIndex = at;
  let end = at + (DEFINITION.exec(source)?.[0].length ?? 0);
  const isOpen = () => /\([^()]*$/.test(source.slice(at, end));
  while (isOpen()) {
    const next = source.indexOf('\n', end + 1);
    const line = source.slice(end + 1, next === -1 ? source.length : next);
    if (line.trim() === '') break;
    end += 1 + line.length;
  }
  drop({ kind: 'comment' });
  return out.skip(end);
}

const LIQUID = /\{%-?\s*#[^%]{0,2000}%\}/y;

/** @returns where an inline comment of Liquid ends (`{% # … %}`); undefined for any other tag. */
export function expandLiquidComment({ source, out, drop }: Scan, at: number): number | undefined {
  LIQUID.lastIndex = at;
  const comment = LIQUID.exec(source)?.[0];
  if (comment === undefined) return undefined;
  drop({ kind: 'comment' });
  return out.skip(at + comment.length);
}

const CHANGE = /\]\{\.(?:comment-start|comment-end|deletion)\s[^{}]{0,500}\}/g;
/** Characters. What is longer was not written as one remark. */
const LONGEST_CHANGE = 5_000;

/**
 * Makes comments of HTML of what Pandoc keeps of a document's remarks and deletions: `[…]{.deletion author="…"}`
 * (pandoc.org/MANUAL.html, `--track-changes=all`).
 */
export function withoutTrackedChanges(source: string): string {
  let text = '';
  let at = 0;
  for (const { index, 0: sign } of source.matchAll(CHANGE)) {
    const start = /^\]\{\.comment-end|\bauthor=/.test(sign) ? openingBracket(source, index, at) : undefined;
    if (start === undefined) continue;
    const inside = source
      .slice(start + 1, index)
      .replace(/--|[<>]/g, ' ')
      .replace(/\n\s*\n/g, '\n');
    text += `${source.slice(at, start)}<!-- ${inside} -->`;
    at = index + sign.length;
  }
  return text + source.slice(at);
}

/** Of what a bracket closes. */
function openingBracket(source: string, close: number, from: number): number | undefined {
  let depth = 1;
  for (let at = close - 1; at >= Math.max(from, close - LONGEST_CHANGE); at--) {
    if (source[at] === ']') depth++;
    else if (source[at] === '[' && --depth === 0) return at;
  }
  return undefined;
}

/** @returns where a comment environment of LaTeX ends; undefined for any other escape. */
export function expandLatexComment({ source, out, drop }: Scan, at: number): number | undefined {
  const end = source.startsWith('\\begin{comment}', at) ? source.indexOf('\\end{comment}', at) : -1;
  if (end === -1) return undefined;
  drop({ kind: 'comment' });
  return out.skip(end + '\\end{comment}'.length);
}
