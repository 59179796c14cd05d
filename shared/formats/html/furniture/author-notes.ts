import type { AnyNode, Element, ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll } from '../../../article/html/find.ts';
import type { Dropped } from '../../../article/types.ts';
import { patternOf } from '../../../languages/together.ts';
import { textOf } from '../document.ts';
import { emptiedBy } from '../shape/alone.ts';
import { linesIn } from '../shape/lines.ts';

const ABOUT = new RegExp(String.raw`^[\s\p{P}]*${patternOf(({ pages }) => pages?.aboutAuthor)}[\s\p{P}]*$`, 'iu');
const LONGEST_HEADING = 60;
/** Characters of what is said of somebody. */
const LONGEST = 1_500;
/** So much of an article stands above it. */
const LEAST_BEFORE = 0.6;
const HEADING = /^h[1-6]$/;
const PICTURE = /^(?:img|picture)$/;

/** Takes out of an article what is said of its authors below its text, under a heading for that, up to the next heading. */
export function removeAuthorNotes(root: ParentNode, lineOf: (node: AnyNode) => number): readonly Dropped[] {
  const lines = linesIn(root);
  const at = lines.findIndex((line) => isAbout(line));
  const heading = lines[at];
  if (heading === undefined) return [];
  const next = lines.findIndex((line, index) => index > at && HEADING.test(line.name));
  const note = lines.slice(at + 1, next === -1 ? lines.length : next);
  const length = lengthOf(note);
  const before = lengthOf(lines.slice(0, at));
  if (length === 0 || length > LONGEST || before < (before + lengthOf(lines.slice(at))) * LEAST_BEFORE) return [];
  const [from, to] = [startOf(heading), startOf(note.at(-1) ?? heading)];
  const pictures = findAll((element) => PICTURE.test(element.name), root.children).filter(
    (picture) => startOf(picture) > from && startOf(picture) < to,
  );
  const dropped: Dropped = { kind: 'author-box', count: 1, line: lineOf(heading) };
  for (const element of [heading, ...note, ...pictures]) removeElement(emptiedBy(element, root));
  return [dropped];
}

function isAbout(line: Element): boolean {
  const text = textOf(line);
  return text.length <= LONGEST_HEADING && ABOUT.test(text);
}

function lengthOf(lines: readonly Element[]): number {
  return lines.reduce((sum, line) => sum + textOf(line).length, 0);
}

function startOf({ startIndex }: Element): number {
  return startIndex ?? 0;
}
