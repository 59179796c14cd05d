import { SaxesParser } from 'saxes';

/** An element of a part, to be changed in place. */
export interface PartElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: (PartElement | string)[];
}

/** @returns the root of a part that is well-formed XML; undefined of another. */
export function parsePart(xml: string): PartElement | undefined {
  const parser = new SaxesParser({ xmlns: false });
  const top: PartElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  parser.on('opentag', ({ name, attributes }) => {
    const element: PartElement = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const add = (text: string) => void open.at(-1)?.children.push(text);
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return elementsOf(top)[0];
}

/** The XML of an element. */
export function writePart(node: PartElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const head = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${head}/>` : `${head}>${node.children.map(writePart).join('')}</${node.name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** The name without its prefix. */
export function localName({ name }: PartElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function elementsOf({ children }: PartElement): readonly PartElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child of a name, and of that one of the next. */
export function inside(element: PartElement | undefined, ...path: readonly string[]): PartElement | undefined {
  return path.reduce<PartElement | undefined>(
    (parent, name) => parent && elementsOf(parent).find((child) => localName(child) === name),
    element,
  );
}

/** An attribute by its name without a prefix. */
export function attributeNamed({ attributes }: PartElement, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1];
}

/** All elements of a name, in their order, the outer before the inner. */
export function allNamed(element: PartElement, name: string, found: PartElement[] = []): readonly PartElement[] {
  for (const child of elementsOf(element)) {
    if (localName(child) === name) found.push(child);
    allNamed(child, name, found);
  }
  return found;
}

/** All elements of some names that stand in no other of them. */
export function outermost(
  element: PartElement,
  isMeant: (name: string) => boolean,
  found: PartElement[] = [],
): readonly PartElement[] {
  for (const child of elementsOf(element)) {
    if (isMeant(localName(child))) found.push(child);
    else outermost(child, isMeant, found);
  }
  return found;
}

export function textWithin(node: PartElement | string): string {
  return typeof node === 'string' ? node : node.children.map(textWithin).join('');
}

/** Puts others in the place of each child for which a rule gives some, from the outside to the inside. */
export function replaceWithin(
  element: PartElement,
  others: (child: PartElement) => readonly (PartElement | string)[] | undefined,
): void {
  element.children = element.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    const instead = others(child);
    if (instead === undefined) replaceWithin(child, others);
    return instead ?? [child];
  });
}

/** A new element with the prefix of another: documents choose their own. */
export function made(
  like: PartElement,
  name: string,
  children: readonly (PartElement | string)[],
  attributes: Readonly<Record<string, string>> = {},
): PartElement {
  const prefix = like.name.includes(':') ? like.name.slice(0, like.name.indexOf(':') + 1) : '';
  const named = Object.entries(attributes).map(([key, value]) => [`${prefix}${key}`, value] as const);
  return { name: `${prefix}${name}`, attributes: Object.fromEntries(named), children: [...children] };
}
