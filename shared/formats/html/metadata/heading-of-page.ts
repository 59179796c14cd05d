import type { Document, Element } from 'domhandler';
import { folded } from '../../../article/folded.ts';
import { findAll } from '../../../article/html/find.ts';
import { isSection } from '../../newsroom/masthead.ts';
import { recurring } from '../../newsroom/recurring.ts';
import { hasIdeographs } from '../../newsroom/shape.ts';
import { sameText } from '../../same-text.ts';
import { textOf } from '../document.ts';
import { isInside } from '../shape/alone.ts';
import { leadsHome } from '../shape/links.ts';
import { isAroundPage, isBelowText } from './shown-title.ts';
import { firstPartOf, isSiteName, squashed, wordsOf } from './title.ts';

/** Characters. */
const LONGEST = 300;
/** Characters of a paragraph, which no line of a menu or a foot has. */
const LEAST_PARAGRAPH = 60;
/** Of the words of a heading. */
const MOST_OF_IT = 0.5;

/** @returns the heading that says what a `<title>` says before the rubric, the site and its motto. */
export function headingNamedBy(page: Document, title: string, sites: readonly string[]): string | undefined {
  const first = firstPartOf(title);
  if (first === title || isSiteName(first, sites)) return undefined;
  const headings = headingsIn(page, /^h[1-4]$/);
  const texts = headings.map(textOf);
  const at = texts.findIndex((text) => sameText(text, first));
  const named = texts[at];
  if (named === undefined || isKicker(headings, at, first) || texts.some((text) => saysMore(text, first, title)))
    return undefined;
  return named === named.toUpperCase() ? first : named;
}

/** `Fishing` above the main heading, or one word of a title that goes on: a rubric. */
function isKicker(headings: readonly Element[], at: number, first: string): boolean {
  const isMain = headings[at]?.name === 'h1';
  return (wordsOf(first).length < 2 && !hasIdeographs(first)) || (!isMain && headings.slice(at).some(isMainHeading));
}

function isMainHeading({ name }: Element): boolean {
  return name === 'h1';
}

/** Whether a heading says all of the title, or goes on as that does. */
function saysMore(heading: string, first: string, title: string): boolean {
  const [said, whole] = [squashed(heading), squashed(title)];
  return said === whole || (said.length > squashed(first).length && whole.startsWith(said));
}

/**
 * @returns the only main heading of a page, as some systems write one `<title>` for the whole site: where the text is about
 *   what the heading says, and less about what the `<title>` does; unless it is the site's own or stands below the text.
 */
export function onlyHeading(page: Document, title: string, sites: readonly string[]): string | undefined {
  const [heading, ...others] = headingsIn(page, /^h1$/);
  if (heading === undefined) return undefined;
  const text = textOf(heading);
  const isSite = isSiteName(text, sites) || squashed(title).includes(squashed(text));
  const isOnly = others.every((other) => sameText(textOf(other), text));
  if (!isOnly || isSite || isSection(text) || text.endsWith(':') || isBelowText(heading, page)) return undefined;
  const story = folded(findAll(isParagraph, [page]).map(textOf).join(' '));
  const told = recurring(text, story);
  return told > MOST_OF_IT && told >= 2 * recurring(title, story) ? text : undefined;
}

function isParagraph(element: Element): boolean {
  return element.name === 'p' && textOf(element).length >= LEAST_PARAGRAPH;
}

function headingsIn(page: Document, name: RegExp): readonly Element[] {
  return findAll((element) => name.test(element.name), [page]).filter((heading) => {
    const text = textOf(heading);
    const isHome = () => findAll(leadsHome, [heading]).some((link) => textOf(link) === text);
    return text !== '' && text.length <= LONGEST && !isInside(heading, isAroundPage) && !isHome();
  });
}
