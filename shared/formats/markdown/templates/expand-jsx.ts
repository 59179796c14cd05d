import { markdown } from '../renderer.ts';
import { isHiding, leaveOutHidden } from './for-nobody.ts';
import { type JsxTag, jsxTagAt } from './jsx.ts';
import { closeQuotation, namesIn, openQuotation, putMarkdown, putTitle, type Scan } from './scan.ts';
import { meaningOf } from './shortcodes.ts';
import { hidesTheRest, putAsText } from './tag-as-text.ts';

const BLOCK =
  /^(?:div|section|article|details|summary|aside|figure|figcaption|center|main|header|footer|blockquote|li|ul|ol|td|tr|table|tbody|thead)$/;

/** A tag of a component is left out and its content kept; the attributes of an element that are expressions become texts. */
export function expandJsx(scan: Scan, at: number): number {
  const { source, out } = scan;
  const isComponent = /^<\/?[A-Z]/.test(source.slice(at, at + 3));
  if (hidesTheRest(scan, at) && !jsxTagAt(source, at)?.selfClosing) return putAsText(scan, at);
  if (!isComponent && !(scan.isMdx && scan.patience > 0))
    return endOfRawCode(scan, at) ?? expandElement(scan, at) ?? at + 1;
  const raw = isComponent ? undefined : endOfRawCode(scan, at);
  if (raw !== undefined) return raw;
  const tag = jsxTagAt(source, at);
  if (tag === undefined || (isComponent && !isJsx(scan, tag))) {
    if (isComponent || scan.isMdx) scan.patience--;
    return at + 1;
  }
  if (isHiding(tag, source.slice(at, tag.end))) return leaveOutHidden(scan, tag);
  if (!isComponent) {
    const isBlock = scan.isMdx && BLOCK.test(tag.name) && standsAlone(scan, tag);
    const isPlain = !tag.hasExpression && !tag.attributes.has('classname') && !closesItself(tag);
    if (!isBlock && isPlain) return tag.end;
    // In MDX what stands below such a line is Markdown again; CommonMark asks for a blank line.
    out.put(isBlock ? `${plainTag(tag)}\n${/^[ \t>]*/.exec(out.line())?.[0] ?? ''}` : plainTag(tag));
  } else putComponent(scan, tag);
  return out.skip(tag.end);
}

/** An element as Markdown outside MDX has it: kramdown's and MkDocs' that holds Markdown, and one that closes itself. */
function expandElement(scan: Scan, at: number): number | undefined {
  const { source, out } = scan;
  MARKED.lastIndex = at;
  if (!MARKED.test(source)) return undefined;
  const tag = jsxTagAt(source, at);
  if (tag === undefined) return undefined;
  // The attributes that hide it are not written again.
  if (isHiding(tag, source.slice(at, tag.end))) return leaveOutHidden(scan, tag);
  const isMarked = tag.attributes.has('markdown') && !tag.closing;
  const holdsMarkdown = isMarked && BLOCK.test(tag.name) && standsAlone(scan, tag);
  if (isMarked && !holdsMarkdown) {
    const line = source.slice(tag.end, tag.end + 5_000).split('\n', 1)[0] ?? '';
    const close = line.indexOf(`</${tag.name}>`);
    const inside = close === -1 ? '' : line.slice(0, close);
    out.put(`${plainTag(tag)}${markdown.renderInline(inside)}`);
    return out.skip(tag.end + inside.length);
  }
  if (!holdsMarkdown && !closesItself(tag)) return undefined;
  // What stands below such a line is Markdown again; CommonMark asks for a blank line.
  out.put(holdsMarkdown ? `${plainTag(tag)}\n${/^[ \t>]*/.exec(out.line())?.[0] ?? ''}` : plainTag(tag));
  return out.skip(tag.end);
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

const CLOSED = /<\/([A-Za-z][\w.-]*)>/g;

/** HTML may be written in capitals, and `Vec<String>` is prose. */
function isJsx(scan: Scan, { name, selfClosing, closing, attributes, hasExpression }: JsxTag): boolean {
  if (/^[A-Z]+\d?$/.test(name) && !scan.isMdx) return false;
  if (scan.isMdx || closing || selfClosing || hasExpression) return true;
  return attributes.size > 0 || namesIn(scan, CLOSED).has(name);
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
  scan.drop({ kind: 'element', detail: name });
  if (!selfClosing) putTitle(scan, named.get('title') ?? named.get('label'));
}

function plainTag({ name, closing, selfClosing, attributes }: JsxTag): string {
  const written = [...attributes]
    .filter(([key, value]) => value !== '' && !/^(?:style|key|ref|markdown|on[a-z]+)$/.test(key))
    .map(([key, value]) => ` ${key === 'classname' ? 'class' : key}="${value.replaceAll('"', '&quot;')}"`);
  const isOpen = selfClosing && !VOID.test(name);
  return `<${closing ? '/' : ''}${name}${written.join('')}${selfClosing && !isOpen ? '/' : ''}>${isOpen ? `</${name}>` : ''}`;
}

const LONGEST_CODE = 200_000;

/** What `<pre>` and its like hold is code. */
function endOfRawCode(scan: Scan, at: number): number | undefined {
  const [, name] = /^<(pre|code|script|style|textarea)\b/i.exec(scan.source.slice(at, at + 10)) ?? [];
  if (name === undefined) return undefined;
  const end = nextEnd(scan, name.toLowerCase(), at);
  return end - at > LONGEST_CODE ? undefined : end;
}

/** Looked for once for all that open before it. */
function nextEnd({ source, nextEnds }: Scan, name: string, at: number): number {
  const known = nextEnds.get(name);
  if (known !== undefined && known.from <= at && at <= known.at) return known.at;
  const found = source.slice(at).search(new RegExp(`</${name}\\s*>`, 'i'));
  const end = found === -1 ? Number.POSITIVE_INFINITY : at + found;
  nextEnds.set(name, { from: at, at: end });
  return end;
}
