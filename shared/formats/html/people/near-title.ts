import type { Document, Element } from 'domhandler';
import type { Person } from '../../../article/types.ts';
import { isDate } from '../../newsroom/dates.ts';
import { isReadingTime } from '../../newsroom/marks.ts';
import { readByline } from '../../newsroom/people/byline.ts';
import { isName } from '../../newsroom/people/names.ts';
import { isHouse } from '../../newsroom/people/roles.ts';
import { linesAround } from '../body/lines-around.ts';
import { findDate } from '../dates/find-date.ts';
import { textOf } from '../document.ts';

/** Characters of a line that names who wrote something, with the date and the rubric beside it. */
const LONGEST = 120;
const PARTS = /\s*[|•·/]\s*/;

/** The people whom a line near the title credits, in the words of a byline: `by Jane Doe | 4 min read`. */
export function authorsNearTitle(page: Document, titles: readonly string[]): readonly Person[] | undefined {
  const { behind, before } = linesAround(page, titles);
  for (const line of [...behind, ...before]) {
    const people = creditedIn(line);
    if (people !== undefined) return people;
  }
  return undefined;
}

function creditedIn(line: Element): readonly Person[] | undefined {
  const text = textOf(line);
  if (text.length > LONGEST) return undefined;
  const parts = text.split(PARTS);
  for (const part of parts) {
    const found = findDate(part);
    const people =
      readByline(part) ??
      readByline(found === undefined ? part : found.before.replace(/[\s,–—-]+$|\s(?:am|on|le|el|op)$/giu, ''));
    if (people !== undefined) return people;
  }
  return signedBeforeDate(parts);
}

/** `Jane Doe • 3 March 2025 • 4 min read`: so blogs sign; without the time it takes, the name could be a place. */
function signedBeforeDate(parts: readonly string[]): readonly Person[] | undefined {
  const [name = ''] = parts;
  const signs = parts.length > 2 && name.includes(' ') && isName(name) && !isHouse(name);
  return signs && parts.some(isReadingTime) && parts.some((part) => isDate(part)) ? [{ name }] : undefined;
}
