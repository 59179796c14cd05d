import type { Upload } from './format.ts';
import { startsFrontMatter } from './front-matter/fence.ts';
import { endOfJson } from './json/syntax.ts';
import { xmlRootName } from './xml/root.ts';

/** Signs are looked for in about the first 20 pages. */
const SAMPLE = 65_536;

const BLOCK =
  'p|div|h[1-6]|article|section|main|header|footer|nav|aside|figure|table|ul|ol|dl|blockquote|pre|center|form|address|hr';
/** Taken whole by the lookahead: what could end at any `-->` behind it would try 2^n ways past n comments. */
const COMMENTS = String.raw`(?:(?=(<!--[\s\S]*?-->|<\?[\s\S]*?\?>))\1\s*)*`;
const OPENS_WITH_PAGE = new RegExp(
  String.raw`^${COMMENTS}<(?:!doctype\s+html|html|head|body|title|meta|link|script|style)\b`,
  'i',
);
const OPENS_WITH_BLOCK = new RegExp(String.raw`^${COMMENTS}<(?:${BLOCK})(?=[\s>/])[^<>]*>`, 'i');
const BLOCK_TAG = new RegExp(`<(?:${BLOCK}|br|li)(?=[\\s>/])[^<>]*>`, 'gi');
const ANY_TAG = new RegExp(
  `</?(?:${BLOCK}|br|li|a|b|i|em|strong|span|img|u|s|sub|sup|font|code)(?=[\\s>/])[^<>]*>`,
  'i',
);

const XML_DECLARATION = /^\s*<\?xml\b/i;
const HTML_ROOT = new RegExp(String.raw`^\s*${COMMENTS}<(?:!doctype\s+html|html)\b`, 'i');
/** Roots by which XML formats are known even where the declaration is missing. */
const XML_ROOT = new RegExp(String.raw`^\s*${COMMENTS}<(?:\w+:)?(?:rss|feed|RDF|svg|opml)\b`);
/** Formats that are not articles although their bytes are ASCII, by their first characters. */
const ASCII_SIGNATURE = /^(?:%PDF-|%!PS|\{\\rtf|#!\/)/;

/** Fields, a rule, and the text under its own label (movabletype.org/documentation/appendices/import-export-format.html). */
export const MOVABLE_TYPE = /^(?:[A-Z][A-Z ]{2,30}: ?[^\n]*\n){2,40}-----\n(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS):/;

/** Binaries, and text that is a file format of its own which no reader takes. */
export function looksForeign(upload: Upload): boolean {
  const { text, undecoded } = upload;
  if (undecoded !== undefined || ASCII_SIGNATURE.test(text) || MOVABLE_TYPE.test(text)) return true;
  if ((XML_DECLARATION.test(text) && !HTML_ROOT.test(text)) || XML_ROOT.test(text)) return true;
  return !isCalledMarkdown(upload) && isOtherXml(text);
}

const HTML_ELEMENT = new RegExp(
  `^(?:${BLOCK}|html|head|body|title|meta|link|script|style|br|li|dd|dt|a|abbr|b|i|em|strong|span|img|picture|u|s|q|sub|sup|font|code|small|mark|time|cite|video|audio|iframe|svg|noscript|template|center|big|tt|t[rdh]|tbody)$`,
  'i',
);

/** One element from the first character to the last, which is none of HTML: a piece of an XML format. */
function isOtherXml(text: string): boolean {
  const root = xmlRootName(text);
  if (root === undefined || HTML_ELEMENT.test(root)) return false;
  return /<\/(?:[\w.-]+:)?([\p{L}_][\w.-]*)\s*>\s*$/u.exec(text.slice(-300))?.[1] === root;
}

/** JSON, whole or broken; a `{…}` followed by more text is the front matter of a Markdown file instead. */
export function looksLikeJson(upload: Upload): boolean {
  const { text } = upload;
  const meant = isCalled(upload, ['json', 'jsonfeed'], /[/+]json\b/);
  if (!/^\s*[{[]/.test(text)) return meant && endOfJson(text).kind === 'end' && restAfterJson(text) === '';
  if (meant) return true;
  if (!/^\s*(?:\{\s*["}]|\[\s*[{\]["])/.test(text)) return false;
  if (endOfJson(text).kind === 'end') return !/^\n\s*[^\s{[]/.test(restAfterJson(text));
  return !isCalledMarkdown(upload) && /^\s*(?:\{\s*"[^"\n]*"\s*:|\[\s*\{\s*")/.test(text);
}

function restAfterJson(text: string): string {
  const scan = endOfJson(text);
  const rest = scan.kind === 'end' ? text.slice(scan.offset) : '';
  return rest.trim() === '' ? '' : rest.replace(/^[ \t]+/, '');
}

/** A page, or a fragment: it opens with a block element, or most of its lines carry one. */
export function looksLikeHtml(upload: Upload): boolean {
  const text = upload.text.trimStart();
  if (OPENS_WITH_PAGE.test(text)) return true;
  if (startsFrontMatter(upload.text)) return isCalledHtml(upload);
  if (isCalledMarkdown(upload)) return OPENS_WITH_BLOCK.test(text) && !hasMarkdownSigns(text);
  if (OPENS_WITH_BLOCK.test(text)) return true;
  if (isCalledHtml(upload)) return ANY_TAG.test(text);
  const tags = text.match(BLOCK_TAG)?.length ?? 0;
  return tags >= 2 && tags * 2 >= text.split('\n').filter((line) => line.trim() !== '').length;
}

/** By its name, its front matter or signs in its text. */
export function looksLikeMarkdown(upload: Upload): boolean {
  return isCalledMarkdown(upload) || startsFrontMatter(upload.text) || hasMarkdownSigns(upload.text.trimStart());
}

/** Signs that nobody types by accident: in plain text a lone `#` or `*` means nothing. */
function hasMarkdownSigns(whole: string): boolean {
  const text = whole.slice(0, SAMPLE);
  if (/^# \S/.test(text) || /^\S[^\n]*\n={3,} *(?:\n|$)/.test(text)) return true;
  if ((text.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2) return true;
  if (
    /!?\[[^[\]\n]{1,500}\]\((?:https?:|mailto:|\.{0,2}\/|[\w-]+\.\w+)[^()\s]{0,2000}(?: "[^"\n]{0,500}")?\)/.test(text)
  )
    return true;
  if (/^(```|~~~)[^\n]*\n[\s\S]*?^\1/m.test(text)) return true;
  if (!/\*\*|__/.test(text)) return false;
  const items = text.match(/^(?:[-*+]|\d+\.) \S/gm)?.length ?? 0;
  return items >= 2 && /(?:^|\s)(\*\*|__)(?=\S)[^\n]*?\S\1/m.test(text);
}

function isCalledMarkdown(upload: Upload): boolean {
  return isCalled(upload, ['md', 'markdown', 'mdown', 'mkd', 'mdx'], /^text\/(?:x-)?markdown\b/);
}

function isCalledHtml(upload: Upload): boolean {
  return isCalled(upload, ['html', 'htm', 'xhtml'], /^(?:text\/html|application\/xhtml\+xml)\b/);
}

function isCalled(upload: Upload, extensions: readonly string[], type: RegExp): boolean {
  return extensions.includes(upload.extension) || type.test(upload.contentType?.toLowerCase() ?? '');
}
