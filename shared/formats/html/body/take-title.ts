import type { AnyNode, Document, ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll } from '../../../article/html/find.ts';
import type { Dropped } from '../../../article/types.ts';
import { sameText } from '../../same-text.ts';
import { textOf } from '../document.ts';
import { headingNamedBy, onlyHeading } from '../metadata/heading-of-page.ts';
import { pageTitle } from '../metadata/metadata.ts';
import { statesMore, titleAmong } from '../metadata/title.ts';
import { otherTitleHeading, titleHeading } from './headings.ts';

/**
 * Takes the heading that is the title out of the article.
 *
 * @param place the text by which the page shows the title that its metadata state.
 * @param sites what the site calls itself, and its host.
 */
export function takeTitle(
  page: Document,
  root: ParentNode,
  declared: string | undefined,
  place: string | undefined,
  sites: readonly string[],
): string | undefined {
  const heading = titleHeading(root, declared);
  if (declared !== undefined) {
    if (heading !== undefined) removeElement(heading);
    return place !== undefined && statesMore(declared, place) ? place : declared;
  }
  const headings = [...(heading === undefined ? [] : [heading]), ...findAll(({ name }) => name === 'h1', [page])];
  const candidates = [place ?? '', ...headings.map(textOf)].filter((text) => text !== '');
  const named = pageTitle(page);
  const title =
    (named && headingNamedBy(page, named, sites)) ??
    titleAmong(candidates, named, () => named && onlyHeading(page, named, sites));
  const shown = title === undefined ? undefined : titleHeading(root, title);
  if (shown !== undefined) removeElement(shown);
  return title;
}

/** Takes out the heading that says the title in other words; it is the title where that only adds to it. */
export function takeOtherTitle(
  root: ParentNode,
  title: string | undefined,
  lineOf: (node: AnyNode) => number,
): { readonly title?: string; readonly dropped: readonly Dropped[] } {
  const heading = title === undefined ? undefined : otherTitleHeading(root, title);
  if (title === undefined || heading === undefined) return { dropped: [] };
  removeElement(heading);
  const text = textOf(heading);
  if (statesMore(title, text)) return { title: text, dropped: [] };
  const dropped: readonly Dropped[] = sameText(text, title)
    ? []
    : [{ kind: 'heading', detail: text, count: 1, line: lineOf(heading) }];
  return { dropped };
}
