import type { Element, ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll, findOne } from '../../article/html/find.ts';
import type { Dropped } from '../../article/types.ts';
import { patternOf } from '../../languages/together.ts';
import { textOf } from '../html/document.ts';

/** Characters: what is longer says more than how to be rid of the letter. */
const LONGEST = 200;
const BLOCK = /^(?:p|div|li|td|table|h[1-6]|center|footer)$/;
/** A boundary of words is one between letters of ASCII only. */
const BEGIN = String.raw`(?:\b|(?=[^\u0000-\u007f]))`;
const LEAVE = new RegExp(`${BEGIN}${patternOf(({ mails }) => mails?.leave)}`, 'iu');
const VIEW = new RegExp(`${BEGIN}${patternOf(({ mails }) => mails?.view)}(?![\\p{L}\\p{M}])`, 'iu');

const BANNER = new RegExp(String.raw`^\[?${patternOf(({ mails }) => mails?.banners)}$`, 'iu');

/** Takes out what mailing programs add around a letter: ways to leave the list, to see it elsewhere. */
export function takeMailingLines(root: ParentNode): readonly Dropped[] {
  const blocks = findAll(isBlock, root.children).filter((element) => textOf(element) !== '');
  const texts = blocks.map(textOf);
  // Whose letter it is, and where they live, stands beside the way to leave.
  const imprint = imprintIn(texts);
  const taken = blocks.filter((_, index) => index >= imprint || isMailingText(texts[index] ?? ''));
  const dropped = taken.map(
    (element): Dropped => ({ kind: 'mailing-line', detail: textOf(element).slice(0, LONGEST), count: 1 }),
  );
  for (const element of taken) removeElement(element);
  return dropped;
}

/** @returns the first of the short lines that end a letter, from the way to leave its list on. */
function imprintIn(texts: readonly string[]): number {
  const long = texts.findLastIndex((text) => text.length > LONGEST && !LEAVE.test(text));
  const leave = texts.findIndex((text, index) => index > long && LEAVE.test(text));
  return leave === -1 || texts.length - leave > MOST_IMPRINT || leave * 2 < texts.length ? texts.length : leave;
}

/** Lines of the longest imprint. */
const MOST_IMPRINT = 12;

function isBlock(element: Element): boolean {
  return BLOCK.test(element.name) && findOne(({ name }) => BLOCK.test(name), element.children) === null;
}

/** Whether a text, such as that of a link, is a way to leave a list. */
export function leavesList(text: string): boolean {
  return text.length <= LONGEST && LEAVE.test(text);
}

/** Lines of a plain text that stand at its beginning or end. */
const AROUND = 12;

/** The same of a plain text. */
export function withoutMailingLines(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly dropped: readonly Dropped[];
} {
  const isAround = (index: number) => index < AROUND || index >= lines.length - AROUND;
  const isLine = (line: string, index: number) => isAround(index) && isMailingText(line);
  const texts = lines.filter(isLine);
  if (texts.length === 0) return { lines, dropped: [] };
  return {
    lines: lines.filter((line, index) => !isLine(line, index)),
    dropped: texts.map((text) => ({ kind: 'mailing-line', detail: text.trim(), count: 1 })),
  };
}

function isMailingText(text: string): boolean {
  return text.length <= LONGEST && (LEAVE.test(text) || VIEW.test(text) || BANNER.test(text.trim()));
}
