import type { AnyNode, ChildNode, Document, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { existsOne, findOne } from '../../../article/html/find.ts';
import { holdsText, INLINE, textOf } from '../document.ts';
import { isElsewhere } from '../furniture/elsewhere.ts';
import { ancestorsOf, isInside } from '../shape/alone.ts';
import { leadsHome } from '../shape/links.ts';
import { titlePlace } from './title-place.ts';

export interface LinesAround {
  /** Where the page shows its title. */
  readonly place: Element | undefined;
  /** The lines below the title and those above it, the nearest first. */
  readonly behind: readonly Element[];
  readonly before: readonly Element[];
  /** Of the whole page, the title among them. */
  readonly all: readonly Element[];
}

/** They are looked for when somebody asks, and once: the page is not to be changed before the last asks. */
export type LinesAroundTitle = () => LinesAround;

/** So many lines before the title and behind it are near it. */
const BEFORE = 6;
const BEHIND = 8;

/** @param titles as metadata and the `<title>` state them. */
export function onceLinesAround(page: Document, titles: readonly string[]): LinesAroundTitle {
  let found: LinesAround | undefined;
  return () => {
    found ??= linesAround(page, titles);
    return found;
  };
}

/**
 * The lines of a page that stand around its title, and all of them, outside what else the page offers.
 *
 * @param titles as metadata and the `<title>` state them.
 */
function linesAround(page: Document, titles: readonly string[]): LinesAround {
  const body = findOne(({ name }) => name === 'body', [page]) ?? page;
  const place = titlePlace(body, titles) ?? findOne(isHeadline, body.children) ?? undefined;
  const all = linesIn(body, place);
  const at = place === undefined ? -1 : all.indexOf(place);
  const near =
    at === -1
      ? { behind: [], before: [] }
      : {
          behind: all.slice(at + 1, at + 1 + BEHIND),
          before: all.slice(Math.max(0, at - BEFORE), at).toReversed(),
        };
  return { place, ...near, all };
}

/** One that leads to the front page is the site's name. */
function isHeadline({ name, children }: Element): boolean {
  return name === 'h1' && !existsOne((link) => link.attribs.href !== undefined && leadsHome(link), children);
}

/** Whether an element is one of the lines around the title, holds one, or stands in one. */
export function isNearTitle(element: Element, { place, behind, before }: LinesAround): boolean {
  const isLine = (other: Element) => other === place || behind.includes(other) || before.includes(other);
  return isLine(element) || isInside(element, isLine) || existsOne(isLine, element.children);
}

/** Characters of a line about the article that buttons and the like are set into. */
const LONGEST_WITH_BOXES = 120;

/** `<a>Jane Doe</a> / 24.11.2026 / <div>Print</div>` */
function isLineWithBoxes(element: Element): boolean {
  return (
    element.children.some((node) => isText(node) && /\d/.test(node.data)) &&
    textOf(element).length <= LONGEST_WITH_BOXES
  );
}

/** The lines of a page outside what else it offers, the title among them. */
function linesIn(body: ParentNode, place: Element | undefined): readonly Element[] {
  const around = new Set<AnyNode>(place === undefined ? [] : ancestorsOf(place));
  const lines: Element[] = [];
  const visit = (node: ChildNode): void => {
    if (!isTag(node) || /^(?:head|script|style|template|noscript|svg)$/.test(node.name)) return;
    // Some systems put the whole page into one form.
    if (!around.has(node) && (node.name === 'form' || isElsewhere(node))) return;
    const holdsBlocks = existsOne(({ name }) => !INLINE.has(name) && name !== 'br', node.children);
    if (node === place || (holdsText(node) && (!holdsBlocks || isLineWithBoxes(node)))) lines.push(node);
    else node.children.forEach(visit);
  };
  body.children.forEach(visit);
  return lines;
}
