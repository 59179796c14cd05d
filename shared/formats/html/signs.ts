import { isCalled } from '../called.ts';
import type { Upload } from '../format.ts';
import { startsFrontMatter } from '../front-matter/fence.ts';
import { hasMarkdownSigns, isCalledMarkdown } from '../markdown/signs.ts';

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
const ROOT = new RegExp(String.raw`^\s*${COMMENTS}<(?:!doctype\s+html|html)\b`, 'i');
const ELEMENT = new RegExp(
  `^(?:${BLOCK}|html|head|body|title|meta|link|script|style|br|li|dd|dt|a|abbr|b|i|em|strong|span|img|picture|u|s|q|sub|sup|font|code|small|mark|time|cite|video|audio|iframe|svg|noscript|template|center|big|tt|t[rdh]|tbody)$`,
  'i',
);

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

function isCalledHtml(upload: Upload): boolean {
  return isCalled(upload, ['html', 'htm', 'xhtml'], /^(?:text\/html|application\/xhtml\+xml)\b/);
}

/** Whether a text is a page from its first tag on, an XHTML one too. */
export function hasHtmlRoot(text: string): boolean {
  return ROOT.test(text);
}

/** Whether HTML has an element of this name, so that a fragment may be one. */
export function isHtmlElement(name: string): boolean {
  return ELEMENT.test(name);
}
