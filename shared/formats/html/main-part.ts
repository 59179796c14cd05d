import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { textOf } from './document.ts';
import { type Prose, proseIn, totalOf } from './prose.ts';

/** So many ancestors tell the paragraphs of one article from those of teasers and comments. */
const LEVELS = 4;
/** Around the paragraphs stand the lead image and the standfirst, hardly more. */
const SURROUNDINGS = 1.25;
const MOSTLY = 0.7;

/**
 * The paragraphs that are written alike: of all groups of paragraphs in the same kinds of elements the one with the most
 * text. An article whose text is cut in pieces by pictures and advertisements is one such group.
 */
export function mainProse(prose: readonly Prose[]): readonly Prose[] {
  const groups = [...Map.groupBy(prose, ({ element }) => surroundingsOf(element)).values()];
  return groups.reduce((most, group) => (totalOf(group) > totalOf(most) ? group : most), []);
}

/** The least element that holds all of some paragraphs, with what little and what other text stands around it. */
export function elementAround(prose: readonly Prose[]): Element | undefined {
  const [first, ...others] = prose.map(({ element }) => ancestorsOf(element));
  const [least, ...outer] = others.reduce(
    (common, ancestors) => common.filter((ancestor) => ancestors.includes(ancestor)),
    first ?? [],
  );
  if (least === undefined) return undefined;
  const most = textOf(least).length * SURROUNDINGS;
  let around = least;
  for (const element of outer) {
    const { length } = textOf(element);
    if (element.name === 'body' || (length > most && !addsProse(element, around, length))) break;
    around = element;
  }
  return around;
}

function addsProse(outer: Element, inner: Element, length: number): boolean {
  const added = length - textOf(inner).length;
  return totalOf(visibleIn(outer)) - totalOf(visibleIn(inner)) > added * MOSTLY;
}

function visibleIn(element: Element): readonly Prose[] {
  return proseIn(element).filter(({ isHidden }) => !isHidden);
}

/** The nearest first. */
function ancestorsOf(element: Element): readonly Element[] {
  const ancestors: Element[] = [];
  for (let node: AnyNode | null = element.parent; node !== null && isTag(node); node = node.parent)
    ancestors.push(node);
  return ancestors;
}

function surroundingsOf(element: Element): string {
  return ancestorsOf(element)
    .slice(0, LEVELS)
    .map(({ name, attribs }) => `${name}.${attribs.class?.trim().split(/\s/, 1)[0] ?? ''}`)
    .join(' ');
}
