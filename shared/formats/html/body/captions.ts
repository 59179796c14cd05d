import type { Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { appendChild, removeElement } from 'domutils';
import { textNode } from '../../../article/html/dom.ts';
import { existsOne, findAll } from '../../../article/html/find.ts';
import { holdsText, textOf } from '../document.ts';
import { isInside } from '../shape/alone.ts';
import { linkedShare } from '../shape/links.ts';

/** How sites call what is said below a picture, and whose that is. */
const NAMED =
  /(?:^|[\s_-])(?:(?:[a-z]+[-_]{0,2})?captions?(?:[-_]{1,2}[a-z]+)*|legende?|bildunterschrift|bildtext|didascalia|dida|leyenda|epigrafe|pie-?(?:de-?)?foto|(?:img|image|media|photo|picture)[-_]{1,2}(?:credits?|copyright|description|metadata|author|source)(?:[-_]{1,2}[a-z]+)*|credits?|copyright)(?=\s|$)/i;
const BOX = /^(?:div|p|section|aside|span)$/;
const FIGURE = /^(?:figure|a|li|table|pre)$/;
/** Characters. */
const LONGEST = 500;
/** What is more of a link leads to another story by its picture. */
const LINKED = 0.7;

/**
 * Writes as figures the boxes of a page that hold a picture, and of text its caption alone, while their names are known: a reader
 * view takes some away.
 */
export function writeCaptions(root: ParentNode): void {
  const captions = findAll(isCaption, root.children).filter(
    (caption) => !isInside(caption, (outer) => FIGURE.test(outer.name) || isCaption(outer)),
  );
  const own = new Set(captions);
  const boxes = new Set(captions.flatMap((caption) => boxAround(caption, root) ?? []));
  for (const box of boxes) {
    const [first, ...others] = findAll((element) => own.has(element), box.children);
    if (first === undefined || hasMore(box, own) || findAll(isPicture, box.children).length > 1) continue;
    box.name = 'figure';
    first.name = 'figcaption';
    for (const other of others) {
      removeElement(other);
      appendChild(first, textNode(' '));
      for (const node of [...other.children]) appendChild(first, node);
    }
  }
}

function isCaption(element: Element): boolean {
  const { name, attribs } = element;
  if (!attribs.class || !/^(?:div|p|span|small|em|strong|cite)$/.test(name) || !NAMED.test(attribs.class)) return false;
  const { length } = textOf(element);
  return length > 0 && length <= LONGEST && !existsOne(isMore, element.children) && linkedShare(element) <= LINKED;
}

function isPicture({ name }: Element): boolean {
  return name === 'img' || name === 'video' || name === 'iframe' || name === 'figure';
}

/** A headline over a picture is none of its caption. */
function isMore(element: Element): boolean {
  return isPicture(element) || /^h[1-6]$/.test(element.name);
}

/** The nearest that holds a picture. */
function boxAround({ parent }: Element, root: ParentNode): Element | undefined {
  if (parent === null || parent === root || !isTag(parent)) return undefined;
  if (!existsOne(isPicture, parent.children)) return boxAround(parent, root);
  return BOX.test(parent.name) ? parent : undefined;
}

/** Whether something stands in it besides its captions. */
function hasMore(parent: Element, captions: ReadonlySet<Element>): boolean {
  return parent.children.some((node) =>
    isTag(node) ? !captions.has(node) && hasMore(node, captions) : holdsText(node),
  );
}
