import type { Document, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { existsOne, findAll, findOne } from '../../../article/html/find.ts';
import { sameText } from '../../same-text.ts';
import { holdsText, textOf } from '../document.ts';
import { isInside } from '../shape/alone.ts';
import { leadsHome } from '../shape/links.ts';
import { asShown, isSiteName, squashed, statesMore } from './title.ts';

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
  if (heading === undefined) return title;
  const shown = textOf(heading);
  // Once for small screens, and once for large ones.
  if (others.some((other) => !sameText(textOf(other), shown))) return title;
  const isHeading =
    isHeadline(heading, shown, sites) &&
    !isOtherHeading(title, root) &&
    (!isPartOf(shown, title) || isNamed(root, shown, title)) &&
    !isBelowText(heading, root);
  if (isHeading) return shown;
  return isRubricOf(shown, title, root) ? title : asShown(title, [shown]);
}

/** Whether the page is called by all that the heading says, of which the title leaves some out. */
function isNamed(root: Document, shown: string, title: string): boolean {
  const name = findOne((element) => element.name === 'title', [root]);
  return name !== null && shown.length > title.length && sameText(textOf(name), shown);
}

/** A part of the title, above a smaller heading that says all of it: a rubric, or the site's name. */
function isRubricOf(shown: string, title: string, root: Document): boolean {
  if (!squashed(title).includes(squashed(shown))) return false;
  return existsOne((heading) => /^h[2-4]$/.test(heading.name) && sameText(textOf(heading), title), [root]);
}

function isHeadline(heading: Element, shown: string, sites: readonly string[]): boolean {
  // `A message from our founder:` leads in to a text of its own.
  if (shown.endsWith(':')) return false;
  if (shown.length > LONGEST || shown.split(/\s+/).length < LEAST_WORDS || isSiteName(shown, sites)) return false;
  // A rubric and the headline in one heading.
  if (heading.children.filter((node) => isTag(node) && holdsText(node)).length > 1) return false;
  return !isInside(heading, isAroundPage) && !findAll(leadsHome, [heading]).some((link) => textOf(link) === shown);
}

export function isAroundPage(element: Element): boolean {
  return /^(?:nav|footer|dialog)$/.test(element.name) || leadsHome(element);
}

/** Under the site's own heading stands that of the article. */
function isOtherHeading(title: string, root: Document): boolean {
  return findAll(({ name }) => /^h[2-4]$/.test(name), [root]).some((heading) => {
    const text = textOf(heading);
    return sameText(text, title) || (text.length >= LEAST_SHARED && statesMore(title, text));
  });
}

/** Characters of a heading that a title begins or ends with. */
const LEAST_SHARED = 15;
/** So many paragraphs of so many characters are a text. */
const SEVERAL = 4;
const LEAST_PARAGRAPH = 120;

/** A headline stands above its text: below it stands what a part of that is called, or another text. */
export function isBelowText(heading: Element, root: Document): boolean {
  let above = 0;
  const isHere = (element: Element): boolean => {
    if (element.name === 'p' && textOf(element).length >= LEAST_PARAGRAPH) above++;
    return element === heading || above >= SEVERAL;
  };
  existsOne(isHere, root.children);
  return above >= SEVERAL;
}

function isPartOf(shown: string, title: string): boolean {
  const [one, other] = [squashed(shown), squashed(title)];
  return one.includes(other) || other.includes(one);
}
