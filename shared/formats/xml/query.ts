import type { XmlElement } from './tree.ts';

/** Children by name, or all, of the element's own vocabulary only; none of what is not there. */
export function childrenOf(parent: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  if (parent === undefined) return [];
  return elementsIn(parent).filter(
    ({ name, namespace }) => namespace === parent.namespace && (names.length === 0 || names.includes(name)),
  );
}

/** The first element that a path of names leads to: `itemMeta`, `provider`, `name`. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let element = parent;
  for (const name of path) element = childrenOf(element, name)[0];
  return element;
}

/** All below it by that name, in the order of the document, whatever their vocabulary. */
export function descendantsOf(parent: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    for (const child of elementsIn(element)) {
      if (names.includes(child.name)) found.push(child);
      walk(child);
    }
  };
  if (parent !== undefined) walk(parent);
  return found;
}

/** The children that are elements. */
export function elementsIn(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((node) => typeof node !== 'string');
}

/** Characters. No name, title, date or caption is that long. */
const LONGEST_LINE = 200_000;

/** Its text as one line, or the beginning of what is longer than any field; undefined when it has none. */
export function textIn(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const text = rawTextIn(element).slice(0, LONGEST_LINE).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** Its text as it stands. */
export function rawTextIn(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : rawTextIn(node))).join('');
}

/** Trimmed; undefined when it is not there or empty. */
export function attributeOf(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = element?.attributes[name]?.trim();
    if (value) return value;
  }
  return undefined;
}

/** A number that is not negative. */
export function numberOf(element: XmlElement | undefined, ...names: readonly string[]): number | undefined {
  const text = attributeOf(element, ...names);
  return text !== undefined && /^\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
