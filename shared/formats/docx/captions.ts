import { Element, isTag, isText, type ParentNode } from 'domhandler';
import { appendChild, removeElement, replaceElement } from 'domutils';
import { findAll, findOne } from '../../article/html/find.ts';
import { patternOf } from '../../languages/together.ts';
import { hasWord, textOf } from '../html/document.ts';
import { readCaption } from '../newsroom/captions.ts';

/** Word describes pictures by machine and says so below. */
const BY_MACHINE = new RegExp(String.raw`\s*${patternOf(({ documents }) => documents?.byMachine)}\s*$`, 'iu');

/** Makes figures of pictures that stand by themselves and of the captions that Word keeps in paragraphs beside them. */
export function makeFigures(root: ParentNode): void {
  for (const image of findAll(({ name }) => name === 'img', root.children)) {
    image.attribs.alt = (image.attribs.alt ?? '').replace(BY_MACHINE, '').trim();
    const { parent } = image;
    if (parent === null || !isTag(parent) || parent.name !== 'p' || textOf(parent) !== '') continue;
    const caption = captionBeside(parent);
    const figure = new Element('figure', {}, [...parent.children]);
    replaceElement(parent, figure);
    for (const child of figure.children) child.parent = figure;
    if (caption === undefined) continue;
    removeElement(caption);
    caption.name = 'figcaption';
    caption.attribs = {};
    appendChild(figure, caption);
  }
}

/** Makes captions of paragraphs that a label calls so (`Caption: The quay on Friday.`), of the picture above them where there is one. */
export function makeLabelledCaptions(root: ParentNode): void {
  for (const paragraph of root.children.filter(isTag)) {
    const [text, ...others] = paragraph.children;
    if (paragraph.name !== 'p' || text === undefined || !isText(text) || others.length > 0) continue;
    const caption = readCaption(text.data.trim());
    if (caption?.marker === undefined || caption.src !== undefined || caption.text === '') continue;
    text.data = caption.text;
    const above = sibling(paragraph, 'prev');
    const isBare = above?.name === 'figure' && findOne(({ name }) => name === 'figcaption', above.children) === null;
    paragraph.name = 'figcaption';
    paragraph.attribs = {};
    if (above !== undefined && isBare) {
      removeElement(paragraph);
      appendChild(above, paragraph);
    } else {
      const figure = new Element('figure', {});
      replaceElement(paragraph, figure);
      appendChild(figure, paragraph);
    }
  }
}

function captionBeside(picture: Element): Element | undefined {
  const below = sibling(picture, 'next');
  if (isCaption(below)) return below;
  const above = sibling(picture, 'prev');
  // Above the picture and below a table it is the table's.
  return isCaption(above) && sibling(above, 'prev')?.name !== 'table' ? above : undefined;
}

function sibling(element: Element, step: 'next' | 'prev'): Element | undefined {
  let node = element[step];
  while (node !== null && isText(node) && node.data.trim() === '') node = node[step];
  return node !== null && isTag(node) ? node : undefined;
}

function isCaption(element: Element | undefined): element is Element {
  if (element === undefined || element.name !== 'p') return false;
  return hasWord(element, 'class', ['caption']) && findOne(({ name }) => name === 'img', element.children) === null;
}
