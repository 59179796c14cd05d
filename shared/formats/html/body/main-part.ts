import type { Element, ParentNode } from 'domhandler';
import { ancestorsOf } from '../shape/alone.ts';
import { measure } from '../shape/measure.ts';
import { type Prose, totalOf } from '../shape/prose.ts';

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

/**
 * The least element that holds all of some paragraphs, with what little and what other text stands around it.
 *
 * @param all the paragraphs of the page that are shown.
 */
export function elementAround(prose: readonly Prose[], all: readonly Prose[], page: ParentNode): Element | undefined {
  const [first] = prose;
  if (first === undefined) return undefined;
  const counts = sumsOf(prose, () => 1);
  const [least, ...outer] = ancestorsOf(first.element).filter((element) => counts.get(element) === prose.length);
  if (least === undefined) return undefined;
  const measures = measure(page);
  const sums = sumsOf(all, ({ length }) => length);
  const most = measures(least).text * SURROUNDINGS;
  let around = least;
  for (const element of outer) {
    const added = measures(element).text - measures(around).text;
    const addedProse = (sums.get(element) ?? 0) - (sums.get(around) ?? 0);
    if (element.name === 'body' || (measures(element).text > most && addedProse <= added * MOSTLY)) break;
    around = element;
  }
  return around;
}

/** Of every element that holds some of the paragraphs. */
function sumsOf(prose: readonly Prose[], weightOf: (paragraph: Prose) => number): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>();
  for (const paragraph of prose)
    for (const ancestor of ancestorsOf(paragraph.element))
      sums.set(ancestor, (sums.get(ancestor) ?? 0) + weightOf(paragraph));
  return sums;
}

function surroundingsOf(element: Element): string {
  return ancestorsOf(element)
    .slice(0, LEVELS)
    .map(({ name, attribs }) => `${name}.${attribs.class?.trim().split(/\s/, 1)[0] ?? ''}`)
    .join(' ');
}
