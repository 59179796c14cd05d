import type { Document, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { sameText } from '../../same-text.ts';
import { holdsText, textOf } from '../document.ts';
import { isInside } from '../shape/alone.ts';
import { leadsHome } from '../shape/links.ts';
import { asShown, isSiteName, squashed } from './title.ts';

/** Words. A shorter heading may name a rubric, or the site. */
const LEAST_WORDS = 4;
/** Characters. */
const LONGEST = 300;

/**
 * Metadata state titles for search engines and for social networks: another headline than the page has for its readers.
 *
 * @param title as metadata state it.
 * @param sites what the site calls itself, and its host.
 * @returns the only main heading of the page, unless that is the site's or only adds to the title; else the title.
 */
export function shownTitle(title: string, root: Document, sites: readonly string[]): string {
  const [heading, ...others] = findAll(({ name }) => name === 'h1', [root]).filter((element) => textOf(element) !== '');
  if (heading === undefined || others.length > 0) return title;
  const shown = textOf(heading);
  return isHeadline(heading, shown, sites) && !isOtherHeading(title, root) && !isPartOf(shown, title)
    ? shown
    : asShown(title, [shown]);
}

function isHeadline(heading: Element, shown: string, sites: readonly string[]): boolean {
  if (shown.length > LONGEST || shown.split(/\s+/).length < LEAST_WORDS || isSiteName(shown, sites)) return false;
  // A rubric and the headline in one heading.
  if (heading.children.filter((node) => isTag(node) && holdsText(node)).length > 1) return false;
  return !isInside(heading, isAroundPage) && !findAll(leadsHome, [heading]).some((link) => textOf(link) === shown);
}

function isAroundPage(element: Element): boolean {
  return /^(?:nav|footer|dialog)$/.test(element.name) || leadsHome(element);
}

/** Under the site's own heading stands that of the article. */
function isOtherHeading(title: string, root: Document): boolean {
  return findAll(({ name }) => /^h[2-4]$/.test(name), [root]).some((heading) => sameText(textOf(heading), title));
}

function isPartOf(shown: string, title: string): boolean {
  const [one, other] = [squashed(shown), squashed(title)];
  return one.includes(other) || other.includes(one);
}
