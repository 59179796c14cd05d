import type { ChildNode } from 'domhandler';
import { parseHtml } from './dom.ts';
import { takeHidden } from './hidden.ts';

export interface Visible {
  readonly nodes: readonly ChildNode[];
  /** Pieces of text and pictures that are not seen, and were taken out. */
  readonly hidden: number;
}

/** Most articles have none of what hides anything. */
const MAY_HIDE = /style|hidden|class|dialog|popover/i;

/** @returns what is seen of HTML; undefined when its elements are nested or styled as nothing but an attack does. */
export function visibleNodes(html: string): Visible | undefined {
  const nodes = parseHtml(html);
  const root = nodes?.[0]?.parent;
  if (nodes === undefined || !root || !MAY_HIDE.test(html)) return nodes && { nodes, hidden: 0 };
  const hidden = takeHidden(root);
  return hidden && { nodes: root.children, hidden: hidden.length };
}
