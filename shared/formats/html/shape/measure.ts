import type { AnyNode, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { SILENT } from '../document.ts';

export interface Measure {
  /** Characters of text, with little regard to white space. */
  readonly text: number;
  /** Of these in links. */
  readonly linked: number;
}

const NOTHING: Measure = { text: 0, linked: 0 };

/** Measures every node below `root` in one walk: boxes in boxes would each be walked again. */
export function measure(root: ParentNode): (node: AnyNode) => Measure {
  const measures = new Map<AnyNode, Measure>();
  const visit = (node: AnyNode, inLink: boolean): Measure => {
    if (isText(node)) {
      const { length } = node.data.trim();
      return { text: length, linked: inLink ? length : 0 };
    }
    if (!('children' in node) || (isTag(node) && SILENT.has(node.name))) return NOTHING;
    let text = 0;
    let linked = 0;
    for (const child of node.children) {
      const inner = visit(child, inLink || (isTag(node) && node.name === 'a'));
      text += inner.text;
      linked += inner.linked;
    }
    const sum = { text, linked };
    measures.set(node, sum);
    return sum;
  };
  visit(root as AnyNode, false);
  return (node) => measures.get(node) ?? NOTHING;
}
