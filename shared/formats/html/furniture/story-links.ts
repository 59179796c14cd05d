import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { removeElement } from 'domutils';
import { existsOne } from '../../../article/html/find.ts';
import type { Dropped } from '../../../article/types.ts';
import { patternOf } from '../../../languages/together.ts';
import { labelKind, readLabels } from '../../newsroom/labels.ts';
import { holdsText, INLINE, textOf } from '../document.ts';
import { ancestorsOf, emptiedBy, isInside } from '../shape/alone.ts';
import { type Measure, measure } from '../shape/measure.ts';
import { lengthOf } from '../shape/prose.ts';
import { leadsToStory } from './story-address.ts';

/** Characters, ideographs counted twice: what is shorter names a rubric or a person. */
const LEAST_TITLE = 25;
const LEAST_ALONE = 35;
const LONGEST_TITLE = 250;
/** Of a line that names another story so much is a link; arrows and quotation marks are not. */
const LINKED = 0.9;
/** What stands before a title: `Lea también: `. */
const LABEL = /^[\s\p{P}\p{S}]*([\p{L}\p{N}][^:：]{0,29})[:：]\s*/u;
/** A date, a rubric, how many like it. */
const LONGEST_NOTE = 45;
const MOST_NOTES = 4;
/** The first lines of another story, below its title. */
const LONGEST_EXCERPT = 500;
/** What announces other stories. */
const LONGEST_HEADING = 100;
/** No more of a text than this is about other stories; with less left it is about them. */
const MOST = 0.35;
const LEAST_LEFT = 300;
/** An article that has so many paragraphs to each of its links to stories is no list of them. */
const TEXTS = 3;

const RELATED = new RegExp(String.raw`^[\s\p{P}\p{S}]*${patternOf(({ pages }) => pages?.related)}[\s\p{P}]*$`, 'iu');
const OPAQUE = /^(?:figure|pre|table|dl|svg|math)$/;
const SHOWN = /^(?:img|picture|video|audio|iframe|svg)$/;
const HEADING = /^h[1-6]$/;
const SENTENCE_END = /[.。…]["”»’)]*$/;

interface Piece {
  readonly element: Element;
  readonly text: string;
  readonly length: number;
  readonly kind: 'story' | 'labelled' | 'heading' | 'note' | 'picture' | 'text';
}

/**
 * Takes out of an article the titles of other stories that its page set between its paragraphs or below them, with what
 * announces them and the first lines of what is there: what is but a link to another page of the site, and no sentence.
 *
 * @param address of the page.
 */
export function removeStoryLinks(
  root: ParentNode,
  lineOf: (node: AnyNode) => number,
  address: string | undefined,
): readonly Dropped[] {
  const measures = measure(root);
  if (measures(root as AnyNode).linked === 0) return [];
  const pieces = piecesOf(root, measures, address);
  const end = endOf(pieces);
  const dropped = [...pieces.slice(end), ...between(pieces.slice(0, end))];
  for (const { element } of dropped) removeElement(emptiedBy(element, root));
  return dropped.flatMap(({ element, kind }) =>
    kind === 'story' || kind === 'labelled' ? [{ kind: 'related-links', count: 1, line: lineOf(element) }] : [],
  );
}

/** Where an article ends and other stories begin. */
function endOf(pieces: readonly Piece[]): number {
  const all = lengthOfAll(pieces);
  let end = pieces.length;
  let notes = 0;
  let excerpt: Piece | undefined;
  let announced = false;
  let stories = 0;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const { kind, text, element } = piece;
    if (kind === 'story' || kind === 'labelled') {
      if (excerpt !== undefined && !isCard(element, excerpt, pieces)) break;
      [end, notes, excerpt] = [at, 0, undefined];
      stories++;
    } else if (end === at + 1 && stories > 0 && announces(piece)) {
      end = at;
      announced ||= RELATED.test(text) || kind === 'heading';
    } else if (kind === 'text' && excerpt === undefined && text.length <= LONGEST_EXCERPT) excerpt = piece;
    else if ((kind === 'picture' || (kind === 'note' && readLabels(text) === undefined)) && notes < MOST_NOTES) notes++;
    else break;
  }
  const kept = pieces.slice(0, end);
  const left = lengthOfAll(kept);
  if (all - left > all * MOST || left < LEAST_LEFT) return pieces.length;
  // A digest heads each of its parts so.
  if (!announced && kept.some(({ kind, element }) => kind === 'story' && isHeading(element))) return pieces.length;
  return end;
}

