import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { AND, ANY_BY } from '../../../languages/byline-words.ts';
import { INLINE, SILENT } from '../document.ts';

/** What a part ends with that goes on in the next: `By`, `and`, a comma. */
const GOES_ON = new RegExp(String.raw`(?:^|\s)(?:${ANY_BY}|${AND})\s*:?$|[,:;|•·(/&–—-]$`, 'iu');

/** What pages set between the parts of a line beside `|`, `•` and `·`. */
const OTHER_STROKES = /[●∙⋅‧▪◆♦│❘¦]/g;

/** A line with strokes between its parts, whatever signs the page has there. */
export function withStrokes(line: string): string {
  return line.replace(OTHER_STROKES, '|');
}

/**
 * The words of a byline, its parts set apart by strokes as the page sets them apart by elements: `<a>Jane Doe</a><i>Staff</i>` is
 * `Jane Doe | Staff`, and `<b>By</b>Jane Doe` is `By Jane Doe`. What begins with a small letter goes on.
 */
export function partedText(element: Element): string {
  let text = '';
  let isApart = false;
  const visit = (node: AnyNode): void => {
    if (isText(node)) {
      const words = node.data.replace(/\s+/g, ' ');
      const shown = words.trim();
      if (shown === '') {
        text += words;
        return;
      }
      const before = text.trimEnd();
      const isGlued = before === text && /\p{L}$/u.test(before) && /^\p{Lu}/u.test(words);
      const isPart = before !== '' && (isApart || isGlued) && /^[\p{Lu}\p{Lo}\d@]/u.test(shown);
      text = isPart ? `${before}${GOES_ON.test(before) ? ' ' : ' | '}${words.trimStart()}` : `${text}${words}`;
      isApart = false;
      return;
    }
    if (!('children' in node) || (isTag(node) && SILENT.has(node.name))) return;
    const isBlock = isTag(node) && !INLINE.has(node.name);
    if (isBlock && text !== '') {
      isApart = true;
      text += ' ';
    }
    node.children.forEach(visit);
    if (isBlock && text !== '') {
      isApart = true;
      text += ' ';
    }
  };
  element.children.forEach(visit);
  return withStrokes(text.replace(/\s+/g, ' ').trim());
}
