import type { AnyNode, Document, ParentNode } from 'domhandler';
import { findAll, removeElement } from 'domutils';
import { mayHoldFormulas, writeFormulas } from '../../article/html/formulas.ts';
import { mayNeedScripts, writeWithoutScripts } from '../../article/html/script-elements.ts';
import { reject } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { Dropped, NotPublished, Reading, Warning } from '../../article/types.ts';
import { tooMuchPage } from '../bounds/page.ts';
import { type Metadata, readFields } from '../fields/fields.ts';
import { splitFrontMatter } from '../front-matter/front-matter.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { sameText } from '../same-text.ts';
import { absoluteBase, resolveAddresses } from './addresses.ts';
import { type ArticleRoot, articleRoot } from './body/article-root.ts';
import { withoutBulk, withoutStyles } from './body/bulk.ts';
import { otherTitleHeading, titleHeading } from './body/headings.ts';
import { leaveOutUnmeant } from './body/leave-out-unmeant.ts';
import { takeDateLines } from './dates/date-line.ts';
import { datesOnPage } from './dates/date-on-page.ts';
import { isReadableDate, readableDate } from './dates/readable-date.ts';
import { parseHtml, renderHtml, textOf } from './document.ts';
import { googleDoc } from './google-docs.ts';
import { jsonLdBody } from './metadata/json-ld.ts';
import { pageMetadata, pageTitle } from './metadata/metadata.ts';
import { microdata } from './metadata/microdata.ts';
import { heldByPage } from './metadata/not-public.ts';
import { siteNames } from './metadata/site-names.ts';
import { statesMore, titleAmong } from './metadata/title.ts';
import { takeBylines, takeOpeningNames } from './people/byline.ts';
import { pageAuthors, withRoles } from './people/page-authors.ts';

/**
 * An HTML fragment or a whole page, with or without front matter, which says more than the page where both speak. The
 * heading that is the title, the byline and the date line are not in the body.
 */
export function readHtml(text: string): Reading | NotPublished {
  const frontMatter = splitFrontMatter(text);
  if (frontMatter.kind === 'rejection') return frontMatter;
  const declared = readFields(frontMatter.fields, frontMatter.lineOf);
  if (declared.kind === 'held') return declared;
  const body = withoutBulk(frontMatter.body);
  const refused = tooMuchPage(withoutStyles(body));
  if (refused !== undefined) return refused;
  const page = parseHtml(body);
  if (page.kind === 'rejection') return page;
  const { root: document, lineOf } = page;
  // For programs, and often not shown.
  const { published, updated } = microdata(document);
  const unmeant = leaveOutUnmeant(page);
  if (unmeant.kind === 'rejection') return unmeant;
  if (mayNeedScripts(body)) writeWithoutScripts(document.children);
  // Before scripts go, which state some of them.
  if (mayHoldFormulas(body)) writeFormulas(document.children);
  const doc = googleDoc(document);
  const fields = pageMetadata(document, stated({ published, updated, dek: doc?.dek }));
  const onPage = heldByPage(document) ?? readFields(fields);
  if (onPage.kind === 'held') return onPage;
  const metadata: Metadata = { ...onPage.metadata, ...declared.metadata };

  // Before the page is taken apart.
  const sites = siteNames(document);
  const chooseAuthors = pageAuthors(document, sites, fields.authors, onPage.metadata.authors ?? []);
  // Scripts fill in what the page does not show.
  const told = jsonLdBody(document);
  const titles = [metadata.title, onPage.metadata.title, pageTitle(document)].filter((title) => title !== undefined);
  const dated = isReadableDate(metadata.published) ? {} : datesOnPage(document, titles, metadata.url);
  const naming = { titles, dek: metadata.dek, address: metadata.url, text: told };
  const found = doc === undefined ? articleRoot(page, naming) : allOf(doc.body);
  if (found.kind === 'rejection') return found;
  const { root, dropped, byline } = found;
  const title = takeTitle(document, root, metadata.title, found.heading);
  const other = takeOtherTitle(root, title, lineOf);
  const bylines = takeBylines(root, lineOf);
  const authors = declared.metadata.authors
    ? withRoles(declared.metadata.authors, bylines.authors)
    : chooseAuthors(bylines.authors, byline);
  const names = takeOpeningNames(root, [...sites, ...(authors ?? []).map(({ name }) => name)], lineOf);
  const date = takeDateLines(root, lineOf);
  resolveAddresses(root, absoluteBase(document), metadata.url);
  const html = renderHtml(root);
  const shown = textOf(root as AnyNode);
  const isEmpty = shown === '' && !/<(?:img|picture|video|audio|iframe)\b/i.test(html);
  if (isEmpty && told === undefined && title !== undefined) return EMPTY;
  const content = {
    ...metadata,
    ...stated({
      title: declared.metadata.title ?? other.title ?? title,
      dek: metadata.dek ?? found.dek,
      authors,
      published: readableDate([metadata.published, date.published, bylines.published, dated.published]),
      updated: metadata.updated ?? dated.updated,
    }),
    html: told !== undefined && shown.length * 3 < told.length ? paragraphsHtml(told) : html,
  };
  const leftOut = [...unmeant.dropped, ...dropped, ...other.dropped, ...bylines.dropped, ...names, ...date.dropped].map(
    (item) => belowFrontMatter(item, frontMatter.bodyLine),
  );
  return {
    kind: 'reading',
    articles: [content],
    warnings: [...frontMatter.warnings, ...declared.warnings, ...warningsOf(leftOut)],
    dropped: leftOut,
  };
}

function allOf(root: ParentNode): ArticleRoot {
  return { kind: 'root', root, dropped: [] };
}

/** The line is that of the notice. */
function warningsOf(dropped: readonly Dropped[]): readonly Warning[] {
  const notice = dropped.find(({ kind }) => kind === 'subscriber-notice');
  if (notice === undefined) return [];
  return [{ code: 'cut-short', ...stated({ line: notice.line }) }];
}

const EMPTY = reject({ code: 'no-text', detail: 'page' });

/**
 * Takes the heading that is the title out of the article.
 *
 * @param place the text by which the page shows the title that its metadata state.
 */
function takeTitle(
  page: Document,
  root: ParentNode,
  declared: string | undefined,
  place: string | undefined,
): string | undefined {
  const heading = titleHeading(root, declared);
  if (declared !== undefined) {
    if (heading !== undefined) removeElement(heading);
    return place !== undefined && statesMore(declared, place) ? place : declared;
  }
  const headings = [...(heading === undefined ? [] : [heading]), ...findAll(({ name }) => name === 'h1', [page])];
  const candidates = [place ?? '', ...headings.map(textOf)].filter((text) => text !== '');
  const title = titleAmong(candidates, pageTitle(page));
  const shown = title === undefined ? undefined : titleHeading(root, title);
  if (shown !== undefined) removeElement(shown);
  return title;
}

/** Takes out the heading that says the title in other words; it is the title where that only adds to it. */
function takeOtherTitle(
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

function belowFrontMatter(item: Dropped, lines: number): Dropped {
  return item.line === undefined ? item : { ...item, line: item.line + lines };
}
