import type { Element, ParentNode } from 'domhandler';
import type { Rejection } from '../../../article/types.ts';
import { REST } from '../furniture/left-out.ts';
import { type Prose, proseWithin } from '../shape/prose.ts';
import { findApart } from './apart.ts';
import { markedAround, outside } from './around-title.ts';
import { type Box, boxesOf, proseWithout } from './boxes.ts';
import { type Naming, namedStory } from './named-story.ts';
import { otherStories } from './stories.ts';

export interface Foreign {
  readonly kind: 'foreign';
  readonly boxes: readonly Box[];
  /** The element that is marked as the page's article, where that is certain. */
  readonly own?: Element;
}

const OTHER = 'another-article';

/**
 * Tells what of a page is certainly not its article: what readers and dialogues say, other stories, all that stands around the
 * element that is marked as the article and holds the title.
 *
 * @param prose the paragraphs of the page.
 * @param place where the page shows its title.
 * @returns a rejection where several articles are on the page, and nothing tells which is the page's.
 */
export function foreignOn(
  body: ParentNode,
  prose: readonly Prose[],
  place: Element | undefined,
  naming: Naming,
): Foreign | Rejection {
  const apart = findApart(body, prose, place);
  const within = proseWithin(proseWithout(apart, prose));
  const beside = place === undefined ? [] : boxesOf(OTHER, otherStories(place, within));
  const around = place === undefined ? [] : boxesOf(REST, outside(place, within));
  const own = place === undefined ? undefined : markedAround(place);
  const boxes = [...apart, ...beside, ...around];
  if (own !== undefined) return { kind: 'foreign', boxes, own };
  const named = namedStory(body, proseWithout([...apart, ...beside], prose), naming);
  if (named.kind === 'rejection') return named;
  if (named.kind === 'one') return { kind: 'foreign', boxes };
  return { kind: 'foreign', boxes: [...boxes, ...boxesOf(OTHER, named.others)], own: named.story };
}
