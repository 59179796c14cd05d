import {
  attributeNamed,
  elementsOf,
  inside,
  localName,
  made,
  outermost,
  type PartElement,
  replaceWithin,
} from './xml-tree.ts';

/** Puts a drop cap, which Word keeps in a paragraph of its own, before the paragraph that it begins (ECMA-376 part 1, 17.3.1.11). */
export function joinDropCaps(part: PartElement): void {
  const kept: PartElement['children'] = [];
  let initial: PartElement['children'] = [];
  for (const child of part.children) {
    if (typeof child === 'string') kept.push(child);
    else if (isDropCap(child)) initial.push(...contentOf(child));
    else {
      if (localName(child) === 'p' && initial.length > 0) {
        const properties = elementsOf(child).filter((one) => localName(one) === 'pPr');
        child.children = [...properties, ...initial, ...contentOf(child)];
        initial = [];
      }
      joinDropCaps(child);
      kept.push(child);
    }
  }
  if (initial.length > 0) kept.push(made(part, 'p', initial));
  part.children = kept;
}

function isDropCap(element: PartElement): boolean {
  const frame = localName(element) === 'p' ? inside(element, 'pPr', 'framePr') : undefined;
  return frame !== undefined && /^(?:drop|margin)$/.test(attributeNamed(frame, 'dropCap') ?? '');
}

function contentOf({ children }: PartElement): PartElement['children'] {
  return children.filter((child) => typeof child === 'string' || localName(child) !== 'pPr');
}

/**
 * Leaves of a text box what stands in it: newer programs write it as a drawing, which has no place for text in mammoth, and beside it
 * for older ones as a shape, which has; not all do both. Where they differ, Word shows the drawing.
 */
export function openTextBoxes(part: PartElement): void {
  replaceWithin(part, (element) => {
    const name = localName(element);
    if (name === 'AlternateContent') return openedAlternative(part, element);
    return name === 'drawing' ? opened(part, element) : undefined;
  });
}

function openedAlternative(part: PartElement, element: PartElement): readonly PartElement[] | undefined {
  const [choice, fallback] = [inside(element, 'Choice'), inside(element, 'Fallback')];
  if (!hasText(fallback)) return opened(part, element);
  return choice !== undefined && hasText(choice) && wordsIn(choice) !== wordsIn(fallback)
    ? opened(part, choice)
    : undefined;
}

function wordsIn(element: PartElement | undefined): string {
  const words = (node: PartElement | string): string =>
    typeof node === 'string' ? node : node.children.map(words).join('');
  return element === undefined
    ? ''
    : outermost(element, (name) => name === 't')
        .map(words)
        .join('');
}

function hasText(element: PartElement | undefined): boolean {
  return element !== undefined && outermost(element, (name) => name === 'txbxContent').length > 0;
}

/** @returns undefined for a drawing without text. */
function opened(part: PartElement, drawing: PartElement): readonly PartElement[] | undefined {
  const boxes = outermost(drawing, (name) => name === 'txbxContent');
  if (boxes.length === 0) return undefined;
  for (const box of boxes) openTextBoxes(box);
  return [made(part, 'pict', boxes)];
}
