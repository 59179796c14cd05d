import type { ParentNode } from 'domhandler';
import type { Dropped, Person, Rejection } from '../../article/types.ts';
import { absoluteBase, resolveAddresses } from './addresses.ts';
import { type ArticleRoot, articleRoot } from './body/article-root.ts';
import { takeDekHeading } from './body/take-dek.ts';
import { takeOtherTitle, takeTitle } from './body/take-title.ts';
import { takeDateLines } from './dates/date-line.ts';
import type { HtmlDocument } from './document.ts';
import { namingOf, type PageFacts } from './page-facts.ts';
import { takeBylines, takeOpeningNames } from './people/byline.ts';
import { withRoles } from './people/page-authors.ts';

/** The article of a page, without what it says of itself above its text. */
export interface ArticleOfPage {
  readonly kind: 'article';
  readonly root: ParentNode;
  readonly title: string | undefined;
  readonly dek: string | undefined;
  readonly authors: readonly Person[] | undefined;
  readonly contributors: readonly Person[];
  /** That of a line of its own before that of a byline. */
  readonly published: readonly (string | undefined)[];
  readonly updated: string | undefined;
  readonly dropped: readonly Dropped[];
}

/**
 * Finds the article of a page and takes out its title, bylines and date line, from above to below as they stand: each opens
 * the article once those above it are gone.
 *
 * @param signed whom the front matter names.
 */
export function takeApart(
  page: HtmlDocument,
  facts: PageFacts,
  signed: readonly Person[] | undefined,
): ArticleOfPage | Rejection {
  const { lineOf } = page;
  const { metadata, titles, sites } = facts;
  const found = facts.document === undefined ? articleRoot(page, namingOf(facts)) : allOf(facts.document);
  if (found.kind === 'rejection') return found;
  const { root } = found;
  const title = takeTitle(page.root, root, metadata.title, found.heading, sites);
  const other = takeOtherTitle(root, title, lineOf);
  const dek = metadata.dek ?? found.dek ?? (title === undefined ? undefined : takeDekHeading(root));
  const bylines = takeBylines(root, titles, lineOf);
  const authors = signed ? withRoles(signed, bylines.authors) : facts.chooseAuthors(bylines.authors, found.byline);
  const names = takeOpeningNames(root, [...sites, ...(authors ?? []).map(({ name }) => name)], lineOf);
  const date = takeDateLines(root, lineOf);
  resolveAddresses(root, absoluteBase(page.root), metadata.url);
  return {
    kind: 'article',
    root,
    title: other.title ?? title,
    dek,
    authors,
    contributors: bylines.contributors,
    published: [date.published, bylines.published],
    updated: bylines.updated,
    dropped: [...found.dropped, ...other.dropped, ...bylines.dropped, ...names, ...date.dropped],
  };
}

function allOf(root: ParentNode): ArticleRoot {
  return { kind: 'root', root, dropped: [] };
}
