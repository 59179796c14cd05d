import type { Document, Element } from 'domhandler';
import { isParagraph } from '../../newsroom/shape.ts';
import { textOf } from '../document.ts';
import { isInside } from '../shape/alone.ts';
import { linesIn } from '../shape/lines.ts';

/** Lines: bars and stamps stand at the top of a page. */
const MOST = 60;
/** Characters. */
const LONGEST = 200;

/**
 * What a page says above its first paragraph, whether that is in its article or not: previews and systems set there what is told to the desk.
 * What leads elsewhere, is listed or asked for says it of other things: the draft of players is a menu's. Titles are read with the article.
 */
export function toldAbove(root: Document): readonly string[] {
  const lines = linesIn(root).slice(0, MOST);
  const story = lines.findIndex((line) => isParagraph(textOf(line)));
  return (story === -1 ? lines : lines.slice(0, story))
    .filter((line) => !isElsewhere(line) && !isInside(line, isElsewhere) && !leads(line))
    .map(textOf)
    .filter((text) => text !== '' && text.length <= LONGEST);
}

function isElsewhere({ name }: Element): boolean {
  return /^(?:head|title|h[1-6]|a|nav|ul|ol|li|form|label|option|button|footer|dialog|aside|table|figure)$/.test(name);
}

function leads({ children }: Element): boolean {
  return children.some((child) => 'name' in child && (child.name === 'a' || child.name === 'button'));
}
