import { stated } from '../../../article/stated.ts';
import { argumentsIn } from './arguments.ts';
import { readExpression } from './expressions.ts';
import { isForNobody } from './for-nobody.ts';
import { closeQuotation, openQuotation, putMarkdown, putTitle, type Scan } from './scan.ts';
import { type Meaning, meaningOf } from './shortcodes.ts';
import type { TemplateTag } from './template-tags.ts';
import { UNRESOLVED } from './unresolved.ts';

/** Tags whose content is no Markdown. */
const CODE = new Set(['highlight', 'code', 'codeblock', 'sourcecode', 'code-toggle', 'mermaid', 'prism']);
const LITERAL = new Set(['raw', 'verbatim', 'nomarkdown']);
/** Their content is for the generator, or repeated by it. */
const SILENT = new Set('comment capture for tablerow macro schema style javascript css js script set'.split(' '));
const LONGEST_CONTENT = 500_000;

/** A shortcode or a tag at `at`. @returns the offset behind what it stands for. */
export function expandTag(
  scan: Scan,
  at: number,
  tagAt: (text: string, at: number) => TemplateTag | undefined,
): number {
  const { source, out } = scan;
  const [literal, inner = ''] = /^\{\{([<%])\/\*[\s\S]*?\*\/\1?[>%]?\}\}/.exec(source.slice(at, at + 2_000)) ?? [];
  if (literal !== undefined && inner !== '') {
    out.put(literal.replace('/*', '').replace('*/', '').replaceAll('<', '&lt;'));
    return out.skip(at + literal.length);
  }
  const tag = tagAt(source, at);
  if (tag === undefined) {
    scan.patience--;
    return at + 1;
  }
  const name = tag.name.toLowerCase();
  const content = tag.closing ? undefined : contentOf(scan, name, tag);
  if (content !== undefined) {
    if (CODE.has(name)) putCode(scan, name, tag.source, content.text);
    else if (LITERAL.has(name)) out.put(content.text);
    else scan.drop({ kind: 'template', detail: tag.shown });
    return out.skip(content.end);
  }
  if (tag.closing) closeTag(scan, name);
  else putMeaning(scan, meaningOf(name, argumentsIn(tag.source)), tag.shown, tag.end, hasEnd(scan, tag));
  return out.skip(tag.end);
}

/** The content of a tag that keeps it from being read as Markdown. */
function contentOf(
  scan: Scan,
  name: string,
  tag: TemplateTag,
): { readonly text: string; readonly end: number } | undefined {
  const isSilent = SILENT.has(name) || isForNobody(name.replaceAll('_', '-')) || isNever(scan, name, tag);
  if (!(CODE.has(name) || LITERAL.has(name) || isSilent) || (name === 'set' && tag.source.includes('=')))
    return undefined;
  if (!hasEnd(scan, tag)) return undefined;
  tag.closedBy.lastIndex = tag.end;
  const match = tag.closedBy.exec(scan.source);
  if (match === null || match.index - tag.end > LONGEST_CONTENT) return undefined;
  return { text: scan.source.slice(tag.end, match.index), end: match.index + match[0].length };
}

/** `{% if false %}`, as some switch off what they have written, with nothing else to show and no condition within. */
function isNever({ source }: Scan, name: string, { source: condition, end }: TemplateTag): boolean {
  const never = name === 'if' ? /^\s*(?:false|nil|none|null)\s*$/i : name === 'unless' ? /^\s*true\s*$/i : undefined;
  if (never?.test(condition) !== true) return false;
  CONDITIONAL.lastIndex = end;
  return CONDITIONAL.exec(source)?.[1]?.startsWith('end') === true;
}

