import { sameness } from '../../../article/dropped.ts';
import { stated } from '../../../article/stated.ts';
import type { Dropped } from '../../../article/types.ts';
import { LONGEST_TEXT } from '../../bounds/text.ts';
import type { Fields } from '../../fields/values.ts';
import {
  expandBraceComment,
  expandCommentLine,
  expandDefinitionComment,
  expandLatexComment,
  expandLiquidComment,
  expandPercentComment,
  withoutTrackedChanges,
} from '../comments.ts';
import { dedented } from '../dedent.ts';
import { endOfCode, endOfIndentedCode } from '../syntax/code.ts';
import { putDirective } from '../syntax/directives.ts';
import { expandWikiLink } from '../syntax/wiki-links.ts';
import { expandBracketShortcode } from './bracket-shortcodes.ts';
import { expandJsx } from './expand-jsx.ts';
import { expandJsxExpression } from './expand-jsx-expression.ts';
import { expandStatement } from './expand-statement.ts';
import { expandExpression, expandTag } from './expand-tags.ts';
import { outputFrom } from './output.ts';
import { namesIn, type Scan } from './scan.ts';
import { putAsText } from './tag-as-text.ts';
import { hugoTagAt, liquidTagAt } from './template-tags.ts';
import { UNRESOLVED, withoutUnresolvedLines } from './unresolved.ts';

export interface Expansion {
  /** Markdown without anything of a generator's own language. */
  readonly text: string;
  readonly dropped: readonly Dropped[];
  /** Where the excerpt ends in `text`, when its author marked that. */
  readonly excerptEnd?: number;
  /** The source's line of a line of `text`; both count from 1. */
  readonly lineOf: (line: number) => number;
  /** A comment that nothing closes: what stands below it is not in `text`. */
  readonly unclosed?: Unclosed;
}

export interface Unclosed {
  readonly sign: string;
  /** Of the source, counted from 1. */
  readonly line: number;
}

