import { type AnyNode, type Element, isTag, isText, type ParentNode, type Text } from 'domhandler';
import { removeElement } from 'domutils';
import { INLINE, SILENT } from '../html/document.ts';
import { type LetterLine, type LetterText, type Sender, textOfLetter } from './letter.ts';

/** A line that shows text, and what it is made of. */
export interface MarkupLine extends LetterLine {
  readonly nodes: AnyNode[];
}

/** Programs set each line in a box of its own; elements that hold a paragraph end one. */
const PARAGRAPHS = /^(?:p|h[1-6]|li|ul|ol|blockquote|table|tr|td|pre|hr)$/;
/** Pixels. Smaller pictures are a firm's mark. */
const SMALL = 200;

/** Takes a letter's greeting and signature out of its markup. */
export function takeLetter(root: ParentNode, sender: Sender): Pick<LetterText, 'dropped' | 'told'> {
  const lines = linesIn(root);
  const { from, to, dropped, told } = textOfLetter(lines, sender);
  for (const { nodes } of [...lines.slice(0, from), ...lines.slice(to)])
    for (const node of nodes) removeElement(node as Text);
  return { dropped, told };
}

/** @returns the lines of a letter that show text, whatever boxes and breaks part them. */
export function linesIn(root: ParentNode): readonly MarkupLine[] {
  const lines: MarkupLine[] = [];
  let nodes: AnyNode[] = [];
  let text = '';
  let paragraph = 0;
  const endLine = (isParagraph: boolean) => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push({ text: line, paragraph, nodes });
    // A firm's mark alone in its line is of the line above.
    else if (nodes.some((node) => isTag(node) && node.name === 'img')) lines.at(-1)?.nodes.push(...nodes);
    // An empty line, and one so long that it is a paragraph by itself.
    if (isParagraph || line === '' || line.length > 60) paragraph++;
    if (line !== '' || isParagraph) nodes = [];
    text = '';
  };
  const walk = (parent: ParentNode) => {
    for (const node of parent.children) {
      if (isText(node)) {
        text += node.data;
        nodes.push(node);
      } else if (isTag(node) && node.name === 'br') {
        nodes.push(node);
        endLine(false);
      } else if (isTag(node) && (node.name === 'img' || node.name === 'hr')) {
        if (node.name === 'hr' || isSmall(node)) nodes.push(node);
      } else if (isTag(node) && !SILENT.has(node.name)) walkElement(node);
    }
  };
  const walkElement = (element: Element) => {
    if (INLINE.has(element.name)) return walk(element);
    const isParagraph = PARAGRAPHS.test(element.name);
    if (text.trim() !== '' || isParagraph) endLine(isParagraph);
    walk(element);
    if (text.trim() !== '' || isParagraph) endLine(isParagraph);
    return undefined;
  };
  walk(root);
  endLine(true);
  return lines;
}

function isSmall({ attribs }: Element): boolean {
  const width = Number(attribs.width?.replace(/px$/, '') ?? Number.NaN);
  return width > 0 && width < SMALL;
}
