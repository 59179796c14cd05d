import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll } from '../html/find.ts';

/** Classes of Word's own: the mark of a comment in the text, a comment, and what leads from it back to its mark. */
const COMMENT = /(?:^|\s)(?:msocomanchor|msocomtxt|msocomoff|MsoCommentText|MsoCommentSubject)(?:\s|$)/i;
const LIST = /mso-element\s*:\s*comment(?:-list)?\b/i;
/** Who deleted something, as Word says it; what a newsroom strikes out for its readers has no such address. */
const BY_PERSON = /^mailto:/i;

/**
 * Takes out of a page that Word wrote, or of what was pasted from it, the comments and what was deleted while changes were
 * tracked.
 *
 * @returns the comments, in order.
 */
export function takeOfficeComments(root: ParentNode): readonly AnyNode[] {
  const found = findAll(isUnmeant, root.children).filter((element) => !isWithinAnother(element));
  for (const element of found) removeElement(element);
  return found;
}

function isUnmeant({ name, attribs }: Element): boolean {
  if (name === 'del') return BY_PERSON.test(attribs.cite ?? '');
  return COMMENT.test(attribs.class ?? '') || LIST.test(attribs.style ?? '');
}

function isWithinAnother(element: Element): boolean {
  for (let around = element.parent; around !== null && isTag(around); around = around.parent)
    if (isUnmeant(around)) return true;
  return false;
}
