import { type ChildNode, isTag } from 'domhandler';

/**
 * Takes from all but the first that have it an id, or the name of an anchor, which becomes one: browsers go to the first (HTML,
 * 3.2.6), and two of one name are no HTML. Pasted footnotes and pages put together of several bring the same ones along.
 */
export function makeIdsUnique(nodes: readonly ChildNode[], taken: Set<string> = new Set()): void {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const { id, name } = node.attribs;
    const own = node.name === 'a' ? [id, name] : [id];
    if (id !== undefined && taken.has(id)) delete node.attribs.id;
    if (node.name === 'a' && name !== undefined && taken.has(name)) delete node.attribs.name;
    for (const value of own) if (value !== undefined) taken.add(value);
    makeIdsUnique(node.children, taken);
  }
}
