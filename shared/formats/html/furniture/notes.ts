import type { AnyNode, Element, ParentNode } from 'domhandler';
import { appendChild, removeElement } from 'domutils';
import { element } from '../../../article/html/dom.ts';
import { findAll } from '../../../article/html/find.ts';
import { stated } from '../../../article/stated.ts';
import { textOf } from '../document.ts';
import { ancestorsOf } from '../shape/alone.ts';

/** What leads to a note: its number or sign. */
const MARK = /^[[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})[\])]?$/i;
/** Characters. A longer text is a part of the page that a link leads to. */
const LONGEST = 2_000;
/** Characters: a shorter one leads back. */
const SHORTEST = 4;
const NOTE = /^(?:li|p|div|aside|dd|span|section)$/;
const COMMENT = /comment|respond|reply/i;
/** Their names tell of the page. */
const WHOLE = /^(?:html|body|main|article)$/;

/** The notes of a page by their ids, to be looked up before the page is taken apart. */
export type Notes = ReadonlyMap<string, Element>;

export function notesOn(body: ParentNode): Notes {
  const marked = new Set(findAll(isMark, body.children).map(leadsTo));
  if (marked.size === 0) return new Map();
  const notes = findAll(({ name, attribs }) => NOTE.test(name) && marked.has(attribs.id ?? ''), body.children);
  return new Map(notes.filter(isNote).map((note) => [note.attribs.id ?? '', note]));
}

function isMark(link: Element): boolean {
  return link.name === 'a' && /^#./.test(link.attribs.href ?? '') && MARK.test(textOf(link));
}

function leadsTo(link: Element): string {
  const fragment = (link.attribs.href ?? '').slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function isNote(note: Element): boolean {
  const { length } = textOf(note);
  const boxes = [note, ...ancestorsOf(note)].filter(({ name }) => !WHOLE.test(name));
  const isComment = boxes.some(({ attribs }) => COMMENT.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`));
  return length >= SHORTEST && length <= LONGEST && !isComment;
}

/**
 * Puts at the end of an article those of the page's notes that a mark in it leads to and that stand outside it: many systems
 * set them below the article, where a reader view and `<article>` end before them.
 *
 * @returns the notes.
 */
export function putNotes(root: ParentNode, notes: Notes): readonly Element[] {
  if (notes.size === 0) return [];
  const there = new Set(
    findAll(({ attribs }) => notes.has(attribs.id ?? ''), root.children).map(({ attribs }) => attribs.id),
  );
  const asked = [...new Set(findAll(isMark, root.children).map(leadsTo))].filter((id) => !there.has(id));
  const found = asked.flatMap((id) => notes.get(id) ?? []).filter((note) => !isWithin(note, root));
  if (found.length === 0) return [];
  const items = found.map(asItem);
  appendChild(root, element('section', { class: 'footnotes' }, [element('ol', { class: 'footnotes-list' }, items)]));
  return found;
}

function isWithin(note: Element, root: ParentNode): boolean {
  for (let node: AnyNode | null = note; node !== null; node = node.parent) if (node === root) return true;
  return false;
}

function asItem(note: Element): Element {
  const { id = '', value } = note.attribs;
  removeElement(note);
  const own = note.name === 'p' ? [element('p', {}, note.children)] : note.children;
  return element('li', { id, class: 'footnote-item', ...stated({ value }) }, own);
}