/** Whether there is anything to do: most texts are plain Markdown. */
const ANY =
  /%%|^[ \t]*% |\{(?:--|>>|~~|\+\+|==)|^[ \t>]*\[(?:\/\/|#|comments?|[_.]*)\]:|\\begin\{comment\}|\{\s*[{%:#./]|^[ \t>]*:::|\[\[|<\/?[A-Z]|^(?:import|export)\s|<[!?]|\[![A-Z]|^\[(?:TOC|toc)\]|[)\]:]\{|\{\s*[\w-]+=|<[a-z][^<>\n]*(?:\smarkdown[\s=>]|\/>)|<(?:audio|video|title|textarea|iframe|script|style|select|svg|template|noscript|head|object|math|xmp|button|datalist)\b|\[(?:\/[a-z][\w-]{2,40}\]|[a-z][\w-]{2,40}(?:[ \t][^[\]\n=]{0,200})?=|(?:caption|wp_caption|embed|audio|video|youtube|vimeo|code|sourcecode|tweet|soundcloud|gallery|playlist|contact-form|contactform|wpforms|archives|sitemap)\])/m;
const NEXT =
  /%%|^[ \t]{0,3}%(?= )|^[ \t>]*\[(?:\/\/|#|comments?|[_.]*)\]:|^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*(?:`{3,}(?![^\n]*`)|~{3,})|^[ \t>]*:{3,}|^(?: {4}|\t)|`+|\\[^\n]|\$\$|(?:\*\*|__)<!--(?:[^-]|-(?!->)){0,200}-->(?:\*\*|__)|<!--|<\/?[A-Za-z]|<[!?]|\{|!?\[\[|^(?:import|export)\b|\[![A-Z]+\]|^\[(?:TOC|toc)\][ \t]*$|\[(?:\/[a-z][\w-]{2,40}\]|[a-z][\w-]{2,40}(?:[ \t][^[\]\n=]{0,200})?=|(?:caption|wp_caption|embed|audio|video|youtube|vimeo|code|sourcecode|tweet|soundcloud|gallery|playlist|contact-form|contactform|wpforms|archives|sitemap)\])|^[ \t]*[-*+] TOC[ \t]*\n[ \t]*(?=\{:toc)/gm;
const DEFINITION_COMMENT = /\]:$/;
const EXCERPT_END =
  /(?:<!--\s*(?:more|excerpt|truncate|read[ -]?more|end[ -]excerpt)\s*-->|\{\/\*\s*(?:truncate|more)\s*\*\/\})/iy;
const ATTRIBUTE_LIST =
  /\{(?::(?!:)\s*(?:[.#]\s?[\w:.-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}]+)|toc|[\w-]{2,})[^{}]{0,500}|\s*(?:[#.][\w:.-]+|(?:width|height|loading|target|rel|class|align|style|id|title|alt|lang|dir|srcset|sizes|data-[\w-]+|aria-[\w-]+)=)[^{}\n]*)\}/y;
const KRAMDOWN_EXTENSION = /\{:{2}(?:\/?\w[^}\n]*\}|\/\})|\{:\/\w*\}/y;
const LINKED_ID = /\(#([\w:.-]+)\)/g;
const LABEL = /\[([^[\]]+)\]:/g;
const KRAMDOWN_COMMENT = '{::comment}';
const COMMENT_END = /\{:{1,2}\/(?:comment)?\}/g;
/** So many things that open and never close: whoever writes them means something else. */
const PATIENCE = 200;
/** Characters. A field of the front matter may be named ten thousand times: what is longer is no article, and is refused. */
export const LONGEST_EXPANSION = 2 * LONGEST_TEXT;

/**
 * Turns what static site generators add to Markdown (shortcodes, Liquid and Nunjucks tags, JSX, directives, attribute
 * lists, wiki links) into what it means in Markdown and HTML, or leaves it out. Code is untouched.
 *
 * @param page the fields of the front matter, which expressions may name.
 * @param isMdx whether braces hold expressions.
 */
export function expandTemplates(text: string, page: Fields, isMdx: boolean): Expansion {
  if (!isMdx && !ANY.test(text)) return { text, dropped: [], lineOf: (line) => line };
  const source = withoutTrackedChanges(text.replaceAll(UNRESOLVED, ' '));
  const dropped = new Map<string, Dropped>();
  const out = outputFrom(source);
  const scan: Scan = {
    source,
    out,
    page,
    isMdx,
    open: [],
    lastEnds: new Map(),
    nextEnds: new Map(),
    names: new Map(),
    shortcodes: new Set(),
    patience: PATIENCE,
    drop(what) {
      const slot = sameness(what);
      const row = dropped.get(slot);
      dropped.set(
        slot,
        row === undefined ? { ...what, count: 1, line: out.sourceLine() } : { ...row, count: row.count + 1 },
      );
    },
    endHere(sign) {
      unclosed = { sign, line: out.sourceLine() };
      return out.skip(source.length);
    },
  };
  let excerptEnd: number | undefined;
  let unclosed: Unclosed | undefined;
  const next = new RegExp(NEXT);
  for (let match = next.exec(source); match !== null && out.length() <= LONGEST_EXPANSION; match = next.exec(source)) {
    const at = match.index;
    const [sign] = match;
    out.copy(at);
    if (excerptEnd === undefined && (sign === '<!--' || sign === '{') && matchAt(EXCERPT_END, source, at) !== undefined)
      excerptEnd = out.length();
    const end = expandAt(scan, sign, at);
    next.lastIndex = Math.max(end, at + 1);
    out.copy(Math.max(end, at + 1));
  }
  out.copy(source.length);
  for (const end of scan.open.toReversed()) out.put(end);
  const written = withoutUnresolvedLines(out.text());
  return {
    text: isMdx ? dedented(written) : written,
    dropped: [...dropped.values()],
    lineOf: out.lineOf,
    ...stated({ unclosed }),
    ...(excerptEnd === undefined ? {} : { excerptEnd: withoutUnresolvedLines(out.text().slice(0, excerptEnd)).length }),
  };
}

/** @returns the offset up to which the source is dealt with: taken over from where the output's copy is, or left out. */
function expandAt(scan: Scan, sign: string, at: number): number {
  const { source, out } = scan;
  if (sign === '%%') return expandPercentComment(scan, at) ?? at + 2;
  if (sign.endsWith('%')) return expandCommentLine(scan, at) ?? at + sign.length;
  if (DEFINITION_COMMENT.test(sign)) return expandDefinitionComment(scan, at);
  if (sign[0] === '\\') return expandLatexComment(scan, at) ?? at + 2;
  if (/[`~]$/.test(sign)) return endOfCode(source, at, sign) ?? at + sign.length;
  if (sign === '    ' || sign === '\t')
    return (scan.isMdx ? undefined : endOfIndentedCode(source, at)) ?? at + sign.length;
  if (sign === '$$') return endBefore(source, at + 2, '$$', 5_000) ?? at + 2;
  if (sign === '<!--') return endOfComment(scan, at);
  // Emphasis of nothing but a comment.
  if (sign.endsWith('-->**') || sign.endsWith('-->__')) return out.skip(at + sign.length);
  if (sign === '<!' || sign === '<?') return putAsText(scan, at);
  if (sign[0] === '<') return expandJsx(scan, at);
  if (sign.endsWith(':')) return putDirective(scan, at);
  if (sign === 'import' || sign === 'export') return expandStatement(scan, at);
  if (sign.endsWith('[[')) return expandWikiLink(scan, at);
  if (sign.startsWith('[!')) return expandAlert(scan, sign, at);
  if (/^\[\/?[a-z]/.test(sign) && !/^\[toc\]/.test(sign)) return expandBracketShortcode(scan, at);
  if (sign !== '{') return out.skip(at + sign.length);
  return expandBrace(scan, at);
}

function expandBrace(scan: Scan, at: number): number {
  const comment = expandBraceComment(scan, at);
  if (comment !== undefined) return comment;
  const inline = expandLiquidComment(scan, at);
  if (inline !== undefined) return inline;
  const { source, out } = scan;
  const follows = source.slice(at, at + 3);
  if (scan.patience > 0) {
    if (follows === '{{<' || follows === '{{%') return expandTag(scan, at, hugoTagAt);
    if (follows.startsWith('{%')) return expandTag(scan, at, liquidTagAt);
    if (follows.startsWith('{{')) return expandExpression(scan, at);
  }
  const list =
    matchAt(ATTRIBUTE_LIST, source, at) ?? kramdownComment(scan, at) ?? matchAt(KRAMDOWN_EXTENSION, source, at);
  if (list !== undefined && isAttributed(scan, at, list)) {
    const id = /^\{:?\s*#([\w:.-]+)/.exec(list)?.[1];
    // A heading's own id is kept where the text links to it.
    if (id !== undefined && namesIn(scan, LINKED_ID).has(id)) out.put(`<a id="${id}"></a>`);
    else if (isSpan(scan)) out.put(`[${UNRESOLVED}]`);
    scan.drop({ kind: 'attribute-list' });
    return out.skip(at + list.length);
  }
  return scan.isMdx && scan.patience > 0 ? expandJsxExpression(scan, at) : at + 1;
}

/** One that nothing closes is a tag by itself. */
function kramdownComment({ source, lastEnds }: Scan, at: number): string | undefined {
  if (!source.startsWith(KRAMDOWN_COMMENT, at)) return undefined;
  const last = lastEnds.get(KRAMDOWN_COMMENT) ?? [...source.matchAll(COMMENT_END)].at(-1)?.index ?? -1;
  lastEnds.set(KRAMDOWN_COMMENT, last);
  if (last < at) return undefined;
  const end = new RegExp(COMMENT_END);
  end.lastIndex = at;
  end.exec(source);
  return source.slice(at, end.lastIndex);
}

/** Kramdown's begin with a colon; others stand behind what they belong to, an id also at the end of its heading. */
function isAttributed({ source, out }: Scan, at: number, list: string): boolean {
  if (list[1] === ':') return true;
  const line = out.line();
  if (/[)\]*_`\s]$|^$|:[\w-]+:$/.test(line)) return true;
  const isLast = /^[ \t]*(?:\n|$)/.test(source.slice(at + list.length, at + list.length + 20));
  return isLast && /^[ \t>]*#{1,6}[ \t]/.test(line);
}

/** Pandoc's `[text]{.class}`, where the text is no link. */
function isSpan(scan: Scan): boolean {
  const text = /(?:^|[^\]!])\[([^[\]]+)\]$/.exec(scan.out.line())?.[1];
  return text !== undefined && !namesIn(scan, LABEL).has(text);
}

/** GitHub's `> [!NOTE]`. */
function expandAlert({ source, out }: Scan, sign: string, at: number): number {
  const prefix = out.line();
  const isAlone =
    /^[ \t>]*>[ \t]*$/.test(prefix) && /^[ \t]*(?:\n|$)/.test(source.slice(at + sign.length, at + sign.length + 20));
  if (!isAlone) return at + sign.length;
  const name = sign.slice(2, -1);
  out.put(`**${name[0]}${name.slice(1).toLowerCase()}**\n${prefix.trimEnd()}`);
  return out.skip(at + sign.length);
}

/** Within a paragraph a comment ends with it. */
function endOfComment(scan: Scan, at: number): number {
  const { source, lastEnds, out } = scan;
  const last = lastEnds.get('-->') ?? source.lastIndexOf('-->');
  lastEnds.set('-->', last);
  const isBlock = /^[ \t>]*$/.test(out.line());
  // To CommonMark (4.6) all that follows is the comment; whoever names the sign in prose does not begin a line with it.
  if (last < at + 4) return isBlock ? scan.endHere('<!--') : putAsText(scan, at);
  const end = source.indexOf('-->', at + 4) + 3;
  return isBlock || !/\n[ \t>]*\n/.test(source.slice(at, Math.min(end, at + 20_000))) ? end : putAsText(scan, at);
}

function endBefore(source: string, from: number, close: string, most: number): number | undefined {
  const found = source.slice(from, from + most).indexOf(close);
  return found === -1 ? undefined : from + found + close.length;
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
