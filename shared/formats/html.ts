import render from 'dom-serializer';
import type { Document, ParentNode } from 'domhandler';
import { findAll, findOne, removeElement } from 'domutils';
import type { Content, Dropped, Reading, Rejection } from '../article/types.ts';
import { readFields } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { absoluteBase, resolveAddresses } from './html/addresses.ts';
import { articleRoot } from './html/article-root.ts';
import { takeBylines } from './html/byline.ts';
import { attribute, hasWord, parseHtml, textOf } from './html/document.ts';
import { titleHeading } from './html/headings.ts';
import { pageMetadata, pageTitle } from './html/metadata.ts';

/**
 * An HTML fragment or a whole page, with or without front matter, which says more than the page where both speak. The
 * heading that is the title and the byline are not in the body.
 */
export function readHtml(text: string): Reading | Rejection {
  const frontMatter = splitFrontMatter(text);
  if (frontMatter.kind === 'rejection') return frontMatter;
  const declared = readFields(frontMatter.fields, frontMatter.lineOf);
  if (declared.kind === 'rejection') return declared;
  const document = parseHtml(frontMatter.body);
  if (document.kind === 'rejection') return document;
  const page = readFields(pageMetadata(document.root));
  const metadata: Omit<Content, 'html'> = {
    ...(page.kind === 'fields' ? page.metadata : {}),
    ...declared.metadata,
  };

  const article = articleRoot(document);
  const published = metadata.published ?? timeIn(article.root);
  const title = takeTitle(document.root, article.root, metadata.title);
  const bylines = takeBylines(article.root);
  const authors = metadata.authors ?? (bylines.authors.length > 0 ? bylines.authors : undefined);
  resolveAddresses(article.root, absoluteBase(document.root), metadata.url);
  const html = render(article.root.children, { encodeEntities: 'utf8' }).trim();
  const content: Content = {
    ...metadata,
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    html,
  };
  const dropped: Dropped[] = [...article.dropped, ...bylines.dropped].map((item) =>
    shifted(item, frontMatter.bodyLine),
  );
  return { kind: 'reading', articles: [content], warnings: declared.warnings, dropped };
}

/** Takes the heading that is the title out of the article. */
function takeTitle(page: Document, root: ParentNode, declared: string | undefined): string | undefined {
  const heading = titleHeading(root, declared);
  if (heading !== undefined) removeElement(heading);
  if (declared !== undefined) return declared;
  if (heading !== undefined) return textOf(heading);
  const [elsewhere] = findAll(({ name }) => name === 'h1', [page])
    .map(textOf)
    .filter((text) => text !== '');
  return elsewhere ?? pageTitle(page);
}

function timeIn(root: ParentNode): string | undefined {
  const marked = findOne(
    (element) =>
      element.name === 'time' && ('pubdate' in element.attribs || hasWord(element, 'itemprop', ['datepublished'])),
    root.children,
  );
  return attribute(
    marked ?? findOne(({ name, attribs }) => name === 'time' && 'datetime' in attribs, root.children),
    'datetime',
  );
}

function shifted(item: Dropped, lines: number): Dropped {
  return item.line === undefined ? item : { ...item, line: item.line + lines };
}
