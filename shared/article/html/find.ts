import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';

type Test = (element: Element) => boolean;

/**
 * The elements that pass a test, in the order of the document: nodes and all that they hold. A page is walked dozens of times, and
 * what domutils has under this name moves the rest of its stack with each element.
 */
export function findAll(test: Test, nodes: AnyNode | readonly AnyNode[]): Element[] {
  const found: Element[] = [];
  walk(nodes, (element) => {
    if (test(element)) found.push(element);
    return false;
  });
  return found;
}

/** The first that passes it. */
export function findOne(test: Test, nodes: AnyNode | readonly AnyNode[]): Element | null {
  return walk(nodes, test);
}

export function existsOne(test: Test, nodes: AnyNode | readonly AnyNode[]): boolean {
  return walk(nodes, test) !== null;
}

/** @returns the element at which it ended, where `isEnd` says so. */
function walk(nodes: AnyNode | readonly AnyNode[], isEnd: Test): Element | null {
  const ahead: AnyNode[] = [];
  push(ahead, Array.isArray(nodes) ? nodes : [nodes as AnyNode]);
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (isTag(node) && isEnd(node)) return node;
    if ('children' in node) push(ahead, node.children);
  }
  return null;
}

function push(ahead: AnyNode[], nodes: readonly AnyNode[]): void {
  for (let at = nodes.length - 1; at >= 0; at--) ahead.push(nodes[at] as AnyNode);
}
