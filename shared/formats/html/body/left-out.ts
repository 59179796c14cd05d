import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import type { Dropped } from '../../../article/types.ts';
import { textOf } from '../document.ts';
import { furnitureOf } from './furniture-names.ts';

/** What stands around an article, told once. */
export const REST = 'the page around the article';

/**
 * What a page says outside its article, in a few rows.
 *
 * @param kept the elements of which something is in the article.
 */
export function leftOut(
  page: ParentNode,
  kept: ReadonlySet<Element>,
  lineOf: (node: AnyNode) => number,
): readonly Dropped[] {
  const rows = new Map<string, { count: number; line: number }>();
  const note = (node: ChildNode) => {
    if (isTag(node) && kept.has(node)) return node.children.forEach(note);
    if (!isTag(node) || textOf(node) === '') return;
    const what = kindOf(node);
    const row = rows.get(what);
    if (row === undefined) rows.set(what, { count: 1, line: lineOf(node) });
    else if (what !== REST) row.count++;
  };
  page.children.forEach(note);
  return [...rows].map(([what, { count, line }]) => ({ what, count, line }));
}

function kindOf(element: Element): string {
  return furnitureOf(element) ?? REST;
}

/** One row for what is of one kind, at its first line. */
export function mergedRows(rows: readonly Dropped[]): readonly Dropped[] {
  const merged = new Map<string, Dropped>();
  for (const row of rows) {
    const known = merged.get(row.what);
    const isOnce = row.what === REST && known !== undefined;
    if (!isOnce) merged.set(row.what, known === undefined ? row : { ...known, count: known.count + row.count });
  }
  return [...merged.values()];
}
