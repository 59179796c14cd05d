import { type Element, isTag, type ParentNode } from 'domhandler';
import { findAll } from '../../article/html/find.ts';
import { textOf } from '../html/document.ts';

const PARTS = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'center']);

/**
 * Makes plain blocks of the tables by which mail programs set columns and margins: those that say so, that hold another
 * table, and that never have two cells with text beside each other.
 */
export function unwrapLayoutTables(root: ParentNode): void {
  for (const table of findAll(({ name }) => name === 'table', root.children).filter(isLayout)) toBlocks(table);
}

function isLayout(table: Element): boolean {
  if (table.attribs.role === 'presentation' || findAll(({ name }) => name === 'table', table.children).length > 0) {
    return true;
  }
  const rows = findAll(({ name }) => name === 'tr', table.children);
  return rows.every(({ children }) => children.filter((cell) => isTag(cell) && textOf(cell) !== '').length < 2);
}

function toBlocks(table: Element): void {
  const change = (element: Element) => {
    element.name = 'div';
    element.attribs = {};
    for (const child of element.children) if (isTag(child) && PARTS.has(child.name)) change(child);
  };
  change(table);
}
