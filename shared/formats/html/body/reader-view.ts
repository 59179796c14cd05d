import type { AnyNode, Document } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll } from '../../../article/html/find.ts';
import { textOf } from '../document.ts';
import { type Prose, totalOf } from '../shape/prose.ts';
import { type Box, inBoxes } from './boxes.ts';
import { type ReadablePart, readablePart } from './readability.ts';

/** What a reader view shows without what is foreign; where that was most of it, what it shows of the rest of the page. */
export function readerView(root: Document, boxes: readonly Box[]): ReadablePart | undefined {
  const view = readablePart(root);
  if (view === undefined || !boxes.some(({ element }) => view.kept.has(element))) return view;
  const isForeign = inBoxes(boxes);
  const length = textOf(view.root as AnyNode).length;
  const foreign = findAll((copy) => {
    const origin = view.originOf(copy);
    return origin !== undefined && isForeign(origin);
  }, view.root.children);
  for (const element of foreign) removeElement(element);
  if (textOf(view.root as AnyNode).length * 2 > length) return view;
  for (const { element } of boxes) removeElement(element);
  return readablePart(root);
}

/** A reader view that shows less of the paragraphs that look alike has lost a part of the article. */
const COVERING = 0.75;

/** A reader view that shows none of the main paragraphs may know better which they are, unless it found hardly any text. */
export function losesMain({ root, kept }: ReadablePart, prose: readonly Prose[], main: readonly Prose[]): boolean {
  const isShown = ({ element }: Prose) => kept.has(element);
  const shown = totalOf(prose.filter(isShown));
  const covered = totalOf(main.filter(isShown));
  if (covered === 0) return textOf(root as AnyNode).length * 2 < totalOf(main) && shown * 4 < totalOf(main);
  return covered < totalOf(main) * COVERING;
}
