import { endOfBraces, type JsxTag, jsxTagAt, onlyText } from './jsx.ts';
import { markdown } from './renderer.ts';
import { closeQuotation, openQuotation, putMarkdown, putTitle, type Scan } from './scan.ts';
import { meaningOf } from './shortcodes.ts';
import { hidesTheRest, putAsText } from './tag-as-text.ts';

const IMPORT =
  /import\s+(?:type\s+)?(?:[\w*$][\w*$\s,]*(?:\{[^{}]*\}\s*)?|\{[^{}]*\}\s*)from\s*['"][^'"\n]+['"];?[ \t]*(?:\n|$)|import\s*['"](?:(?:\.{0,2}\/|@)[^'"\n]+|[^'"\n]+\.[a-z]{2,4})['"];?[ \t]*(?:\n|$)/y;
const BLOCK =
  /^(?:div|section|article|details|summary|aside|figure|figcaption|center|main|header|footer|blockquote|li|ul|ol|td|tr|table|tbody|thead)$/;
const EXPORT = /export\s+(?:(?:const|let|var|function|default|async|class|type|interface)\b|[{*])[^\n]*/y;

/** A tag of a component is left out and its content kept; the attributes of an element that are expressions become texts. */
export function expandJsx(scan: Scan, at: number): number {
  const { source, out } = scan;
  const isComponent = /^<\/?[A-Z]/.test(source.slice(at, at + 3));
  if (hidesTheRest(scan, at) && !jsxTagAt(source, at)?.selfClosing) return putAsText(scan, at);
  if (!isComponent && !(scan.isMdx && scan.patience > 0))
    return endOfRawCode(source, at) ?? expandElement(scan, at) ?? at + 1;
  const raw = isComponent ? undefined : endOfRawCode(source, at);
  if (raw !== undefined) return raw;
  const tag = jsxTagAt(source, at);
  if (tag === undefined || (isComponent && !isJsx(scan, tag))) {
    if (isComponent || scan.isMdx) scan.patience--;
    return at + 1;
  }
  if (!isComponent) {
    const isBlock = scan.isMdx && BLOCK.test(tag.name) && standsAlone(scan, tag);
    const isPlain = !tag.hasExpression && !tag.attributes.has('classname') && !closesItself(tag);
    if (!isBlock && isPlain) return tag.end;
    // In MDX what stands below such a line is Markdown again; CommonMark asks for a blank line.
    out.put(isBlock ? `${plainTag(tag)}\n${/^[ \t>]*/.exec(out.line())?.[0] ?? ''}` : plainTag(tag));
  } else putComponent(scan, tag);
  out.skip(tag.end);
  return tag.end;
}

/** An element as Markdown outside MDX has it: kramdown's and MkDocs' that holds Markdown, and one that closes itself. */
function expandElement(scan: Scan, at: number): number | undefined {
  const { source, out } = scan;
  MARKED.lastIndex = at;
  if (!MARKED.test(source)) return undefined;
  const tag = jsxTagAt(source, at);
  if (tag === undefined) return undefined;
  const isMarked = tag.attributes.has('markdown') && !tag.closing;
  const holdsMarkdown = isMarked && BLOCK.test(tag.name) && standsAlone(scan, tag);
  if (isMarked && !holdsMarkdown) {
    const line = source.slice(tag.end, tag.end + 5_000).split('\n', 1)[0] ?? '';
    const close = line.indexOf(`</${tag.name}>`);
    const inside = close === -1 ? '' : line.slice(0, close);
    out.put(`${plainTag(tag)}${markdown.renderInline(inside)}`);
    out.skip(tag.end + inside.length);
    return tag.end + inside.length;
  }
  if (!holdsMarkdown && !closesItself(tag)) return undefined;
  // What stands below such a line is Markdown again; CommonMark asks for a blank line.
  out.put(holdsMarkdown ? `${plainTag(tag)}\n${/^[ \t>]*/.exec(out.line())?.[0] ?? ''}` : plainTag(tag));
  out.skip(tag.end);
  return tag.end;
}

const MARKED = /<[a-z][\w-]*\s(?:[^<>\n]*\s)?markdown[\s=>]|<[a-z][\w-]*(?:\s[^<>]*)?\/>/y;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** `<iframe/>`: to HTML that is open, and all that follows would stand in it. */
function closesItself({ name, selfClosing }: JsxTag): boolean {
  return selfClosing && !VOID.test(name);
}

/** Nothing follows in its line, and nothing stands before it unless it closes what does. */
function standsAlone({ source, out }: Scan, { closing, end }: JsxTag): boolean {
  return (closing || /^[ \t>]*$/.test(out.line())) && /^[ \t]*(?:\n|$)/.test(source.slice(end, end + 200));
}

/** HTML may be written in capitals, and `Vec<String>` is prose. */
function isJsx(scan: Scan, { name, selfClosing, closing, attributes, hasExpression }: JsxTag): boolean {
  if (/^[A-Z]+\d?$/.test(name) && !scan.isMdx) return false;
  if (scan.isMdx || closing || selfClosing || hasExpression) return true;
  return attributes.size > 0 || scan.source.includes(`</${name}>`);
}

function putComponent(scan: Scan, { name, closing, selfClosing, attributes, end }: JsxTag): void {
  const words = name.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase();
  const named = new Map([...attributes].filter(([, value]) => value !== ''));
  const meaning = meaningOf(words, { positional: [], named });
  if (meaning.kind === 'quotation') {
    if (closing) closeQuotation(scan);
    else if (!selfClosing) openQuotation(scan, meaning.title, meaning.by);
    return;
  }
  if (closing) return;
  if (meaning.kind === 'markdown' && meaning.text.length > 1) {
    putMarkdown(scan, meaning.text, end);
    return;
  }
  scan.drop(`<${name}>`);
  if (!selfClosing) putTitle(scan, named.get('title') ?? named.get('label'));
}

function plainTag({ name, closing, selfClosing, attributes }: JsxTag): string {
  const written = [...attributes]
    .filter(([key, value]) => value !== '' && !/^(?:style|key|ref|markdown|on[a-z]+)$/.test(key))
    .map(([key, value]) => ` ${key === 'classname' ? 'class' : key}="${value.replaceAll('"', '&quot;')}"`);
  const isOpen = selfClosing && !VOID.test(name);
  return `<${closing ? '/' : ''}${name}${written.join('')}${selfClosing && !isOpen ? '/' : ''}>${isOpen ? `</${name}>` : ''}`;
}

/** `{…}` in MDX: a comment, a text, or what only its program knows. */
export function expandJsxExpression(scan: Scan, at: number): number {
  const { source, out } = scan;
  const end = endOfBraces(source.slice(at, at + 20_000), 0);
  if (end === undefined) {
    scan.patience--;
    return at + 1;
  }
  const inside = source.slice(at + 1, at + end - 1).trim();
  const isComment = /^(?:\/\*[\s\S]*\*\/\s*)*$/.test(inside);
  const text = /^(["'`])[\s\S]*\1$/.test(inside) ? onlyText(inside) : '';
  if (text !== '') out.put(text);
  else if (!isComment && (hasStatement(inside) || opensProgram(scan, at))) return at + end;
  else if (!isComment && !/^["'`]\s*["'`]$/.test(inside)) scan.drop('{…}');
  out.skip(at + end);
  return at + end;
}

/** `func main() {` and a new line. */
function opensProgram({ source, out }: Scan, at: number): boolean {
  return /[\w)\]=>:][ \t]*$/.test(out.line()) && /^\{[ \t]*\n/.test(source.slice(at, at + 20));
}

/** An expression holds statements only within braces of its own: what has one outside is a program that is quoted. */
function hasStatement(inside: string): boolean {
  let depth = 0;
  for (const [token] of inside.matchAll(
    /[{}();]|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\//g,
  )) {
    if (token === '{' || token === '(') depth++;
    else if (token === '}' || token === ')') depth--;
    else if (token === ';' && depth === 0) return true;
  }
  return false;
}

/** Imports and exports of MDX. */
export function expandImport(scan: Scan, at: number): number {
  const { source, out } = scan;
  IMPORT.lastIndex = at;
  const line = IMPORT.exec(source)?.[0];
  if (line !== undefined && (at === 0 || source[at - 1] === '\n')) {
    scan.drop('import');
    out.skip(at + line.length);
    return at + line.length;
  }
  EXPORT.lastIndex = at;
  if (!scan.isMdx || EXPORT.exec(source) === null) return at + 1;
  scan.drop('export');
  const end = endOfStatement(source, at);
  out.skip(end);
  return end;
}

/** A statement ends at a blank line outside its braces (as MDX has it). */
function endOfStatement(source: string, at: number): number {
  const text = source.slice(at, at + 20_000);
  let depth = 0;
  for (const match of text.matchAll(
    /[{[(]|[}\])]|\n[ \t]*(?=\n|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g,
  )) {
    if (/^[{[(]/.test(match[0])) depth++;
    else if (/^[}\])]/.test(match[0])) depth--;
    else if (match[0][0] === '\n' && depth <= 0) return at + match.index;
  }
  return at + text.length;
}

/** What `<pre>` and its like hold is code. */
function endOfRawCode(source: string, at: number): number | undefined {
  const [, name] = /^<(pre|code|script|style|textarea)\b/i.exec(source.slice(at, at + 10)) ?? [];
  if (name === undefined) return undefined;
  const found = source.slice(at, at + 200_000).search(new RegExp(`</${name}\\s*>`, 'i'));
  return found === -1 ? undefined : at + found;
}
