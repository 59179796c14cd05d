import type { ChildNode } from 'domhandler';
import { parseHtml } from '../html/dom.ts';
import { type Taken, takeNotForReaders } from './not-for-readers.ts';

export interface Visible {
  readonly nodes: readonly ChildNode[];
  readonly taken: readonly Taken[];
}

const MAY_HIDE = /style|hidden|class|dialog|popover|#cmnt|cite=|suggestion|<font/i;

/** Cheap, and true of all HTML in which something is hidden; most articles have nothing of the kind. */
export function mayHoldHidden(html: string): boolean {
  return MAY_HIDE.test(html);
}

/** @returns what is meant for readers of HTML; undefined when its elements are nested or styled as nothing but an attack does. */
export function visibleNodes(html: string): Visible | undefined {
  const nodes = parseHtml(html);
  const root = nodes?.[0]?.parent;
  if (nodes === undefined || !root || !mayHoldHidden(html)) return nodes && { nodes, taken: [] };
  const taken = takeNotForReaders(root);
  return taken && { nodes: root.children, taken };
}
