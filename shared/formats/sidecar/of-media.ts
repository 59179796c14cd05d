import render from 'dom-serializer';
import { type ChildNode, type Element, isTag } from 'domhandler';
import { appendChild, removeElement } from 'domutils';
import { element, findElement, parseHtml, textNode } from '../../article/html/dom.ts';
import { isCaption, isFigure } from '../../article/html/figures.ts';
import { imageAddress } from '../../article/html/images.ts';
import { cutAtWord } from '../../article/limits/cut.ts';
import { stated } from '../../article/stated.ts';
import type { Content, ContentMedia, Warning } from '../../article/types.ts';

/**
 * What is said beside an upload of media that its article shows counts instead of what it says of them itself: alternative text, caption and
 * credit, each by itself.
 * @param said by the address that the article has for each, or its last part: `horn.png` for `pictures/horn.png`
 * @returns also a warning for each that the article does not show.
 */
export function contentWithMedia(
  content: Content,
  said: readonly ContentMedia[],
): { readonly content: Content; readonly warnings: readonly Warning[] } {
  if (said.length === 0) return { content, warnings: [] };
  const used = new Set<ContentMedia>();
  const wordsFor: WordsFor = (address) => {
    const one = said.find(({ url }) => url === address) ?? said.find(({ url }) => url === lastPartOf(address));
    if (one === undefined) return {};
    used.add(one);
    return stated({ alt: one.alt, caption: one.caption, credit: one.credit });
  };
  const media = content.media?.map((one) => ({ ...one, ...wordsFor(one.url) }));
  const html = htmlWith(content.html, wordsFor);
  const unused = said.filter((one) => !used.has(one));
  return {
    content: { ...content, html, ...stated({ media }) },
    warnings: unused.map(({ url }) => ({ code: 'said-of-no-media', detail: { address: cutAtWord(url, 200) } })),
  };
}

type Words = Pick<ContentMedia, 'alt' | 'caption' | 'credit'>;

/** What is said of the medium with that address. */
type WordsFor = (address: string) => Words;

function lastPartOf(address: string): string {
  const last =
    address
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** @returns the same text where nothing is said of what it shows. */
function htmlWith(html: string, wordsFor: WordsFor): string {
  const nodes = /<img\b/i.test(html) ? parseHtml(html) : undefined;
  if (nodes === undefined) return html;
  const images = imagesIn(nodes).flatMap((image) => {
    const words = wordsFor(imageAddress(image) ?? '');
    return Object.keys(words).length === 0 ? [] : [{ image, words }];
  });
  if (images.length === 0) return html;
  for (const { image, words } of images) {
    if (words.alt !== undefined) image.attribs.alt = words.alt;
    if (words.caption !== undefined || words.credit !== undefined) caption(image, words);
  }
  return render([...nodes], { encodeEntities: 'utf8' });
}

function imagesIn(nodes: readonly ChildNode[]): readonly Element[] {
  return nodes.filter(isTag).flatMap((node) => (node.name === 'img' ? [node] : imagesIn(node.children)));
}

/** Below the picture, in the figure that is its own: a gallery's is not, where it holds others too. */
function caption(image: Element, words: Words): void {
  const figure = figureOf(image);
  const written = figure && findElement(figure.children, isCaption);
  const made = captionOf(written, words);
  if (figure === undefined) wrap(image, made);
  else {
    if (written !== undefined) removeElement(written);
    appendChild(figure, made);
  }
}

function figureOf(image: Element): Element | undefined {
  for (let node = image.parent; node !== null && isTag(node); node = node.parent)
    if (isFigure(node)) return imagesIn(node.children).length === 1 ? node : undefined;
  return undefined;
}

/** What the figure says already stays where nothing else is said. */
function captionOf(written: Element | undefined, { caption, credit }: Words): Element {
  const before = caption === undefined ? (written?.children ?? []) : [textNode(caption)];
  const by =
    credit === undefined
      ? []
      : [...(before.length === 0 ? [] : [textNode(' ')]), element('cite', {}, [textNode(credit)])];
  return element('figcaption', {}, [...before, ...by]);
}

/** Made in its place: whoever holds the image holds the figure then. */
function wrap(image: Element, figcaption: Element): void {
  const inside = element('img', image.attribs, []);
  image.name = 'figure';
  image.attribs = {};
  image.children = [inside, figcaption];
  inside.parent = image;
  figcaption.parent = image;
}
