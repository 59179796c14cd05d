import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { textOf } from '../html/document.ts';
import { sameText } from '../same-text.ts';
import { isBoldHeading } from './headings.ts';

/**
 * A document of nothing but paragraphs is a plain text kept in Word, with headings in bold at the most.
 *
 * @param title as its properties state it.
 * @returns its text, paragraphs parted by blank lines; undefined when it has formatting that plain text would lose.
 */
export function plainTextOf(root: ParentNode, title: string | undefined): string | undefined {
  const paragraphs: string[] = [];
  for (const node of root.children) {
    const line = isTag(node) ? plainParagraph(node) : undefined;
    if (line === undefined) return undefined;
    if (line === '') continue;
    paragraphs.push(title !== undefined && sameText(line.replace(/^## /, ''), title) ? `Headline: ${title}` : line);
  }
  return paragraphs.join('\n\n');
}

function plainParagraph(element: Element): string | undefined {
  if (element.name !== 'p' || element.attribs.class !== undefined) return undefined;
  const { children } = element;
  const [only] = children;
  if (isBoldHeading(element) && only !== undefined && isTag(only) && isBare(only)) return `## ${textOf(only)}`;
  if (!isBare(element)) return undefined;
  return children
    .map((node) => (isText(node) ? node.data.replace(/\s+/g, ' ').trim() : '\n'))
    .join('')
    .trim();
}

/** Text and line breaks. */
function isBare({ children }: Element): boolean {
  return children.every((node) => isText(node) || (isTag(node) && node.name === 'br'));
}
