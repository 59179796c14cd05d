import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import { existsOne, findAll } from '../html/find.ts';

/** Of a page's text so much may stand outside what is all of it: a header, a notice to browsers. */
const OUTSIDE = 0.25;
const SILENT = /^(?:script|style|template|noscript|head)$/;
const HEADING = /^h[1-3]$/;
/** Letters. Shorter headings are in many a title by accident. */
const TELLING = 4;

/**
 * Shows in a page what its programs and styles show at once: all of it, which many hide until these are there; what stands
 * behind a dialogue, which is hidden from screen readers alone; the parts that React streams hidden, with templates in
 * their places.
 *
 * @returns tells of an element whether it is all of a page: it holds most of the text, and the heading that the page is
 *   titled by.
 */
export function showPage(root: ParentNode): (element: Element) => boolean {
  if (!existsOne(({ name }) => name === 'body', root.children)) return () => false;
  const titles = titlesOf(root);
  const isTitle = (element: Element) => {
    const heading = HEADING.test(element.name) ? lettersOf(textContent(element)) : '';
    return heading.length >= TELLING && titles.some((title) => title.includes(heading));
  };
  let length: number | undefined;
  const isAll = (element: Element) => {
    length ??= lengthOf(root);
    return lengthOf(element) > (1 - OUTSIDE) * length && existsOne(isTitle, element.children);
  };
  showStreamed(root);
  for (const element of findAll(({ attribs }) => 'aria-hidden' in attribs, root.children))
    if (isAll(element)) delete element.attribs['aria-hidden'];
  return (element) => element.name === 'html' || element.name === 'body' || isAll(element);
}

function showStreamed(root: ParentNode): void {
  const places = findAll(({ name, attribs }) => name === 'template' && /^[BP]:/.test(attribs.id ?? ''), root.children);
  if (places.length === 0) return;
  const parts = new Set(places.map(({ attribs }) => `S:${attribs.id?.slice(2)}`));
  for (const { attribs } of findAll(({ attribs }) => parts.has(attribs.id ?? ''), root.children)) delete attribs.hidden;
}

function titlesOf(root: ParentNode): readonly string[] {
  const stating = findAll(({ name, attribs }) => name === 'title' || attribs.property === 'og:title', root.children);
  return stating.map((element) => lettersOf(element.attribs.content ?? textContent(element)));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function lengthOf(node: AnyNode | ParentNode): number {
  if (isText(node)) return node.data.trim().length;
  if (!('children' in node) || (isTag(node) && SILENT.test(node.name))) return 0;
  return node.children.reduce((sum, child) => sum + lengthOf(child), 0);
}
