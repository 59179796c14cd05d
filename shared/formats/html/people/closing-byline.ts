import type { Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { isName } from '../../newsroom/people/names.ts';
import { readPeople } from '../../newsroom/people/people.ts';
import { isHouse, isRole } from '../../newsroom/people/roles.ts';
import { holdsText, INLINE, textOf } from '../document.ts';
import { withoutLabel } from './byline-text.ts';

/** Characters of a line that signs. */
const LONGEST = 80;
const EMPHASIS = /^(?:em|i|b|strong)$/;

/**
 * The paragraph that an article ends with, where that signs it: in the words of a byline, or set apart as a name and nothing else
 * (`<p><b><i>Jane Doe</i></b></p>`).
 */
export function closingByline(root: ParentNode): Element | undefined {
  const last = lastBlock(root);
  const text = last === undefined ? '' : textOf(last);
  if (last === undefined || text === '' || text.length > LONGEST) return undefined;
  if (readCredit(text) !== undefined || isLabelled(text)) return last;
  const isSetApart = findAll(({ name }) => EMPHASIS.test(name), [last]).some((inner) => textOf(inner) === text);
  const words = text.split(' ').length;
  return isSetApart && words >= 2 && words <= 4 && isName(text) && !isHouse(text) && !isRole(text) ? last : undefined;
}

/** `Authors Jane Doe and John Roe` */
function isLabelled(text: string): boolean {
  const names = withoutLabel(text);
  const people = names === text ? undefined : readPeople(names, false)?.people;
  return people?.every(({ name }) => name.includes(' ') && isName(name) && !isHouse(name)) ?? false;
}

/** A box with words and nothing that makes lines. */
function isLine({ children }: Element): boolean {
  return children.every((node) => !isTag(node) || INLINE.has(node.name));
}

function lastBlock(root: ParentNode): Element | undefined {
  const last = root.children.findLast((node) => (isTag(node) || isText(node)) && holdsText(node));
  if (last === undefined || !isTag(last)) return undefined;
  if (last.name === 'p' || (last.name === 'div' && isLine(last))) return last;
  return /^(?:div|section|article)$/.test(last.name) ? lastBlock(last) : undefined;
}
