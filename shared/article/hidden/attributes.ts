import type { AnyNode, Element } from 'domhandler';
import { isText } from 'domhandler';
import { existsOne } from '../html/find.ts';

/** Letters up to which a text is a sign, an initial set large, or a digit: its whole word is told elsewhere. */
const SIGN = 2;

/** Whether the attributes of an element hide it; a place that its page fills in at once is not hidden. */
export function isHiddenByAttribute(element: Element): boolean {
  const { name, attribs } = element;
  if ((name === 'dialog' && attribs.open === undefined) || attribs.popover !== undefined) return true;
  if (attribs.hidden !== undefined) return true;
  return attribs['aria-hidden']?.trim().toLowerCase() === 'true' && lettersIn(element) > SIGN;
}

function lettersIn(element: Element): number {
  let letters = 0;
  const visit = (node: AnyNode): void => {
    if (isText(node)) letters += node.data.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    else if ('children' in node && letters <= SIGN) node.children.forEach(visit);
  };
  visit(element);
  return letters;
}

/** A formula has a form for the eye and one for screen readers, which alone says what it means. */
export function holdsFormula(element: Element): boolean {
  return existsOne(({ name }) => name === 'math', [element]);
}
