import type { Element } from 'domhandler';
import { isTag } from 'domhandler';

/** How a selector selects, and its ids, classes and names as one number (Selectors 4, 17). */
export interface Matcher {
  readonly specificity: number;
  readonly matches: (element: Element) => boolean;
}

export const ID = 1_000_000;
export const CLASS = 1_000;

interface Compound {
  readonly name: string | undefined;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  /** Whether the one before it selects the parent, rather than any element around. */
  readonly isChild: boolean;
}

const COMPOUND = /\s*(>?)\s*([a-z][\w-]*|\*)?((?:[.#]-?[a-z_][\w-]*)*)/iy;

/**
 * Reads a selector of names, classes and ids that stand in or below each other, which most of those in pages are, without what
 * a reader of all selectors prepares for each.
 *
 * @param count is called for each element that is looked at.
 * @returns undefined for any other selector.
 */
export function plainSelector(text: string, count: () => void): Matcher | undefined {
  const compounds = compoundsOf(text.trim());
  if (compounds === undefined) return undefined;
  const specificity = compounds.reduce(
    (sum, { name, ids, classes }) =>
      sum + ids.length * ID + classes.length * CLASS + (name === undefined || name === '*' ? 0 : 1),
    0,
  );
  return { specificity, matches: (element) => matchesUpTo(compounds.length - 1, element, compounds, count) };
}

function compoundsOf(text: string): readonly Compound[] | undefined {
  const found: Compound[] = [];
  COMPOUND.lastIndex = 0;
  while (COMPOUND.lastIndex < text.length) {
    const [read = '', combinator = '', name, rest = ''] = COMPOUND.exec(text) ?? [];
    if ((name === undefined && rest === '') || (found.length === 0 && combinator !== '')) return undefined;
    if (found.length > 0 && combinator === '' && !/^\s/.test(read)) return undefined;
    const marks = rest.match(/[.#][^.#]+/g) ?? [];
    found.push({
      name: name?.toLowerCase(),
      ids: marks.filter((mark) => mark.startsWith('#')).map((mark) => mark.slice(1)),
      classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
      isChild: combinator === '>',
    });
  }
  return found.length === 0 ? undefined : found;
}

function matchesUpTo(last: number, element: Element, compounds: readonly Compound[], count: () => void): boolean {
  count();
  const compound = compounds[last];
  if (compound === undefined || !isSelected(element, compound)) return false;
  if (last === 0) return true;
  for (let outer = element.parent; outer !== null && isTag(outer); outer = outer.parent) {
    if (matchesUpTo(last - 1, outer, compounds, count)) return true;
    if (compound.isChild) return false;
  }
  return false;
}

function isSelected({ name, attribs }: Element, compound: Compound): boolean {
  if (compound.name !== undefined && compound.name !== '*' && compound.name !== name) return false;
  return (
    compound.ids.every((id) => attribs.id === id) &&
    compound.classes.every((one) => attribs.class !== undefined && holdsWord(attribs.class, one))
  );
}

function holdsWord(list: string, word: string): boolean {
  for (let at = list.indexOf(word); at !== -1; at = list.indexOf(word, at + 1))
    if (isEdge(list, at - 1) && isEdge(list, at + word.length)) return true;
  return false;
}

function isEdge(list: string, at: number): boolean {
  return at < 0 || at >= list.length || /\s/.test(list[at] ?? '');
}
