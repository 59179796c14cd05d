import type { AnyNode } from 'domhandler';
import { holdingArticle, reject } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Dropped, NotPublished, Person, Reading, Rejection, Warning } from '../../article/types.ts';
import { tooMuchPage } from '../bounds/page.ts';
import { readFields } from '../fields/fields.ts';
import type { ReadingContext } from '../format.ts';
import { splitFrontMatter } from '../front-matter/front-matter.ts';
import { heldByGate } from '../held/by-gate.ts';
import { heldByLabelApart } from '../held/by-label.ts';
import { heldByNotice } from '../held/by-notice.ts';
import { obeyDeskLines, obeyLines } from '../held/desk-lines.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { latestEmbargo } from '../text/notices/latest-embargo.ts';
import { withoutHiddenBlocks } from '../wordpress/hidden-blocks.ts';
import { isPage } from './body/article-root.ts';
import { readableDate } from './dates/readable-date.ts';
import { type HtmlDocument, parseHtml, renderHtml, textOf } from './document.ts';
import { doubtOf } from './doubt/doubt.ts';
import { toldAbove } from './doubt/told-above.ts';
import { withoutBulk, withoutStyles } from './furniture/bulk.ts';
import { mergedRows } from './furniture/left-out.ts';
import { ingredientsAbove } from './metadata/ingredients.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { removeStrays } from './strays/remove-strays.ts';
import { type ArticleOfPage, takeApart } from './take-apart.ts';

/**
 * An HTML fragment or a whole page, with or without front matter, which says more than the page where both speak. The
 * heading that is the title, the byline and the date line are not in the body.
 */
export function readHtml(text: string, { accepted }: Pick<ReadingContext, 'accepted'> = {}): Reading | NotPublished {
  const frontMatter = splitFrontMatter(text);
  if (frontMatter.kind !== 'front-matter') return frontMatter;
  const declared = readFields(frontMatter.fields, frontMatter.lineOf, accepted);
  if (declared.kind === 'held') return declared;
  const gated = heldByGate(frontMatter.body, frontMatter.bodyLine + 1);
  if (gated !== undefined) return holdingArticle(gated, declared.metadata.id);
  const shown = withoutHiddenBlocks(frontMatter.body);
  const source = withoutBulk(shown.text);
  const refused = tooMuchPage(withoutStyles(source));
  if (refused !== undefined) return refused;
  const page = parseHtml(source);
  if (page.kind === 'rejection') return page;
  const facts = pageFacts(page, declared.metadata, source, accepted);
  if (facts.kind !== 'facts') return facts;
  const told =
    facts.document === undefined ? obeyLines(toldAbove(page.root), facts.metadata.embargoed, heldByLabelApart) : {};
  if ('kind' in told) return told.kind === 'held' ? holdingArticle(told, facts.metadata.id) : told;
  const article = takeApart(page, facts, declared.metadata.authors);
  if (article.kind === 'rejection') return article;
  const doubt = doubtOf(source, facts, article);
  if (doubt !== undefined) return doubt;
  const whole = contentOf(article, facts, declared.metadata.title);
  if ('kind' in whole) return whole;
  const strays = isOnSite(page, facts) ? removeStrays(article.root, page, facts.titles) : [];
  // What is said to the desk stands beside the text, and looks like none of it.
  const said = strays.length === 0 ? undefined : (heldByNotice(whole) ?? obeyDeskLines(whole));
  if (said?.kind === 'held') return holdingArticle(said, whole.id);
  if (said?.kind === 'rejection') return said;
  const rest = strays.length === 0 ? whole : contentOf(article, facts, declared.metadata.title);
  if ('kind' in rest) return rest;
  const content = { ...rest, ...latestEmbargo([rest.embargoed, said?.content.embargoed, told.embargoed]) };
  const dropped = [...shown.dropped, ...facts.dropped, ...mergedRows([...article.dropped, ...strays])].map((item) =>
    belowFrontMatter(item, frontMatter.bodyLine),
  );
  return {
    kind: 'reading',
    articles: [content],
    warnings: [...frontMatter.warnings, ...declared.warnings, ...warningsOf(dropped)],
    dropped,
  };
}

/** Whether it is a page that says where it stands; letters, fragments and what programs for writing export do not. */
function isOnSite({ root }: HtmlDocument, { document, metadata }: PageFacts): boolean {
  return document === undefined && metadata.url !== undefined && isPage(root);
}

/** @param title that the front matter states. */
function contentOf(article: ArticleOfPage, facts: PageFacts, title: string | undefined): Content | Rejection {
  const { metadata, told, dates, ingredients } = facts;
  const html = renderHtml(article.root);
  const shown = textOf(article.root as AnyNode);
  const isEmpty = shown === '' && !/<(?:img|picture|video|audio|iframe)\b/i.test(html);
  if (isEmpty && told === undefined && article.title !== undefined) return EMPTY;
  return {
    ...metadata,
    ...stated({
      title: title ?? article.title,
      dek: metadata.dek ?? article.dek,
      authors: article.authors,
      published: readableDate([metadata.published, ...article.published, dates.published]),
      contributors: metadata.contributors ?? somebody(article.contributors),
      updated: metadata.updated ?? article.updated ?? dates.updated,
    }),
    html:
      told !== undefined && shown.length * 3 < told.length
        ? paragraphsHtml(told)
        : ingredientsAbove(html, shown, ingredients),
  };
}

function somebody(people: readonly Person[]): readonly Person[] | undefined {
  return people.length === 0 ? undefined : people;
}

/** The line is that of the notice. */
function warningsOf(dropped: readonly Dropped[]): readonly Warning[] {
  const notice = dropped.find(({ kind }) => kind === 'subscriber-notice');
  if (notice === undefined) return [];
  return [{ code: 'cut-short', ...stated({ line: notice.line }) }];
}

const EMPTY = reject({ code: 'no-text', detail: 'page' });

function belowFrontMatter(item: Dropped, lines: number): Dropped {
  return item.line === undefined ? item : { ...item, line: item.line + lines };
}
