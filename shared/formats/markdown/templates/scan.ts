import type { What } from '../../../article/dropped-kinds.ts';
import type { Fields } from '../../fields/values.ts';
import { markdown } from '../renderer.ts';
import type { Output } from './output.ts';

/** The state of one text while its templates are expanded. */
export interface Scan {
  readonly source: string;
  readonly out: Output;
  /** The front matter. */
  readonly page: Fields;
  readonly isMdx: boolean;
  /** What closes the quotations that are open, outermost first. */
  readonly open: string[];
  /** Where the last tag that closes one of a name stands; -1 where none does. */
  readonly lastEnds: Map<string, number>;
  /** Where the next tag that closes one of a name stands, for all that open from an offset on. */
  readonly nextEnds: Map<string, { readonly from: number; readonly at: number }>;
  /** What patterns name in the source, by the patterns: see `namesIn`. */
  readonly names: Map<string, ReadonlySet<string>>;
  /** Names of bracket shortcodes whose first tag was left out. */
  readonly shortcodes: Set<string>;
  /** Falls with everything that opens and is not closed; at 0 nothing more of the kind is looked for. */
  patience: number;
  /** Notes what is left out here. */
  drop(what: What): void;
  /** Leaves out the rest, for a sign that hides it. @returns the offset behind it. */
  endHere(sign: string): number;
}

/** What the first group of a pattern finds anywhere in the source, looked for once. */
export function namesIn({ source, names }: Scan, pattern: RegExp): ReadonlySet<string> {
  const known = names.get(pattern.source) ?? new Set([...source.matchAll(pattern)].map(([, name = '']) => name));
  names.set(pattern.source, known);
  return known;
}

/** Deeper quotations are none to a reader, and cost the parser more than their number. */
const DEEPEST = 20;
const BLANK = /^[ \t>]*$/;

/** Opens a quotation in a block of its own, or in a table or heading nothing. */
export function openQuotation({ out, open }: Scan, title?: string, by?: string): void {
  const prefix = out.line();
  if (!BLANK.test(prefix) || open.length >= DEEPEST) {
    open.push('');
    return;
  }
  const titled = title === undefined ? '' : `${prefix}**${title}**\n${prefix}\n`;
  out.put(`<blockquote>\n${prefix}\n${titled === '' ? prefix : `${titled}${prefix}`}`);
  open.push(
    `\n${prefix}\n${by === undefined ? '' : `${prefix}— ${by}\n${prefix}\n`}${prefix}</blockquote>\n${prefix}\n${prefix}`,
  );
}

/** Opens what readers do not see. */
export function openHidden({ out, open }: Scan): void {
  const prefix = out.line();
  out.put(`<div hidden>\n${prefix}\n${prefix}`);
  open.push(`\n${prefix}\n${prefix}</div>\n${prefix}\n${prefix}`);
}

/** Closes the innermost quotation, if one is open. */
export function closeQuotation({ out, open }: Scan): void {
  out.put(open.pop() ?? '');
}

/** The title of a container, as a paragraph of its own. */
export function putTitle({ out }: Scan, title: string | undefined): void {
  const prefix = out.line();
  if (title !== undefined && BLANK.test(prefix))
    out.put(`**${title.replace(/[*_[\]<>]/g, '\\$&')}**\n${prefix}\n${prefix}`);
}

/** Markdown in the place of a tag; an element that begins a line would make HTML of what stands below it. */
export function putMarkdown({ out, source }: Scan, text: string, end: number): void {
  const prefix = out.line();
  if (isInHtml(source, end)) {
    out.put(markdown.renderInline(text));
    return;
  }
  const isBlock = text.startsWith('<') && BLANK.test(prefix) && /^[ \t]*(?:\n|$)/.test(source.slice(end, end + 200));
  out.put(isBlock ? `${text}\n${prefix.trimEnd()}` : text);
}

/** Longer blocks without a blank line are looked at from their middle on. */
const LONGEST_BLOCK = 4_000;
const ELEMENT =
  /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?<\/?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|iframe|legend|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>])|^[ \t>]*<[a-z][\w-]*(?:\s[^<>]*)?>[ \t]*$/im;

/** Below a line that begins with an element all is HTML, to the next blank line (CommonMark 4.6). */
function isInHtml(source: string, at: number): boolean {
  const last = source.slice(Math.max(0, at - LONGEST_BLOCK), at);
  const blank = [...last.matchAll(/\n[ \t>]*(?=\n)/g)].at(-1)?.index ?? 0;
  return ELEMENT.test(last.slice(blank).replace(/^\n/, ''));
}
