import type { Document, Element } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { sameText } from '../../same-text.ts';
import { textOf } from '../document.ts';
import { isInside } from '../shape/alone.ts';
import { leadsHome } from '../shape/links.ts';
import { isAroundPage, isBelowText } from './shown-title.ts';
import { firstPartOf, isSiteName, partsOf, squashed } from './title.ts';

/** Characters. */
const LONGEST = 300;

/** @returns the heading that says what a `<title>` says before the rubric, the site and its motto. */
export function headingNamedBy(page: Document, title: string, sites: readonly string[]): string | undefined {
  const first = firstPartOf(title);
  if (first === title || isSiteName(first, sites)) return undefined;
  const headings = headingsIn(page, /^h[1-4]$/).map(textOf);
  if (headings.some((text) => squashed(text) === squashed(title))) return undefined;
  const named = headings.find((text) => sameText(text, first));
  return named === named?.toUpperCase() ? named && first : named;
}

/**
 * @returns the only main heading of a page, whatever its `<title>` says, as some systems write one for the whole site; unless it
 *   is the site's own or stands below the text.
 */
export function onlyHeading(page: Document, title: string, sites: readonly string[]): string | undefined {
  const [heading, ...others] = headingsIn(page, /^h1$/);
  if (heading === undefined) return undefined;
  const text = textOf(heading);
  const isSite = isSiteName(text, sites) || partsOf(title).some((part) => sameText(part, text));
  const isOnly = others.every((other) => sameText(textOf(other), text));
  return isOnly && !isSite && !text.endsWith(':') && !isBelowText(heading, page) ? text : undefined;
}

function headingsIn(page: Document, name: RegExp): readonly Element[] {
  return findAll((element) => name.test(element.name), [page]).filter((heading) => {
    const text = textOf(heading);
    const isHome = () => findAll(leadsHome, [heading]).some((link) => textOf(link) === text);
    return text !== '' && text.length <= LONGEST && !isInside(heading, isAroundPage) && !isHome();
  });
}
