import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll } from '../html/find.ts';

/** Where Google Docs lets a comment lead to its mark, and a mark to its comment. */
const COMMENT = /#cmnt_ref\d+$/;
const MARK = /#cmnt\d+$/;

/**
 * Takes out the comments that Google Docs puts at the end of what it exports, and their marks (`[a]`) in the text: remarks of
 * the desk, in whatever system the export was pasted into.
 *
 * @returns the comments, in order.
 */
export function takeDocsComments(root: ParentNode): readonly AnyNode[] {
  const links = findAll(({ name, attribs }) => name === 'a' && attribs.href !== undefined, root.children);
  for (const mark of links.filter(({ attribs }) => MARK.test(attribs.href ?? ''))) removeElement(aroundMark(mark));
  const comments = links.filter(({ attribs }) => COMMENT.test(attribs.href ?? '')).map(commentFrom);
  for (const blocks of comments) for (const block of blocks) removeElement(block);
  return comments.flatMap(([first]) => first ?? []);
}

function aroundMark(mark: Element): Element {
  const { parent } = mark;
  return parent !== null && isTag(parent) && parent.name === 'sup' && opensWith(parent, mark) ? parent : mark;
}

/** The box that a comment opens; without one its paragraph, and those below it up to what is something else. */
function commentFrom(link: Element): readonly Element[] {
  let block = link;
  for (let node = link.parent; node !== null && isTag(node) && opensWith(node, link); node = node.parent) {
    if (/^(?:body|main|article|section)$/.test(node.name)) break;
    block = node;
    if (node.name === 'div') return [node];
  }
  const blocks = [block];
  for (let next = block.next; next !== null && isGoingOn(next); next = next.next) if (isTag(next)) blocks.push(next);
  return blocks;
}

function isGoingOn(node: AnyNode): boolean {
  if (isText(node)) return node.data.trim() === '';
  if (!isTag(node) || node.name !== 'p') return false;
  return (
    findAll(({ name, attribs }) => name === 'a' && /#(?:cmnt|ftnt)_ref\d+$/.test(attribs.href ?? ''), [node]).length ===
    0
  );
}

/** Whether nothing stands before `inner` in an element. */
function opensWith(element: Element, inner: Element): boolean {
  let node: Element = inner;
  while (node !== element) {
    for (let before = node.prev; before !== null; before = before.prev)
      if (isTag(before) || (isText(before) && before.data.trim() !== '')) return false;
    if (node.parent === null || !isTag(node.parent)) return false;
    node = node.parent;
  }
  return true;
}
