import { type ChildNode, type Element, isTag } from 'domhandler';
import { removeElement } from 'domutils';
import { oneLine } from '../characters.ts';
import { cutAtWord } from '../limits/cut.ts';
import { LIMITS } from '../limits/limits.ts';
import { attributesOf } from './attributes.ts';
import { element, findElement, hasClass, isBlank, textNode } from './dom.ts';
import type { Figure, Pass, Place } from './pass.ts';
import { textOfNodes } from './plain.ts';

/** WordPress writes figures as divs where the theme is older than HTML 5. */
export function isFigure(node: Element): boolean {
  return node.name === 'figure' || (node.name === 'div' && hasClass(node, 'wp-caption'));
}

/** A figure with its caption last; the caption alone where what it shows is not there. */
export function figure(node: Element, pass: Pass, place: Place): readonly ChildNode[] {
  const written = captionIn(node.children);
  const credit = written && findElement(written.children, isCredit);
  const about: Figure = {
    // Whole in the body; beside each picture of the figure, once more.
    caption: cutAtWord(oneLine(written ? textOfNodes(written.children) : ''), LIMITS.caption.most),
    credit: cutAtWord(oneLine(credit ? textOfNodes([credit]) : ''), LIMITS.credit.most),
    alternative: '',
  };
  const inside: Place = { ...place, parent: 'figure', figure: about };
  // It may stand deeper than the figure's own children.
  if (written) removeElement(written);
  const content = pass.clean(node.children, inside).filter((child) => !isBlank(child));
  const attributes = attributesOf(node, 'figure', pass);
  const words = written ? pass.clean(written.children, { ...place, parent: 'figcaption' }) : [];
  const caption = words.some((child) => !isBlank(child))
    ? words
    : about.alternative && content.length === 0
      ? [textNode(about.alternative)]
      : [];
  if (content.length === 0 && caption.length === 0) {
    pass.dropped.add({ kind: 'empty-figure' });
    return [];
  }
  // What a figure only groups (a table, a gallery of other figures) needs no caption to stand.
  const figcaption = caption.length > 0 ? [element('figcaption', {}, caption)] : [];
  return [element('figure', attributes, [...content, ...figcaption])];
}

/** A gallery's figures keep their own captions. */
function captionIn(nodes: readonly ChildNode[]): Element | undefined {
  for (const node of nodes) {
    if (!isTag(node) || isFigure(node)) continue;
    const found = isCaption(node) ? node : captionIn(node.children);
    if (found) return found;
  }
  return undefined;
}

export function isCaption(node: Element): boolean {
  return node.name === 'figcaption' || hasClass(node, 'wp-caption-text');
}

function isCredit(node: Element): boolean {
  return (
    node.name === 'cite' || /(?:^|[\s_-])(?:credits?|copyright|byline)(?:$|[\s_-])/i.test(node.attribs.class ?? '')
  );
}
