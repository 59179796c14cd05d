import type { Element, ParentNode } from 'domhandler';
import { findAll, findOne, removeElement } from 'domutils';
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

/** Takes out what mailing programs add around a letter: ways to leave the list, to see it elsewhere. */
export function takeMailingLines(root: ParentNode): readonly Dropped[] {
  const lines = findAll(isMailingLine, root.children);
  const texts = lines.map(textOf);
  for (const element of lines) removeElement(element);
  return texts.map((text) => ({ kind: 'mailing-line', detail: text, count: 1 }));
}

function isMailingLine(element: Element): boolean {
  if (!BLOCK.test(element.name) || findOne(({ name }) => BLOCK.test(name), element.children) !== null) return false;
  return isMailingText(textOf(element));
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
  return text.length <= LONGEST && (LEAVE.test(text) || VIEW.test(text));
}
