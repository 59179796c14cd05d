import render from 'dom-serializer';
import { type AnyNode, type Document, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll, findOne } from '../../article/html/find.ts';
import { stated } from '../../article/stated.ts';
import type { Dropped, Rejection } from '../../article/types.ts';
import { hasWord, parseHtml, textOf } from '../html/document.ts';
import { leaveOutUnmeant } from '../html/furniture/leave-out-unmeant.ts';
import { mergedRows } from '../html/furniture/left-out.ts';
import { type HeldNote, judged, type Passed } from './covering-note.ts';
import { type Labelled, takeLabels } from './labelled-lines.ts';
import { unwrapLayoutTables } from './layout-tables.ts';
import type { Sender } from './letter.ts';
import { takeLetter } from './letter-markup.ts';
import { takeMailingLines } from './mailing-lines.ts';
import type { MessageFile } from './message.ts';
import { FORWARDED, forwardedFrom, HEADER, isMessageHeader, subjectIn } from './message-header.ts';
import { ORIGINAL, QUOTED, SIGNATURE } from './quotations.ts';
import { heldInLetter } from './said-in-letter.ts';

export interface OwnMarkup {
  readonly kind: 'markup';
  readonly html: string;
  /** Without formatting, the plain text beside it says as much and is better laid out. */
  readonly isPlain: boolean;
  /** Its lines, each a paragraph. */
  readonly lines: readonly string[];
  readonly dropped: readonly Dropped[];
  /** As of `OwnText`. */
  readonly forwardedFrom?: string;
  readonly forwardedTitle?: string;
  readonly held?: HeldNote;
  /** What its first lines say of the story by labels. */
  readonly labelled?: Labelled;
}

