import { type ChildNode, type Element, isTag } from 'domhandler';
import { trimmedEnd, trimmedStart } from '../characters.ts';
import { isBlank, textNode } from './dom.ts';

const BLOCKS = new Set(
  'p h2 h3 h4 h5 h6 ul ol li dl dt dd table figure figcaption blockquote pre hr details summary section'.split(' '),
);

/** Whether a node is a block of its own, or an inline element around one: neither can stand in a paragraph. */
export function isBlock(node: ChildNode): boolean {
  return isTag(node) && (BLOCKS.has(node.name) || node.children.some(isBlock));
}

/**
 * Makes paragraphs of the text that stands loose between blocks; two line breaks in a row part paragraphs too.
 * @param wrap makes one paragraph.
 */
export function flow(
  nodes: readonly ChildNode[],
  wrap: (inline: readonly ChildNode[]) => Element,
): readonly ChildNode[] {
  const blocks: ChildNode[] = [];
  let loose: ChildNode[] = [];
  const close = (): void => {
    const inline = trimmed(loose);
    if (inline.length > 0) blocks.push(wrap(inline));
    loose = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      close();
      blocks.push(node);
    } else if (isBreak(node) && endsInBreak(loose)) {
      close();
    } else {
      loose.push(node);
    }
  }
  close();
  return blocks;
}

function isBreak(node: ChildNode | undefined): boolean {
  return node !== undefined && isTag(node) && node.name === 'br';
}

function endsInBreak(nodes: readonly ChildNode[]): boolean {
  return isBreak(nodes.findLast((node) => isBreak(node) || !isBlank(node)));
}

/** Without breaks and white space at its ends. */
function trimmed(nodes: readonly ChildNode[]): readonly ChildNode[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  if (first < 0) return [];
  const kept = nodes.slice(first, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  return kept.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? trimmedStart(node.data) : node.data;
    return textNode(index === kept.length - 1 ? trimmedEnd(start) : start);
  });
}