const CONDITIONAL = /\{%[-~]?\s*(if|unless|else|elif|elsif|endif|endunless)\b/g;

function hasEnd({ source, lastEnds }: Scan, { closedBy, end }: TemplateTag): boolean {
  const known = lastEnds.get(closedBy.source);
  // So many names are no generator's tags.
  if (known === undefined && lastEnds.size > 100) return false;
  const last = known ?? [...source.matchAll(closedBy)].at(-1)?.index ?? -1;
  lastEnds.set(closedBy.source, last);
  return last >= end;
}

function putCode({ out }: Scan, name: string, source: string, content: string): void {
  const { positional, named } = argumentsIn(source);
  const language =
    named.get('lang') ?? /lang:([\w#+-]+)/.exec(source)?.[1] ?? (name === 'code-toggle' ? '' : (positional[0] ?? ''));
  const fence = '`'.repeat(Math.max(3, ...[...content.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const before = out.line();
  const prefix = /^[ \t>]*/.exec(before)?.[0] ?? '';
  const code = content.replace(/^[ \t]*\n/, '').replace(/\s+$/, '');
  const start = before === prefix ? '' : `\n${prefix}\n${prefix}`;
  out.put(`${start}${fence}${/^[\w#+.-]+$/.test(language) ? language : ''}\n${code}\n${prefix}${fence}\n${prefix}`);
}

/**
 * @param end the offset behind the tag.
 * @param paired whether something closes it further down.
 */
function putMeaning(scan: Scan, meaning: Meaning, shown: string, end: number, paired: boolean): void {
  if (meaning.kind === 'markdown') putMarkdown(scan, meaning.text, end);
  else if (meaning.kind === 'quotation' && paired) openQuotation(scan, meaning.title, meaning.by);
  else {
    scan.drop({ kind: 'template', detail: shown });
    if (meaning.kind === 'container') putTitle(scan, meaning.title);
    else scan.out.put(UNRESOLVED);
  }
}

function closeTag(scan: Scan, name: string): void {
  const isQuotation = name === 'end' || meaningOf(name, { positional: [], named: new Map() }).kind === 'quotation';
  if (isQuotation) closeQuotation(scan);
}

/** `{{ … }}` at `at`. */
export function expandExpression(scan: Scan, at: number): number {
  const { source, out } = scan;
  const match = /^\{\{-?((?:[^{}\n]|\n(?!\s*\n)|\{[^{}\n]*\}){1,1000}?)-?\}\}/.exec(source.slice(at, at + 1_100));
  const action = match === null ? goAction(source, at) : undefined;
  if (action !== undefined) {
    if (action.raw === undefined) scan.drop({ kind: 'template', detail: `{{ ${action.name} }}` });
    out.put(action.raw ?? UNRESOLVED);
    return out.skip(action.end);
  }
  if (match === null || isFormula(source, at)) {
    scan.patience--;
    return at + 1;
  }
  const [whole, inside = ''] = match;
  const expression = readExpression(inside, scan.page);
  if (expression.kind === 'text') out.put(expression.text);
  else if (expression.kind === 'call')
    putMeaning(
      scan,
      meaningOf(expression.name.toLowerCase(), argumentsIn(expression.source)),
      `{{ ${expression.name}() }}`,
      at + whole.length,
      false,
    );
  else {
    scan.drop({ kind: 'template', detail: `{{ ${expression.name} }}` });
    out.put(UNRESOLVED);
  }
  return out.skip(at + whole.length);
}

const LONGEST_ACTION = 50_000;
const GO_ACTION = /^\{\{-?\s*([a-zA-Z][\w.]*)((?:\s+(?:`[^`]*`|"(?:\\[^\n]|[^"\\\n])*"|[\w./-]+))+)\s*-?\}\}/;

/** An action of Go's templates whose texts hold braces and lines: `{{code "a.go" `…`}}`, and `{{raw `…`}}`, which is its text. */
function goAction(
  source: string,
  at: number,
): { readonly name: string; readonly raw?: string; readonly end: number } | undefined {
  const [whole, name = '', words = ''] = GO_ACTION.exec(source.slice(at, at + LONGEST_ACTION)) ?? [];
  if (whole === undefined) return undefined;
  const text = name === 'raw' ? /^\s*[`"]([\s\S]*)[`"]\s*$/.exec(words)?.[1] : undefined;
  return { name, end: at + whole.length, ...stated({ raw: text }) };
}

/** `\\frac{{a}}{b}`. */
function isFormula(source: string, at: number): boolean {
  return /\\\w+\S*$/.test(source.slice(Math.max(0, at - 20), at));
}
