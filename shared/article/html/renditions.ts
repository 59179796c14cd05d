import { type ChildNode, type Element, isTag } from 'domhandler';
import { become } from './dom.ts';
import { pixels } from './images.ts';

/** What is written into a picture's name for each of its sizes, and with what it is parted from the rest. */
const SIZE =
  /[-_.@](?:\d{1,5}x\d{0,5}|\d{2,5}(?:w|px)?|@?[1-4]x|(?:x{0,3}-?)?(?:large|small|medium|big|full|wide|square|original|scaled|thumb(?:nail)?|mobile|desktop|tablet|retina|lo-?res|hi-?res|[sml]|xl))(?=$|[-_.@])/gi;

/**
 * Leaves of a picture that stands several times in one figure or box, in a size for each kind of screen, the largest: scripts or
 * styles show one of them. They say the same and are called the same, sizes and format aside.
 */
export function mergeRenditions(nodes: readonly ChildNode[]): void {
  const seen = new Map<string, Element>();
  for (const node of nodes) {
    if (!isTag(node) || node.name === 'noscript' || node.name === 'picture') continue;
    if (node.name === 'img') mergeInto(seen, node);
    else if (node.name === 'figure') {
      const inside = new Map<string, Element>();
      for (const image of imagesIn(node)) mergeInto(inside, image);
    } else mergeRenditions(node.children);
  }
}

function imagesIn(node: Element): readonly Element[] {
  return node.children.filter(isTag).flatMap((child) => {
    if (child.name === 'img') return [child];
    return child.name === 'noscript' || child.name === 'picture' ? [] : imagesIn(child);
  });
}

function mergeInto(seen: Map<string, Element>, image: Element): void {
  const name = nameOf(image);
  if (name === undefined) return;
  const other = seen.get(name);
  const isLarger = (pixels(image.attribs.width) ?? 0) > (pixels(other?.attribs.width) ?? 0);
  if (other === undefined || isLarger) seen.set(name, image);
  if (other !== undefined) become(isLarger ? other : image, 'span', []);
}

/** What it says, and its address without sizes and format; undefined where that tells nothing. */
function nameOf({ attribs }: Element): string | undefined {
  const alt = attribs.alt?.trim() ?? '';
  const src = attribs.src?.trim() ?? '';
  if (alt === '' || src === '' || src.startsWith('data:')) return undefined;
  const path = src.replace(/[?#].*$/s, '').replace(/\.[a-z]{3,4}$/i, '');
  const at = path.lastIndexOf('/') + 1;
  return `${alt}\n${path.slice(0, at)}${path.slice(at).replace(SIZE, '')}`;
}
