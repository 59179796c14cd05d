import type { ChildNode, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { INLINE, SILENT, textOf } from '../document.ts';
import { lengthOf } from '../shape/prose.ts';

/** A run of text that no block parts, wherever it stands. */
export interface TextLine {
  readonly nodes: readonly ChildNode[];
  readonly parent: ParentNode;
  readonly text: string;
  /** Characters, ideographs counted twice. */
  readonly length: number;
  /** How much of it is links, from 0 to 1, and how many there are. */
  readonly linked: number;
  readonly links: number;
  /** Whether it shows a picture or anything else that is no text. */
  readonly shows: boolean;
}

/** Characters of a paragraph, of which hardly any are links. */
const PARAGRAPH = 80;
const LINKED = 1 / 3;

export function isParagraph({ length, linked }: Pick<TextLine, 'length' | 'linked'>): boolean {
  return length >= PARAGRAPH && linked < LINKED;
}

/** What stands in a line besides words. */
const WITHIN_LINES = new Set(
  'br img picture source svg path math button input label iframe video audio noscript object embed'.split(' '),
);
const SHOWN = new Set('img picture svg math iframe video audio object embed'.split(' '));
/** Each is one line, whatever it holds. */
const OPAQUE = new Set(['figure', 'pre']);

/** All lines of an article, also those that share their box with blocks. */
export function textLinesIn(root: ParentNode): readonly TextLine[] {
  const lines: TextLine[] = [];
  const known = new Map<ChildNode, boolean>();
  const holdsBlocks = (node: ChildNode): boolean => {
    if (!isTag(node)) return false;
    const found = known.get(node) ?? (!isInline(node.name) || node.children.some(holdsBlocks));
    known.set(node, found);
    return found;
  };
  const add = (nodes: readonly ChildNode[], parent: ParentNode): void => {
    const text = nodes.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push({ nodes, parent, text, length: lengthOf(text), ...insideOf(nodes, text.length) });
  };
  const visit = (parent: ParentNode): void => {
    let run: ChildNode[] = [];
    for (const node of parent.children) {
      if (!holdsBlocks(node)) {
        run.push(node);
        continue;
      }
      add(run, parent);
      run = [];
      if (!isTag(node) || SILENT.has(node.name)) continue;
      if (OPAQUE.has(node.name)) add(node.children, node);
      else visit(node);
    }
    add(run, parent);
  };
  visit(root);
  return lines;
}

function isInline(name: string): boolean {
  return INLINE.has(name) || WITHIN_LINES.has(name);
}

function insideOf(nodes: readonly ChildNode[], length: number): Pick<TextLine, 'linked' | 'links' | 'shows'> {
  const sum = { linked: 0, links: 0, shows: false };
  const visit = (node: ChildNode): void => {
    if (isText(node) || !isTag(node)) return;
    if (SHOWN.has(node.name)) sum.shows = true;
    if (node.name === 'a') {
      sum.linked += textOf(node).length;
      sum.links++;
    }
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return { ...sum, linked: sum.linked / Math.max(1, length) };
}
