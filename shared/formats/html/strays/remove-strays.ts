import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { removeElement } from 'domutils';
import type { Dropped } from '../../../article/types.ts';
import { correctionHeading, maySetRight } from '../../newsroom/corrections.ts';
import type { HtmlDocument } from '../document.ts';
import { REST } from '../furniture/left-out.ts';
import { emptiedBy, isInside } from '../shape/alone.ts';
import { isParagraph, type TextLine, textLinesIn } from './text-lines.ts';
import { traitsOf } from './traits.ts';
import { likelihood, treesIn } from './trees.ts';
import { START, TREES } from './weights.ts';

const LEARNT = treesIn(TREES);
/** Surer than this a line is none of the article's. */
const SURE = 0.5;
/** Characters, ideographs counted twice: what says more without links may be a paragraph, whatever it looks like. */
const LONGEST = 150;
const LINKED = 1 / 3;
/** So much of an article is paragraphs: in what is made of short lines none of them is told apart. */
const PARAGRAPHS = 0.8;
/** More of them among its paragraphs belong to it: the names, marks and prices of what it lists. */
const MOST_AMONG = 5;
/** What is more than this of an article is none of its lines; nor is anything of what has less text left. */
const MOST = 0.3;
const LEAST_LEFT = 300;
/** What is taken whole or not at all. */
const WHOLE = /^(?:figure|figcaption|pre|table|dl|blockquote|details|math)$/;
const CORRECTION = /(?:^|\s)corrections?(?:\s|$)/i;

/**
 * Takes out of a page's article the lines that look like those which on other pages people did not count as a part of the text: what the
 * page says besides, among its paragraphs or below them. How they look was learnt by `bench/reading/learn.ts`.
 *
 * @param page of which `root` is the article.
 * @param titles by which the article is known.
 */
export function removeStrays(
  root: ParentNode,
  { root: page, lineOf }: HtmlDocument,
  titles: readonly string[],
): readonly Dropped[] {
  const lines = textLinesIn(root);
  if (!isOfParagraphs(lines)) return [];
  const traits = traitsOf(lines, page, titles);
  const strays = straysAmong(lines, (line, at) =>
    mayStray(line, lines[at - 1]) ? likelihood(LEARNT, traits(at), START) : 0,
  );
  const [first] = strays;
  if (first === undefined) return [];
  const dropped: Dropped = { kind: REST, count: 1, line: lineOf(first.parent as AnyNode) };
  for (const line of strays) takeOut(line, root);
  return [dropped];
}

type Sized = Pick<TextLine, 'length' | 'linked'>;

/** Whether an article is made of paragraphs, for the most. */
export function isOfParagraphs(lines: readonly Sized[]): boolean {
  return lengthOfAll(lines.filter(isParagraph)) >= lengthOfAll(lines) * PARAGRAPHS;
}

/** @param likely how likely a line is none of the article's; it is asked once for each. */
export function straysAmong<Line extends Sized>(
  lines: readonly Line[],
  likely: (line: Line, at: number) => number,
): readonly Line[] {
  const found = lines.filter((line, at) => likely(line, at) > SURE);
  const among = new Set(lines.slice(lines.findIndex(isParagraph), lines.findLastIndex(isParagraph)));
  const isList = found.filter((line) => among.has(line)).length > MOST_AMONG;
  const strays = isList ? found.filter((line) => !among.has(line)) : found;
  const [all, stray] = [lengthOfAll(lines), lengthOfAll(strays)];
  return stray > all * MOST || all - stray < LEAST_LEFT ? [] : strays;
}

/**
 * Whether a line may be taken out, whatever it looks like.
 *
 * @param above the line before it.
 */
export function mayStray(line: TextLine, above: TextLine | undefined): boolean {
  const { parent, shows, length, linked } = line;
  if (shows || (length > LONGEST && linked < LINKED) || setsRight(line, above)) return false;
  return !(isTag(parent as AnyNode) && (isWhole(parent as Element) || isInside(parent as Element, isWhole)));
}

/** Where readers were told that the text was wrong they stay told. */
function setsRight({ text, linked }: TextLine, above: TextLine | undefined): boolean {
  if (linked >= LINKED) return false;
  return maySetRight(text) || (above !== undefined && correctionHeading(above.text) !== undefined);
}

function isWhole({ name, attribs }: Element): boolean {
  return WHOLE.test(name) || attribs.class === 'footnotes' || CORRECTION.test(attribs.class ?? '');
}

function takeOut({ nodes, parent }: TextLine, root: ParentNode): void {
  for (const node of nodes) removeElement(node);
  const isEmpty = parent !== root && isTag(parent as AnyNode) && parent.children.length === 0;
  if (isEmpty) removeElement(emptiedBy(parent as Element, root));
}

function lengthOfAll(lines: readonly Sized[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}
