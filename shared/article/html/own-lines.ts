import { type ChildNode, type Element, isTag } from 'domhandler';
import { oneLine } from '../characters.ts';
import type { Tally } from '../dropped.ts';
import { furnitureTest } from '../furniture.ts';
import { textOfNodes } from './plain.ts';

const LINES = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Of nothing else they go with it. A cell of a table stays, beside which others stand. */
const LISTS = new Set(['ul', 'ol', 'blockquote', 'div']);
/** What a line may have and is a line still. */
const WORDS =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** Takes out the lines that the newsroom's system adds to every text, wherever one is a paragraph, a heading or a point of a list. */
export function takeOwnLines(blocks: ChildNode[], furniture: readonly string[], dropped: Tally): ChildNode[] {
  if (furniture.length === 0) return blocks;
  const isOwn = furnitureTest(furniture);
  const taken = (nodes: readonly ChildNode[]): ChildNode[] =>
    nodes.filter((node) => {
      if (!isTag(node)) return true;
      const line = LINES.has(node.name) && isOfWords(node) ? oneLine(textOfNodes([node])) : '';
      if (isOwn(line)) {
        dropped.add({ kind: 'furniture-line', detail: line });
        return false;
      }
      const { length } = node.children;
      node.children = taken(node.children);
      return !LISTS.has(node.name) || length === 0 || node.children.length > 0;
    });
  return taken(blocks);
}

/** Whether it shows nothing besides. */
function isOfWords({ children }: Element): boolean {
  return children.every((child) => !isTag(child) || (WORDS.test(child.name) && isOfWords(child)));
}
