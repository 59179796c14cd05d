import type { ChildNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { BareKind } from '../../../article/dropped-kinds.ts';
import { existsOne, findAll } from '../../../article/html/find.ts';
import { patternOf } from '../../../languages/together.ts';
import { attribute, hasWord, holdsText, textOf } from '../document.ts';
import { ancestorsOf } from '../shape/alone.ts';
import { linesIn } from '../shape/lines.ts';
import { measure } from '../shape/measure.ts';
import { lengthOf, type Prose } from '../shape/prose.ts';
import { isWithinSentence } from '../shape/within-sentence.ts';
import { type Box, proseWithout } from './boxes.ts';

/**
 * Finds in a page what is certainly not its article, however long it is: readers' comments, dialogues, the lines about the
 * author, the form for a newsletter. None of it holds the title.
 *
 * @param prose the paragraphs of the page.
 * @param place where the page shows the title.
 */
export function findApart(body: ParentNode, prose: readonly Prose[], place: Element | undefined): readonly Box[] {
  const around = new Set(place === undefined ? [] : ancestorsOf(place));
  const measures = measure(body);
  // Found once: every box around one would look for it again.
  const asking = new Set(findAll(isAccepting, body.children).flatMap(ancestorsOf));
  const boxes: Box[] = [];
  const visit = (node: ChildNode) => {
    if (!isTag(node) || node === place) return;
    const kind = around.has(node) || isWithinSentence(node) ? undefined : kindOf(node, measures(node).text, asking);
    // Without a title to tell where the article is, the minutes of a game may be comments.
    if (kind === undefined || (place === undefined && kind === 'comments')) node.children.forEach(visit);
    else boxes.push({ element: node, kind });
  };
  body.children.forEach(visit);
  // Where nothing else is, they are the article: the minutes of a game, each called a comment.
  return proseWithout(boxes, prose).length > 0
    ? boxes
    : boxes.filter(({ element, kind }) => kind !== 'comments' || areReaders(element, namesOf(element)));
}

const DIALOGUE = /(?:^|\s)(?:modal|modal-dialog|popup|pop-up|lightbox)(?=\s|$)/i;
/** By which one opens it, or what it would show: a picture, its link and its caption. */
const OPENS = /^(?:a|button|img|picture|figure|figcaption|span)$/;
const AUTHOR =
  /(?:^|[\s_-])(?:author-?(?:bio|box|card|info|description)|about-?(?:the-?)?author|bio-?box)(?=[\s_-]|$)/i;
const LETTER =
  /(?:^|[\s_-])(?:newsletter|mailing-?list|subscribe)[-_]?(?:box|form|sign-?up|subscribe|banner|widget|block|promo|cta)?(?=[\s_-]|$)/i;

/**
 * @param length characters of its text.
 * @param asking what holds a control by which one agrees.
 */
function kindOf(element: Element, length: number, asking: ReadonlySet<Element>): BareKind | undefined {
  const { name, attribs } = element;
  if (name === 'article' || name === 'main') return isComments(element, namesOf(element)) ? 'comments' : undefined;
  const names = namesOf(element);
  const role = attribute(element, 'role') ?? '';
  if (
    name === 'dialog' ||
    /^(?:alert)?dialog$/.test(role) ||
    attribs['aria-modal'] === 'true' ||
    isDialogue(element, names)
  )
    return 'dialogue';
  if (asking.has(element) && isConsent(element, names, length)) return 'cookie-banner';
  if (isComments(element, names)) return 'comments';
  if (AUTHOR.test(names)) return 'author-box';
  return LETTER.test(names) && existsOne((inner) => inner.name === 'input', element.children)
    ? 'newsletter-box'
    : undefined;
}

/** Scripts put the same word on what opens a dialogue: a link around a picture, or a box that holds one and nothing to press. */
function isDialogue(element: Element, names: string): boolean {
  if (!DIALOGUE.test(names) || OPENS.test(element.name)) return false;
  const shows = /lightbox/i.test(names) && existsOne(({ name }) => name === 'img', element.children);
  return !shows || existsOne(({ name }) => /^(?:button|input|form)$/.test(name), element.children);
}

function namesOf({ attribs }: Element): string {
  return `${attribs.class ?? ''} ${attribs.id ?? ''}`;
}

const CONSENT = /cookie|consent|gdpr|dsgvo|rgpd|lgpd|privacy|datenschutz/i;
/** By which one agrees to it, and what it is about. */
const ACCEPT = new RegExp(
  String.raw`^\P{L}*(?:(?:yes|ja|oui|sí|sì|sim)\b\W*)?(?:\S+\s+){0,2}${patternOf(({ pages }) => pages?.accept)}`,
  'iu',
);
const ABOUT = new RegExp(String.raw`(?<!\p{L})${patternOf(({ pages }) => pages?.cookies)}`, 'iu');
/** Characters. The longest name each of hundreds of partners, in boxes that are named. */
const LONGEST_CONSENT = 3_000;
const LONGEST_CONTROL = 60;

/** Asks for what can be agreed to in it, in a box that is named so or holds no more than that. */
function isConsent(element: Element, names: string, length: number): boolean {
  const isNamed = CONSENT.test(names);
  if (!isNamed && (length > LONGEST_CONSENT || !/^(?:div|section|aside)$/.test(element.name))) return false;
  return ABOUT.test(textOf(element));
}

/** Whether all of a page is such a box: it asks, and most of what it says is about that. */
export function asksForConsent(body: ParentNode): boolean {
  const controls = findAll(isAccepting, body.children);
  if (controls.length === 0) return false;
  const lines = linesIn(body).filter((line) => lengthOf(textOf(line)) >= SENTENCE);
  const isAbout = lines.length > 0 && lines.filter((line) => ABOUT.test(textOf(line))).length * 2 > lines.length;
  return isAbout && !hasOwnText(lines, controls);
}

/** An article about cookies on a page that asks for some: outside the boxes that ask. */
function hasOwnText(lines: readonly Element[], controls: readonly Element[]): boolean {
  const boxes = new Set(controls.map((control) => ancestorsOf(control).find((box) => ABOUT.test(textOf(box)))));
  const own = lines.filter((line) => !ancestorsOf(line).some((box) => boxes.has(box)));
  return own.filter(({ name }) => name === 'p').length >= LEAST_OWN;
}

/** Characters, ideographs counted twice. */
const SENTENCE = 40;
/** Paragraphs. */
const LEAST_OWN = 2;

function isControl({ name, attribs }: Element): boolean {
  return name === 'button' || name === 'a' || name === 'input' || attribs.role === 'button';
}

function isAccepting(control: Element): boolean {
  if (!isControl(control)) return false;
  const text = control.attribs.value ?? textOf(control);
  return text.length <= LONGEST_CONTROL && ACCEPT.test(text.trim());
}

/** Where readers write, by the names that systems give to all of it. */
const COMMENTS =
  /(?:^|[\s_-])(?:comments|comments?[-_]?(?:list|section|area|threads?|container|wrap(?:per)?|form|block|stream|template|feed)|commentlist|disqus|respond|livefyre|viafoura|kommentare|leserkommentare|leserbriefe|commentaires|comentarios|commenti|reacties|komentarze)(?=[\s_-]|$)/i;
const COMMENT = /(?:^|\s)comment(?=\s|$)/i;
/** What can be done with a comment, and with nothing that a newsroom wrote. */
const REPLY = new RegExp(String.raw`^${patternOf(({ pages }) => pages?.reply)}(?!\p{L})`, 'iu');
/** How a page heads its comments. */
const HEADED = new RegExp(
  String.raw`^(?:\d[\d.,]*\s*)?(?:${(['comments', 'readers', 'commenting'] as const).map((kind) => patternOf(({ pages }) => pages?.[kind])).join('|')})\s*(?:$|[:(（\d])`,
  'iu',
);

function isComments(element: Element, names: string): boolean {
  return areReaders(element, names) || (COMMENT.test(names) && /^(?:article|li)$/.test(element.name));
}

/** Whether it says that readers wrote it, rather than that it comments. */
function areReaders(element: Element, names: string): boolean {
  if (/schema\.org\/(?:User)?Comments?$/.test(element.attribs.itemtype ?? '')) return true;
  if (hasWord(element, 'itemprop', ['comment']) || COMMENTS.test(names)) return true;
  if (HEADED.test(attribute(element, 'aria-label') ?? '')) return true;
  if (COMMENT.test(names) && existsOne(isReply, element.children)) return true;
  return /^(?:section|div)$/.test(element.name) && HEADED.test(headingOf(element));
}

/** The words that a box opens with, where these are a heading. */
function headingOf(element: Element): string {
  const first = element.children.find((node) => (isTag(node) || isText(node)) && holdsText(node));
  if (first === undefined || !isTag(first)) return '';
  return /^h[1-6]$/.test(first.name) ? textOf(first) : headingOf(first);
}

function isReply(element: Element): boolean {
  return (element.name === 'a' || element.name === 'button') && REPLY.test(textOf(element));
}