/** Whether a text stands with a heading in a box that has nothing of the article. */
function isCard(heading: Element, { element }: Piece, [first]: readonly Piece[]): boolean {
  const box = ancestorsOf(heading).find((around) => isInside(element, (outer) => outer === around));
  return isHeading(heading) && box !== undefined && !(first && isInside(first.element, (outer) => outer === box));
}

function announces({ kind, text, element }: Piece): boolean {
  if (text.length > LONGEST_HEADING || kind === 'picture' || element.name === 'li') return false;
  return kind === 'heading' || RELATED.test(text) || (kind === 'note' && /[:：?!]$/.test(text));
}

/** Those among the paragraphs. */
function between(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ kind }) => kind === 'text');
  const found = pieces.slice(first + 1).filter(({ kind, element, length }) => {
    if (element.name === 'li' || isInside(element, ({ name }) => name === 'li')) return false;
    return kind === 'labelled' || (kind === 'story' && !isHeading(element) && length >= LEAST_ALONE);
  });
  const texts = pieces.filter(({ kind }) => kind === 'text').length;
  return first === -1 || found.length * TEXTS > texts ? [] : found;
}

/** What an article is made of, one below the other. */
function piecesOf(
  root: ParentNode,
  measures: (node: AnyNode) => Measure,
  address: string | undefined,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const visit = (node: ChildNode): void => {
    if (!isTag(node)) return;
    const isWhole =
      OPAQUE.test(node.name) || !existsOne(({ name }) => !INLINE.has(name) && !isBare(name), node.children);
    if (!isWhole) {
      node.children.forEach(visit);
      return;
    }
    if (holdsText(node)) pieces.push(pieceOf(node, measures(node), address));
    else if (existsOne(({ name }) => SHOWN.test(name), [node]))
      pieces.push({ element: node, text: '', length: 0, kind: 'picture' });
  };
  root.children.forEach(visit);
  return pieces;
}

function isBare(name: string): boolean {
  return name === 'br' || SHOWN.test(name) || name === 'source';
}

function pieceOf(element: Element, { text: size, linked }: Measure, address: string | undefined): Piece {
  const text = textOf(element);
  const length = lengthOf(text);
  return { element, text, length, kind: kindOf(element, text, length, linked / Math.max(1, size), address) };
}

function kindOf(
  element: Element,
  text: string,
  length: number,
  linked: number,
  address: string | undefined,
): Piece['kind'] {
  if (OPAQUE.test(element.name)) return 'text';
  if (linked > 0 && text.length <= LONGEST_TITLE && !SENTENCE_END.test(text)) {
    if (linked >= LINKED && length >= LEAST_TITLE && leadsToStory(element, address)) return 'story';
    if (linked < LINKED && isLabelled(text, length, linked) && leadsToStory(element, address)) return 'labelled';
  }
  if (isHeading(element)) return 'heading';
  return length <= LONGEST_NOTE && !SENTENCE_END.test(text) ? 'note' : 'text';
}

/** `MIRA: ` and a title, where all behind the label is the link. */
function isLabelled(text: string, length: number, linked: number): boolean {
  const [all = '', label = ''] = LABEL.exec(text) ?? [];
  if (all === '' || length - lengthOf(all) < LEAST_TITLE) return false;
  const leads = RELATED.test(label) || labelKind(label) === 'related' || isShouted(label);
  return leads && linked * text.length >= (text.length - all.length) * LINKED;
}

function isShouted(label: string): boolean {
  return label === label.toUpperCase() && label !== label.toLowerCase() && labelKind(label) === undefined;
}

function isHeading({ name }: Element): boolean {
  return HEADING.test(name);
}

function lengthOfAll(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
