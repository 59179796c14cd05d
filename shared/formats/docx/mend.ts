import { latin1 } from '../../article/latin1.ts';
import { decode } from '../decode/decode.ts';
import { takeFormulas } from './formulas.ts';
import { joinDropCaps, openTextBoxes } from './frames.ts';
import { cutDangling, type Missing, writePlainLinks } from './links.ts';
import type { Parts } from './visible-parts.ts';
import { allNamed, localName, parsePart, writePart } from './xml-tree.ts';

export interface MendedParts {
  readonly parts: Parts;
  /** In MathML, by the numbers of their marks. */
  readonly formulas: readonly string[];
  readonly missing: Missing;
}

/** Roots of parts that hold text, whatever these are called. */
const TEXTS = /^(?:document|footnotes|endnotes)$/;
/** What a part has none of that is converted as it is. */
const SIGN = /instrText|fldSimple|\br:(?:id|embed|link|pict)=|oMath\b|dropCap|txbxContent/i;

/**
 * A document's parts in the form that mammoth converts without loss: links of fields with their addresses alone, formulas marked,
 * drop caps in their paragraphs, text boxes open, and no reference to what is not there.
 */
export function mendedParts(parts: Parts): MendedParts {
  const mended: Record<string, Uint8Array> = { ...parts };
  const formulas: string[] = [];
  const missing = { links: 0, pictures: 0 };
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/\.xml$/i.test(path) || !SIGN.test(latin1(bytes))) continue;
    const text = decode(bytes);
    const part = text.kind === 'text' ? parsePart(text.text) : undefined;
    if (part === undefined || !TEXTS.test(localName(part))) continue;
    writePlainLinks(part);
    openTextBoxes(part);
    joinDropCaps(part);
    takeFormulas(part, formulas);
    const cut = cutDangling(part, isThere(parts, path));
    missing.links += cut.links;
    missing.pictures += cut.pictures;
    mended[path] = Buffer.from(writePart(part));
  }
  return { parts: mended, formulas, missing };
}

/** Whether a relationship of a part leads anywhere: outside, or to a file of the document. */
function isThere(parts: Parts, path: string): (id: string) => boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const bytes = parts[`${folder}_rels/${path.slice(folder.length)}.rels`];
  const text = bytes === undefined ? undefined : decode(bytes);
  const root = text?.kind === 'text' ? parsePart(text.text) : undefined;
  const known = (root === undefined ? [] : allNamed(root, 'Relationship')).filter(({ attributes }) => {
    const { Target: target = '', TargetMode: mode } = attributes;
    const isOutside = mode === 'External' || target.startsWith('#');
    return isOutside ? target !== '' : parts[pathOf(folder, target)] !== undefined;
  });
  const ids = new Set(known.map(({ attributes }) => attributes.Id));
  return (id) => ids.has(id);
}

/** Where a target lies in the document: from its root, or from the folder of the part that names it. */
function pathOf(folder: string, target: string): string {
  const path: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') path.pop();
    else if (name !== '' && name !== '.') path.push(name);
  }
  return path.join('/');
}
