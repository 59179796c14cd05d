import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import { holdsFormula, isHiddenByAttribute } from './attributes.ts';
import { hideByName } from './classes.ts';
import { isGone, isLook, isOff, isUnseen, mayHide, SEEN, type TextLook, textLook } from './looks.ts';
import { type Style, type StyleOf, stylesIn } from './style/cascade.ts';
import { TooManySteps } from './style/too-many-steps.ts';
import { colourOf, type Ground, groundsIn, isWhite, ownGround } from './white.ts';
import { showPage } from './whole-page.ts';

const PICTURES = new Set('img picture video audio iframe svg object embed canvas'.split(' '));
/** Hold no text of the page. */
const SILENT = new Set(['head', 'script', 'style', 'template']);

interface Search {
  readonly styleOf: StyleOf;
  readonly groundOf: (element: Element) => Ground;
  readonly isWholePage: (element: Element) => boolean;
  readonly found: AnyNode[];
}

/**
 * Takes out of a document what is not seen where it is read: by attributes (`hidden`, `aria-hidden`, `popover`, a `<dialog>`
 * that is not open), by styles, those of the document's own style sheets included, and by classes that mean the same
 * everywhere. What nobody sees is what nobody would miss, and what its author may have meant for nobody. The text of
 * `<details>`, a click away, stays.
 *
 * @returns what was taken out and holds anything, in order; undefined for styles that take longer to look at than those of
 *   any page.
 */
export function takeHidden(root: ParentNode): readonly AnyNode[] | undefined {
  const isWholePage = showPage(root);
  try {
    const styleOf = stylesIn(root, { isWanted: isLook, matters: mayHide });
    const search: Search = { styleOf, groundOf: groundsIn(root, styleOf), isWholePage, found: [] };
    visit(root, SEEN, search);
    return search.found;
  } catch (error) {
    if (error instanceof TooManySteps) return undefined;
    throw error;
  }
}

function visit(parent: ParentNode, look: TextLook, search: Search): void {
  const seen = parent.children.filter((node) => {
    const isSeen = isText(node)
      ? !isUnseen(look)
      : !isTag(node) || SILENT.has(node.name) || isSeenElement(node, look, search);
    if (!isSeen && holdsAnything(node)) search.found.push(node);
    return isSeen;
  });
  if (seen.length < parent.children.length) setChildren(parent, seen);
}

/** All at once: one by one each would be looked for among its siblings. */
export function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  for (const [index, node] of children.entries()) {
    node.prev = children[index - 1] ?? null;
    node.next = children[index + 1] ?? null;
  }
}

/** Looks into what is seen. */
function isSeenElement(element: Element, around: TextLook, search: Search): boolean {
  const style = search.styleOf(element, isUnseen(around));
  const look = onGround(textLook(style, around), element, style, search);
  const isHidden = isNotSeen(element, style) || (PICTURES.has(element.name) && look.isInvisible);
  const isWholePage =
    ((isHidden || look !== around) && search.isWholePage(element)) || (!isHidden && isUnseen(look) && fadesIn(element));
  if (isHidden && !isWholePage) return false;
  if (isWholePage) {
    delete element.attribs.hidden;
    delete element.attribs.style;
  }
  visit(element, isWholePage ? SEEN : look, search);
  return true;
}

/** A look with what lies under the letters: white ones are seen on any other ground. */
function onGround(look: TextLook, element: Element, style: Style, { groundOf }: Search): TextLook {
  const colour = colourOf(element, style);
  if (isWhite(colour)) return { ...look, isWhitedOut: groundOf(element) === 'white' };
  const isShown = look.isWhitedOut && (colour !== undefined || ownGround(element, style) === 'other');
  return isShown ? { ...look, isWhitedOut: false } : look;
}

/** Characters: an article, not a label. */
const ARTICLE = 800;

/** The marked body of an article, which is shown once its programs are there: its text is in no other place. */
function fadesIn({ attribs, children }: Element): boolean {
  const isBody = /(?:^|\s)articlebody(?:\s|$)/i.test(attribs.itemprop ?? '');
  return isBody && children.reduce((sum, node) => sum + textContent(node).length, 0) >= ARTICLE;
}

function isNotSeen(element: Element, style: Style): boolean {
  if (isHiddenByAttribute(element) || hideByName(element.attribs.class ?? '') || isGone(style)) return true;
  return isOff(style) && !holdsFormula(element);
}

function holdsAnything(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() !== '';
  if (!isTag(node)) return false;
  return PICTURES.has(node.name) || node.children.some(holdsAnything);
}
