import { escapeHtml } from '../plain-text-html.ts';
import { attributeOf, elementsIn, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Writing } from './writing.ts';

/**
 * A picture, a formula, or a box with text, which goes behind the paragraph that it is bound to.
 *
 * @param blockHtml writes what stands in a box.
 */
export function frameHtml(
  writing: Writing,
  element: XmlElement,
  blockHtml: (writing: Writing, element: XmlElement) => string,
): string {
  const child = (wanted: string) => elementsIn(element).find(({ name }) => name === wanted);
  const box = child('text-box');
  if (box !== undefined) {
    const outer = writing.boxes;
    writing.boxes = [];
    const content = elementsIn(box).map((one) => boxedHtml(blockHtml(writing, one)));
    writing.boxes = [...outer, ...content];
    return '';
  }
  const object = child('object');
  if (object !== undefined) {
    const formula = writing.formulaIn(attributeOf(object, 'xlink:href') ?? '');
    if (formula === undefined) writing.dropped.add({ kind: 'embedded-object' });
    return formula ?? '';
  }
  const address = attributeOf(child('image'), 'xlink:href');
  if (address === undefined) return '';
  const said = textIn(child('desc')) ?? textIn(child('title')) ?? '';
  return `<img src="${escapeHtml(encodeURI(address.replace(/^\.\//, '')))}" alt="${escapeHtml(said)}">`;
}

/** A picture is kept in one box with its caption. */
function boxedHtml(html: string): string {
  const [, image, caption = ''] = /^<p[^>]*>(<img [^>]*>)([\s\S]*)<\/p>$/.exec(html) ?? [];
  if (image === undefined || caption.trim() === '') return html;
  return `<figure>${image}<figcaption>${caption.replace(/^<br>/, '').trim()}</figcaption></figure>`;
}
