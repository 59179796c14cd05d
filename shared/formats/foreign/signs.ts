import type { Upload } from '../format.ts';
import { hasHtmlRoot, isHtmlElement } from '../html/signs.ts';
import { isCalledMarkdown } from '../markdown/signs.ts';
import { xmlRootName } from '../xml/root.ts';
import { kindByContent } from './by-content.ts';
import { kindByName } from './by-name.ts';

const XML_DECLARATION = /^\s*<\?xml\b/i;
/** Roots by which XML formats are known even where the declaration and the end are missing. */
const XML_ROOTS = new Set(['rss', 'feed', 'RDF', 'svg', 'opml']);
/** Formats that are not articles although their bytes are ASCII, by their first characters. */
const ASCII_SIGNATURE = /^(?:%PDF-|%!PS|#!\/)/;

/** Fields, a rule, and the text under its own label (movabletype.org/documentation/appendices/import-export-format.html). */
export const MOVABLE_TYPE = /^(?:[A-Z][A-Z ]{2,30}: ?[^\n]*\n){2,40}-----\n(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS):/;

/** Binaries, and text that is a file format of its own which no reader takes. */
export function looksForeign(upload: Upload): boolean {
  const { text, undecoded } = upload;
  if (undecoded !== undefined || ASCII_SIGNATURE.test(text) || MOVABLE_TYPE.test(text)) return true;
  if (kindByName(upload) !== undefined || kindByContent(upload) !== undefined) return true;
  if (XML_DECLARATION.test(text) && !hasHtmlRoot(text)) return true;
  const root = xmlRootName(text);
  return root !== undefined && (XML_ROOTS.has(root) || (!isCalledMarkdown(upload) && isOtherXml(root, text)));
}

/** One element from the first character to the last, which is none of HTML: a piece of an XML format. */
function isOtherXml(root: string, text: string): boolean {
  return !isHtmlElement(root) && /<\/(?:[\w.-]+:)?([\p{L}_][\w.-]*)\s*>\s*$/u.exec(text.slice(-300))?.[1] === root;
}
