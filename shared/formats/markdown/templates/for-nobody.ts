import type { JsxTag } from './jsx.ts';
import type { Scan } from './scan.ts';

/** What components and shortcodes are called whose content is for no reader: hidden, the desk's, or of those alone who pay. */
const NAME =
  /^(?:hidden|hide|invisible|visually-?hidden|screen-?readers?(?:-?(?:only|text))?|sr-?only|(?:html-?|mdx-?)?comment|remark|(?:internal|private|draft|desk|reviewer|review)(?:-?(?:notes?|comments?|only|content|text))?|to-?do|fix-?me|unpublished|do-?not-?publish|(?:members?|subscribers?|paid|premium|supporters?)-?(?:only|content)|paywall(?:ed)?)$/;

/** @param name in small letters, its words apart by hyphens, or together. */
export function isForNobody(name: string): boolean {
  return NAME.test(name);
}

const HIDDEN_STYLE = /\bdisplay['"]?\s*[:=]\s*['"`]?none\b|\bvisibility['"]?\s*[:=]\s*['"`]?hidden\b/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** What readers are told in words, which may speak of styles. */
const WORDS = /\b(?:title|alt|label|summary|caption|placeholder|content|aria-[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Whether the attributes of an element say that it is not seen. */
export function hidesByStyle(attributes: string): boolean {
  return HIDDEN_STYLE.test(attributes.replace(WORDS, ''));
}

/** Whether a tag of JSX hides what it holds: by its name, by `hidden`, or by a style of its own. */
export function isHiding({ name, closing, attributes }: JsxTag, source: string): boolean {
  if (closing) return false;
  const words = name.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase();
  if (/^[A-Z]/.test(name) && isForNobody(words)) return true;
  if (attributes.get('hidden') !== undefined && !/\bhidden\s*=\s*(?:\{\s*|["'])false\b/i.test(source)) return true;
  return hidesByStyle(source);
}

/** Leaves out a tag that hides, with all that it holds. @returns the offset behind what closes it. */
export function leaveOutHidden(scan: Scan, { name, selfClosing, end }: JsxTag): number {
  const { source, out } = scan;
  scan.drop({ kind: 'hidden-text' });
  if (selfClosing || VOID.test(name)) return out.skip(end);
  const tag = new RegExp(`<(/?)${name.replace(/[.]/g, '\\.')}(?=[\\s/>])`, 'g');
  tag.lastIndex = end;
  let depth = 1;
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    depth += match[1] === '/' ? -1 : isSelfClosing(source, match.index) ? 0 : 1;
    if (depth === 0) return out.skip(source.indexOf('>', match.index) + 1 || source.length);
  }
  return scan.endHere(`<${name}>`);
}

function isSelfClosing(source: string, at: number): boolean {
  return source[source.indexOf('>', at) - 1] === '/';
}