/** What a message's markup is read with. */
export interface MarkupOf {
  readonly files: readonly MessageFile[];
  readonly sender: Sender;
  /** What its subject says of what it quotes. */
  readonly passed: Passed;
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
/** What a list of letters shows beside a subject, by the names that its builders give it, also where their styles are gone. */
const PREVIEW_CLASSES = ['preheader', 'preheader-text', 'email-preheader', 'mcnPreviewText'];
const NOT_WRITTEN = /^(?:head|title|meta|link|base|style|script)$/;
const FORMATTING = /^(?:img|a|table|ul|ol|h[1-6]|b|strong|em|i|blockquote|pre)$/;

function isPreview(element: Element): boolean {
  return hasWord(element, 'class', PREVIEW_CLASSES);
}

/** Takes from an HTML message what mail programs add to it, as `ownText` does, and has its pictures lead to the attachments. */
export function ownMarkup(html: string, { files, sender, passed }: MarkupOf): OwnMarkup | Rejection {
  const page = parseHtml(html);
  if (page.kind === 'rejection') return page;
  const { root } = page;
  // Before styles are taken off, which tell what is hidden: the preview that only a list of letters shows.
  const unmeant = leaveOutUnmeant(page);
  if (unmeant.kind === 'rejection') return unmeant;
  const signatures = removeAll(root, isSignature);
  const previews = removeAll(root, isPreview);
  const dropped: Dropped[] = [
    ...mergedRows([...unmeant.dropped, ...(previews === 0 ? [] : [{ kind: 'hidden-text', count: previews } as const])]),
    ...(signatures === 0 ? [] : [SIGNATURE]),
  ];
  const quoted = takeQuoted(root, passed, sender);
  dropped.push(...quoted.dropped);
  linkPictures(root, files);
  dropped.push(...takeMailingLines(root));
  const { forwardedFrom } = quoted;
  const letter = takeLetter(root, forwardedFrom === undefined ? sender : { name: forwardedFrom });
  dropped.push(...letter.dropped);
  unwrapLayoutTables(root);
  removeAll(root, ({ name }) => NOT_WRITTEN.test(name));
  // Every paragraph of a mail program has one, and no feed shows any.
  for (const element of findAll(({ attribs }) => attribs.style !== undefined, root.children))
    delete element.attribs.style;
  const body = findOne(({ name }) => name === 'body', root.children) ?? root;
  // Programs make the plain text of all there is, seen or not.
  const isPlain =
    unmeant.dropped.length === 0 && findAll(({ name }) => FORMATTING.test(name), root.children).length === 0;
  const labelled = isPlain ? undefined : takeLabels(body);
  return {
    kind: 'markup',
    // Without a page around it, nobody looks for the article in it: what the sender wrote is the article.
    html: render(body.children, { encodeEntities: 'utf8', emptyAttrs: true }),
    isPlain,
    lines: isTag(body) ? linesOf(body) : body.children.flatMap((node) => (isTag(node) ? linesOf(node) : [])),
    dropped,
    ...stated({
      forwardedFrom,
      forwardedTitle: quoted.forwardedTitle,
      held: quoted.held ?? heldInLetter(letter.told) ?? labelled?.held,
      labelled,
    }),
  };
}

type Quoted = Pick<OwnMarkup, 'dropped' | 'forwardedFrom' | 'forwardedTitle' | 'held'>;

/** Takes out what a message answers; what it forwards stays, without its header and without a note above it. */
function takeQuoted(root: Document, passed: Passed, sender: Sender): Quoted {
  const quotations = outermost(findAll(isQuotation, root.children));
  const header = quotedHeader(root);
  const quoted = header === undefined ? quotations : [...quotations, ...header.parts];
  if (quoted.length === 0) return { dropped: [] };
  const below = quoted.map(textOf).join(' ');
  const note = textOutside(root, quoted);
  const isMarked = linesOf(quoted[0])
    .slice(0, 3)
    .some((line) => FORWARDED.test(line));
  const verdict = judged({
    lines: note === '' ? [] : linesOf(root, quoted),
    below,
    subject: passed,
    isMarked,
    sender,
    isQuotation: header === undefined,
  });
  if (verdict.kind === 'held') return { dropped: [], held: verdict };
  if (verdict.kind === 'text') {
    const lines = header?.lines ?? linesOf(quoted[0]);
    const from = lines.find((line) => HEADER.test(line));
    removeAll(root, (element) => hasWord(element, 'class', ['gmail_attr', 'moz-email-headers-table']));
    if (header !== undefined) removeElement(header.element);
    if (note !== '') keepOnly(root, quoted);
    const dropped: readonly Dropped[] = note === '' ? [] : [{ kind: 'covering-note', count: 1 }];
    const forwardedTitle = note === '' || passed !== undefined ? undefined : subjectIn(lines);
    return {
      dropped,
      forwardedFrom: from === undefined ? '' : forwardedFrom(from),
      ...stated({ forwardedTitle }),
    };
  }
  for (const element of quotations) removeQuotation(element);
  for (const element of header?.parts ?? []) removeElement(element);
  return { dropped: [QUOTED] };
}

/** Leaves of a document's text what stands in some of its elements. */
function keepOnly(root: Document, kept: readonly Element[]): void {
  const isKept = (node: AnyNode): boolean => isTag(node) && (kept.includes(node) || node.children.some(isKept));
  const isWithin = (node: AnyNode): boolean => {
    for (let at: ParentNode | null = node.parent; at !== null; at = at.parent)
      if (kept.includes(at as Element)) return true;
    return false;
  };
  for (const element of findAll((node) => !isKept(node) && !isWithin(node), root.children)) removeElement(element);
  for (const element of findAll((node) => isKept(node) && !kept.includes(node), root.children))
    for (const child of element.children.filter(isText)) removeElement(child);
}

/** Without those that stand within another. */
function outermost(elements: readonly Element[]): readonly Element[] {
  const all = new Set<unknown>(elements);
  return elements.filter((element) => {
    for (let at = element.parent; at !== null; at = at.parent) if (all.has(at)) return false;
    return true;
  });
}

interface QuotedHeader {
  readonly element: Element;
  readonly lines: readonly string[];
  /** The element and all that follows it. */
  readonly parts: readonly Element[];
}

/** Outlook marks what it quotes by nothing but its header: `From: … Sent: … To: … Subject: …`, each in its line. */
function quotedHeader(root: Document): QuotedHeader | undefined {
  const element = findAll(({ name }) => /^(?:p|div|td|blockquote|font|span)$/.test(name), root.children).find(
    (block) => block.children.some((child) => isTag(child) && child.name === 'br') && opensMessage(block),
  );
  if (element === undefined) return undefined;
  const parts: Element[] = [element];
  for (let at: Element = element; at.name !== 'body'; at = at.parent) {
    for (let next = at.next; next !== null; next = next.next) if (isTag(next)) parts.push(next);
    if (at.parent === null || !isTag(at.parent)) break;
  }
  return { element, lines: linesOf(element), parts };
}

/** The header, or a mark with some of it below. */
function opensMessage(block: Element): boolean {
  const [first = '', ...rest] = linesOf(block);
  if (isMessageHeader([first, ...rest])) return true;
  const isMark = FORWARDED.test(first) || ORIGINAL.test(first);
  const isAlone = !block.children.some((child) => isTag(child) && BLOCK.test(child.name));
  return isMark && isAlone && rest.slice(0, 4).filter((line) => HEADER.test(line)).length >= 2;
}

/** @returns the lines of an element's text, as `<br>` parts them, without those of some elements. */
function linesOf(element: ParentNode | undefined, without: readonly Element[] = []): readonly string[] {
  if (element === undefined) return [];
  const lines = [''];
  const walk = (nodes: readonly AnyNode[]) => {
    for (const node of nodes) {
      if (isTag(node) && (without.includes(node) || NOT_WRITTEN.test(node.name))) continue;
      if (isText(node)) lines[lines.length - 1] += node.data.replace(/\s+/g, ' ');
      else if (isTag(node) && node.name === 'br') lines.push('');
      else if (isTag(node)) {
        if (BLOCK.test(node.name) && lines.at(-1) !== '') lines.push('');
        walk(node.children);
        if (BLOCK.test(node.name) && lines.at(-1) !== '') lines.push('');
      }
    }
  };
  walk(element.children);
  return lines.map((line) => line.trim()).filter(Boolean);
}

const BLOCK = /^(?:p|div|td|tr|table|blockquote)$/;

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
