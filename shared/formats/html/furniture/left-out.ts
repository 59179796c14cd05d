import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { sameness } from '../../../article/dropped.ts';
import type { BareKind } from '../../../article/dropped-kinds.ts';
import type { Dropped } from '../../../article/types.ts';
import { textOf } from '../document.ts';
import { furnitureOf } from './furniture-names.ts';

/** What stands around an article, told once. */
export const REST = 'around-article';

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
  const rows = new Map<BareKind, { count: number; line: number }>();
  const note = (node: ChildNode) => {
    if (isTag(node) && kept.has(node)) return node.children.forEach(note);
    if (!isTag(node) || textOf(node) === '') return;
    const kind = kindOf(node);
    const row = rows.get(kind);
    if (row === undefined) rows.set(kind, { count: 1, line: lineOf(node) });
    else if (kind !== REST) row.count++;
  };
  page.children.forEach(note);
  return [...rows].map(([kind, { count, line }]) => ({ kind, count, line }));
}

function kindOf(element: Element): BareKind {
  return furnitureOf(element) ?? REST;
}

/** One row for what is of one kind, at its first line. */
export function mergedRows(rows: readonly Dropped[]): readonly Dropped[] {
  const merged = new Map<string, Dropped>();
  for (const row of rows) {
    const slot = sameness(row);
    const known = merged.get(slot);
    const isOnce = row.kind === REST && known !== undefined;
    if (!isOnce) merged.set(slot, known === undefined ? row : { ...known, count: known.count + row.count });
  }
  return [...merged.values()];
}
