import type { Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { appendChild, removeElement } from 'domutils';
import { folded } from '../../article/folded.ts';
import { findAll } from '../../article/html/find.ts';
import type { Content, Dropped } from '../../article/types.ts';
import { hasWord, textOf } from '../html/document.ts';
import { readMark } from '../newsroom/marks.ts';
import { readCredit } from '../newsroom/people/byline.ts';
import { isParagraph } from '../newsroom/shape.ts';
import { sameText } from '../same-text.ts';
import { contentOf, emptyFindings } from '../text/findings.ts';
import { readHead } from '../text/head/head.ts';
import { blocksOf } from '../text/layout/layout.ts';
import { linesOf } from '../text/layout/lines.ts';

export interface DocumentHead {
  readonly metadata: Omit<Content, 'html'>;
  readonly dropped: readonly Dropped[];
}

/** Masthead, title, dek, byline and date are among the first so many paragraphs. */
const DEEPEST = 14;
/** An end mark and the lines about the paper below it. */
const TAIL = 3;

/**
 * Reads title, dek, byline and date at the top of a document, and takes them out of it. Which paragraph is what is told by
 * its style, and where that says nothing as in plain text.
 *
 * @param declared the title that the document's properties state.
 */
export function takeHead(root: ParentNode, declared: string | undefined, furniture: readonly string[]): DocumentHead {
  const opening = openingOf(root);
  const title = titleAmong(opening, declared);
  withoutNotes(opening[title]);
  const end = opening.findIndex(({ name }, index) => title !== -1 && index > title && name !== 'p');
  const head = end === -1 ? opening : opening.slice(0, end);
  const text = head.map((block, index) => lineOf(block, index === title)).join('\n\n');
  const names = new Set(furniture.map(folded));
  const findings = emptyFindings();
  const story = readHead(blocksOf(linesOf(text)), (line) => names.has(folded(line)), findings);
  const kept = new Set(story.map(({ line }) => line));
  const taken = head.filter((_, index) => !kept.has(2 * index + 1));
  const dek = findings.dek === undefined ? undefined : taken.find((block) => textOf(block) === findings.dek);
  for (const block of taken) removeWords(block);
  if (dek !== undefined && root.children.every((node) => textOf(node) === '')) {
    // The only paragraph there is.
    appendChild(root, dek);
    delete findings.dek;
  }
  const dropped = findings.dropped.filter(({ kind }) => kind !== 'label');
  return { metadata: contentOf(findings), dropped: [...dropped.map(withoutLine), ...takeTail(root)] };
}

/** The mark of a footnote is no word of a title. */
function withoutNotes(title: Element | undefined): void {
  const marks = findAll(({ name }) => name === 'sup', title?.children ?? []).filter((mark) =>
    /^\[\d+\]$/.test(textOf(mark)),
  );
  for (const mark of marks) removeElement(mark);
}

/** Page numbers of paper, made by Word from headings that are there. */
export function takeContents(root: ParentNode): readonly Dropped[] {
  const lines = root.children.filter(isTag).filter((block) => hasWord(block, 'class', ['contents']));
  for (const line of lines) removeElement(line);
  return lines.length === 0 ? [] : [{ kind: 'contents-line', count: lines.length }];
}

/** Paragraphs are no lines of the file. */
export function withoutLine({ line: _, ...drop }: Dropped): Dropped {
  // The label is what its style says, and stands nowhere.
  return drop.kind === 'byline' ? { ...drop, detail: drop.detail.replace(/^Byline: /, '') } : drop;
}

/** A picture in a line of the head is no part of what the line says. */
function removeWords(block: Element): void {
  const pictures = findAll(({ name }) => name === 'img', block.children);
  if (pictures.length === 0) removeElement(block);
  else {
    for (const picture of pictures) removeElement(picture);
    block.name = 'figure';
    block.attribs = {};
    block.children = pictures;
    for (const picture of pictures) picture.parent = block;
  }
}

function openingOf(root: ParentNode): readonly Element[] {
  const opening: Element[] = [];
  // A letterhead set as a table stands above the title of many a press release.
  let inLetterhead = root.children.some((node) => isTag(node) && hasWord(node, 'class', ['title']));
  for (const node of root.children) {
    if (opening.length === DEEPEST) break;
    if (!isTag(node) || node.name === 'figure' || linesOf(textOf(node)).length === 0) continue;
    if (inLetterhead && node.name === 'table') continue;
    inLetterhead = false;
    if (!/^(?:p|h[1-6])$/.test(node.name)) break;
    opening.push(node);
  }
  return opening;
}

/** @returns -1 where no style and no property tells. */
function titleAmong(opening: readonly Element[], declared: string | undefined): number {
  const styled = opening.findIndex((block) => hasWord(block, 'class', ['title']));
  if (styled !== -1) return styled;
  const stated = declared === undefined ? -1 : opening.findIndex((block) => sameText(textOf(block), declared));
  if (stated !== -1) return stated;
  // Below the first paragraph of the story it heads a part of that.
  const prose = opening.findIndex((block) => isParagraph(textOf(block)));
  const heading = opening.findIndex(({ name }) => name === 'h1');
  if (heading !== -1 && (prose === -1 || heading < prose)) return heading;
  return opening[0] !== undefined && opening[0].name !== 'p' ? 0 : -1;
}

/** What a style says is said by a label, as in plain text. */
function lineOf(block: Element, isTitle: boolean): string {
  const text = textOf(block);
  if (isTitle) return `Headline: ${text}`;
  if (hasWord(block, 'class', ['dek'])) return `Dek: ${text}`;
  return hasWord(block, 'class', ['byline']) && readCredit(text) === undefined ? `Byline: ${text}` : text;
}

function takeTail(root: ParentNode): readonly Dropped[] {
  const blocks = root.children.filter(isTag).slice(-TAIL);
  return blocks.flatMap((block) => {
    const text = textOf(block);
    const mark = block.name === 'p' ? readMark(text) : undefined;
    if (mark !== 'end-mark' && mark !== 'copyright-line') return [];
    removeElement(block);
    return [{ kind: mark, detail: text, count: 1 }];
  });
}
