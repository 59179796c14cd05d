import { instantOf } from '../../article/dates/milliseconds.ts';
import type { Instant } from '../../article/types.ts';
import { placesOf } from '../formats/well-formed.ts';

/** The elements of a document with this name, as they stand there. */
export function elementsOf(document: string, name: string): readonly string[] {
  return placesOf(document, name).map(({ start, end }) => document.slice(start, end));
}

/**
 * The document with other elements in the place of those with this name.
 * @param as what is to stand there; undefined where nothing is, and no line of it is left
 */
export function withElements(document: string, name: string, as: (element: string) => string | undefined): string {
  let end = 0;
  const parts: string[] = [];
  for (const place of placesOf(document, name)) {
    const next = as(document.slice(place.start, place.end));
    parts.push(document.slice(end, place.start), next ?? '');
    end = next === undefined ? place.end + '\n'.length : place.end;
  }
  return parts.join('') + document.slice(end);
}

/** @returns the first start tag of this name, which has attributes. */
export function startTagOf(document: string, name: string): string {
  const start = document.indexOf(`<${name} `);
  return start < 0 ? '' : document.slice(start, document.indexOf('>', start) + 1);
}

/** The document with these namespaces declared by its root, as far as they are not: what comes into it may have been written later than it. */
export function declaring(document: string, root: string, namespaces: Readonly<Record<string, string>>): string {
  const tag = startTagOf(document, root);
  const missing = Object.entries(namespaces).filter(([name]) => !tag.includes(` ${name}="`));
  const at = document.indexOf(tag) + tag.length - '>'.length;
  return document.slice(0, at) + missing.map(([name, uri]) => ` ${name}="${uri}"`).join('') + document.slice(at);
}

/** @returns the text that is the only content of the first element which looks so, decoded. */
export function textIn(xml: string, element: RegExp): string | undefined {
  const written = element.exec(xml)?.[1];
  return written?.replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** @returns an instant as documents have it, without the fraction that tells it from others. @throws RangeError where it is none */
export function secondOf(written: string | undefined): Instant {
  return instantOf(Date.parse(written ?? ''));
}
