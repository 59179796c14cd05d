import render from 'dom-serializer';
import { type Document, type Element, isTag } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll, findOne } from '../../article/html/find.ts';
import type { Dropped, Rejection } from '../../article/types.ts';
import { hasWord, parseHtml, textOf } from '../html/document.ts';
import { leaveOutUnmeant } from '../html/furniture/leave-out-unmeant.ts';
import { unwrapLayoutTables } from './layout-tables.ts';
import type { Sender } from './letter.ts';
import { takeLetter } from './letter-markup.ts';
import { takeMailingLines } from './mailing-lines.ts';
import type { MessageFile } from './message.ts';
import { QUOTED, SIGNATURE } from './quotations.ts';

export interface OwnMarkup {
  readonly kind: 'markup';
  readonly html: string;
  /** Without formatting, the plain text beside it says as much and is better laid out. */
  readonly isPlain: boolean;
  readonly dropped: readonly Dropped[];
}

const QUOTE_CLASSES = [
  'gmail_quote',
  'gmail_quote_container',
  'yahoo_quoted',
  'moz-cite-prefix',
  'moz-forward-container',
];
const QUOTE_IDS = /^(?:appendonsend|divRplyFwdMsg|isReplyContent|isForwardContent|reply-intro|OLK_SRC_BODY_SECTION)$/;
const SIGNATURE_CLASSES = ['gmail_signature', 'moz-signature', 'gmail_signature_prefix'];
const SIGNATURE_IDS = /^(?:Signature|ms-outlook-mobile-signature|AppleMailSignature|composeweb_signature)$/;
/** Its subject is its title. */
const NOT_WRITTEN = /^(?:head|title|meta|link|base|style|script)$/;
const FORMATTING = /^(?:img|a|table|ul|ol|h[1-6]|b|strong|em|i|blockquote|pre)$/;

/** Takes from an HTML message what mail programs add to it, as `ownText` does, and has its pictures lead to the attachments. */
export function ownMarkup(html: string, files: readonly MessageFile[], sender: Sender): OwnMarkup | Rejection {
  const page = parseHtml(html);
  if (page.kind === 'rejection') return page;
  const { root } = page;
  // Before styles are taken off, which tell what is hidden: the preview that only a list of letters shows.
  const unmeant = leaveOutUnmeant(page);
  if (unmeant.kind === 'rejection') return unmeant;
  const signatures = removeAll(root, isSignature);
  const dropped: Dropped[] = [...unmeant.dropped, ...(signatures === 0 ? [] : [SIGNATURE])];
  const quotations = findAll(isQuotation, root.children);
  const isForwarded = quotations.length > 0 && textOutside(root, quotations) === '';
  if (isForwarded) removeAll(root, (element) => hasWord(element, 'class', ['gmail_attr', 'moz-email-headers-table']));
  else if (quotations.length > 0) {
    for (const element of quotations) removeQuotation(element);
    dropped.push(QUOTED);
  }
  linkPictures(root, files);
  dropped.push(...takeMailingLines(root));
  if (!isForwarded) dropped.push(...takeLetter(root, sender));
  unwrapLayoutTables(root);
  removeAll(root, ({ name }) => NOT_WRITTEN.test(name));
  // Every paragraph of a mail program has one, and no feed shows any.
  for (const element of findAll(({ attribs }) => attribs.style !== undefined, root.children))
    delete element.attribs.style;
  const body = findOne(({ name }) => name === 'body', root.children) ?? root;
  return {
    kind: 'markup',
    // Without a page around it, nobody looks for the article in it: what the sender wrote is the article.
    html: render(body.children, { encodeEntities: 'utf8', emptyAttrs: true }),
    // Programs make the plain text of all there is, seen or not.
    isPlain: unmeant.dropped.length === 0 && findAll(({ name }) => FORMATTING.test(name), root.children).length === 0,
    dropped,
  };
}

function isQuotation(element: Element): boolean {
  const isCited = element.name === 'blockquote' && element.attribs.type === 'cite';
  return isCited || hasWord(element, 'class', QUOTE_CLASSES) || QUOTE_IDS.test(element.attribs.id ?? '');
}

function isSignature(element: Element): boolean {
  return hasWord(element, 'class', SIGNATURE_CLASSES) || SIGNATURE_IDS.test(element.attribs.id ?? '');
}

function textOutside(root: Document, quotations: readonly Element[]): string {
  const quoted = quotations.map((element) => textOf(element));
  return quoted.reduce((rest, text) => rest.replace(text, ''), textOf(root)).trim();
}

/** Outlook only marks where the quotation begins: all that follows is quoted. */
function removeQuotation(element: Element): void {
  const isMark = /^(?:appendonsend|divRplyFwdMsg)$/.test(element.attribs.id ?? '');
  for (let next = element.next; isMark && next !== null; next = element.next) removeElement(next);
  removeElement(element);
}

function removeAll(root: Document, test: (element: Element) => boolean): number {
  const found = findAll(test, root.children);
  for (const element of found) removeElement(element);
  return found.length;
}

/** `cid:` addresses (RFC 2392). */
function linkPictures(root: Document, files: readonly MessageFile[]): void {
  const names = new Map(files.map(({ contentId, name }) => [contentId, encodeURIComponent(name)]));
  for (const element of findAll((node) => isTag(node) && /^cid:/i.test(node.attribs.src ?? ''), root.children)) {
    const id = (element.attribs.src ?? '').slice(4);
    const name = names.get(id) ?? names.get(decoded(id));
    if (name !== undefined) element.attribs.src = name;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
