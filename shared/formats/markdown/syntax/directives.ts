import { hideByName } from '../../../article/hidden/classes.ts';
import { hidesByStyle } from '../templates/for-nobody.ts';
import { closeQuotation, openHidden, openQuotation, type Scan } from '../templates/scan.ts';
import { NOTICE, noticeTitle } from './notices.ts';

/** A line of Docusaurus, Starlight or VitePress that opens or closes a container: `:::note[Title]`. */
interface Directive {
  readonly opens: boolean;
  readonly title?: string;
  /** By its classes, as Pandoc writes them: `::: {.hidden}`. */
  readonly isHidden?: boolean;
  /** Of list and quotation around it. */
  readonly prefix: string;
  readonly end: number;
}

/** Of editors, and of Quarto (quarto.org, "Conditional Content"). */
const UNSEEN = /^(?:comments?|content-hidden)$/;
const BRACED = /^[ \t>]*:{3,}[ \t]*\{/;
const LINE = /([ \t>]*):{3,}[ \t]*\{?\.?(\p{L}[\p{L}\w-]*)?([^\n]*)/uy;

function directiveAt(text: string, at: number): Directive | undefined {
  LINE.lastIndex = at;
  const match = LINE.exec(text);
  if (match === null) return undefined;
  const [whole, prefix = '', name, rest = ''] = match;
  const end = at + whole.length;
  if (name === undefined && !rest.startsWith('['))
    return rest.trim() === '' ? { opens: false, prefix, end } : undefined;
  const [, bracketed] = /^\[([^\]]*)\]/.exec(rest) ?? [];
  const [, attribute] = /title="([^"]*)"/.exec(rest) ?? [];
  const stated = (bracketed ?? attribute ?? (/^\s*[{}]/.test(rest) || BRACED.test(whole) ? '' : rest)).trim();
  // What is no word of the generators was named for readers.
  const isKind = name !== undefined && (NOTICE.test(name) || /\P{ASCII}/u.test(name));
  const title = stated === '' && isKind ? noticeTitle(name) : stated;
  const attributes = /\{([^{}]*)\}/.exec(whole)?.[1] ?? '';
  const classes = attributes.match(/(?<=\.)[\w-]+/g) ?? [];
  const names = [name ?? '', ...classes];
  const isHidden =
    isForOthers(names, rest) ??
    (hideByName(names.join(' ')) || names.some((one) => UNSEEN.test(one)) || hidesByStyle(attributes));
  return { opens: true, prefix, end, isHidden, ...(title === '' ? {} : { title }) };
}

/** What Quarto shows, or does not show, in one format alone; undefined where none is named. */
function isForOthers(names: readonly string[], attributes: string): boolean | undefined {
  const shows = names.includes('content-visible');
  const [, when, format = ''] = /\b(when|unless)-format="?([\w:-]+)/.exec(attributes) ?? [];
  if (when === undefined || !(shows || names.includes('content-hidden'))) return undefined;
  const isOfPages = /^html\b/.test(format) === (when === 'when');
  return shows !== isOfPages;
}

/** @returns the offset behind it. */
export function putDirective(scan: Scan, at: number): number {
  const directive = directiveAt(scan.source, at);
  if (directive === undefined) return at + 1;
  scan.out.put(directive.prefix);
  if (directive.isHidden) openHidden(scan);
  else if (directive.opens) openQuotation(scan, directive.title);
  else closeQuotation(scan);
  return scan.out.skip(directive.end);
}
